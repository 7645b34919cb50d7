import Handscroll
import Testing

@testable import Grammar

/// Links lead somewhere; they do not run what an address says.
@Suite("Links") struct LinksTests {
    @Test(
        "Only http, https, mailto, relative addresses and fragments may stand",
        arguments: [
            ("https://a.b/c:d", nil), ("HTTP://a", nil), ("mailto:a@b.c", nil), ("page.html?a=b:c", nil), ("#top", nil),
            ("//a.b/c", nil), ("a/b:c", nil), ("", nil), ("javascript:alert(1)", "javascript"),
            (" JavaScript:alert(1)", "javascript"), ("\u{1}java\nscript:alert(1)", "javascript"),
            ("data:text/html,a", "data"), ("vbscript:a", "vbscript"), ("file:///etc/passwd", "file"), ("C:\\a", "c"),
        ] as [(String, String?)])
    func schemes(address: String, refused: String?) {
        #expect(LinkAddress.refusedScheme(of: address) == refused)
    }

    private static let reason = "because only \"http:\", \"https:\" and \"mailto:\" are safe to follow"

    @Test(
        "In a spec another one is an error at its place",
        arguments: [
            ("mark: {type: point, href: 'javascript:a'}", "chart.yaml:2:27 at mark.href"),
            ("mark: point\nencoding: {href: {value: 'javascript:a'}}", "chart.yaml:3:26 at encoding.href.value"),
            (
                "mark: point\nencoding: {href: {condition: {test: 'true', value: 'javascript:a'}, value: '#'}}",
                "chart.yaml:3:52 at encoding.href.condition.value"
            ),
            ("mark: point\nconfig: {point: {href: 'javascript:a'}}", "chart.yaml:3:24 at config.point.href"),
            ("mark: point\nconfig: {style: {s: {href: 'javascript:a'}}}", "chart.yaml:3:28 at config.style.s.href"),
        ])
    func spec(lines: String, place: String) throws {
        let drawn = try Drawn("data: {values: [{a: 1}]}\n\(lines)\n")
        #expect(drawn.only?.message == "cannot link to \"javascript:\" \(Self.reason)")
        #expect(drawn.only?.severity == .error && drawn.only?.place == place)
    }

    @Test(
        "In the data it is a warning, and no link",
        arguments: [
            ("mark: point\nencoding: {href: {field: u}}", true),
            ("mark: text\nencoding: {text: {value: a}, href: {field: u}}", true),
            ("mark: {type: bar, href: {expr: datum.u}}", false),
            ("mark: line\nencoding: {href: {field: u}}", true),
        ])
    func data(lines: String, hasPlace: Bool) throws {
        let spec =
            "{\"data\": {\"values\": [{\"u\": \"javascript:alert(1)\"}, {\"u\": \"https://a.b\"}]}, \"x\": 0}"
        let drawn = try Drawn("data: {values: [{u: 'javascript:alert(1)'}, {u: 'https://a.b'}]}\n\(lines)\n")
        let problem = drawn.diagnostics.first { $0.message.hasPrefix("cannot link") }
        #expect(
            problem?.severity == .warning && problem?.notes.first == "1 mark leads nowhere", Comment(rawValue: spec))
        let svg = Renderer().render(
            Job(
                spec: .text(
                    Array("data: {values: [{u: 'javascript:alert(1)'}, {u: 'https://a.b'}]}\n\(lines)\n".utf8),
                    name: "a.yaml"), outputs: [Output(.svg)]))
        let text = String(decoding: svg.files.first ?? [], as: UTF8.self)
        #expect(!text.contains("javascript:"))
    }
}
