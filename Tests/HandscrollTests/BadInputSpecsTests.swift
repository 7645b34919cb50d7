import Handscroll
import Testing

/// Specs and styles that cannot be what they should be: what is told, where, and what was probably meant.
@Suite("Bad input: specs") struct BadInputSpecsTests {
    @Test(
        "A text that is no YAML or JSON is told with line and column",
        arguments: [
            (
                "chart.yaml", "mark: [bar",
                "cannot read this as YAML because the parser did not find expected ',' or ']'", "chart.yaml:1:11"
            ),
            (
                "chart.yaml", "mark: bar\nencoding:\n\tx: 1",
                "cannot use a tab here because YAML is indented with spaces", "chart.yaml:3:1"
            ),
            (
                "chart.json", "{\"mark\": \"bar\",", "expected a key in double quotes, found the end of the text",
                "chart.json:1:16"
            ),
            ("chart.json", "{\"mark\": bar}", "expected a value, found \"bar\"", "chart.json:1:10"),
            ("chart.yaml", "", "missing content: the text is empty", "chart.yaml:1:1"),
            ("chart.yaml", "- bar", "expected a spec as an object, found an array", "chart.yaml:1:1"),
        ])
    func unreadable(name: String, text: String, message: String, place: String) throws {
        let drawn = try Drawn(text, name: name)
        #expect(drawn.diagnostics.map(\.message) == [message])
        #expect(drawn.only?.place == place)
    }

    @Test("An open bracket shows only at the end of the text: the note says where it begins")
    func openBracket() throws {
        let drawn = try Drawn("mark: bar\nencoding: {x: {field: a}\ntitle: b\n")
        #expect(drawn.only?.notes == ["while parsing a flow mapping that begins at line 2, column 11"])
    }

    @Test(
        "A word that is unknown is told at its place, with the nearest known one",
        arguments: [
            ("heigth: 3", "unknown property \"heigth\"", "height", "chart.yaml:6:1 at heigth"),
            ("mark: baar", "unknown mark \"baar\"", "bar", "chart.yaml:6:7 at mark"),
            (
                "encoding: {colour: {field: n}}", "unknown channel \"colour\"", "color",
                "chart.yaml:6:12 at encoding.colour"
            ),
            (
                "encoding: {y: {field: vv, type: quantitative}}", "unknown field \"vv\" in table \"data.csv\"", "v",
                "chart.yaml:6:23 at encoding.y.field"
            ),
            (
                "encoding: {y: {field: v, type: quantitive}}", "unknown field type \"quantitive\"", "quantitative",
                "chart.yaml:6:32 at encoding.y.type"
            ),
            (
                "encoding: {y: {field: v, type: quantitative, scale: {type: pwo}}}", "unknown scale type \"pwo\"",
                "pow", "chart.yaml:6:60 at encoding.y.scale.type"
            ),
            (
                "encoding: {color: {field: n, scale: {scheme: tableau01}}}", "unknown color scheme \"tableau01\"",
                "tableau10", "chart.yaml:6:46 at encoding.color.scale.scheme"
            ),
            (
                "transform: [{filter: 'datum.v > 1', foo: 1}]", "unknown property \"foo\"", nil,
                "chart.yaml:6:37 at transform[0].foo"
            ),
            (
                "config: {axis: {gird: true}}", "unknown property \"gird\"", "grid",
                "chart.yaml:6:17 at config.axis.gird"
            ),
        ])
    func unknown(line: String, message: String, meant: String?, place: String) throws {
        // The line stands in for the spec's own one of the same key.
        let key = line.prefix { $0 != ":" }
        let usual = [
            "data": "data: {url: data.csv}", "mark": "mark: bar", "width": "width: 200",
            "encoding": "encoding: {x: {field: n}, y: {field: v, type: quantitative}}",
        ]
        var lines = ["data", "mark", "width", "encoding"].filter { $0 != key }.map { usual[$0] ?? "" }
        while lines.count < 5 { lines.append("# a comment") }
        let drawn = try Drawn((lines + [line]).joined(separator: "\n"), file: "data.csv", "n,v\na,1\n")
        #expect(drawn.diagnostics.map(\.message) == [message])
        #expect(drawn.only?.place == place)
        #expect(drawn.only?.label == meant.map { "did you mean \"\($0)\"?" })
        #expect(drawn.only?.severity == .error)
    }

    @Test("YAML that contains itself, or that a few lines make enormous, is refused at the place")
    func laughs() throws {
        let cyclic = try Drawn("mark: bar\ndata: {values: &rows [*rows]}")
        #expect(cyclic.only?.message == "cannot use \"*rows\" inside of \"&rows\" because it would never end")
        #expect(cyclic.only?.place == "chart.yaml:2:23")

        var text = "mark: bar\na0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
        for i in 1...9 {
            text += "a\(i): &a\(i) [\(Array(repeating: "*a\(i - 1)", count: 10).joined(separator: ", "))]\n"
        }
        let billion = try Drawn(text)
        #expect(
            billion.only?.message == "cannot expand \"*a4\" because aliases would add more than a million values")
        #expect(billion.only?.line == 7)
        let deep = try Drawn(String(repeating: "[", count: 10_000))
        #expect(deep.only?.message == "cannot read this because it is nested more than 200 deep")
    }

    @Test("A style's error is told like a spec's, with the style's place")
    func styles() throws {
        let style = Job.Source.text(Array("axis:\n  gird: true\nbar: {color: rde}\n".utf8), name: "dark.yaml")
        let spec = Job.Source.text(Array("mark: bar".utf8), name: "chart.yaml")
        let rendering = Renderer().render(Job(spec: spec, styles: [style], outputs: [Output(.svg)]))
        #expect(rendering.files.isEmpty)
        #expect(rendering.diagnostics.map(\.message) == ["unknown property \"gird\"", "unknown colour \"rde\""])
        #expect(rendering.diagnostics.map(\.place) == ["dark.yaml:2:3 at axis.gird", "dark.yaml:3:14 at bar.color"])
        #expect(rendering.diagnostics.map(\.label) == ["did you mean \"grid\"?", "did you mean \"red\"?"])
    }

    @Test("A parameter that the spec does not have is an error with the nearest one")
    func parameters() {
        let spec = Job.Source.text(Array("params: [{name: lang, value: en}]\nmark: bar".utf8), name: "chart.yaml")
        let rendering = Renderer().render(Job(spec: spec, parameters: ["lng": "hant"]))
        #expect(rendering.diagnostics.map(\.message) == ["unknown parameter \"lng\""])
        #expect(rendering.diagnostics.first?.label == "did you mean \"lang\"?")
    }
}
