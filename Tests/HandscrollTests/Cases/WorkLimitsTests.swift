import Foundation
import Handscroll
import Support
import Testing

/// No input hangs the program, fills the memory or ends the process by a signal.
@Suite("Limits of work") struct WorkLimitsTests {
    private func chart(_ parts: String) throws -> Drawn {
        try Drawn(
            "data: {values: [{a: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, n: 1}]}\nmark: point\n\(parts)\n"
        )
    }

    @Test(
        "A repetition within a repetition is an error that names the pattern",
        arguments: ["^(a+)+$", "(a*)*b", "(a|aa)+$", "(.*)*x", "(\\\\w+\\\\s?)*$"])
    func patterns(pattern: String) throws {
        let drawn = try chart("transform: [{filter: \"test(/\(pattern)/, datum.a + '!')\"}]")
        let shown = pattern.replacing("\\\\", with: "\\")
        #expect(
            drawn.only?.message
                == "cannot search with the regular expression /\(shown)/ because it takes too many steps"
                || drawn.diagnostics.allSatisfy { $0.severity == .warning })
        #expect(
            pattern == "(\\\\w+\\\\s?)*$" || pattern == "^(a+)+$" ? drawn.only?.severity == .error : true)
    }

    @Test(
        "Texts and arrays do not grow without bound",
        arguments: [
            "replace(replace(replace(pad('a', 9000, 'a'), /a/g, '$&$&$&$&$&$&$&$&$&$&'), /a/g, '$&$&$&$&$&$&$&$&$&$&'), "
                + "/a/g, '$&$&$&$&$&$&$&$&$&$&$&$&')",
            "replace(pad('a', 90000, 'a'), /a/g, pad('b', 90000, 'b'))",
        ])
    func texts(formula: String) throws {
        let drawn = try chart("transform: [{calculate: \"\(formula)\", as: b}]")
        #expect(drawn.only?.message.hasPrefix("cannot make a text of ") == true)
    }

    @Test("Parameters that double each other end in an error")
    func doubling() throws {
        let texts = (1...60).map { "{name: p\($0), expr: p\($0 - 1) + p\($0 - 1)}" }.joined(separator: ", ")
        #expect(
            try chart("params: [{name: p0, value: aaaaaaaaaa}, \(texts)]").diagnostics.first?.message
                .hasPrefix("cannot make a text of ") == true)
        let arrays = (1...60).map { "{name: p\($0), expr: '[p\($0 - 1), p\($0 - 1)]'}" }.joined(separator: ", ")
        #expect(
            try chart("params: [{name: p0, value: [1]}, \(arrays)]").diagnostics.first?.message
                == "cannot make an array or object of more than a million values")
    }

    @Test("More colours than anybody tells apart are an error", arguments: ["blues-99999999", "viridis-0"])
    func schemes(name: String) throws {
        let drawn = try chart("encoding: {color: {field: a, scale: {scheme: \(name)}}}")
        #expect(drawn.only?.message == "expected 1 to 1000 colours, found \(name.split(separator: "-")[1])")
        let counted = try chart("encoding: {color: {field: a, scale: {scheme: {name: blues, count: 99999999}}}}")
        #expect(counted.only?.message == "expected 1 to 1000, found number 99999999")
    }

    @Test("Hatches so fine that they are a grey are an error")
    func hatches() throws {
        let drawn = try Drawn("data: {values: [{n: 1}]}\nmark: {type: bar, color: {hatch: red, spacing: 0.000001}}\n")
        #expect(drawn.only?.message == "expected a number from 0.1 to 100000, found number 0.000001")
    }

    @Test("A tick each millisecond of a year is as many as an axis has by itself")
    func ticks() throws {
        let drawn = try Drawn(
            """
            data: {values: [{d: '2020-01-01'}, {d: '2020-12-31'}]}
            mark: point
            encoding: {x: {field: d, type: temporal, axis: {tickCount: millisecond}}}
            """)
        #expect((2...20).contains(drawn.labels.count))
    }

    @Test("Only files are opened: no pipe that nobody writes to, no device that never ends")
    func oddFiles() throws {
        let folder = try TestFolder()
        #expect(mkfifo(folder["pipe.csv"], 0o600) == 0)
        for (file, kind) in [(folder["pipe.csv"], "a pipe"), ("/dev/zero", "a device"), ("/dev/null", "a device")] {
            let data = try Drawn("data: {url: \(file)}\nmark: point\n")
            #expect(data.only?.message == "cannot read \"\(file)\" because it is \(kind) and no file")
            let image = try Drawn("data: {values: [{a: 1}]}\nmark: {type: image, url: \(file)}\n")
            #expect(image.only?.message == "cannot read \"\(file)\" because it is \(kind) and no file")
            let page = try Drawn("blocks: [{chart: \(file)}]\n", name: "page.yaml")
            #expect(page.diagnostics.contains { $0.message.hasSuffix("because it is \(kind) and no file") })
        }
    }

    // MARK: Depth

    private static func nested(_ open: String, _ close: String, _ depth: Int, _ inner: String) -> String {
        String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
    }

    @Test("More than sixty layers in each other are one error with the limit", arguments: [61, 10_000])
    func layers(depth: Int) throws {
        let unit = "\"mark\":\"point\",\"encoding\":{\"x\":{\"field\":\"a\",\"type\":\"quantitative\"}}"
        let drawn = try Drawn(
            "{\"data\":{\"values\":[{\"a\":1}]}," + Self.nested("\"layer\":[{", "}]", depth, unit) + "}",
            name: "chart.json")
        #expect(drawn.diagnostics.count == 1 && drawn.only?.severity == .error)
        let limit = depth < 100 ? "views are nested more than 60 deep" : "it is nested more than 200 deep"
        #expect(drawn.only?.message.hasSuffix(limit) == true)
    }

    @Test("Sixty layers are a picture")
    func fewLayers() throws {
        let unit = "\"mark\":\"point\",\"encoding\":{\"x\":{\"field\":\"a\",\"type\":\"quantitative\"}}"
        let drawn = try Drawn(
            "{\"data\":{\"values\":[{\"a\":1}]}," + Self.nested("\"layer\":[{", "}]", 60, unit) + "}",
            name: "chart.json")
        #expect(drawn.diagnostics.isEmpty && drawn.marks.count == 1)
    }

    @Test(
        "Tests, expressions, patterns and values in each other are a picture or one error",
        arguments: [60, 10_000],
        [
            ("{\"filter\":", "{\"not\":", "}", "\"true\"", "}"),
            ("{\"filter\":", "{\"and\":[", "]}", "\"true\"", "}"),
            ("{\"filter\":\"", "(", ")", "1", "\"}"), ("{\"filter\":\"", "!", "", "1", "\"}"),
            ("{\"filter\":\"", "[", "]", "1", "\"}"), ("{\"filter\":\"", "abs(", ")", "1", "\"}"),
            ("{\"filter\":\"", "1?1:", "", "1", "\"}"), ("{\"filter\":\"", "1+", "", "1", "\"}"),
            ("{\"filter\":\"test(/", "(", ")", "a", "/,'a')\"}"),
        ])
    func depths(depth: Int, parts: (String, String, String, String, String)) throws {
        let step = parts.0 + Self.nested(parts.1, parts.2, depth, parts.3) + parts.4
        let drawn = try Drawn(
            "{\"data\":{\"values\":[{\"a\":1}]},\"transform\":[\(step)],\"mark\":\"point\"}", name: "chart.json")
        let errors = drawn.diagnostics.filter { $0.severity == .error }
        #expect(depth == 60 && errors.isEmpty || errors.count == 1)
    }

    @Test("Conditions do not stand in conditions")
    func conditions() throws {
        let drawn = try chart(
            "encoding: {color: {condition: {test: 'true', value: red, condition: {test: 'true', value: blue}}, value: a}}"
        )
        #expect(drawn.diagnostics.contains { $0.message == "unknown property \"condition\"" })
    }
}
