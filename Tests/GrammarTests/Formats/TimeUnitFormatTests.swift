import Grammar
import Testing

@Suite("Time units as texts and numbers")
struct TimeUnitFormatTests {
    @Test(
        "A unit has Vega-Lite's pattern",
        arguments: [
            ("year", "%Y"), ("yearmonth", "%b %Y"), ("yearmonthdate", "%b %d, %Y"), ("month", "%b"),
            ("monthdate", "%b %d"),
            ("quarter", "Q%q"), ("yearquarter", "%Y Q%q"), ("day", "%a"), ("date", "%d"), ("week", "W%U"),
            ("yearweek", "%Y W%U"), ("dayofyear", "%j"), ("hours", "%H:00"), ("hoursminutes", "%H:%M"),
            ("minutes", "00:%M"), ("minutesseconds", "00:%M:%S"),
            ("yearmonthdatehoursminutesseconds", "%b %d, %Y %H:%M:%S"),
            ("secondsmilliseconds", ":%S.%L"), ("utcyearmonth", "%b %Y"), ("binnedyearmonth", "%b %Y"),
        ])
    func patterns(name: String, pattern: String) throws {
        #expect(try #require(TimeUnit(name: name)).pattern(in: .english) == pattern)
    }

    @Test(
        "Chinese goes from the year down, each figure with its word",
        arguments: [
            ("yearmonth", "%Y年%-m月"), ("yearmonthdate", "%Y年%-m月%-d日"), ("monthdate", "%-m月%-d日"), ("month", "%b"),
            ("yearquarter", "%Y年第%q季度"), ("date", "%-d日"),
        ])
    func chinesePatterns(name: String, pattern: String) throws {
        #expect(try #require(TimeUnit(name: name)).pattern(in: .simplifiedChinese) == pattern)
    }

    @Test("Patterns of one's own stand over Vega's")
    func specifiers() {
        #expect(TimeUnit.pattern([.year, .month]) == "%Y-%m")
        #expect(TimeUnit.pattern([.year, .month, .date], specifiers: ["year-month": "%m/%Y "]) == "%Y-%m-%d")
        #expect(TimeUnit.pattern([.year, .month], specifiers: ["year": "%y "]) == "%Y-%m")
    }

    @Test(
        "A unit's duration is that of its first in 2001",
        arguments: [
            ("year", 365 * 24), ("quarter", 90 * 24), ("yearmonth", 31 * 24), ("week", 7 * 24), ("date", 24),
            ("hours", 1), ("day", nil),
        ] as [(String, Double?)])
    func durations(name: String, hours: Double?) throws {
        #expect(try #require(TimeUnit(name: name)).duration == hours.map { $0 * 3_600_000 })
    }

    @Test(
        "A bare number is a moment of 2012",
        arguments: [
            ("month", 3, "2012-03-01"), ("quarter", 2, "2012-04-01"), ("day", 0, "2012-01-01"),
            ("day", 7, "2012-01-01"),
            ("day", 1, "2012-01-02"), ("date", 31, "2012-01-31"), ("year", 1999, "1999-01-01"),
        ] as [(String, Double, String)])
    func numbers(name: String, number: Double, day: String) throws {
        let unit = try #require(TimeUnit(name: name))
        #expect(CivilTime.isoText(unit.timestamp(ofPart: number, zone: .utc)).hasPrefix(day))
    }
}
