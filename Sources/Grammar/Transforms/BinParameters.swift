#if canImport(Glibc)
    import Glibc
#endif

/// How a number axis is cut into bins; what is nil takes Vega-Lite's default.
package struct BinParameters: Hashable, Sendable {
    /// At most so many bins.
    package var maxBins: Int?
    /// The width of a bin; leaves nothing else to choose.
    package var step: Double?
    /// The widths to choose from, ascending.
    package var steps: [Double]?
    package var minStep: Double?
    /// A number that must be an edge.
    package var anchor: Double?
    /// Widths are powers of the base … (10)
    package var base: Double?
    /// … or such a power divided by one of these. (5, 2)
    package var divide: [Double]?
    /// Whether the outer edges are multiples of the width. (true)
    package var nice: Bool?
    package var extent: ClosedRange<Double>?
    /// The data already hold the bins' edges.
    package var isBinned = false
    /// The parameter whose extent the bins suit in an interactive picture, and this extent; nil where it has none.
    package var followedParameter: String?
    package var followedExtent: [Value]?

    package init() {}
}

/// Equally wide bins from `start` to `stop`.
package struct BinBoundaries: Hashable, Sendable {
    package var start: Double
    package var stop: Double
    /// Above 0.
    package var step: Double

    package init(start: Double, stop: Double, step: Double) {
        self.start = start
        self.stop = stop
        self.step = step
    }

    /// The lower edge of the bin that holds the number; infinite for a number outside of all bins. A number at an edge
    /// belongs to the bin above, but at `stop` to the last one.
    package func start(of number: Double) -> Double {
        if number < start { return -.infinity }
        if number > stop { return .infinity }
        let x = max(start, min(number, stop - step))
        // The bias lets 0.3 / 0.1 (2.9999…) count as 3.
        return start + step * (1e-14 + (x - start) / step).rounded(.down)
    }

    /// The upper edge of the bin with this lower edge, as the next bin's lower edge is computed.
    package func end(ofBinAt edge: Double) -> Double { start + step * (1 + (edge - start) / step) }

    /// All edges, from `start` to `stop`.
    /// - Throws: where they would be more than a million.
    package var edges: [Double] {
        get throws(Diagnostic) {
            let count = ((stop - start) / step).rounded()
            guard count < 1_000_000 else {
                throw Diagnostic(
                    .error, "cannot list the bins from \(start) to \(stop) because they are more than a million")
            }
            return (0...Int(max(0, count))).map { start + Double($0) * step }
        }
    }
}

extension BinParameters {
    /// Vega-Lite's `autoMaxBins`: few where a reader must tell the bins apart by their looks.
    package static func defaultMaxBins(for channel: Channel?) -> Int {
        switch channel {
        case .row, .column, .size, .color, .fill, .stroke, .strokeWidth, .opacity, .fillOpacity, .strokeOpacity, .shape:
            6
        case .strokeDash: 4
        case nil, .x, .y, .x2, .y2, .xOffset, .yOffset, .xError, .xError2, .yError, .yError2, .theta, .theta2, .radius,
            .radius2, .longitude, .latitude, .longitude2, .latitude2, .angle, .text, .detail, .key, .order, .time,
            .tooltip, .href, .url, .description, .facet:
            10
        }
    }

    /// The bins for data that reach over `extent`, by the rules of Vega's `bin`; an `extent` of the parameters goes
    /// before the data's. Nil where neither is there and finite.
    package func boundaries(extent data: ClosedRange<Double>?) -> BinBoundaries? {
        guard let extent = self.extent ?? data, extent.lowerBound.isFinite, extent.upperBound.isFinite else {
            return nil
        }
        let step = width(extent)
        guard step.isFinite, step > 0 else { return nil }
        var (low, high) = (extent.lowerBound, extent.upperBound)
        if nice ?? true { (low, high) = niced(extent, step: step) }
        if low == high { high = low + step }
        // Whole bins; the bias lets 7.6 / 0.2 (38.00000000000001) be 38 and not one empty bin more.
        high = low + ((high - low) / step - 1e-9).rounded(.up) * step
        let shift = anchor.map { $0 - (low + step * (($0 - low) / step).rounded(.down)) } ?? 0
        return BinBoundaries(start: low + shift, stop: high + shift, step: step)
    }

    private func width(_ extent: ClosedRange<Double>) -> Double {
        let length = extent.upperBound - extent.lowerBound
        let span = followedSpan ?? (length > 0 ? length : extent.lowerBound == 0 ? 1 : abs(extent.lowerBound))
        let most = Double(max(1, maxBins ?? BinParameters.defaultMaxBins(for: nil)))
        if let step, step > 0 { return step }
        if let steps, !steps.isEmpty {
            // The last of the widths that are too narrow, though the next one would do: so Vega does it.
            return steps[max(0, (steps.firstIndex { $0 >= span / most } ?? steps.count) - 1)]
        }
        return chosenWidth(span: span, most: most)
    }

    /// The length of the extent that is followed; nil for none.
    private var followedSpan: Double? {
        guard let first = followedExtent?.first?.asNumber, let last = followedExtent?.last?.asNumber else { return nil }
        let span = abs(last - first)
        return span.isFinite && span > 0 ? span : nil
    }

    private func chosenWidth(span: Double, most: Double) -> Double {
        let base = validBase
        let least = minStep ?? 0
        let level = (log(most) / log(base)).rounded(.up)
        var step = max(least, pow(base, (log(span) / log(base)).javaScriptRounded - level))
        while step > 0 && (span / step).rounded(.up) > most { step *= base }
        for divisor in divide ?? [5, 2] {
            let finer = step / divisor
            if finer > 0 && finer >= least && span / finer <= most { step = finer }
        }
        return step
    }

    private func niced(_ extent: ClosedRange<Double>, step: Double) -> (Double, Double) {
        let base = validBase
        let digits = log(step) >= 0 ? 0 : (-log(step) / log(base)).rounded(.towardZero) + 1
        let floor = (extent.lowerBound / step + pow(base, -digits - 1)).rounded(.down) * step
        let low = extent.lowerBound < floor ? floor - step : floor
        return (low, (extent.upperBound / step).rounded(.up) * step)
    }

    private var validBase: Double { base.map { $0 > 1 ? $0 : 10 } ?? 10 }
}

extension Double {
    /// To the nearest whole number, halves upwards (ECMA-262, Math.round).
    fileprivate var javaScriptRounded: Double { (self + 0.5).rounded(.down) }
}
