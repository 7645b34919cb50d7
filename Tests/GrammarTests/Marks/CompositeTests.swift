import Drawing
import Testing

@testable import Grammar

/// The numbers in the comments are those of the definitions that Vega-Lite's documentation gives.
@Suite("Composite marks")
struct CompositeTests {
    private func draw(_ mark: MarkType, _ values: [Double], _ change: (inout MarkDefinition) -> Void = { _ in }) throws
        -> [Rect]
    {
        let rows = values.map { ["k": Value.string("a"), "v": .number($0)] }
        return try MarkPicture(mark, [.x: .field(Fields.category("k")), .y: .quantity("v")], rows: rows, change).bounds
    }

    /// From a value to another one, on a scale of 10 points each.
    private func spans(_ bounds: [Rect], _ low: Double, _ high: Double) -> Bool {
        bounds.contains { abs($0.maxY - (100 - 10 * low)) < 1e-6 && abs($0.minY - (100 - 10 * high)) < 1e-6 }
    }

    @Test("A box goes from the first to the third quartile, its whiskers to the last values near it")
    func boxplot() throws {
        // Quartiles 3, 5 and 7; whiskers reach at most 1.5 · (7 - 3) beyond the box.
        let parts = try draw(.boxplot, [1, 2, 3, 4, 5, 6, 7, 8, 9])
        #expect(spans(parts, 3, 7) && spans(parts, 1, 3) && spans(parts, 7, 9))
        #expect(parts.contains { abs($0.center.y - 50) < 1e-6 && $0.height < 5 })
    }

    @Test("What lies farther from the box is a point; with the extent min-max nothing does")
    func outliers() throws {
        // Quartiles 1, 1.5 and 2: 10 is farther than 1.5 · 1 from the box.
        let values: [Double] = [1, 1, 1, 1.5, 1.5, 2, 2, 2, 10]
        let parts = try draw(.boxplot, values)
        #expect(parts.contains { abs($0.center.y) < 1e-6 && abs($0.width - $0.height) < 1e-6 && $0.width > 1 })
        #expect(!spans(parts, 2, 10))
        #expect(spans(try draw(.boxplot, values) { $0.extent = .minMax }, 2, 10))
    }

    @Test("An error bar goes from the mean by the deviation, or the error, to both sides")
    func errorBar() throws {
        // Mean 4, deviation 2, error 2 / √3.
        let values: [Double] = [2, 4, 6]
        #expect(spans(try draw(.errorbar, values) { $0.extent = .stdev }, 2, 6))
        let error = 2 / 3.0.squareRoot()
        #expect(spans(try draw(.errorbar, values) { $0.extent = .stderr }, 4 - error, 4 + error))
    }

    @Test("An error bar by quartiles is about the median")
    func quartiles() throws {
        #expect(spans(try draw(.errorbar, [1, 2, 3, 4, 5]) { $0.extent = .iqr(1) }, 2, 4))
    }

    @Test("One row is a box at its value; its error is not known and not drawn")
    func few() throws {
        let box = try draw(.boxplot, [5])
        #expect(!box.isEmpty)
        #expect(box.allSatisfy { abs($0.center.y - 50) < 1 })
        #expect(try draw(.errorbar, [5]).isEmpty)
    }

    @Test("No rows, and rows without values, draw nothing", arguments: [MarkType.boxplot, .errorbar, .errorband])
    func none(mark: MarkType) throws {
        #expect(try draw(mark, []).allSatisfy(\.isEmpty))
        #expect(try draw(mark, [.nan, .nan]).allSatisfy { $0.isEmpty || $0.height < 1e-6 })
    }
}
