/// A step along the calendar: `month`, or every third month (d3-time).
package struct TimeInterval: Hashable, Sendable {
    package enum Unit: String, Hashable, Sendable, CaseIterable {
        case millisecond, second, minute, hour, day, week, month, quarter, year

        /// About how long, in milliseconds.
        var duration: Double {
            switch self {
            case .millisecond: 1
            case .second: 1000
            case .minute: 60_000
            case .hour: 3_600_000
            case .day: 86_400_000
            case .week: 604_800_000
            case .month: 2_592_000_000
            case .quarter: 7_776_000_000
            case .year: 31_536_000_000
            }
        }
    }

    package var unit: Unit
    package var step: Int

    package init(_ unit: Unit, every step: Int = 1) {
        self.unit = unit
        self.step = max(1, step)
    }

    /// By Vega-Lite's names (`month`, `hours`, `date`, `yearmonth` …: the finest part counts); nil where unknown.
    package init?(name: String, step: Int) {
        if let unit = Unit(rawValue: name) {
            self.init(unit, every: step)
            return
        }
        switch TimeUnit(name: name)?.parts.last {
        case .year?: self.init(.year, every: step)
        case .quarter?: self.init(.quarter, every: step)
        case .month?: self.init(.month, every: step)
        case .week?: self.init(.week, every: step)
        case .day?, .date?, .dayofyear?: self.init(.day, every: step)
        case .hours?: self.init(.hour, every: step)
        case .minutes?: self.init(.minute, every: step)
        case .seconds?: self.init(.second, every: step)
        case .milliseconds?: self.init(.millisecond, every: step)
        case nil: return nil
        }
    }

    /// The last start of an interval at or before the moment.
    package func floor(_ ms: Double, in zone: TimeZone) -> Double {
        if unit == .millisecond {
            return (ms / Double(step)).rounded(.down) * Double(step)
        }
        var t = zone.civil(ms)
        t.milliseconds = 0
        switch unit {
        case .millisecond: break
        case .second: t.seconds -= t.seconds % step
        case .minute:
            t.seconds = 0
            t.minutes -= t.minutes % step
        case .hour:
            (t.seconds, t.minutes) = (0, 0)
            t.hours -= t.hours % step
        case .day:
            (t.seconds, t.minutes, t.hours) = (0, 0, 0)
            t.day -= (t.day - 1) % step
        case .week:
            (t.seconds, t.minutes, t.hours) = (0, 0, 0)
            t.day -= t.weekday
        case .month, .quarter:
            (t.seconds, t.minutes, t.hours, t.day) = (0, 0, 0, 1)
            t.month -= t.month % (step * (unit == .quarter ? 3 : 1))
        case .year:
            (t.seconds, t.minutes, t.hours, t.day, t.month) = (0, 0, 0, 1, 0)
            t.year = Int((Double(t.year) / Double(step)).rounded(.down)) * step
        }
        return zone.timestamp(t)
    }

    /// The start of the interval after the one that holds the moment.
    func next(_ ms: Double, in zone: TimeZone) -> Double {
        if unit == .millisecond { return floor(ms, in: zone) + Double(step) }
        var t = zone.civil(floor(ms, in: zone))
        switch unit {
        case .millisecond: break
        case .second: t.seconds += step
        case .minute: t.minutes += step
        case .hour: t.hours += step
        case .day:
            // Days are counted anew in each month.
            let here = t
            t.day += step
            let day = t.normalized
            if day.month != here.month { t = CivilTime(year: here.year, month: here.month + 1) }
        case .week: t.day += 7 * step
        case .month: t.month += step
        case .quarter: t.month += 3 * step
        case .year: t.year += step
        }
        return zone.timestamp(t.normalized)
    }

    package func ceil(_ ms: Double, in zone: TimeZone) -> Double {
        let low = floor(ms, in: zone)
        return low == ms ? ms : next(ms, in: zone)
    }

    /// All starts from `start` to `stop`, both included; at most ten thousand.
    package func range(_ start: Double, _ stop: Double, in zone: TimeZone) -> [Double] {
        var moments: [Double] = []
        var t = ceil(start, in: zone)
        while t <= stop && moments.count < 10_000 {
            moments.append(t)
            let after = next(t, in: zone)
            if after <= t { break }
            t = after
        }
        return moments
    }
}
