import Handscroll
import Testing

@Suite("Text marks") struct TextMarkTests {
    @Test(
        "A line break of a file ends a line, however its lines end",
        arguments: [("eins\nzwei", "eins\\nzwei"), ("eins\r\nzwei", "eins\\r\\nzwei")], ["csv", "json"])
    func lineBreaks(cell: (raw: String, escaped: String), kind: String) throws {
        let json = "[{\"m\": \"A\", \"n\": \"\(cell.escaped)\"}]"
        let drawn = try Drawn(
            "data: {url: d.\(kind)}\nmark: {type: text, lineBreak: \"\\n\"}\nencoding: {text: {field: n}}\n",
            file: "d.\(kind)", kind == "csv" ? "m,n\r\nA,\"\(cell.raw)\"\r\n" : json)
        #expect(drawn.marks.first?.text?.lines == ["eins", "zwei"])
    }

    @Test("Titles, and line breaks of more than one character")
    func others() throws {
        let drawn = try Drawn(
            """
            {"title": "a\\r\\nb", "data": {"values": [{"n": "x--y-z"}]}, "config": {"lineBreak": "--"}, "mark": "text",
             "encoding": {"text": {"field": "n"}}}
            """)
        #expect(drawn.items.first { $0.role == "title-text" }?.text?.lines == ["a", "b"])
        #expect(drawn.marks.first?.text?.lines == ["x", "y-z"])
    }

    @Test(
        "The size of a text is its font's, and fontSize goes before it",
        arguments: [
            ("size: 40", 40), ("fontSize: 40", 40), ("size: 10, fontSize: 40", 40), ("size: {expr: '20 * 2'}", 40),
            ("size: {expr: 'datum.a * 10'}", 40),
        ] as [(String, Double)])
    func size(property: String, size: Double) throws {
        func fontSize(_ mark: String, _ more: String = "") throws -> Double {
            let drawn = try Drawn("data: {values: [{a: 4}]}\nmark: {type: text, text: M, \(mark)}\n\(more)\n")
            return try #require(drawn.marks.first?.fontSize)
        }
        #expect(try fontSize(property) == size)
        #expect(try fontSize("align: left", "config: {text: {size: 40, fontSize: 12}}") == 12)
        #expect(try fontSize("align: left", "encoding: {size: {value: 40}}") == 40)
    }
}
