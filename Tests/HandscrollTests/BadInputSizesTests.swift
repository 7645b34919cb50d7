import Handscroll
import Testing

/// Sizes and numbers of things that no page has room for.
@Suite("Bad input: sizes") struct BadInputSizesTests {
    private static let bars = "mark: bar\nencoding: {x: {field: n, type: nominal}, y: {field: v, type: quantitative}}\n"

    private func draw(_ line: String) throws -> Drawn {
        try Drawn("data: {values: [{n: a, v: 1}]}\n\(Self.bars)\(line)")
    }

    @Test(
        "A size is above 0 and up to 10⁶",
        arguments: [
            ("width: 0", "0", "chart.yaml:4:8 at width"), ("width: -5", "-5", "chart.yaml:4:8 at width"),
            ("height: -0.5", "-0.5", "chart.yaml:4:9 at height"),
            ("width: 1000001", "1000001", "chart.yaml:4:8 at width"),
            ("height: {step: 0}", "0", "chart.yaml:4:16 at height.step"),
        ])
    func size(line: String, found: String, place: String) throws {
        let drawn = try draw(line)
        #expect(drawn.only?.message == "expected a number above 0 and up to 1000000, found number \(found)")
        #expect(drawn.only?.place == place)
        #expect(drawn.only?.severity == .error)
    }

    @Test("A width of 10⁶ is laid out; what a format has no room for is told by that format")
    func enormous() throws {
        let drawn = try draw("width: 1000000")
        #expect(drawn.diagnostics.isEmpty && drawn.width > 1_000_000)
        #expect(drawn.marks.map(\.w) == [900_000])
        let spec = Job.Source.text(
            Array("data: {values: [{n: a, v: 1}]}\n\(Self.bars)width: 1000000".utf8), name: "chart.yaml")
        for (format, limit) in [
            (Output.Format.png, "a PNG has at most 32767 pixels"), (.pdf, "a PDF has at most 14400 points"),
        ] {
            let rendering = Renderer().render(Job(spec: spec, outputs: [Output(format)]))
            #expect(rendering.files.isEmpty)
            #expect(
                rendering.diagnostics.map(\.message) == [
                    "cannot draw a picture of 1000046 × 343 because \(limit) on a side"
                ])
            #expect(
                rendering.diagnostics.first?.notes == [
                    "a width or height in the spec makes it smaller; SVG has no limit"
                ])
        }
    }

    @Test("10,000 categories each get their step, bar and label", .timeLimit(.minutes(1)))
    func categories() throws {
        let csv = "n,v\n" + (0..<10_000).map { "c\($0),\($0 % 97 + 1)\n" }.joined()
        let drawn = try Drawn("data: {url: data.csv}\n\(Self.bars)", file: "data.csv", csv)
        #expect(drawn.diagnostics.isEmpty)
        #expect(drawn.marks.count == 10_000)
        #expect(drawn.width > 200_000 && drawn.width < 200_100)
        #expect(drawn.labels.count > 10_000)
    }

    @Test("Names of 500 characters are cut to the axis's limit, with an ellipsis")
    func longNames() throws {
        let csv = "n,v\n\(String(repeating: "A", count: 500)),1\n\(String(repeating: "遼", count: 500)),2\n"
        let drawn = try Drawn("data: {url: data.csv}\n\(Self.bars)", file: "data.csv", csv)
        #expect(drawn.diagnostics.isEmpty)
        let names = drawn.labels.filter { $0.hasPrefix("A") || $0.hasPrefix("遼") }
        #expect(names.count == 2 && names.allSatisfy { $0.hasSuffix("…") && $0.count < 30 })
        // Vega-Lite's limit is 180 points.
        #expect(drawn.height < 300 + 180 + 50)
    }
}
