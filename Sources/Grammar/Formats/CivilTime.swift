/// A moment as a calendar and a clock show it (proleptic Gregorian, months and weekdays from 0 as in JavaScript).
package struct CivilTime: Hashable, Sendable {
    package var year: Int
    /// 0 … 11.
    package var month: Int
    /// 1 … 31.
    package var day: Int
    package var hours: Int
    package var minutes: Int
    package var seconds: Int
    package var milliseconds: Int

    package init(
        year: Int, month: Int = 0, day: Int = 1, hours: Int = 0, minutes: Int = 0, seconds: Int = 0,
        milliseconds: Int = 0
    ) {
        self.year = year
        self.month = month
        self.day = day
        self.hours = hours
        self.minutes = minutes
        self.seconds = seconds
        self.milliseconds = milliseconds
    }

    static let millisecondsPerDay = 86_400_000.0

    /// Takes a finite number of milliseconds since 1970-01-01T00:00:00 on the same clock (UTC, or already shifted by
    /// a zone's offset), within JavaScript's range of ±8.64e15.
    package init(milliseconds ms: Double) {
        let days = (ms / CivilTime.millisecondsPerDay).rounded(.down)
        let rest = Int((ms - days * CivilTime.millisecondsPerDay).rounded(.down))
        let (y, m, d) = CivilTime.civil(daysSince1970: Int(days))
        self.init(
            year: y, month: m, day: d, hours: rest / 3_600_000, minutes: rest / 60_000 % 60,
            seconds: rest / 1000 % 60, milliseconds: rest % 1000)
    }

    /// Milliseconds since 1970 on the same clock; parts beyond their range carry over, as in JavaScript's `Date.UTC`.
    package var timestamp: Double {
        let years = year + Int((Double(month) / 12).rounded(.down))
        let m = ((month % 12) + 12) % 12
        let days = Double(CivilTime.days(year: years, month: m)) + Double(day - 1)
        return days * CivilTime.millisecondsPerDay + Double(hours) * 3_600_000 + Double(minutes) * 60_000
            + Double(seconds) * 1000 + Double(milliseconds)
    }

    /// 0 (Sunday) … 6.
    package var weekday: Int {
        let days = CivilTime.days(year: year, month: month) + day - 1
        return ((days + 4) % 7 + 7) % 7
    }

    /// 1 … 366.
    package var dayOfYear: Int {
        CivilTime.days(year: year, month: month) - CivilTime.days(year: year, month: 0) + day
    }

    /// Days from 1970-01-01 to the first of the month; `month` 0 … 11.
    /// By Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms” (days_from_civil).
    static func days(year: Int, month: Int) -> Int {
        let y = month < 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * ((month + 10) % 12) + 2) / 5
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The inverse, by the same source (civil_from_days).
    static func civil(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
        let z = days + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let doe = z - era * 146_097
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
        let mp = (5 * doy + 2) / 153
        let month = mp < 10 ? mp + 2 : mp - 10
        return (yoe + era * 400 + (month < 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1)
    }

    /// `2020-01-02T03:04:05.006Z`; `Invalid Date` for NaN.
    package static func isoText(_ ms: Double) -> String {
        guard ms.isFinite, abs(ms) <= 8.64e15 else { return "Invalid Date" }
        let t = CivilTime(milliseconds: ms)
        func pad(_ n: Int, _ width: Int) -> String {
            let s = String(abs(n))
            return String(repeating: "0", count: max(0, width - s.count)) + s
        }
        let year = (0...9999).contains(t.year) ? pad(t.year, 4) : (t.year < 0 ? "-" : "+") + pad(t.year, 6)
        return "\(year)-\(pad(t.month + 1, 2))-\(pad(t.day, 2))T\(pad(t.hours, 2)):\(pad(t.minutes, 2))"
            + ":\(pad(t.seconds, 2)).\(pad(t.milliseconds, 3))Z"
    }
}
