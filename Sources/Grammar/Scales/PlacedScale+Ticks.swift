#if canImport(Glibc)
    import Glibc
#endif

extension PlacedScale {
    /// A wish for ticks: about so many, or one each interval of the calendar.
    package enum TickWish: Sendable, Hashable {
        case count(Double)
        case interval(TimeInterval)

        var count: Double { if case .count(let n) = self { n } else { 10 } }
    }

    /// The wish held to ticks no closer than `minStep` and, with bins, to all of them (Vega's `tickCount`).
    func tickWish(_ wish: TickCount?, default count: Double, minStep: Double?) -> TickWish {
        switch wish {
        case .interval(let name, let step)?:
            return TimeInterval(name: name, step: step).map { .interval($0) } ?? .count(count)
        case .count(let n)?: return .count(held(n, minStep))
        case nil: return .count(held(count, minStep))
        }
    }

    private func held(_ wished: Double, _ minStep: Double?) -> Double {
        var count = min(wished, LinearTicks.most)
        if let bins { count = max(count, Double(bins.count)) }
        guard let minStep, minStep > 0, let extent = numericExtent else { return count }
        let span = (extent.upperBound - extent.lowerBound) / minStep
        count = min(count, (span == 0 ? 1 : span).rounded(.down) + 1)
        if bins == nil, type != .log, !type.isTemporal, extent.lowerBound < extent.upperBound {
            while count > 1, LinearTicks.step(extent.lowerBound, extent.upperBound, count: count) < minStep {
                count -= 1
            }
        }
        return count
    }

    /// The values at which an axis has ticks.
    package func ticks(_ wish: TickWish, zone: TimeZone) -> [Value] {
        switch domain {
        case .discrete(let values): return values
        case .thresholds(let edges): return edges.map { .number($0) }
        case .continuous(let ends):
            guard let first = ends.first, let last = ends.last, first.isFinite, last.isFinite else { return [] }
            if let bins { return inRange(bins, most: wish.count).map { .number($0) } }
            switch type {
            case .time, .utc:
                let zone = type == .utc ? TimeZone.utc : zone
                let span = min(first, last)...max(first, last)
                switch wish {
                case .interval(let interval):
                    let length = interval.unit.duration * Double(interval.step)
                    guard (span.upperBound - span.lowerBound) / length <= LinearTicks.most else {
                        return TimeTicks.values(span, count: 10, zone: zone).map { .date($0) }
                    }
                    return interval.range(span.lowerBound, span.upperBound, in: zone).map { .date($0) }
                case .count(let count): return TimeTicks.values(span, count: count, zone: zone).map { .date($0) }
                }
            case .log:
                guard case .log(let base, _) = transform else { return [] }
                return LogTicks.values(first, last, base: base, count: wish.count).map { .number($0) }
            case .linear, .pow, .sqrt, .symlog, .identity, .quantile, .quantize, .threshold, .binOrdinal, .ordinal,
                .point, .band, .sequential, .diverging:
                return LinearTicks.values(first, last, count: wish.count).map { .number($0) }
            }
        }
    }

    /// Bin edges inside the range, in its order, every other one left out until there are few enough (Vega's
    /// `validTicks`).
    private func inRange(_ bins: [Double], most count: Double) -> [Double] {
        let low = min(extent.start, extent.end).rounded(.down)
        let high = max(extent.start, extent.end).rounded(.up)
        var ticks = bins
        if case .numbers = range {
            let placed = bins.map { (edge: $0, place: number($0)) }.filter { $0.place >= low && $0.place <= high }
            let forwards = extent.start <= extent.end
            ticks = placed.sorted { forwards ? $0.place < $1.place : $0.place > $1.place }.map(\.edge)
        }
        guard count > 0, ticks.count > 1 else { return ticks }
        let ends = [ticks[0], ticks[ticks.count - 1]]
        while Double(ticks.count) > count && ticks.count >= 3 {
            ticks = ticks.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        }
        return ticks.count < 3 ? ends : ticks
    }
}
