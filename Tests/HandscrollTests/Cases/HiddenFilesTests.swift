import Handscroll
import Support
import Testing

/// A spec can name any file of the machine: of one that is no data file nothing is shown.
@Suite("Files that are not quoted") struct HiddenFilesTests {
    private static let secret = "root:x:0:0\nkey = 12345\n"

    @Test(
        "A file of another kind is not quoted, whatever it is read as",
        arguments: [
            "data: {url: secret}", "data: {url: secret, format: {type: csv}}",
            "data: {url: secret, format: {type: tsv}}",
            "data: {url: secret, format: {type: dsv, delimiter: ':'}}", "data: {url: secret, format: {type: json}}",
            "data: {url: secret, format: {type: json, property: a}}", "data: {url: .secret, format: {type: csv}}",
            "data: {url: secret, format: {type: ndjson}}", "data: {url: secret.conf, format: {type: csv}}",
        ])
    func data(line: String) throws {
        let drawn = try Drawn(
            "\(line)\nmark: point\nencoding: {x: {field: rootx}}\n",
            files: Dictionary(
                uniqueKeysWithValues: ["secret", ".secret", "secret.conf"].map { ($0, Array(Self.secret.utf8)) }))
        #expect(drawn.only?.severity == .error)
        let text = drawn.diagnostics.map { $0.rendered + $0.json }.joined()
        #expect(!text.contains("root:") && !text.contains("12345") && !text.contains("x:0"))
    }

    @Test("Neither are charts, styles, pictures and icons of a page")
    func pages() throws {
        for block in ["chart: secret", "picture: secret, alt: a", "icon: secret"] {
            let drawn = try Drawn(
                "blocks: [{\(block)}]\n", name: "page.yaml", files: ["secret": Array(Self.secret.utf8)])
            #expect(drawn.diagnostics.contains { $0.severity == .error })
            #expect(!drawn.diagnostics.contains { $0.rendered.contains("root:") })
        }
        let style = try Drawn(
            "style: secret\nblocks: [{text: a}]\n", name: "page.yaml", files: ["secret": Array(Self.secret.utf8)])
        #expect(!style.diagnostics.contains { $0.rendered.contains("root:") })
    }

    @Test("A data file is quoted where it is wrong")
    func dataFile() throws {
        let drawn = try Drawn("data: {url: a.csv}\nmark: point\n", file: "a.csv", "a,b\n1,2,3\n")
        #expect(drawn.only?.rendered.contains("1,2,3") == true)
    }
}
