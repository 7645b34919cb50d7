import Drawing
import Testing

@testable import Press

@Suite struct PNGEncoderTests {
    /// The chunks of a PNG file, by name.
    private func chunks(_ png: [UInt8]) -> [(name: String, data: [UInt8])] {
        var chunks: [(String, [UInt8])] = []
        var i = 8
        while i < png.count {
            let length = number(png, i)
            chunks.append((String(decoding: png[i + 4..<i + 8], as: UTF8.self), Array(png[i + 8..<i + 8 + length])))
            i += length + 12
        }
        return chunks
    }

    private func number(_ bytes: [UInt8], _ i: Int) -> Int { bytes[i..<i + 4].reduce(0) { $0 << 8 | Int($1) } }

    private func chunk(_ name: String, _ png: [UInt8]) throws -> [UInt8] {
        try #require(chunks(png).first { $0.name == name }).data
    }

    @Test(
        "A picture is as large as the page times the scale, and says so in its density",
        arguments: [(1.0, 100, 60, 2835), (2, 200, 120, 5669), (0.5, 50, 30, 1417), (1.5, 150, 90, 4252)])
    func sizes(scale: Double, width: Int, height: Int, dotsPerMetre: Int) throws {
        let png = try makePress().png(page([square(0, 0, 50, .black)]), PNGOptions(scale: scale))
        let header = try chunk("IHDR", png)
        #expect(number(header, 0) == width && number(header, 4) == height)
        #expect(number(try chunk("pHYs", png), 0) == dotsPerMetre)
        #expect(try Picture(png: png).color(0, 0) == [0, 0, 0])
        #expect(try Picture(png: png).color(width - 1, height - 1) == [255, 255, 255])
    }

    @Test(
        "A row or column of pixels that the page covers only in part is background all the same",
        arguments: [0.13, 0.7, 1.51])
    func partialPixels(scale: Double) throws {
        let png = try makePress().png(page([]), PNGOptions(scale: scale))
        let header = try chunk("IHDR", png)
        let (width, height) = (number(header, 0), number(header, 4))
        #expect(try Picture(png: png).color(width - 1, height - 1) == [255, 255, 255])
    }

    @Test("The density can be set apart from the scale")
    func density() throws {
        let png = try makePress().png(page([]), PNGOptions(scale: 2, dpi: 300))
        #expect(number(try chunk("pHYs", png), 0) == 11811)
    }

    @Test("An opaque page has no alpha channel; a transparent one has, with colours as they were asked for")
    func alpha() throws {
        let opaque = try makePress().png(page([]))
        #expect(try chunk("IHDR", opaque)[9] == 2)
        let half = Paint.color(Color(red: 1, green: 0.2, blue: 0, alpha: 0.5))
        let clear = try makePress().png(page([square(0, 0, 60, half)], background: nil))
        #expect(try chunk("IHDR", clear)[9] == 6)
    }

    @Test("Pixels come back as they were inked, row for row", arguments: [Paint.color(.white), nil])
    func pixels(background: Paint?) throws {
        let red = Paint.color(Color(rgb: 0xFF0000))
        let items = [square(0, 10, 20, red), square(20, 30, 20, .black), square(30, 45, 1, red)]
        let picture = try Picture(png: try makePress().png(page(items, background: background)))
        let ground = background == nil ? [0, 0, 0] : [255, 255, 255]
        for y in 0..<60 {
            #expect(picture.color(5, y) == ((10..<30).contains(y) ? [255, 0, 0] : ground))
            #expect(picture.color(25, y) == ((30..<50).contains(y) ? [0, 0, 0] : ground))
            #expect(picture.color(99, y) == ground)
        }
        #expect(picture.color(30, 45) == [255, 0, 0])
    }

    @Test("Title and description are kept, as Latin text or as UTF-8")
    func texts() throws {
        let metadata = Scene.Metadata(title: "GDP", description: "生產總值")
        let png = try makePress().png(page([], metadata: metadata))
        #expect(try chunk("tEXt", png) == Array("Title\0GDP".utf8))
        #expect(try chunk("iTXt", png) == Array("Description\0\0\0\0\0生產總值".utf8))
    }

    @Test("The same scene makes the same bytes, from one press and from another")
    func determinism() throws {
        let scene = page([text("遼源 GDP", 20, at: Point(5, 30), .traditionalChinese), square(50, 5, 20, .black)])
        let press = try makePress()
        let first = try press.png(scene)
        #expect(try press.png(scene) == first)
        #expect(try makePress().png(scene) == first)
    }

    @Test(
        "Pages and scales that no picture can have are errors",
        arguments: [
            (Size(0, 10), 1.0), (Size(.nan, 10), 1), (Size(-5, 10), 1), (Size(10, .infinity), 1), (Size(10, 10), 0),
            (Size(10, 10), -1), (Size(10, 10), .nan), (Size(40_000, 10), 1), (Size(20_000, 20_000), 1),
            (Size(1e300, 1e300), 1e9),
        ])
    func sizeGuard(size: Size, scale: Double) throws {
        let press = try makePress()
        #expect(throws: PressError.self) { try press.png(page([], size: size), PNGOptions(scale: scale)) }
    }

    @Test("An error about a size names it")
    func sizeMessage() {
        #expect(
            PressError.tooLarge(width: 40_000, height: 10, limit: "a PNG has at most 32767 pixels on a side")
                .description
                == "cannot draw a picture of 40000 × 10 because a PNG has at most 32767 pixels on a side")
    }

    @Test("Numbers that are none, and coordinates beyond all pages, do not disturb the rest")
    func strangeNumbers() throws {
        var path = Path()
        path.move(to: Point(.nan, 5))
        path.line(to: Point(1e300, -.infinity))
        let strange = Scene.Item.shape(Scene.Shape(.path(path), fill: .black, stroke: Stroke(.black, dash: [0, 0])))
        let picture = try Picture(
            png: try makePress().png(page([strange, square(50, 30, 10, .color(Color(rgb: 0xFF0000)))])))
        #expect(picture.color(55, 35) == [255, 0, 0])
    }
}
