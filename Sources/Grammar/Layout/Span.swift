/// A directed stretch of a line, in points: where a scale's range begins and ends.
package struct Span: Hashable, Sendable {
    package var start: Double
    package var end: Double

    package init(_ start: Double, _ end: Double) {
        self.start = start
        self.end = end
    }

    package var length: Double { abs(end - start) }
    package var low: Double { min(start, end) }
    package var high: Double { max(start, end) }

    /// The place at a fraction of the way, 0 at the start.
    package func place(_ fraction: Double) -> Double { start * (1 - fraction) + end * fraction }
}

extension Double {
    /// The nearest whole number, halves up, as JavaScript's `Math.round` has it.
    var roundedHalfUp: Double { (self + 0.5).rounded(.down) }
}
