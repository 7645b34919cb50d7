import Drawing
import Testing

@testable import Grammar
@testable import Pages

/// Counts as icons, shares as squares.
@Suite struct PictogramTests {
    private let square = Stencil(
        viewBox: Rect(x: 0, y: 0, width: 16, height: 16),
        layers: [Stencil.Layer(.rect(Rect(x: 0, y: 0, width: 16, height: 16)))])

    private func scene(_ content: Block.Content) -> (Scene?, [Diagnostic]) {
        var resources = PageResources()
        resources.icons["square"] = square
        let (scenes, problems) = TestPage.scenes(TestPage.page([Block(content)]), resources: resources)
        return (scenes.first, problems)
    }

    /// The icons' boxes and whether they are cut.
    private func icons(_ scene: Scene) -> (whole: Int, cut: Int) {
        var (whole, cut) = (0, 0)
        func visit(_ item: Scene.Item) {
            guard case .group(let group) = item else { return }
            if case .shape? = group.items.first, group.role == nil {
                if group.clip == nil { whole += 1 } else { cut += 1 }
            }
            group.items.forEach(visit)
        }
        visit(.group(scene.root))
        return (whole, cut)
    }

    @Test("Each icon stands for so many, the last one for a part; it is drawn pale under its part")
    func parts() throws {
        var pictogram = Pictogram([TestPage.entry("a.count")])
        pictogram.icon = IconName("square")
        pictogram.per = 100
        pictogram.caption = TestPage.words("a key")
        let found = icons(try #require(scene(.pictogram(pictogram)).0))
        // 3.36: three whole ones, the pale ground of the fourth, and its cut part.
        #expect(found.whole == 4)
        #expect(found.cut == 1)
    }

    @Test("Seven of ten: the other three are pale")
    func ofAWhole() throws {
        var entry = FigureEntry()
        entry.value = 7
        var pictogram = Pictogram([entry])
        pictogram.icon = IconName("square")
        pictogram.whole = 10
        #expect(icons(try #require(scene(.pictogram(pictogram)).0)).whole == 10)
    }

    @Test("More icons than anybody counts are an error, and so is an icon that is not there")
    func errors() {
        var entry = FigureEntry()
        entry.value = 12_000
        var pictogram = Pictogram([entry])
        pictogram.icon = IconName("square")
        #expect(scene(.pictogram(pictogram)).1.first?.message.contains("12000 icons") == true)
        pictogram.icon = IconName("sqare")
        pictogram.rows[0].value = 1
        #expect(scene(.pictogram(pictogram)).1.first?.message == "unknown icon \"sqare\"")
    }

    @Test("A share above a hundred, and a count as a share, are errors")
    func shares() {
        var entry = FigureEntry()
        entry.value = 336
        #expect(scene(.waffle(Waffle(entry))).1.first?.message == "expected a share from 0 to 100, found 336")
        #expect(
            scene(.waffle(Waffle(TestPage.entry("a.count")))).1.first?.message
                == "expected a share of a whole, found 336\u{A0}projects")
    }
}
