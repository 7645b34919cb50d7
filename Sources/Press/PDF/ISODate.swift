/// A moment as ISO 8601 writes it in UTC: `2020-01-02T03:04:05Z`.
struct ISODate {
    let text: String

    init(unixTime: Int) {
        // Civil dates from day numbers by eras of 400 years that begin in March (Hinnant, "chrono-compatible low-level
        // date algorithms"). Years beyond four digits have no place in a file.
        let seconds = max(-62_135_596_800, min(253_402_300_799, unixTime))
        let days = (Double(seconds) / 86_400).rounded(.down)
        let second = seconds - Int(days) * 86_400
        let shifted = Int(days) + 719_468
        let (era, dayOfEra) = (shifted / 146_097, shifted % 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        func padded(_ n: Int, _ width: Int) -> String {
            String(repeating: "0", count: max(0, width - String(n).count)) + String(n)
        }
        let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
        text = "\(date)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))Z"
    }
}
