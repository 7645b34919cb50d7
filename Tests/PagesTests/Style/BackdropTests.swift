import Drawing
import Support
import Testing

@testable import Grammar
@testable import Pages

/// Pictures under everything.
@Suite struct BackdropTests {
    private let wide = Picture(name: "a.png", format: .png, size: Size(200, 100), bytes: [1])

    /// The places of a picture's copies on a sheet of 400 × 100.
    private func frames(_ picture: Picture, _ fit: Backdrop.Fit) throws -> [Rect] {
        var backdrop = Backdrop("a.png")
        backdrop.fit = fit
        return try backdrop.group(of: picture, on: Size(400, 100)).items.map { $0.bounds(FixedTypesetter()) }
    }

    @Test("A picture covers its sheet or is contained in it, in the middle and in its own proportions")
    func fits() throws {
        #expect(try frames(wide, .cover) == [Rect(x: 0, y: -50, width: 400, height: 200)])
        #expect(try frames(wide, .contain) == [Rect(x: 100, y: 0, width: 200, height: 100)])
    }

    @Test("Tiles are as wide as they are wished, or have a point for each pixel")
    func tiles() throws {
        func image(width: Double?) throws -> Scene.Image? {
            var backdrop = Backdrop("a.png")
            backdrop.fit = .tile
            backdrop.tileWidth = width
            guard case .image(let image)? = try backdrop.group(of: wide, on: Size(400, 90)).items.first else {
                return nil
            }
            return image
        }
        #expect(try image(width: nil)?.tile == Size(200, 100))
        #expect(try image(width: 50)?.tile == Size(50, 25))
        #expect(try image(width: 50)?.frame == Rect(x: 0, y: 0, width: 400, height: 90))
    }

    @Test("Tiles too small to be seen are an error")
    func tooSmall() {
        var backdrop = Backdrop("a.png")
        backdrop.fit = .tile
        backdrop.tileWidth = 1
        #expect(throws: Diagnostic.self) { try backdrop.group(of: wide, on: Size(400, 100)) }
    }

    @Test("Each sheet has the picture, over the paper's colour and under all that is read")
    func sheets() throws {
        var page = TestPage.page([TestPage.text("甲"), Block(.pageBreak), TestPage.text("乙")], height: 200)
        page.sheet.backdrop = Backdrop("a.png")
        #expect(PageNeeds(of: page).pictures.map(\.file) == ["a.png"])
        var resources = PageResources()
        resources.pictures["a.png"] = wide
        let scenes = TestPage.scenes(page, resources: resources).scenes
        #expect(scenes.count == 2)
        for var scene in scenes {
            #expect(scene.background != nil)
            #expect(scene.backdrop?.bounds(FixedTypesetter()) == Rect(x: 0, y: 0, width: 400, height: 200))
            #expect(scene.root.bounds(FixedTypesetter()).width < 400)
            scene.removeGround()
            #expect(scene.background == nil && scene.backdrop == nil)
        }
        #expect(TestPage.scenes(page).diagnostics.map(\.message) == ["missing the picture \"a.png\""])
    }
}
