import Handscroll
import Testing

/// Bars with labels, the most usual chart: what the layers share is sorted for all of them.
@Suite("Sorted layers") struct SortedLayersTests {
    private static let data = "data: {values: [{g: a, m: 20, l: 16}, {g: b, m: 31, l: 6}, {g: c, m: 11, l: 26}]}\n"

    private func draw(_ sort: String, _ layers: String, x: String = "{field: m, type: quantitative}") throws -> Drawn {
        try Drawn(
            """
            \(Self.data)
            encoding: {y: {field: g, type: ordinal, sort: \(sort)}, x: \(x)}
            layer: [\(layers)]
            """)
    }

    @Test(
        "Bars beside texts, points or rules come in the order that all of them ask for",
        arguments: [
            "{mark: text, encoding: {text: {field: m}}}", "{mark: point}", "{mark: rule}", "{mark: tick}",
            "{mark: {type: text, align: left}, encoding: {text: {field: m}}, transform: [{filter: datum.m > 15}]}",
            "{mark: text, encoding: {text: {field: m}, x: {datum: 1}}}",
            "{mark: text, encoding: {text: {field: m}, x: {value: 1}}}",
        ],
        [
            ("-x", ["b", "a", "c"]), ("x", ["c", "a", "b"]), ("{encoding: x}", ["c", "a", "b"]),
            ("{encoding: x, order: descending}", ["b", "a", "c"]), ("{field: m, order: descending}", ["b", "a", "c"]),
            ("{field: m}", ["c", "a", "b"]), ("{field: l, op: mean}", ["b", "a", "c"]), ("[c, b, a]", ["c", "b", "a"]),
            ("descending", ["c", "b", "a"]), ("null", ["a", "b", "c"]),
        ] as [(String, [String])])
    func forms(layer: String, sort: (form: String, order: [String])) throws {
        let drawn = try draw(sort.form, "{mark: bar}, \(layer)")
        #expect(drawn.groups == sort.order)
        #expect(!drawn.diagnostics.contains { $0.message.hasPrefix("cannot sort") })
        // Whichever layer comes first.
        #expect(try draw(sort.form, "\(layer), {mark: bar}").groups == sort.order)
    }

    @Test("A layer that asks for no order follows the one that does")
    func oneLayer() throws {
        let drawn = try Drawn(
            """
            \(Self.data)
            layer:
            - mark: bar
              encoding: {y: {field: g, sort: -x}, x: {field: m, type: quantitative}}
            - mark: text
              encoding: {y: {field: g}, x: {field: m, type: quantitative}, text: {field: m}}
            """)
        #expect(drawn.groups == ["b", "a", "c"])
        #expect(drawn.diagnostics.isEmpty)
    }

    @Test("Colours in a sorted legend, side by side with bars that are sorted too")
    func legend() throws {
        let drawn = try Drawn(
            """
            \(Self.data)
            encoding: {x: {field: g, sort: -y}, y: {field: m, type: quantitative}}
            layer:
            - {mark: bar, encoding: {color: {field: g, sort: -y}}}
            - {mark: text, encoding: {text: {field: m}}}
            """)
        #expect(
            drawn.items.filter { $0.role == "legend-label" }.compactMap { $0.text?.lines.first } == ["b", "a", "c"])
    }

    @Test("Layers that ask for opposite orders get the natural one, and a warning that says what to do")
    func contested() throws {
        let drawn = try Drawn(
            """
            \(Self.data)
            layer:
            - mark: point
              encoding: {y: {field: g, sort: -x}, x: {field: m, type: quantitative}}
            - mark: point
              encoding: {y: {field: g, sort: x}, x: {field: l, type: quantitative}}
            """)
        #expect(drawn.groups == ["a", "b", "c"])
        #expect(
            drawn.only?.message
                == "cannot sort \"y\" as each layer asks because the layers ask for different orders")
        #expect(drawn.only?.label == "say the same \"sort\", with a field and an \"op\", in every layer")
        #expect(drawn.only?.severity == .warning)
    }
}

extension Drawn {
    /// The labels of the axis of groups, from top to bottom.
    fileprivate var groups: [String] { labels.filter { ["a", "b", "c"].contains($0) } }
}
