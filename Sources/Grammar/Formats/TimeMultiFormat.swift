/// How the labels of a time axis are written: each by the coarsest calendar unit that begins with it, so that an axis
/// reads `2020 April July October 2021` (vega-format's time multi-format).
package struct TimeMultiFormat: Hashable, Sendable {
    private let zone: TimeZone
    private let milliseconds: TimeFormat
    private let seconds: TimeFormat
    private let minutes: TimeFormat
    private let hours: TimeFormat
    private let date: TimeFormat
    private let week: TimeFormat
    private let month: TimeFormat
    private let quarter: TimeFormat
    private let year: TimeFormat

    /// - Parameter patterns: in place of Vega's, by unit.
    package init(
        _ patterns: [TimeUnit.Part: String] = [:], zone: TimeZone = .utc, locale: Locale = .english
    ) {
        func format(_ part: TimeUnit.Part, _ standard: String) -> TimeFormat {
            TimeFormat(patterns[part] ?? locale.axisPatterns[part] ?? standard, zone: zone, locale: locale)
        }
        self.zone = zone
        milliseconds = format(.milliseconds, ".%L")
        seconds = format(.seconds, ":%S")
        minutes = format(.minutes, "%I:%M")
        hours = format(.hours, "%I %p")
        date = patterns[.day].map { TimeFormat($0, zone: zone, locale: locale) } ?? format(.date, "%a %d")
        week = format(.week, "%b %d")
        month = format(.month, "%B")
        quarter = format(.quarter, "%B")
        year = format(.year, "%Y")
    }

    /// The moment (milliseconds since 1970 UTC) as text; empty for one that does not exist.
    package func text(_ ms: Double) -> String { format(for: ms).text(ms) }

    private func format(for ms: Double) -> TimeFormat {
        guard ms.isFinite, abs(ms) <= 8.64e15 else { return year }
        let t = zone.civil(ms)
        if t.milliseconds != 0 { return milliseconds }
        if t.seconds != 0 { return seconds }
        if t.minutes != 0 { return minutes }
        if TimeInterval(.day).floor(ms, in: zone) < ms { return hours }
        if t.day != 1 { return t.weekday == 0 ? week : date }
        return t.month == 0 ? year : t.month % 3 == 0 ? quarter : month
    }
}
