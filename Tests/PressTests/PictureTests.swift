import Drawing
import Foundation
import Support
import Testing

@testable import Press

@Suite("Pictures")
struct PictureTests {
    let press: Press
    private let jpeg = PixelPicture(
        name: "photo.jpg", format: .jpeg, size: Size(16, 8), bytes: SamplePicture.jpeg)

    init() throws { press = try makePress() }

    private func page(_ picture: PixelPicture, opacity: Double = 1) -> Scene {
        let frame = Rect(x: 10, y: 10, width: 80, height: 40)
        return PressTests.page([Drawing.Picture.pixels(picture).item(in: frame, opacity: opacity)])
    }

    private func damaged(_ picture: PixelPicture) -> PixelPicture {
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
        let file = PixelPicture(name: "g.jpg", format: .jpeg, size: Size(16, 8), bytes: SamplePicture.greyJPEG)
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
        let png = PixelPicture(name: "a.png", format: .png, size: Size(64, 64), bytes: image)
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

    @Test("Base64 ends with as many signs as bytes are missing", arguments: 0...7)
    func base64(count: Int) {
        let bytes = (0..<count).map { UInt8($0 * 37) }
        #expect(base64Text(bytes) == Data(bytes).base64EncodedString())
    }
}
