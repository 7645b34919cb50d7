import Handscroll
import Testing

/// The places in a list that a channel is sorted by are a column that orders and other sorts can use.
@Suite("Sort indices") struct SortIndexTests {
    private static let values =
        "[{t: A, s: hi, n: 2}, {t: A, s: mid, n: 1}, {t: A, s: lo, n: 3}, {t: B, s: hi, n: 1}, {t: B, s: lo, n: 1}]"

    @Test(
        "A stack in the order of its colours",
        arguments: [("", [150, 50, 100]), (", sort: descending", [100, 50, 150])])
    func stack(order: String, widths: [Double]) throws {
        let drawn = try Drawn(
            """
            data: {values: \(Self.values)}
            width: 300
            mark: bar
            encoding:
              x: {field: n, aggregate: sum, type: quantitative}
              y: {field: t}
              color: {field: s, type: nominal, sort: [lo, mid, hi]}
              order: {field: color_s_sort_index, type: quantitative\(order)}
            """)
        #expect(drawn.diagnostics.isEmpty)
        let bars = drawn.marks.filter { ($0.y ?? 0) < 15 }.sorted { ($0.x ?? 0) < ($1.x ?? 0) }
        #expect(bars.compactMap(\.w).map { $0.rounded() } == widths)
    }

    @Test("Another channel is sorted by the index; values that the list lacks come last")
    func sort() throws {
        let drawn = try Drawn(
            """
            data: {values: [{s: hi}, {s: odd}, {s: lo}, {s: mid}]}
            mark: point
            encoding: {x: {field: s, sort: {field: shape_s_sort_index, op: min}}, shape: {field: s, sort: [lo, mid, hi]}}
            """)
        #expect(drawn.labels == ["lo", "mid", "hi", "odd"])
    }
}
