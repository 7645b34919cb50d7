import Grammar
import Spec
import Testing

/// What people write by hand, bring from other programs or hand over by mistake, and what they are told.
@Suite("Usual slips")
struct SlipsTests {
    private static let jsonSlips: [(String, String, String?)] = [
        ("{\"mark\": \"bar\",‹}›", "expected a key in double quotes, found \"}\"", "leave out the comma before it"),
        (
            "{\"mark\": \"bar\" ‹\"›width\": 3}", "expected \",\" or \"}\", found a quotation mark",
            "a comma is missing before it"
        ),
        ("{‹'›mark': 'bar'}", "expected a key in double quotes, found \"'\"", "JSON has double quotes"),
        ("{\"mark\": ‹'›bar'}", "expected a value, found \"'\"", "JSON has double quotes"),
        ("{‹mark›: \"bar\"}", "expected a key in double quotes, found \"mark\"", "write it in double quotes"),
        ("{‹“mark”›: “bar”}", "expected a key in double quotes, found \"“mark”\"", "write straight quotes: \""),
        ("{‹/›/ a bar\n\"mark\": \"bar\"}", "expected a key in double quotes, found \"/\"", "JSON has no comments"),
        ("{\"mark\": ‹None›}", "expected a value, found \"None\"", "write null"),
        ("{\"width\": ‹NaN›}", "expected a value, found \"NaN\"", "write null"),
        ("{\"mark\": ‹True›}", "expected a value, found \"True\"", "write true"),
        ("{\"mark\": ‹FALSE›}", "expected a value, found \"FALSE\"", "write false"),
        ("{\"mark\": ‹bar›}", "expected a value, found \"bar\"", nil),
    ]

    private static let yamlSlips: [(String, String, String?)] = [
        ("mark‹:›bar\nwidth: 3\n", "cannot read this as YAML because a colon needs a blank behind it", "write \": \""),
        (
            "mark: bar\ntitle: ‹@›home\n", "cannot read this as YAML because no text can begin with this character",
            "put the text in quotes"
        ),
        (
            "mark: {type: bar, color: ‹#›123456}\nwidth: 3\n",
            "cannot read this as YAML because a bracket is still open where a comment begins",
            "put the text in quotes: a blank and # begin a comment"
        ),
    ]

    private static let fileKinds: [([UInt8], String)] = [
        (Array("<!DOCTYPE html>\n<html></html>".utf8), "a web page (HTML) or XML"),
        (Array("\n <svg xmlns='…'/>".utf8), "a web page (HTML) or XML"),
        (Array("PK\u{3}\u{4}\u{14}\0".utf8), "a ZIP archive, as the files of Excel are"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "a picture"),
        ([0xFF, 0xD8, 0xFF, 0xE0], "a picture"), (Array("%PDF-1.7".utf8), "a PDF"),
        ([0xFF, 0xFE] + Array("{}".utf16).flatMap { unit -> [UInt8] in [UInt8(unit), 0] }, "UTF-16"),
        ([0xFE, 0xFF] + Array("{}".utf16).flatMap { unit -> [UInt8] in [0, UInt8(unit)] }, "UTF-16"),
        (Array("mark: bar".utf16).flatMap { unit -> [UInt8] in [UInt8(unit), 0] }, "UTF-16"),
    ]

    private static let foreignSpecs: [(String, String)] = [
        ("{$schema: ‹\"https://vega.github.io/schema/vega/v5.json\"›, marks: []}", "a Vega spec"),
        ("{data: [], scales: [], marks: ‹[{type: rect}]›}", "a Vega spec"),
        ("{title: {text: a}, xAxis: {data: [a]}, yAxis: {}, series: ‹[{type: bar}]›}", "an ECharts option"),
        ("{chart: {type: column}, series: ‹[{data: [1]}]›}", "Highcharts' options"),
        ("{type: bar, data: {labels: [a], datasets: ‹[{data: [1]}]›}}", "a Chart.js configuration"),
        ("{data: ‹[{x: [1], y: [2], type: bar}]›, layout: {}}", "a Plotly figure"),
    ]

    private static let words: [(String, String, String)] = [
        ("mark: ‹pie›", "unknown mark \"pie\"", "arc"), ("mark: ‹histogram›", "unknown mark \"histogram\"", "bar"),
        ("mark: ‹scatter›", "unknown mark \"scatter\"", "point"),
        ("mark: ‹heatmap›", "unknown mark \"heatmap\"", "rect"),
        ("mark: bar\nencoding: {x: {field: a, type: ‹number›}}", "unknown field type \"number\"", "quantitative"),
        ("mark: bar\nencoding: {x: {field: a, type: ‹date›}}", "unknown field type \"date\"", "temporal"),
        ("mark: bar\nencoding: {x: {field: a, type: ‹category›}}", "unknown field type \"category\"", "nominal"),
        ("mark: bar\nencoding: {x: {field: a, aggregate: ‹avg›}}", "unknown aggregate \"avg\"", "mean"),
        ("mark: bar\nencoding: {x: {field: a, aggregate: ‹total›}}", "unknown aggregate \"total\"", "sum"),
        ("mark: bar\nencoding: {x: {field: a, sort: ‹desc›}}", "unknown sort \"desc\"", "descending"),
        ("mark: bar\nencoding: {x: {field: a, stack: ‹percent›}}", "unknown stack \"percent\"", "normalize"),
        ("mark: bar\nencoding: {x: {field: a, scale: {‹max›: 3}}}", "unknown property \"max\"", "domainMax"),
        (
            "mark: bar\nencoding: {color: {field: a, legend: {‹position›: top}}}", "unknown property \"position\"",
            "orient"
        ),
        ("mark: bar\n‹selection›: {a: {type: interval}}", "unknown property \"selection\"", "params"),
        (
            "mark: bar\nencoding: {x: {timeUnit: ‹month-year›, field: a}}", "unknown time unit \"month-year\"",
            "yearmonth"
        ),
    ]

    private static let lone: [(String, String, String)] = [
        (
            "mark: bar\nencoding: {x: ‹month›}", "expected an object, found string \"month\"",
            "write {\"field\": \"month\"}"
        ),
        ("mark: bar\ndata: ‹d.csv›", "expected an object, found string \"d.csv\"", "write {\"url\": \"d.csv\"}"),
        (
            "mark: bar\nencoding: ‹[{x: {field: a}}]›", "expected an object, found an array",
            "write {\"x\": …, \"y\": …}"
        ),
        ("layer: ‹{mark: bar}›", "expected an array of views, found an object", "put it into brackets: [ … ]"),
        (
            "mark: bar\ntransform: ‹{filter: 'true'}›", "expected an array of transforms, found an object",
            "put it into brackets: [ … ]"
        ),
        (
            "mark: bar\nencoding: {x: {field: a, axis: ‹false›}}", "expected an object, found boolean false",
            "write null for none"
        ),
        ("mark: bar\nwidth: ‹400px›", "expected a number, found string \"400px\"", "write 400"),
        (
            "mark: {type: bar, clip: ‹\"true\"›}", "expected true or false, found string \"true\"",
            "write it without quotes"
        ),
        (
            "hconcat: [{mark: bar}]\nresolve: ‹shared›", "expected an object, found string \"shared\"",
            "write {\"scale\": {\"x\": \"shared\"}}"
        ),
        (
            "facet: {row: ‹a›}\nspec: {mark: bar}", "expected an object with \"field\", found string \"a\"",
            "write {\"field\": \"a\"}"
        ),
    ]

    private func diagnostics(_ text: String, _ name: String) -> ([Grammar.Diagnostic], Range<Int>?) {
        let marked = MarkedText(text)
        return (SpecReader().figure(text: marked.bytes, name: name).diagnostics, marked.range)
    }

    private func check(_ text: String, _ name: String, _ message: String, _ label: String?) {
        let (found, range) = diagnostics(text, name)
        #expect(found.map(\.message) == [message])
        #expect(found.first?.label == label)
        #expect(found.first?.severity == .error)
        if let range { #expect(found.first?.origin?.range == range) }
    }

    @Test(
        "A slip in JSON is told at its place, with what is to be written",
        arguments: jsonSlips)
    func json(text: String, message: String, label: String?) { check(text, "a.json", message, label) }

    @Test(
        "So is one in YAML, where it is and not where the reader gave up",
        arguments: yamlSlips)
    func yaml(text: String, message: String, label: String?) { check(text, "a.yaml", message, label) }

    @Test(
        "A file that cannot be a spec is told by what it is",
        arguments: fileKinds)
    func kinds(bytes: [UInt8], kind: String) {
        let found = SpecReader().figure(text: bytes, name: "a.yaml").diagnostics
        #expect(found.map(\.message) == ["cannot read this because it is \(kind)"])
        #expect(found.first?.notes.count == 1)
    }

    @Test("YAML's merge key is no tag of a web page")
    func mergeKey() {
        let text = "<<: {mark: bar}\n"
        #expect(!diagnostics(text, "a.yaml").0.contains { $0.message.contains("web page") })
    }

    @Test(
        "What is written for another program is told once",
        arguments: foreignSpecs)
    func foreign(text: String, what: String) {
        check(text, "a.yaml", "cannot read \(what) because only Vega-Lite's are understood", nil)
    }

    @Test("A spec of ours that has such a key besides is read as ours")
    func ours() {
        #expect(diagnostics("{mark: bar, ‹series›: []}", "a.yaml").0.map(\.message) == ["unknown property \"series\""])
    }

    @Test(
        "A word of another program leads to ours",
        arguments: words)
    func otherWords(text: String, message: String, meant: String) {
        check(text, "a.yaml", message, "did you mean \"\(meant)\"?")
    }

    @Test(
        "A value without the object that holds it is written out",
        arguments: lone)
    func withoutObject(text: String, message: String, label: String) { check(text, "a.yaml", message, label) }
}
