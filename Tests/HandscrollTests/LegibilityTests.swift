import Handscroll
import Testing

/// Characters that no font has are errors, with the place where they are written.
@Suite("Legibility") struct LegibilityTests {
    private static let bars = "mark: bar\nencoding: {x: {field: n, type: nominal}, y: {field: v, type: quantitative}}\n"
    private static let letter = "cannot draw \"𖩀\" (U+16A40) because no font of sans-serif has it"
    private static let advice =
        "the package fonts-noto-core has fonts for most scripts; name the one that has it in the style"

    @Test(
        "In a data file the place is file, line and column, row and field",
        arguments: [
            ("data.csv", "n,v\na,1\n\"b \"\"𖩀\",2\n", "data.csv:3:6", "row 2, field \"n\""),
            ("data.tsv", "n\tv\n𖩀\t1\n", "data.tsv:2:1", "row 1, field \"n\""),
            (
                "data.json", "[{\"n\": \"a\", \"v\": 1},\n {\"v\": 2, \"n\": \"b𖩀\"}]", "data.json:2:18",
                "row 2, field \"n\""
            ),
            ("data.json", "[{\"n\": \"\\ud81a\\ude40\", \"v\": 1}]", "data.json:1:8", "row 1, field \"n\""),
            (
                "data.ndjson", "{\"n\": \"a\", \"v\": 1}\n{\"n\": \"𖩀\", \"v\": 1}\n", "data.ndjson:2:8",
                "row 2, field \"n\""
            ),
        ])
    func files(name: String, text: String, place: String, cell: String) throws {
        let drawn = try Drawn("data: {url: \(name)}\n\(Self.bars)", file: name, text)
        #expect(drawn.only?.message == Self.letter)
        #expect(drawn.only?.place == place)
        #expect(drawn.only?.notes.first == cell)
        #expect(drawn.only?.notes.last == Self.advice)
        #expect(drawn.rendering.files.isEmpty)
    }

    @Test("In a name of a field the place is in the row of names")
    func fieldName() throws {
        let drawn = try Drawn(
            "data: {url: data.csv}\nmark: bar\nencoding: {y: {field: \"v\\U00016A40\", type: quantitative}}\n",
            file: "data.csv", "v𖩀\n1\n")
        #expect(drawn.only?.place == "chart.yaml:3:23 at encoding.y.field")
    }

    @Test(
        "In a spec the place is the character's",
        arguments: [
            ("title: Fun 𖩀", "chart.yaml:1:12 at title"),
            ("title: \"Fun \\U00016A40\"", "chart.yaml:1:8 at title"),
            ("params: [{name: p, value: 𖩀}]\ntitle: {expr: p}", "chart.yaml:1:27 at params[0].value"),
            ("title: {expr: \"'a' + '𖩀'\"}", "chart.yaml:1:23 at title.expr"),
            ("config: {axis: {labelExpr: \"'𖩀'\"}}", "chart.yaml:1:30 at config.axis.labelExpr"),
        ])
    func specs(line: String, place: String) throws {
        let drawn = try Drawn("\(line)\ndata: {values: [{n: a, v: 1}]}\n\(Self.bars)")
        #expect(drawn.only?.message == Self.letter)
        #expect(drawn.only?.place == place)
    }

    @Test(
        "On a page the place is in the page, in a chart that it names, or in that chart's data",
        arguments: [
            ("𖩀", "a", "a", "page.yaml:2:10 at blocks[0].text"),
            ("a", "𖩀", "a", "chart.yaml:4:25 at config.axisY.title"),
            ("a", "a", "𖩀", "data.csv:2:1"),
        ])
    func pages(text: String, title: String, name: String, place: String) throws {
        let drawn = try Drawn(
            "blocks:\n- text: \"\(text)\"\n- chart: chart.yaml\n", name: "page.yaml",
            files: [
                "chart.yaml": Array((Self.bars + "data: {url: data.csv}\nconfig: {axisY: {title: \(title)}}").utf8),
                "data.csv": Array("n,v\n\(name),1\n".utf8),
            ])
        #expect(drawn.diagnostics.map(\.place) == [place])
        #expect(drawn.only?.message.hasPrefix("cannot draw \"𖩀\" (U+16A40) because no font of ") == true)
    }

    @Test("The whole text is looked for before the character alone")
    func wholeText() throws {
        let drawn = try Drawn(
            "description: a 𖩀 that is not drawn\ndata: {values: [{n: b𖩀, v: 1}]}\n\(Self.bars)")
        #expect(drawn.only?.place == "chart.yaml:2:22 at data.values[0].n")
    }

    @Test("In a parameter from the command line the note names it")
    func parameter() {
        let spec = "params: [{name: p, value: a}]\ntitle: {expr: p}\ndata: {values: [{n: a, v: 1}]}\n\(Self.bars)"
        let rendering = Renderer().render(
            Job(
                spec: .text(Array(spec.utf8), name: "chart.yaml"), parameters: ["p": "𖩀"], outputs: [Output(.svg)]))
        #expect(rendering.diagnostics.map(\.message) == [Self.letter])
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
        let advice = "install the package \(package), whose font \"\(family)\" is then used"
        #expect(drawn.diagnostics.allSatisfy { $0.notes.contains(advice) && $0.line == 1 })
    }

    @Test("Emoji are drawn in the text's colour, and other scripts by fonts that have them")
    func otherScripts() throws {
        let drawn = try Drawn("title: 👍 שלום é ą̄\ndata: {values: [{n: a, v: 1}]}\n\(Self.bars)")
        #expect(drawn.diagnostics.isEmpty)
    }

    @Test("A mark that no font has together with its character is an error that says so")
    func mark() throws {
        let drawn = try Drawn("title: 中\u{324}文\ndata: {values: [{n: a, v: 1}]}\n\(Self.bars)")
        #expect(drawn.only?.message == "cannot draw \"\u{324}\" (U+0324) because no font of sans-serif has it")
        #expect(
            drawn.only?.notes.contains(
                "a mark and the character that it stands on are drawn from one font, and none has both")
                == true)
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
