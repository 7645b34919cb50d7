import Grammar

/// How a zone's clocks change from year to year: the rule at the end of a TZif file, as POSIX writes time zones
/// (`EST5EDT,M3.2.0,M11.1.0`; IEEE Std 1003.1, section 8.3).
struct ZoneRule {
    /// Milliseconds to add to UTC.
    private let standard: Double
    private let summer: Double
    private let start: Change
    private let end: Change

    /// A day of the year and the time on the clock before the change.
    private struct Change {
        enum Day {
            /// The n-th (5: the last) such weekday of the month; months and weekdays from 0.
            case weekday(Int, week: Int, month: Int)
            /// 1 … 365; 29 February is not counted.
            case common(Int)
            /// 0 … 365; 29 February is counted.
            case counted(Int)
        }

        var day: Day
        var time: Double

        /// As the clock before the change shows it, in milliseconds since 1970.
        func moment(in year: Int) -> Double {
            switch day {
            case .counted(let day): return CivilTime(year: year, day: day + 1).timestamp + time
            case .common(let day):
                let isLeap = CivilTime(year: year, month: 11, day: 31).dayOfYear == 366
                return CivilTime(year: year, day: isLeap && day >= 60 ? day + 1 : day).timestamp + time
            case .weekday(let weekday, let week, let month):
                let first = CivilTime(year: year, month: month).weekday
                var day = 1 + (weekday - first + 7) % 7 + 7 * (week - 1)
                let next = CivilTime(year: year, month: month + 1).timestamp
                if CivilTime(year: year, month: month, day: day).timestamp >= next { day -= 7 }
                return CivilTime(year: year, month: month, day: day).timestamp + time
            }
        }
    }

    /// Nil where clocks do not change, or the text is no rule.
    init?(_ text: String) {
        var rest = Substring(text)
        guard Self.skipName(&rest), let standard = Self.time(&rest), Self.skipName(&rest) else { return nil }
        self.standard = -standard
        summer = rest.first == "," ? 3_600_000 - standard : -(Self.time(&rest) ?? standard - 3_600_000)
        guard let start = Self.change(&rest), let end = Self.change(&rest), rest.isEmpty else { return nil }
        (self.start, self.end) = (start, end)
    }

    /// The last year whose changes are worked out; later ones keep its winter.
    private static let lastYear = 2100

    /// The changes after the moment, in order.
    func transitions(after moment: Double) -> [TimeZone.Transition] {
        let first = moment.isFinite ? CivilTime(milliseconds: moment).year : 1970
        if first > ZoneRule.lastYear { return [] }
        return (first...ZoneRule.lastYear).flatMap { year in
            [
                TimeZone.Transition(at: start.moment(in: year) - standard, offset: summer),
                TimeZone.Transition(at: end.moment(in: year) - summer, offset: standard),
            ]
        }.filter { $0.at > moment }.sorted { $0.at < $1.at }
    }

    // MARK: Reading

    /// Letters, or anything in `<…>`.
    private static func skipName(_ rest: inout Substring) -> Bool {
        if rest.first == "<" {
            guard let close = rest.firstIndex(of: ">") else { return false }
            rest = rest[rest.index(after: close)...]
            return true
        }
        let name = rest.prefix { $0.isLetter }
        rest = rest.dropFirst(name.count)
        return name.count >= 3
    }

    /// `-3:30`, in milliseconds.
    private static func time(_ rest: inout Substring) -> Double? {
        let sign: Double = rest.first == "-" ? -1 : 1
        if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
        guard var value = number(&rest).map({ Double($0) * 3_600_000 }) else { return nil }
        for unit in [60_000.0, 1000] where rest.first == ":" {
            rest.removeFirst()
            value += Double(number(&rest) ?? 0) * unit
        }
        return sign * value
    }

    private static func number(_ rest: inout Substring) -> Int? {
        let digits = rest.prefix { $0.isASCII && $0.isWholeNumber }
        rest = rest.dropFirst(digits.count)
        return Int(digits)
    }

    /// `,M3.2.0/2:00`, `,J60` or `,59`; without a time at two o'clock.
    private static func change(_ rest: inout Substring) -> Change? {
        guard rest.popFirst() == ",", let day = day(&rest) else { return nil }
        guard rest.first == "/" else { return Change(day: day, time: 7_200_000) }
        rest.removeFirst()
        return time(&rest).map { Change(day: day, time: $0) }
    }

    private static func day(_ rest: inout Substring) -> Change.Day? {
        switch rest.first {
        case "J":
            rest.removeFirst()
            return number(&rest).map { .common($0) }
        case "M":
            rest.removeFirst()
            guard let month = number(&rest), rest.popFirst() == ".", let week = number(&rest), rest.popFirst() == ".",
                let weekday = number(&rest)
            else { return nil }
            return .weekday(weekday, week: week, month: month - 1)
        default: return number(&rest).map { .counted($0) }
        }
    }
}
