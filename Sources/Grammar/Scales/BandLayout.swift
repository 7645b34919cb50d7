/// Equal bands, or points, along a range (vega-scale's `band`).
package struct BandLayout: Hashable, Sendable {
    package var start: Double
    package var step: Double
    package var bandwidth: Double

    /// - Parameters:
    ///   - count: how many bands.
    ///   - inner, outer: gaps between and around the bands as shares of a step.
    ///   - align: where leftover space goes: 0 after, 1 before, 0.5 around the bands.
    init(count: Int, from: Double, to: Double, inner: Double, outer: Double, align: Double, round: Bool) {
        let n = Double(count)
        let reversed = to < from
        let length = abs(to - from)
        let steps = BandLayout.space(count, inner: inner, outer: outer)
        step = length / (steps == 0 ? 1 : steps)
        if round { step = step.rounded(.down) }
        start = min(from, to) + (length - step * (n - inner)) * align
        bandwidth = step * (1 - inner)
        if round {
            start = start.rounded()
            bandwidth = bandwidth.rounded()
        }
        if reversed {
            // Bands are counted from the far end.
            start += step * (n - 1)
            step = -step
        }
    }

    func position(_ index: Int) -> Double { start + step * Double(index) }

    /// How many steps so many bands take (Vega's `bandspace`).
    static func space(_ count: Int, inner: Double, outer: Double) -> Double {
        let n = Double(count)
        let space = n - inner + outer * 2
        return count == 0 ? 0 : space > 0 ? space : 1
    }
}
