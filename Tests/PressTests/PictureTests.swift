import Drawing
import Foundation
import Support
import Testing

@testable import Press

@Suite("Pictures")
struct PictureTests {
    let press: Press
    private let jpeg = Drawing.Picture(
        name: "photo.jpg", format: .jpeg, size: Size(16, 8), bytes: SamplePicture.jpeg)

    init() throws { press = try makePress() }

    private func page(_ picture: Drawing.Picture, opacity: Double = 1) -> Scene {
        let frame = Rect(x: 10, y: 10, width: 80, height: 40)
        return PressTests.page([.image(Scene.Image(picture, frame: frame, opacity: opacity))])
    }

    private func damaged(_ picture: Drawing.Picture) -> Drawing.Picture {
        var picture = picture
        // Within the coded pixels, and at their end.
        let middle = picture.bytes.count - 20
        for i in middle..<middle + 10 { picture.bytes[i] = 0xFF }
        return picture
    }

    @Test("A JPEG is drawn in its colours, scaled into its frame")
    func colors() throws {
        let picture = try Picture(png: press.png(page(jpeg)))
        for (x, expected) in [(20, [220, 30, 30]), (80, [30, 30, 220])] {
            #expect(zip(picture.color(x, 30), expected).allSatisfy { abs($0 - $1) < 8 })
        }
        #expect(picture.color(5, 30) == [255, 255, 255])
    }

    @Test("A grey JPEG is drawn in grey")
    func grey() throws {
        let file = Drawing.Picture(name: "g.jpg", format: .jpeg, size: Size(16, 8), bytes: SamplePicture.greyJPEG)
        let color = try Picture(png: press.png(page(file))).color(20, 30)
        #expect(Set(color).count == 1 && color[0] < 120)
    }

    @Test("SVG and PDF take in a JPEG as it is")
    func unchanged() throws {
        let svg = String(decoding: try press.svg(page(jpeg)), as: UTF8.self)
        #expect(svg.contains("data:image/jpeg;base64," + Data(jpeg.bytes).base64EncodedString()))
        #expect(Data(try press.pdf(page(jpeg))).range(of: Data(jpeg.bytes)) != nil)
        #expect(Data(try press.pdf(page(jpeg, opacity: 0.5))).range(of: Data(jpeg.bytes)) != nil)
    }

    @Test("A damaged picture is an error in every format, with its name")
    func damage() throws {
        let image = try press.png(PressTests.page([square(0, 0, 50, .black)], size: Size(64, 64)))
        let png = Drawing.Picture(name: "a.png", format: .png, size: Size(64, 64), bytes: image)
        for file in [png, jpeg] {
            let broken = page(damaged(file))
            let error = PressError.unreadableImage(name: file.name, format: file.format)
            #expect(throws: error) { try press.png(broken) }
            #expect(throws: error) { try press.svg(broken) }
            #expect(throws: error) { try press.pdf(broken) }
        }
        #expect(
            PressError.unreadableImage(name: "a.png", format: .png).description
                == "cannot draw \"a.png\" because its PNG data is damaged")
    }

    /// A page of 100 × 60 under which the picture stands in tiles of 40 × 20.
    private var tiled: Scene {
        var image = Scene.Image(jpeg, frame: Rect(x: 0, y: 0, width: 100, height: 60))
        image.tile = Size(40, 20)
        var scene = PressTests.page([text("甲", 10)])
        scene.backdrop = Scene.Group(items: [.image(image)])
        return scene
    }

    @Test("Tiles follow each other without a gap")
    func tiles() throws {
        let picture = try Picture(png: press.png(tiled))
        let (red, blue) = ([220, 30, 30], [30, 30, 220])
        for (x, y, expected) in [(10, 3, red), (30, 3, blue), (50, 25, red), (70, 45, blue), (90, 58, red)] {
            #expect(zip(picture.color(x, y), expected).allSatisfy { abs($0 - $1) < 8 }, "\(x), \(y)")
        }
    }

    @Test("An SVG has a tile's file once, as a pattern that no screen reader tells of")
    func tilesInSVG() throws {
        let svg = String(decoding: try press.svg(tiled), as: UTF8.self)
        #expect(svg.split(separator: "data:image", omittingEmptySubsequences: false).count == 2)
        #expect(svg.contains("<pattern id=\"tile1\" patternUnits=\"userSpaceOnUse\""))
        #expect(svg.contains("<g aria-hidden=\"true\">"))
    }

    @Test("A PDF has what stands under its pages once, whether it is one picture or tiles")
    func backdropsInPDF() throws {
        var single = tiled
        single.backdrop = Scene.Group(items: [
            .image(Scene.Image(jpeg, frame: Rect(x: 0, y: 0, width: 120, height: 60), opacity: 0.3))
        ])
        for scene in [single, tiled] {
            let pdf = Data(try press.pdf(pages: [scene, scene, scene]))
            let first = try #require(pdf.range(of: Data(jpeg.bytes)))
            #expect(pdf[first.upperBound...].range(of: Data(jpeg.bytes)) == nil)
            // Decoration is no part of the structure.
            #expect(pdf.range(of: Data("/Figure".utf8)) == nil)
        }
    }

    @Test("Base64 ends with as many signs as bytes are missing", arguments: 0...7)
    func base64(count: Int) {
        let bytes = (0..<count).map { UInt8($0 * 37) }
        #expect(base64Text(bytes) == Data(bytes).base64EncodedString())
    }
}
