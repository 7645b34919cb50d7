import Handscroll
import Testing

/// The second end of a mark is of the kind of the first, whatever way it comes.
@Suite("Second ends") struct SecondEndTests {
    private func widths(_ spec: String) throws -> [Double] {
        let drawn = try Drawn(spec)
        #expect(drawn.diagnostics.isEmpty)
        return drawn.marks.compactMap(\.w).map { $0.rounded() }
    }

    private static let scale = "scale: {domain: [{year: 1930}, {year: 1990}]}"

    @Test(
        "Years as texts, and datums as texts, numbers and dates in parts, are dates where the first end is one",
        arguments: [
            ("x: {field: from, type: temporal, SCALE}, x2: {field: to}", 60),
            ("x: {field: from, type: temporal, SCALE}, x2: {datum: '1942'}", 60),
            ("x: {field: from, type: temporal, SCALE}, x2: {datum: {year: 1942}}", 60),
            ("x: {datum: '1930', type: temporal, SCALE}, x2: {datum: '1942'}", 60),
            ("x: {field: from, type: temporal, timeUnit: year, SCALE}, x2: {field: to, timeUnit: year}", 60),
            ("x: {field: from, timeUnit: year, type: temporal, SCALE}, x2: {datum: 1942}", 60),
        ] as [(String, Double)])
    func dates(encoding: String, width: Double) throws {
        let found = try widths(
            """
            data: {values: [{from: '1930', to: '1942'}]}
            width: 300
            mark: rect
            encoding: {\(encoding.replacing("SCALE", with: Self.scale))}
            """)
        #expect(found.count == 1 && abs(found[0] - width) <= 1)
    }

    @Test("Ends that come out of a lookup or a calculation")
    func derived() throws {
        let looked = try widths(
            """
            data: {values: [{k: a, from: '1930'}]}
            width: 300
            transform: [{lookup: k, from: {data: {values: [{k: a, to: '1942'}]}, key: k, fields: [to]}}]
            mark: rect
            encoding: {x: {field: from, type: temporal, \(Self.scale)}, x2: {field: to}}
            """)
        let calculated = try widths(
            """
            data: {values: [{from: '1930', n: 1942}]}
            width: 300
            transform: [{calculate: "'' + datum.n", as: to}]
            mark: rect
            encoding: {x: {field: from, type: temporal, \(Self.scale)}, x2: {field: to}}
            """)
        #expect(looked == [60] && calculated == [60])
    }

    @Test("Upright, and as numbers in texts; a text that is no number is told")
    func numbers() throws {
        let drawn = try Drawn(
            """
            data: {values: [{low: '1', high: '5'}, {low: '2', high: 'x'}]}
            height: 100
            mark: {type: bar}
            encoding: {y: {field: low, type: quantitative, scale: {domain: [0, 10]}}, y2: {field: high}}
            """)
        #expect(drawn.marks.first?.h == 40)
        #expect(drawn.only?.message == "expected finite numbers in \"high\", found text \"x\"")
    }
}
