import Handscroll
import Testing

/// What a layer takes from the views around it, and what it leaves out.
@Suite("Inherited channels") struct ChannelInheritanceTests {
    @Test("A channel that is null is not taken over: a rule over the full width, or the full height")
    func rules() throws {
        let drawn = try Drawn(
            """
            {data: {values: [{x: 0, y: 2}, {x: 3, y: 6}]}, width: 160, height: 100,
             encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}},
             layer: [{mark: line}, {mark: rule, encoding: {x: null, y: {datum: 4}}},
                     {mark: rule, encoding: {y: null, x: {datum: 1}}}]}
            """)
        let rules = drawn.marks.filter { $0.t == "rule" }
        #expect(drawn.diagnostics.isEmpty)
        #expect(rules.contains { abs(($0.x ?? 0) - ($0.x2 ?? 0)) == 160 && $0.y == $0.y2 })
        #expect(rules.contains { abs(($0.y ?? 0) - ($0.y2 ?? 0)) == 100 && $0.x == $0.x2 })
    }

    @Test("Null reaches through layers in layers, and a view below can say the channel anew")
    func nested() throws {
        let drawn = try Drawn(
            """
            {data: {values: [{x: 0, y: 2, c: a}, {x: 3, y: 6, c: b}]},
             encoding: {x: {field: x, type: quantitative}, color: {field: c}},
             layer: [{encoding: {color: null}, layer: [{mark: point}]}]}
            """)
        #expect(!drawn.items.contains { $0.role == "legend-label" })
        let anew = try Drawn(
            """
            {data: {values: [{x: 0, y: 2, c: a}, {x: 3, y: 6, c: b}]},
             encoding: {x: {field: x, type: quantitative}, color: {field: c}},
             layer: [{encoding: {color: null}, layer: [{mark: point, encoding: {color: {field: y, type: nominal}}}]}]}
            """)
        #expect(anew.items.filter { $0.role == "legend-label" }.compactMap { $0.text?.lines.first } == ["2", "6"])
    }

    @Test("Details that are null do not split a line")
    func details() throws {
        let drawn = try Drawn(
            """
            {data: {values: [{x: 0, y: 2, c: a}, {x: 3, y: 6, c: a}, {x: 0, y: 1, c: b}, {x: 3, y: 2, c: b}]},
             encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}, detail: {field: c}},
             layer: [{mark: line}, {mark: line, encoding: {detail: null}}]}
            """)
        #expect(drawn.marks.filter { $0.t == "line" }.count == 3)
    }
}
