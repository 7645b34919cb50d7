import Drawing
import Support
import Testing

@testable import Grammar
@testable import Pages

/// Things side by side that need more than one row.
@Suite struct BalancedRowsTests {
    @Test("Rows are as few as they can be, hold all in order, and differ by one at most, the longer ones first")
    func rows() {
        for count in 1...40 {
            for most in 1...9 {
                let rows = BalancedRows(count, most: most)
                #expect(rows.rows.flatMap { $0 } == Array(0..<count))
                #expect(rows.rows.count == (count + most - 1) / most)
                let lengths = rows.rows.map(\.count)
                #expect(lengths == lengths.sorted(by: >) && lengths[0] - lengths[lengths.count - 1] <= 1)
                #expect(rows.longest == lengths[0] && rows.longest <= most)
            }
        }
    }

    @Test("There is room for as many as have their least width, for one at least")
    func room() {
        #expect(BalancedRows(5, least: 100, gap: 10, in: 320).rows.map(\.count) == [3, 2])
        #expect(BalancedRows(5, least: 100, gap: 10, in: 319).rows.map(\.count) == [2, 2, 1])
        #expect(BalancedRows(2, least: 100, gap: 10, in: 50).rows.map(\.count) == [1, 1])
    }

    @Test("Rings and steps of a flow go on in further rows, without one text over another")
    func blocks() throws {
        let typesetter = FixedTypesetter()
        var progress = Progress(Array(repeating: TestPage.entry("b.share"), count: 9))
        progress.look = .ring
        let flow = Flow((0..<9).map { Flow.Step(TestPage.words("step \($0)")) })
        for (content, words) in [(Block.Content.progress(progress), "Share"), (.flow(flow), "step")] {
            let (scenes, problems) = TestPage.scenes(TestPage.page([Block(content)]))
            #expect(problems.isEmpty)
            let scene = try #require(scenes.first)
            #expect(scene.overlaps(typesetter).isEmpty && scene.strays(typesetter, margin: 20).isEmpty)
            let labels = scene.texts(typesetter).filter { $0.words.hasPrefix(words) }
            #expect(labels.count == 9)
            #expect(Set(labels.map(\.box.minY)).count > 1)
        }
    }

    @Test("All figures in rings have one size")
    func ringFigures() throws {
        var progress = Progress([TestPage.entry("a.growth"), TestPage.entry("b.share")])
        progress.look = .ring
        var page = TestPage.page([Block(.progress(progress))])
        page.sheet.width = 160
        let figures = try #require(TestPage.scenes(page).scenes.first).texts(FixedTypesetter())
            .filter { ["4.7", "70"].contains($0.words) }
        #expect(figures.count == 2 && Set(figures.map(\.text.font.size)).count == 1)
    }
}
