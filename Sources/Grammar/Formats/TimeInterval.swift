/// A step along the calendar: a month, or every third month (d3-time's intervals).
package struct TimeInterval: Hashable, Sendable {
    package enum Unit: String, Hashable, Sendable, CaseIterable {
        case millisecond, second, minute, hour, day, week, month, quarter, year

        /// About how long, in milliseconds: months count 30 days, years 365.
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
    /// Counted from the start of the next coarser unit: every second day is the 1st, 3rd … of each month. Years and weeks
    /// are counted through.
    package var step: Int

    package init(_ unit: Unit, every step: Int = 1) {
        self.unit = unit
        // No calendar needs longer steps, and sums stay far from overflowing.
        self.step = min(max(1, step), 100_000_000)
    }

    /// By d3's and Vega's names (`month`, `hours`, `date`; of `yearmonth` the finest part counts); nil where unknown.
    package init?(name: String, step: Int = 1) {
        guard let unit = Unit(rawValue: name) ?? TimeUnit(name: name)?.finest.map(Unit.init) else { return nil }
        self.init(unit, every: step)
    }
}

extension TimeInterval.Unit {
    init(_ part: TimeUnit.Part) {
        switch part {
        case .year: self = .year
        case .quarter: self = .quarter
        case .month: self = .month
        case .week: self = .week
        case .day, .dayofyear, .date: self = .day
        case .hours: self = .hour
        case .minutes: self = .minute
        case .seconds: self = .second
        case .milliseconds: self = .millisecond
        }
    }
}

extension TimeInterval {
    /// The last start of an interval at or before the moment (milliseconds since 1970 UTC).
    package func floor(_ ms: Double, in zone: TimeZone) -> Double {
        guard ms.isFinite, abs(ms) <= 8.64e15 else { return .nan }
        let t = zone.civil(ms)
        let second = ms - Double(t.milliseconds)
        let minute = second - Double(t.seconds) * 1000
        let hour = minute - Double(t.minutes) * 60_000
        switch unit {
        case .millisecond: return (ms / Double(step)).rounded(.down) * Double(step)
        case .second: return second - Double(t.seconds % step) * 1000
        case .minute: return minute - Double(t.minutes % step) * 60_000
        case .hour: return hourFloor(hour, zone)
        case .day: return zone.timestamp(CivilTime(year: t.year, month: t.month, day: t.day - (t.day - 1) % step))
        case .week: return weekFloor(t, zone)
        case .month: return zone.timestamp(CivilTime(year: t.year, month: t.month - t.month % step))
        case .quarter: return zone.timestamp(CivilTime(year: t.year, month: t.month - t.month % (3 * step)))
        case .year:
            return zone.timestamp(CivilTime(year: Int((Double(t.year) / Double(step)).rounded(.down)) * step))
        }
    }

    /// Hour by hour, since a day may lack one or have one twice.
    private func hourFloor(_ start: Double, _ zone: TimeZone) -> Double {
        var hour = start
        while zone.civil(hour).hours % step != 0 { hour -= Unit.hour.duration }
        return hour
    }

    /// Weeks are counted from the one that holds 1 January 1970.
    private func weekFloor(_ t: CivilTime, _ zone: TimeZone) -> Double {
        let day = CivilTime(year: t.year, month: t.month, day: t.day - t.weekday)
        let week = ((day.timestamp / Unit.day.duration + 4) / 7).rounded()
        let since = Int(week - (week / Double(step)).rounded(.down) * Double(step))
        return zone.timestamp(CivilTime(year: day.year, month: day.month, day: day.day - 7 * since))
    }

    /// The start of the interval after the one that holds the moment.
    package func next(_ ms: Double, in zone: TimeZone) -> Double {
        let start = floor(ms, in: zone)
        guard start.isFinite else { return .nan }
        switch unit {
        case .millisecond: return start + Double(step)
        case .second, .minute, .hour: return nextOnClock(start, zone)
        case .day: return nextDay(start, zone)
        case .week: return moved(start, zone) { $0.day += 7 * step }
        case .month: return nextMonth(start, zone, step)
        case .quarter: return nextMonth(start, zone, 3 * step)
        case .year: return moved(start, zone) { $0.year += step }
        }
    }

    /// The next start is where the count begins anew, or a step on, whichever comes first.
    private func nextOnClock(_ start: Double, _ zone: TimeZone) -> Double {
        var moment = start + unit.duration
        while floor(moment, in: zone) != moment { moment += unit.duration }
        return moment
    }

    private func nextDay(_ start: Double, _ zone: TimeZone) -> Double {
        moved(start, zone) { t in
            let later = CivilTime(year: t.year, month: t.month, day: t.day + step).normalized
            t = (later.year, later.month) == (t.year, t.month) ? later : CivilTime(year: t.year, month: t.month + 1)
        }
    }

    private func nextMonth(_ start: Double, _ zone: TimeZone, _ months: Int) -> Double {
        moved(start, zone) { t in t.month = t.month + months < 12 ? t.month + months : 12 }
    }

    private func moved(_ ms: Double, _ zone: TimeZone, _ change: (inout CivilTime) -> Void) -> Double {
        var time = zone.civil(ms)
        change(&time)
        return zone.timestamp(time)
    }

    /// The first start of an interval at or after the moment.
    package func ceil(_ ms: Double, in zone: TimeZone) -> Double {
        let start = floor(ms, in: zone)
        return start < ms ? next(ms, in: zone) : start
    }

    /// The starts from `start` to `stop`, both included; no more than 10,000, which no picture can show.
    package func range(_ start: Double, _ stop: Double, in zone: TimeZone) -> [Double] {
        var moments: [Double] = []
        var moment = ceil(start, in: zone)
        while moment <= stop && moments.count < 10_000 {
            moments.append(moment)
            moment = next(moment, in: zone)
        }
        return moments
    }
}
