import Handscroll
import Testing

/// A log scale has no zero: what it cannot show is told, all else is drawn.
@Suite("Log scales") struct LogScaleTests {
    private func draw(_ values: [String], mark: String = "point", y: String = "", more: String = "") throws -> Drawn {
        let rows = values.enumerated().map { "{k: \($0), v: \($1)}" }.joined(separator: ", ")
        return try Drawn(
            """
            data: {values: [\(rows)]}
            mark: \(mark)
            height: 300
            encoding: {x: {field: k, type: ordinal}, y: {field: v, type: quantitative, scale: {type: log}\(y)}\(more)}
            """)
    }

    @Test("A zero, or a negative number beside positive ones, is left out; the others and the axis are drawn")
    func zero() throws {
        for odd in ["0", "-5"] {
            let drawn = try draw(["3", "40", odd, "900"])
            #expect(
                drawn.only?.message == "cannot draw \(odd) of \"v\" on a log scale because it has no logarithm")
            #expect(drawn.marks.count == 3)
            #expect(drawn.labels.contains("100") && drawn.labels.contains("1,000"))
        }
    }

    @Test("Numbers that are all negative have a scale of their own")
    func negative() throws {
        let drawn = try draw(["-3", "-40", "-900"])
        #expect(drawn.diagnostics.isEmpty)
        #expect(drawn.marks.count == 3)
    }

    @Test("Bars stand on the low end of the axis, with a warning", arguments: ["bar", "area"])
    func bars(mark: String) throws {
        let drawn = try draw(["3", "40", "1", "900"], mark: mark)
        #expect(
            drawn.only?.message == "cannot start the \(mark)s of \"v\" at 0 because a log scale has no zero")
        #expect(drawn.only?.label == "they start at the low end of the axis")
        if mark == "bar" {
            // From 1 to 1000 are three powers of ten.
            let heights = drawn.marks.compactMap(\.h).map { $0.rounded() }
            #expect(heights == [48, 160, 0, 295])
        }
    }

    @Test("Stacked bars stand on each other, the lowest on the low end")
    func stacks() throws {
        let drawn = try Drawn(
            """
            data: {values: [{k: a, c: p, v: 10}, {k: a, c: q, v: 90}]}
            mark: bar
            height: 100
            encoding: {x: {field: k}, y: {field: v, type: quantitative, scale: {type: log, domain: [1, 100]}},
                       color: {field: c}}
            """)
        let heights = drawn.marks.compactMap(\.h).map { $0.rounded() }.sorted()
        #expect(heights.count == 2 && heights.reduce(0, +) == 100)
    }

    @Test("Bars with both ends, and bars on a symlog scale, need no warning")
    func silent() throws {
        #expect(try draw(["3", "40"], mark: "bar", more: ", y2: {datum: 1}").diagnostics.isEmpty)
        let drawn = try Drawn(
            """
            data: {values: [{k: a, v: 0}, {k: b, v: 90}]}
            mark: bar
            encoding: {x: {field: k}, y: {field: v, type: quantitative, scale: {type: symlog}}}
            """)
        #expect(drawn.diagnostics.isEmpty)
    }

    @Test("A domain that reaches zero is an error that says what to do", arguments: ["[0, 100]", "[-10, 100]"])
    func domain(ends: String) throws {
        let drawn = try Drawn(
            """
            data: {values: [{v: 3}]}
            mark: point
            encoding: {y: {field: v, type: quantitative, scale: {type: log, domain: \(ends)}}}
            """)
        #expect(drawn.only?.severity == .error)
        #expect(drawn.only?.message.contains("on the log scale of \"y\" because zero has no logarithm") == true)
        #expect(drawn.only?.label == "begin above 0, or use a symlog scale")
    }

    @Test("Colours and sizes on log scales leave zeros out of their domains too")
    func otherChannels() throws {
        let drawn = try Drawn(
            """
            data: {values: [{k: 1, v: 0}, {k: 2, v: 10}, {k: 3, v: 1000}]}
            mark: point
            encoding: {x: {field: k, type: quantitative}, size: {field: v, type: quantitative, scale: {type: log}}}
            """)
        #expect(drawn.only?.message == "cannot draw 0 of \"v\" on a log scale because it has no logarithm")
        #expect(drawn.items.filter { $0.role == "legend-label" }.count > 1)
    }
}
