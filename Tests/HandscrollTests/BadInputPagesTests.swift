import Foundation
import Handscroll
import Support
import Testing

/// What is wrong with a page, and what it names.
@Suite struct BadInputPagesTests {
    /// The messages of a page that is written to a folder of its own with other files.
    private func messages(_ page: String, files: [String: [UInt8]] = [:]) throws -> [String] {
        let folder = NSTemporaryDirectory() + "handscroll-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for (name, bytes) in files { try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name)) }
        let job = Job(
            spec: .text(Array(page.utf8), name: "test.page.yaml"), base: folder, outputs: [Output(.svg)])
        return Renderer().render(job).diagnostics.map { $0.message.replacing(folder + "/", with: "") }
    }

    private static let csv = Array("id,value,unit\na.x,5,%\n".utf8)

    static let mistakes: [(page: String, message: String)] = [
        ("blocks: []", "missing blocks: the page is empty"),
        ("blocks: [{icon: no-such-icon-at-all}]", "unknown icon \"no-such-icon-at-all\""),
        ("blocks: [{text: '{a.x}'}]", "unknown indicator \"a.x\""),
        ("{data: {url: data.csv}, blocks: [{text: '{a.y}'}]}", "unknown indicator \"a.y\""),
        ("{data: {url: data.csv}, blocks: [{waffle: b}]}", "unknown indicator \"b\""),
        (
            "blocks: [{picture: none.png}]",
            "cannot read \"none.png\" because there is no such file"
        ),
        ("blocks: [{text: a, span: 13}]", "expected a span of 1 to 12 columns, found 13"),
        ("blocks: [{text: a, theme: none}, {icon: tree, theme: none}]", "unknown theme \"none\""),
        (
            "{page: {size: A4}, blocks: [{qr: x, span: 1}, {text: '[a]{none}'}]}",
            "unknown mark \"none\" of the page's style"
        ),
        (
            "{page: {size: 200 × 60 px, text: 10, margins: 10}, blocks: [{text: a}, {qr: abc}]}",
            "cannot fit the qr because it is 20 px too high"
        ),
        (
            "blocks: [{chart: none.yaml}]",
            "cannot read \"none.yaml\" because there is no such file"
        ),
        ("blocks: [{chart: {spec: {mark: baar}}}]", "unknown mark \"baar\""),
        // Sizes and counts that no page can have.
        ("blocks: [{cards: {columns: 0, figures: [{value: 1, label: a}]}}]", "expected 1 to 24, found number 0"),
        (
            "blocks: [{pictogram: {icon: house, size: 0, rows: [{value: 7, label: a}]}}]",
            "expected a number above 0 and at most 100000, found number 0"
        ),
        (
            "{config: {page: {lengths: {icon: 0}}}, blocks: [{pictogram: {icon: house, rows: [{value: 7, label: a}]}}]}",
            "expected icons of a size above 0, found 0"
        ),
        (
            "blocks: [{pictogram: {icon: house, of: -1e308, rows: [{value: 7, label: a}]}}]",
            "expected a number above 0, found number -1e+308"
        ),
        (
            "blocks: [{pictogram: {icon: house, of: 5, rows: [{value: 7, label: a}]}}]",
            "expected at most the 5 of the whole, found 7"
        ),
        (
            "blocks: [{pictogram: {icon: house, rows: [{value: -3, label: a}]}}]",
            "expected a count of 0 or more, found −3"
        ),
        (
            "blocks: [{pictogram: {icon: house, per: 0.001, rows: [{value: 5, label: a}]}}]",
            "cannot draw 5000 icons because more than 600 is a crowd"
        ),
        ("{page: {margins: {left: -1e308}}, blocks: [{text: a}]}", "expected margins of 0 or more"),
        (
            "{page: {size: A4, gutter: 50mm}, blocks: [{text: a}]}",
            "expected a gutter of 0 or more that leaves the columns a width"
        ),
        (
            "{page: {size: 1e308}, blocks: [{text: a}]}",
            "expected a width above 0 and at most 20000 pixels, found number 1e+308"
        ),
        ("blocks: [{text: {text: a, columns: -1}}]", "expected 1 to 12, found number -1"),
        (
            "{page: {size: A4}, blocks: [{icon: {name: house, size: 60}}]}",
            "cannot fit the icon because it is 30.8 mm too wide"
        ),
        (
            "blocks: [{qr: {text: abcabc, size: 0.1}}]",
            "cannot fit the QR code because cameras could not read it so small"
        ),
        (
            "blocks: [{picture: {file: a.svg, height: -2}}]",
            "expected a number above 0 and at most 100000, found number -2"
        ),
        (
            "{config: {page: {text: {body: {size: -1}}}}, blocks: [{text: a}]}",
            "expected a number above 0 and at most 100000, found number -1"
        ),
        // Blocks with nothing in them.
        ("blocks: [{cards: []}]", "missing figures"), ("blocks: [{list: []}]", "missing items"),
        ("blocks: [{flow: []}]", "missing steps"), ("blocks: [{timeline: []}]", "missing events"),
        ("blocks: [{progress: []}]", "missing shares"), ("blocks: [{notes: []}]", "missing notes"),
        ("blocks: [{heading: ''}]", "missing a text"), ("blocks: [{banner: {title: ''}}]", "missing a text"),
        ("blocks: [{text: []}]", "missing a text"), ("blocks: [{section: []}]", "missing blocks"),
        ("blocks: [{table: {columns: [a], rows: []}}]", "missing rows"),
        ("blocks: [{divider: {foo: 1}}]", "expected nothing behind this block's name, found an object"),
        (
            "blocks:\n  - heading: Industry: seven branches",
            "cannot read this as YAML because of a second \": \" on the line"
        ),
    ]

    @Test("A mistake is told in one sentence", arguments: mistakes)
    func mistake(page: String, message: String) throws {
        let found = try messages(page, files: ["data.csv": Self.csv])
        #expect(found.contains { $0 == message }, "\(found)")
    }

    @Test("A theme that the style does not have, and a style file that is missing, are told at their places")
    func places() throws {
        func places(_ page: String) -> [String?] {
            let job = Job(spec: .text(Array(page.utf8), name: "a.page.yaml"), outputs: [Output(.svg)])
            return Renderer().render(job).diagnostics.map(\.place)
        }
        #expect(places("blocks:\n- {text: a, theme: none}") == ["a.page.yaml:2:20 at blocks[0].theme"])
        #expect(
            places("blocks:\n- cards: [{value: 1, label: a, theme: none}]")
                == ["a.page.yaml:2:39 at blocks[0].cards[0].theme"])
        #expect(places("style: [no.yaml]\nblocks: [divider]") == ["a.page.yaml:1:9 at style[0]"])
    }

    @Test("Hundreds of mistakes are not all told")
    func many() throws {
        let blocks = (0..<300).map { "{text: '{a.y\($0)}'}" }.joined(separator: ", ")
        let found = try messages("{data: {url: data.csv}, blocks: [\(blocks)]}", files: ["data.csv": Self.csv])
        #expect(found.count == 201)
        #expect(found.last == "cannot tell all errors because they are more than 200")
    }

    @Test("A page has its size in itself: a width or a height from outside is an error")
    func size() {
        var job = Job(spec: .text(Array("blocks: [divider]".utf8), name: "a.page.yaml"), outputs: [Output(.svg)])
        job.width = 300
        let drawn = Renderer().render(job)
        #expect(drawn.files.isEmpty)
        #expect(
            drawn.diagnostics.map(\.message)
                == ["cannot set a width or height from outside because \"a.page.yaml\" is a page"])
    }

    @Test("A picture that is broken, and a QR text that is longer than any code, are errors")
    func pictures() throws {
        let broken = try messages("blocks: [{picture: a.png}]", files: ["a.png": Array("no picture".utf8)])
        #expect(broken.contains { $0.hasPrefix("expected a PNG, JPEG or SVG picture in \"a.png\"") }, "\(broken)")
        let text = String(repeating: "文", count: 2000)
        #expect(try messages("blocks: [{qr: \(text)}]").first?.contains("QR") == true)
    }

    @Test("A picture under a page is read as one in a block: missing, broken, too large, with scripts")
    func backgrounds() throws {
        func message(_ name: String, _ bytes: [UInt8]?) throws -> String {
            let page = "{page: {background: {picture: \(name)}}, blocks: [divider]}"
            return try #require(try messages(page, files: bytes.map { [name: $0] } ?? [:]).first)
        }
        #expect(try message("a.png", nil) == "cannot read \"a.png\" because there is no such file")
        #expect(try message("a.png", Array("no picture".utf8)).hasPrefix("expected a PNG, JPEG or SVG picture"))
        #expect(try message("a.png", SamplePicture.png(width: 12_000, height: 10_000)).contains("120 megapixels"))
        let script = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><script>1</script></svg>"
        #expect(try message("a.svg", Array(script.utf8)) == "cannot draw <script> because scripts are not run")
    }

    @Test("Sections in sections a thousand deep are an error, not the end of the program")
    func depth() throws {
        let deep = String(repeating: "[{section: ", count: 1000) + "[divider]" + String(repeating: "}]", count: 1000)
        #expect(try messages("{\"blocks\": \(deep)}").first?.contains("nested") == true)
    }

    @Test("Sections as deep as texts may be nested are drawn")
    func allowedDepth() throws {
        let deep = String(repeating: "[{section: ", count: 60) + "[divider]" + String(repeating: "}]", count: 60)
        #expect(try messages("{\"blocks\": \(deep)}") == [])
    }
}
