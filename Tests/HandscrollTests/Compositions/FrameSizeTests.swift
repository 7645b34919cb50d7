import Testing

/// How large a frame is: Vega-Lite's `parseUnitLayoutSize`.
@Suite("The size of a frame")
struct FrameSizeTests {
    private static let rows = "data: {values: [{s: A, q: 1}, {s: B, q: 4}, {s: C, q: 2}]}\n"

    private static func size(_ spec: String) throws -> [Double] {
        let picture = try ScenePicture(rows + spec)
        let frame = try #require(picture.items("frame").first)
        return [frame["w"] as? Double, frame["h"] as? Double].compactMap(\.self)
    }

    private static let cases: [(spec: String, size: [Double])] = [
        // Continuous scales have 300 points.
        ("mark: point\nencoding: {x: {field: q, type: quantitative}, y: {field: q, type: quantitative}}", [300, 300]),
        // A position that nobody gives is a step of 20.
        ("mark: point\nencoding: {x: {field: q, type: quantitative}}", [300, 20]),
        // Three bands are three steps.
        ("mark: bar\nencoding: {x: {field: s, type: nominal}, y: {field: q, type: quantitative}}", [60, 300]),
        (
            "mark: bar\nwidth: {step: 15}\nencoding: {x: {field: s, type: nominal}, y: {field: q, type: quantitative}}",
            [45, 300]
        ),
        // Points have half a step on each side.
        ("mark: point\nencoding: {x: {field: s, type: nominal}, y: {field: q, type: quantitative}}", [60, 300]),
        ("mark: point\nwidth: 111\nheight: 22\nencoding: {x: {field: s, type: nominal}}", [111, 22]),
        // The config says otherwise.
        (
            "mark: point\nconfig: {view: {continuousWidth: 150, step: 30}}\nencoding: {x: {field: q, type: quantitative}, y: {field: s, type: nominal}}",
            [150, 90]
        ),
        (
            "mark: point\nconfig: {view: {discreteHeight: 77}}\nencoding: {x: {field: q, type: quantitative}, y: {field: s, type: nominal}}",
            [300, 77]
        ),
        // Layers have the size of the first that says one.
        (
            "layer: [{mark: bar, encoding: {x: {field: s, type: nominal}}}, {mark: rule, encoding: {y: {field: q, type: quantitative}}}]",
            [60, 300]
        ),
        ("width: 90\nlayer: [{mark: bar, encoding: {x: {field: s, type: nominal}}}]", [90, 20]),
        // A pie is drawn in a square of continuous size.
        ("mark: arc\nview: {stroke: black}\nencoding: {theta: {field: q, type: quantitative}}", [300, 300]),
    ]

    @Test("It follows from what the author says, the scales and the config", arguments: cases)
    func sizes(spec: String, size: [Double]) throws {
        #expect(try Self.size(spec) == size)
    }
}
