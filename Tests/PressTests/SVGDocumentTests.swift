import Drawing
import Foundation
import Support
import Synchronization
import Testing

@testable import Press

/// SVG pictures, which librsvg draws.
@Suite struct SVGDocumentTests {
    /// Letters, a gradient, a clip, a mask, a filter, a pattern, a faded group and a picture of pixels, 180 × 120.
    private static let logo = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 180 120">
          <defs>
            <linearGradient id="slope" x2="1"><stop stop-color="#2a7"/><stop offset="1" stop-color="#c22"/></linearGradient>
            <linearGradient id="fade" x2="1"><stop stop-color="#fff"/><stop offset="1"/></linearGradient>
            <clipPath id="disc"><circle cx="40" cy="40" r="30"/></clipPath>
            <mask id="mask"><rect width="180" height="120" fill="url(#fade)"/></mask>
            <filter id="blur"><feGaussianBlur stdDeviation="3"/></filter>
            <pattern id="dots" width="8" height="8" patternUnits="userSpaceOnUse"><circle cx="4" cy="4" r="3" fill="#05a"/>
            </pattern>
          </defs>
          <rect width="80" height="80" fill="url(#slope)" clip-path="url(#disc)"/>
          <rect x="90" y="5" width="80" height="30" fill="#134" mask="url(#mask)"/>
          <circle cx="110" cy="60" r="14" fill="tomato" filter="url(#blur)"/>
          <rect x="130" y="45" width="45" height="30" fill="url(#dots)"/>
          <g opacity=".5"><rect x="10" y="80" width="30" height="30"/><rect x="20" y="85" width="30" height="30" fill="red"/>
          </g>
          <text x="60" y="105" font-family="Noto Serif CJK TC, serif" font-size="20" fill="#222">遼源 Ag</text>
          <image x="150" y="85" width="24" height="12" href="data:image/jpeg;base64,\(Data(SamplePicture.jpeg).base64EncodedString())"/>
        </svg>
        """

    private static let plain = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><circle cx="5" cy="5" r="5" fill="#2a7"/>
        <text x="11" y="8" font-size="7">Ag</text></svg>
        """

    private func picture(
        _ text: String, size: Size = Size(180, 120), traits: SVGTraits = SVGTraits()
    ) -> Drawing.Picture {
        Drawing.Picture(name: "logo.svg", format: .svg(traits), size: size, bytes: Array(text.utf8))
    }

    private func logoPage() -> Scene {
        let logo = picture(SVGDocumentTests.logo, traits: SVGTraits(text: "遼源 Ag", hasPixels: true))
        return PressTests.page(
            [.image(Scene.Image(logo, frame: Rect(x: 20, y: 10, width: 360, height: 240)))], size: Size(400, 260))
    }

    private func plainPage(stretched: Bool = false, opacity: Double = 1) -> Scene {
        let logo = picture(SVGDocumentTests.plain, size: Size(20, 10), traits: SVGTraits(text: "Ag"))
        let image = Scene.Image(
            logo, frame: Rect(x: 0, y: 0, width: 80, height: 80), opacity: opacity, keepsAspect: !stretched)
        return PressTests.page([.image(image)], size: Size(80, 80))
    }

    // MARK: The three formats

    /// What other programs make of a file, a pixel a point.
    private func fromPDF(_ pdf: [UInt8]) throws -> Picture {
        let folder = try TestFolder()
        try folder.write(pdf, to: "a.pdf")
        _ = try SystemCommand("pdftoppm", "-png", "-singlefile", "-r", "72", folder["a.pdf"], folder["a"])
        return try Picture(png: folder.bytes(of: "a.png"))
    }

    private func fromSVG(_ svg: [UInt8]) throws -> Picture {
        let folder = try TestFolder()
        try folder.write(svg, to: "a.svg")
        _ = try SystemCommand("rsvg-convert", folder["a.svg"], "-o", folder["a.png"])
        return try Picture(png: folder.bytes(of: "a.png"))
    }

    /// Means over squares of eight pixels, all colours: what stands where, without the edges.
    private func mosaic(_ picture: Picture) -> [Double] {
        stride(from: 0, to: picture.height - 8, by: 8).flatMap { top in
            stride(from: 0, to: picture.width - 8, by: 8).flatMap { left in
                (0..<3).map { part in
                    let sum = (0..<64).reduce(0) { $0 + picture.color(left + $1 % 8, top + $1 / 8)[part] }
                    return Double(sum) / 64
                }
            }
        }
    }

    @Test(
        "What librsvg draws looks alike in all formats: squares of eight pixels differ by less than two of 255 in the mean"
    )
    func formats() throws {
        let press = try makePress()
        let page = logoPage()
        let png = try Picture(png: press.png(page))
        let others = [try fromPDF(press.pdf(page)), try fromSVG(press.svg(page))]
        // Something is there: the left of the disc, the dark beginning of the fade, and a letter's stroke.
        #expect(png.color(60, 90)[1] > 120 && png.color(210, 50)[0] < 160)
        for other in others {
            let differences = zip(mosaic(png), mosaic(other)).map { abs($0 - $1) }
            #expect(differences.reduce(0, +) / Double(differences.count) < 2)
            #expect((differences.max() ?? 0) < 48, "\(differences.max() ?? 0)")
        }
    }

    @Test("A PDF keeps outlines as outlines and letters as letters")
    func vectors() throws {
        let folder = try TestFolder()
        try folder.write(makePress().pdf(plainPage()), to: "plain.pdf")
        #expect(
            try SystemCommand("pdfimages", "-list", folder["plain.pdf"]).output.split(separator: "\n").count == 2
        )
        #expect(try SystemCommand("pdftotext", folder["plain.pdf"], "-").output.contains("Ag"))
        #expect(try SystemCommand("pdffonts", folder["plain.pdf"]).output.contains("LiberationSerif"))
    }

    @Test("Filters and masks have 288 dots to an inch in a PDF")
    func resolution() throws {
        let folder = try TestFolder()
        try folder.write(makePress().pdf(logoPage()), to: "logo.pdf")
        let lines = try SystemCommand("pdfimages", "-list", folder["logo.pdf"]).output.split(separator: "\n")
        #expect(lines.dropFirst(2).contains { $0.contains(" 288 ") })
    }

    @Test("A picture keeps its proportions or is stretched, in all formats", arguments: [false, true])
    func stretched(stretched: Bool) throws {
        let press = try makePress()
        let page = plainPage(stretched: stretched)
        for picture in [
            try Picture(png: press.png(page)), try fromPDF(press.pdf(page)),
            try fromSVG(press.svg(page)),
        ] {
            #expect((picture.color(20, 10) != [255, 255, 255]) == stretched)
            #expect(picture.color(20, 40)[1] > 150 && picture.color(20, 40)[0] < 80)
        }
    }

    @Test("A faded picture is faded as a whole")
    func opacity() throws {
        let color = try Picture(png: makePress().png(plainPage(opacity: 0.5))).color(20, 40)
        #expect(zip(color, [144, 212, 187]).allSatisfy { abs($0 - $1) < 3 })
    }

    @Test("Tiles of a picture follow each other from the upper left corner on")
    func tiles() throws {
        let logo = picture(SVGDocumentTests.plain, size: Size(20, 10))
        var image = Scene.Image(logo, frame: Rect(x: 0, y: 0, width: 50, height: 25))
        image.tile = Size(20, 10)
        let press = try makePress()
        let page = PressTests.page([.image(image)], size: Size(60, 40))
        for picture in [try Picture(png: press.png(page)), try fromPDF(press.pdf(page))] {
            for (x, y) in [(5, 5), (25, 5), (45, 15), (5, 23)] { #expect(picture.color(x, y)[0] < 80, "\(x), \(y)") }
            for (x, y) in [(55, 5), (5, 28)] { #expect(picture.color(x, y) == [255, 255, 255]) }
        }
    }

    @Test("Threads that draw letters of pictures get what one thread alone gets")
    func threads() throws {
        let expected = try makePress().png(logoPage())
        let wrong = Atomic(0)
        let finished = DispatchGroup()
        for _ in 0..<4 {
            finished.enter()
            Thread.detachNewThread {
                defer { finished.leave() }
                for _ in 0..<4 where (try? makePress().png(logoPage())) != expected {
                    wrong.add(1, ordering: .relaxed)
                }
            }
        }
        finished.wait()
        #expect(wrong.load(ordering: .relaxed) == 0)
    }

    // MARK: What cannot be drawn

    @Test("What librsvg does not take is an error in every format, with the file's name")
    func refused() throws {
        let press = try makePress()
        let broken = PressTests.page([
            .image(Scene.Image(picture("<svg"), frame: Rect(x: 0, y: 0, width: 9, height: 9)))
        ])
        for draw in [{ try press.png(broken) }, { try press.pdf(broken) }, { try press.svg(broken) }] {
            let error = try #require(throws: PressError.self) { _ = try draw() }
            #expect(error.description.hasPrefix("cannot draw \"logo.svg\" because librsvg says: XML parse error"))
        }
    }

    @Test("A picture whose letters are too large to be drawn leaves the next picture's as they are")
    func failure() throws {
        let press = try makePress()
        let whole = try press.png(plainPage())
        let text =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'><text font-size='900000'>Ag</text></svg>"
        let huge = picture(text, size: Size(20, 10), traits: SVGTraits(text: "Ag"))
        let page = PressTests.page([.image(Scene.Image(huge, frame: Rect(x: 0, y: 0, width: 80, height: 40)))])
        _ = try? press.png(page)
        #expect(try press.png(plainPage()) == whole)
    }

    @Test("A letter that no font has is an error, never a box")
    func missingGlyph() throws {
        let text = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text>\u{E000}</text></svg>"
        let logo = picture(text, traits: SVGTraits(text: "\u{E000}\u{200D}\n"))
        let page = PressTests.page([.image(Scene.Image(logo, frame: Rect(x: 0, y: 0, width: 9, height: 9)))])
        let error = try #require(throws: PressError.self) { _ = try makePress().svg(page) }
        #expect(error.description == "cannot draw \"logo.svg\" because no font has its \"\u{E000}\" (U+E000)")
    }
}
