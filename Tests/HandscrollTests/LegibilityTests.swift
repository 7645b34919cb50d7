import Handscroll
import Testing

/// Characters that no font has are errors, with the place where they are written.
@Suite("Legibility") struct LegibilityTests {
    private static let bars = "mark: bar\nencoding: {x: {field: n, type: nominal}, y: {field: v, type: quantitative}}\n"
    private static let emoji = "cannot draw \"😀\" (U+1F600) because no font of sans-serif has it"
    private static let advice =
        "the installed font \"DejaVu Sans\" has it: name it in the style as \"font\": \"sans-serif, DejaVu Sans\""

    @Test(
        "In a data file the place is file, line and column, row and field",
        arguments: [
            ("data.csv", "n,v\na,1\n\"b \"\"😀\",2\n", "data.csv:3:6", "row 2, field \"n\""),
            ("data.tsv", "n\tv\n😀\t1\n", "data.tsv:2:1", "row 1, field \"n\""),
            (
                "data.json", "[{\"n\": \"a\", \"v\": 1},\n {\"v\": 2, \"n\": \"b😀\"}]", "data.json:2:18",
                "row 2, field \"n\""
            ),
            ("data.json", "[{\"n\": \"\\ud83d\\ude00\", \"v\": 1}]", "data.json:1:8", "row 1, field \"n\""),
            (
                "data.ndjson", "{\"n\": \"a\", \"v\": 1}\n{\"n\": \"😀\", \"v\": 1}\n", "data.ndjson:2:8",
                "row 2, field \"n\""
            ),
        ])
    func files(name: String, text: String, place: String, cell: String) throws {
        let drawn = try Drawn("data: {url: \(name)}\n\(Self.bars)", file: name, text)
        #expect(drawn.only?.message == Self.emoji)
        #expect(drawn.only?.place == place)
        #expect(drawn.only?.notes.first == cell)
        #expect(drawn.only?.notes.last == Self.advice)
        #expect(drawn.rendering.files.isEmpty)
    }

    @Test("In a name of a field the place is in the row of names")
    func fieldName() throws {
        let drawn = try Drawn(
            "data: {url: data.csv}\nmark: bar\nencoding: {y: {field: \"v\\U0001F600\", type: quantitative}}\n",
            file: "data.csv", "v😀\n1\n")
        #expect(drawn.only?.place == "chart.yaml:3:23 at encoding.y.field")
    }

    @Test(
        "In a spec the place is the character's",
        arguments: [
            ("title: Fun 😀", "chart.yaml:1:12 at title"),
            ("title: \"Fun \\U0001F600\"", "chart.yaml:1:8 at title"),
            ("params: [{name: p, value: 😀}]\ntitle: {expr: p}", "chart.yaml:1:27 at params[0].value"),
            ("title: {expr: \"'a' + '😀'\"}", "chart.yaml:1:23 at title.expr"),
            ("config: {axis: {labelExpr: \"'😀'\"}}", "chart.yaml:1:30 at config.axis.labelExpr"),
        ])
    func specs(line: String, place: String) throws {
        let drawn = try Drawn("\(line)\ndata: {values: [{n: a, v: 1}]}\n\(Self.bars)")
        #expect(drawn.only?.message == Self.emoji)
        #expect(drawn.only?.place == place)
    }

    @Test(
        "On a page the place is in the page, in a chart that it names, or in that chart's data",
        arguments: [
            ("😀", "a", "a", "page.yaml:2:10 at blocks[0].text"),
            ("a", "😀", "a", "chart.yaml:4:25 at config.axisY.title"),
            ("a", "a", "😀", "data.csv:2:1"),
        ])
    func pages(text: String, title: String, name: String, place: String) throws {
        let drawn = try Drawn(
            "blocks:\n- text: \"\(text)\"\n- chart: chart.yaml\n", name: "page.yaml",
            files: [
                "chart.yaml": Array((Self.bars + "data: {url: data.csv}\nconfig: {axisY: {title: \(title)}}").utf8),
                "data.csv": Array("n,v\n\(name),1\n".utf8),
            ])
        #expect(drawn.diagnostics.map(\.place) == [place])
        #expect(drawn.only?.message.hasPrefix("cannot draw \"😀\" (U+1F600) because no font of ") == true)
    }

    @Test("The whole text is looked for before the character alone")
    func wholeText() throws {
        let drawn = try Drawn(
            "description: a 😀 that is not drawn\ndata: {values: [{n: b😀, v: 1}]}\n\(Self.bars)")
        #expect(drawn.only?.place == "chart.yaml:2:22 at data.values[0].n")
    }

    @Test("In a parameter from the command line the note names it")
    func parameter() {
        let spec = "params: [{name: p, value: a}]\ntitle: {expr: p}\ndata: {values: [{n: a, v: 1}]}\n\(Self.bars)"
        let rendering = Renderer().render(
            Job(
                spec: .text(Array(spec.utf8), name: "chart.yaml"), parameters: ["p": "😀"], outputs: [Output(.svg)]))
        #expect(rendering.diagnostics.map(\.message) == [Self.emoji])
        #expect(rendering.diagnostics.first?.notes.last == "it comes from the parameter \"p\"")
    }

    @Test(
        "Each script has its package",
        arguments: [
            ("ไทย", "fonts-noto-core", "Noto Sans Thai"), ("नमस्ते", "fonts-noto-core", "Noto Sans Devanagari"),
            ("𛀀", "fonts-hanazono", "HanaMinA"), ("𪜀", "fonts-babelstone-han", "BabelStone Han"),
        ])
    func packages(text: String, package: String, family: String) throws {
        let drawn = try Drawn("title: \(text)\ndata: {values: [{n: a, v: 1}]}\n\(Self.bars)")
        let advice = "install the package \(package) and name its font \"\(family)\" in the style"
        #expect(drawn.diagnostics.allSatisfy { $0.notes.contains(advice) && $0.line == 1 })
    }

    @Test("Rare characters that the fonts have are drawn, and a style's fonts stand for sans-serif")
    func rare() throws {
        let drawn = try Drawn(
            "title: 𰻞 é\ndata: {values: [{n: a, v: 1}]}\n\(Self.bars)config: {page: {fonts: {en: Noto Sans CJK TC}}}")
        #expect(drawn.diagnostics.isEmpty)
        let svg = Renderer().render(
            Job(
                spec: .text(
                    Array("title: 遼源\nmark: bar\nconfig: {page: {fonts: {en: Noto Serif CJK TC}}}".utf8), name: "a"),
                outputs: [Output(.svg)]))
        #expect(String(decoding: svg.files.first ?? [], as: UTF8.self).contains("'Noto Serif CJK TC'"))
    }
}
