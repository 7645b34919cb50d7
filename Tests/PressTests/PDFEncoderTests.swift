import Drawing
import Foundation
import Testing

@testable import Press

@Suite struct PDFEncoderTests {
    private let metadata = Scene.Metadata(
        title: "遼源 GDP", description: "By year", author: "Bureau", keywords: ["GDP", "Liaoyuan"])

    private func contains(_ pdf: [UInt8], _ word: String) -> Bool { Data(pdf).range(of: Data(word.utf8)) != nil }

    @Test("A page is as large in points as the scene, and the file knows its title, author and keywords")
    func info() throws {
        let info = try poppler("pdfinfo", [], makePress().pdf(page([text("a")], metadata: metadata)))
        #expect(info.contains("100 x 60 pts"))
        #expect(info.contains("遼源 GDP") && info.contains("Bureau") && info.contains("GDP, Liaoyuan"))
        #expect(info.contains("By year"))
    }

    @Test("Text can be copied in reading order, haloes aside")
    func textOrder() throws {
        var halo = Scene.Text(
            ["遼源市生產總值 GDP"], font: Font(size: 20), language: .traditionalChinese, anchor: Point(10, 30))
        halo.stroke = Stroke(.color(.white), width: 3)
        let scene = page([.text(halo), text("2024年", 12, at: Point(10, 55), .traditionalChinese)], size: Size(300, 60))
        let copied = try poppler("pdftotext", [], makePress().pdf(scene), output: "-")
        #expect(copied.split(whereSeparator: \.isWhitespace).joined(separator: " ") == "遼源市生產總值 GDP 2024年")
    }

    @Test("Without a date the file has none, and the same scene makes the same bytes")
    func determinism() throws {
        let scene = page([text("遼源 GDP", 20, at: Point(5, 30), .traditionalChinese)], metadata: metadata)
        let press = try makePress()
        let first = try press.pdf(scene)
        #expect(try press.pdf(scene) == first)
        #expect(try makePress().pdf(scene) == first)
        #expect(!contains(first, "CreationDate"))
    }

    @Test("A date is written as it was given")
    func date() throws {
        let pdf = try makePress().pdf(page([]), PDFOptions(creationTime: 1_577_934_245))
        #expect(try poppler("pdfinfo", ["-isodates"], pdf).contains("2020-01-02T03:04:05Z"))
    }

    @Test("Titles, figures and links are tagged, even under a background as large as the page")
    func tags() throws {
        let ground = square(0, 0, 100, .color(.white))
        var link = Scene.Text(["source"], font: Font(size: 10), language: .english, anchor: Point(10, 50))
        link.link = "https://example.org/it's?a=1&b=(2)"
        let scene = page([
            .group(
                Scene.Group(
                    items: [
                        ground, .group(Scene.Group(items: [text("Title")], role: .title)), .text(link),
                    ], role: .figure))
        ])
        let pdf = try makePress().pdf(scene)
        let structure = try poppler("pdfinfo", ["-struct"], pdf)
        #expect(structure.contains("Figure") && structure.contains("H1") && structure.contains("Link"))
        #expect(try poppler("pdftotext", [], pdf, output: "-").contains("Title"))
    }

    @Test(
        "All parts are parts of one document, whose headings begin at the first level",
        arguments: [
            ([.title, .heading, .subheading], "Document H1 H2 H3"), ([.heading, .subheading], "Document H1 H2"),
            ([.paragraph], "Document P"),
        ] as [([Scene.Role], String)])
    func document(roles: [Scene.Role], structure: String) throws {
        let parts = roles.map { Scene.Item.group(Scene.Group(items: [text($0.rawValue)], role: $0)) }
        let pages = [page(parts), page([.group(Scene.Group(items: [text("more")], role: .paragraph))])]
        let pdf = try makePress().pdf(pages: pages)
        let lines = try poppler("pdfinfo", ["-struct"], pdf).split(separator: "\n")
        let names = lines.map { $0.replacing(" (block)", with: "").drop { $0 == " " } }
        #expect(names.joined(separator: " ") == structure + " P")
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("  ") })
        #expect(try poppler("qpdf", ["--check"], pdf).contains("No syntax or stream encoding errors"))
    }

    @Test("A window with the file has the document's title, where it has one")
    func windowTitle() throws {
        let titled = try poppler("qpdf", ["--json"], makePress().pdf(page([], metadata: metadata)))
        #expect(titled.contains("DisplayDocTitle"))
        #expect(try !poppler("qpdf", ["--json"], makePress().pdf(page([]))).contains("DisplayDocTitle"))
    }

    @Test("The file says its language, and each figure its description, page after page")
    func descriptions() throws {
        func figure(_ description: String?) -> Scene.Item {
            let inner = Scene.Group(items: [text("inner", 8)], role: .figure, description: "內")
            let items: [Scene.Item] = [square(0, 0, 5, .black), .group(inner)]
            return .group(Scene.Group(items: items, role: .figure, description: description))
        }
        let pages = [
            page([figure("A (bar) chart")], language: .traditionalChinese), page([figure(nil), figure("last")]),
        ]
        let pdf = try makePress().pdf(pages: pages)
        #expect(try poppler("pdfinfo", ["-struct"], pdf).contains("Figure"))
        #expect(try poppler("pdfinfo", [], pdf).contains(/Tagged: +yes/))
        #expect(try poppler("qpdf", ["--check"], pdf).contains("No syntax or stream encoding errors"))
        let json = try poppler("qpdf", ["--json"], pdf)
        #expect(json.contains("zh-Hant"))
        for alternative in ["A (bar) chart", "內", "last"] { #expect(json.contains(alternative)) }
        #expect(json.split(separator: "/Alt", omittingEmptySubsequences: false).count == 6)
    }

    @Test(
        "A link is one however it is spelled, alone on its page or not",
        arguments: ["https://example.org/it's", "https://example.org/(((", "https://example.org/\\遼源?a=1&b=%20 c"])
    func links(link: String) throws {
        var line = Scene.Text(["source"], font: Font(size: 10), language: .english, anchor: Point(10, 50))
        line.link = link
        let pdf = try makePress().pdf(page([.text(line)]))
        #expect(try poppler("qpdf", ["--check"], pdf).contains("No syntax or stream encoding errors"))
        #expect(try poppler("qpdf", ["--json"], pdf).contains("/URI"))
    }

    @Test("Several scenes make several pages of their own sizes")
    func pages() throws {
        let pages = [page([text("one")]), page([text("two")], size: Size(200, 300))]
        let pdf = try makePress().pdf(pages: pages)
        let info = try poppler("pdfinfo", ["-l", "2"], pdf)
        #expect(info.contains("100 x 60 pts") && info.contains("200 x 300 pts"))
        #expect(throws: PressError.self) { try makePress().pdf(pages: []) }
    }

    @Test(
        "Pages without an area or beyond PDF's limit are errors",
        arguments: [Size(0, 5), Size(.nan, 5), Size(20_000, 5)])
    func sizeGuard(size: Size) throws {
        let press = try makePress()
        #expect(throws: PressError.self) { try press.pdf(page([], size: size)) }
    }

    @Test(
        "Moments are written as ISO 8601 in UTC",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
            (1_577_934_245, "2020-01-02T03:04:05Z"), (4_102_444_799, "2099-12-31T23:59:59Z"),
        ])
    func isoDate(time: Int, text: String) { #expect(ISODate(unixTime: time).text == text) }
}
