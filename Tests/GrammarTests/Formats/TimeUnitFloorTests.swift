import Grammar
import Testing

@Suite("Time units")
struct TimeUnitFloorTests {
    /// A Wednesday.
    private let moment = CivilTime(
        year: 2020, month: 7, day: 19, hours: 13, minutes: 45, seconds: 50, milliseconds: 123
    ).timestamp

    private func start(_ name: String, step: Int = 1) throws -> String {
        var unit = try #require(TimeUnit(name: name))
        unit.step = step
        return CivilTime.isoText(unit.floor(moment, in: .utc))
    }

    /// As Vega's `timeFloor`.
    @Test(
        "A unit's start keeps the parts named; the others are 1 January 2012's",
        arguments: [
            ("year", "2020-01-01T00:00:00.000Z"), ("quarter", "2012-07-01T00:00:00.000Z"),
            ("yearquarter", "2020-07-01T00:00:00.000Z"), ("month", "2012-08-01T00:00:00.000Z"),
            ("yearmonth", "2020-08-01T00:00:00.000Z"), ("yearmonthdate", "2020-08-19T00:00:00.000Z"),
            ("date", "2012-01-19T00:00:00.000Z"), ("day", "2012-01-04T00:00:00.000Z"),
            ("dayofyear", "2012-08-19T00:00:00.000Z"), ("yearweek", "2020-08-16T00:00:00.000Z"),
            ("yearweekday", "2020-08-19T00:00:00.000Z"), ("week", "2012-08-12T00:00:00.000Z"),
            ("hours", "2012-01-01T13:00:00.000Z"), ("hoursminutes", "2012-01-01T13:45:00.000Z"),
            ("minutesseconds", "2012-01-01T00:45:50.000Z"), ("milliseconds", "2012-01-01T00:00:00.123Z"),
            ("yearmonthdatehours", "2020-08-19T13:00:00.000Z"),
        ])
    func starts(name: String, expected: String) throws {
        #expect(try start(name) == expected)
    }

    @Test(
        "Steps apply to the finest part, days and weeks counted from 1",
        arguments: [
            ("year", 10, "2020-01-01T00:00:00.000Z"), ("year", 50, "2000-01-01T00:00:00.000Z"),
            ("yearmonth", 3, "2020-07-01T00:00:00.000Z"), ("yearquarter", 2, "2020-07-01T00:00:00.000Z"),
            ("yearmonthdate", 10, "2020-08-11T00:00:00.000Z"), ("hours", 6, "2012-01-01T12:00:00.000Z"),
            ("yearmonthdatehoursminutes", 30, "2020-08-19T13:30:00.000Z"),
        ])
    func steps(name: String, step: Int, expected: String) throws {
        #expect(try start(name, step: step) == expected)
    }

    @Test(
        "Every start is its own start, at or before the moment, whose unit's end is after",
        arguments: [
            "year", "yearquarter", "yearmonth", "yearmonthdate", "yearweek", "yearweekday", "yeardayofyear",
            "yearmonthdatehours",
        ])
    func idempotent(name: String) throws {
        let unit = try #require(TimeUnit(name: name))
        for day in stride(from: -800.0, to: 20_000, by: 17) {
            let ms = day * 86_400_000 + 12_345
            let start = unit.floor(ms, in: .utc)
            #expect(unit.floor(start, in: .utc) == start)
            #expect(start <= ms && (ms < unit.end(ofUnitAt: start, in: .utc) || name == "yearweek"))
        }
    }

    @Test("Units are those of the local clock, unless in UTC")
    func zones() throws {
        let east = TimeZone(name: "+08", baseOffset: 8 * 3_600_000)
        let evening = CivilTime(year: 2020, month: 0, day: 31, hours: 20).timestamp
        let local = try #require(TimeUnit(name: "yearmonth"))
        let utc = try #require(TimeUnit(name: "utcyearmonth"))
        #expect(CivilTime.isoText(local.floor(evening, in: east)) == "2020-01-31T16:00:00.000Z")
        #expect(CivilTime.isoText(utc.floor(evening, in: east)) == "2020-01-01T00:00:00.000Z")
    }

    @Test(
        "A number of bins chooses unit and step as Vega does",
        arguments: [
            (3_600_000, 10, "yearmonthdatehoursminutes", 5), (86_400_000 * 12, 10, "yearmonthdate", 1),
            (86_400_000 * 30, 10, "yearweek", 1),
            (86_400_000 * 365, 10, "yearmonth", 1), (86_400_000 * 365 * 100, 10, "year", 10),
            (5, 10, "yearmonthdatehoursminutessecondsmilliseconds", 1),
        ] as [(Double, Int, String, Int)])
    func bins(length: Double, most: Int, name: String, step: Int) {
        let unit = TimeUnit(parts: [], maxBins: most).resolved(over: 0...length)
        #expect(unit.name == name && unit.step == step)
    }

    @Test(
        "Absurd dates and steps do no harm", arguments: [8.64e15, -8.64e15, 1e300, Double.infinity, Double.nan],
        [0, -1, Int.max])
    func absurd(ms: Double, step: Int) {
        for part in TimeUnit.Part.allCases {
            let unit = TimeUnit(parts: [part], step: step)
            let start = unit.floor(ms, in: .utc)
            // JavaScript's dates reach 8.64e15 milliseconds to both sides of 1970.
            if !ms.isFinite || abs(ms) > 8.64e15 { #expect(start.isNaN) }
            let end = unit.end(ofUnitAt: start, in: .utc)
            #expect(end.isNaN || end > start)
        }
    }
}
