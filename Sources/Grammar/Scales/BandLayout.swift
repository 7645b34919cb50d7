/// Equal bands, or points, along a range (d3-scale's `band`).
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
        var (low, high) = reversed ? (to, from) : (from, to)
        step = (high - low) / max(1, n - inner + outer * 2)
        if round { step = step.rounded(.down) }
        low += (high - low - step * (n - inner)) * align
        bandwidth = step * (1 - inner)
        if round {
            low = low.rounded()
            bandwidth = bandwidth.rounded()
        }
        high = low
        start = low
        if reversed {
            // Bands are counted from the far end.
            start = low + step * (n - 1)
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
