import Grammar
import Testing

@testable import Spec

/// Diagnostics as people and programs read them.
@Suite struct DiagnosticRenderingTests {
    private func rendered(_ text: String, message: String = "cannot do this because", label: String? = nil) -> String {
        let marked = MarkedText(text)
        let origin = Origin(source: "a.yaml", range: marked.range ?? 0..<0, path: "x.y")
        return Diagnostic(.error, message, at: origin, label: label)
            .rendered(in: [SourceText(name: "a.yaml", bytes: marked.bytes)])
    }

    @Test("The place is shown with carets under it, label and notes")
    func excerpt() {
        let text = MarkedText("encoding:\n  x: {field: month}\n  y: {field: ‹Sals›, type: quantitative}\n")
        let origin = Origin(source: "Charts/revenue.yaml", range: text.range ?? 0..<0, path: "encoding.y.field")
        let diagnostic = Diagnostic(
            .error, "unknown field \"Sals\" in table \"revenue\"", at: origin, label: "did you mean \"Sales\"?",
            notes: ["the table has \"Month\", \"Region\", \"Sales\""])
        #expect(
            diagnostic.rendered(in: [SourceText(name: "Charts/revenue.yaml", bytes: text.bytes)]) == """
                error: unknown field "Sals" in table "revenue"
                 --> Charts/revenue.yaml:3:14 at encoding.y.field
                  |
                3 |   y: {field: Sals, type: quantitative}
                  |              ^^^^ did you mean "Sales"?
                  = note: the table has "Month", "Region", "Sales"

                """)
    }

    @Test("Chinese letters take two columns, tabs four")
    func columns() {
        #expect(
            rendered("\t旅遊: ‹兩成›").hasSuffix(
                """
                 --> a.yaml:1:6 at x.y
                  |
                1 |     旅遊: 兩成
                  |           ^^^^

                """))
    }

    @Test("Of long lines the surroundings of the place are shown")
    func longLines() {
        let lines = rendered(String(repeating: "a", count: 500) + "‹b›" + String(repeating: "c", count: 500))
            .split(separator: "\n")
        #expect(lines[1] == " --> a.yaml:1:501 at x.y")
        #expect(lines[3].count <= 104 && lines[3].hasPrefix("1 | …aaa") && lines[3].hasSuffix("ccc…"))
        #expect(lines[3].prefix { $0 != "b" }.count == lines[4].prefix { $0 != "^" }.count)
    }

    @Test("A place of several lines is marked to the end of its first one")
    func severalLines() {
        #expect(rendered("a: ‹{b: 1,\n  c: 2}›").hasSuffix("1 | a: {b: 1,\n  |    ^^^^^^\n"))
    }

    @Test("The gutter is as wide as the line's number")
    func gutter() {
        #expect(
            rendered(String(repeating: "\n", count: 11) + "‹b›", label: "here").hasSuffix(
                """
                  --> a.yaml:12:1 at x.y
                   |
                12 | b
                   | ^ here

                """))
    }

    @Test("Control characters do not reach the terminal")
    func controlCharacters() {
        #expect(!rendered("a: ‹\u{1B}[31m›", message: "cannot \u{1B}]0;").contains("\u{1B}"))
    }

    @Test("The place in a text that is not at hand is told by its name")
    func otherText() {
        let origin = Origin(source: "data.csv", range: 3..<4)
        #expect(
            Diagnostic(.warning, "expected a number", at: origin).rendered(in: [])
                == "warning: expected a number\n --> data.csv\n")
    }

    @Test("For programs a diagnostic is one line of JSON")
    func json() {
        let text = MarkedText("a: 1\n旅: ‹\"x\"›")
        let origin = Origin(source: "a.yaml", range: text.range ?? 0..<0, path: "旅")
        let diagnostic = Diagnostic(
            .error, "unknown \"x\"", at: origin, label: "did you mean \"y\"?", notes: ["one of y"])
        #expect(
            diagnostic.json(in: [SourceText(name: "a.yaml", bytes: text.bytes)])
                == #"{"severity": "error", "message": "unknown \"x\"", "file": "a.yaml", "path": "旅", "line": 2, "#
                + #""column": 4, "endLine": 2, "endColumn": 7, "label": "did you mean \"y\"?", "notes": ["one of y"]}"#)
    }
}
