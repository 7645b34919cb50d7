import Grammar
import Testing

@Suite("Calendar intervals and ticks")
struct TimeIntervalTests {
    private func ms(_ iso: String) throws -> Double { try #require(DateParsing.milliseconds(iso, zone: .utc)) }

    private func isoTexts(_ moments: [Double]) -> [String] { moments.map { String(CivilTime.isoText($0).dropLast(8)) } }

    @Test(
        "The start of an interval is at or before the moment",
        arguments: [
            ("second", 1, "2020-08-19T13:45"), ("minute", 15, "2020-08-19T13:45"), ("minute", 30, "2020-08-19T13:30"),
            ("hour", 6, "2020-08-19T12:00"), ("day", 1, "2020-08-19T00:00"), ("day", 2, "2020-08-19T00:00"),
            ("day", 10, "2020-08-11T00:00"), ("week", 1, "2020-08-16T00:00"), ("month", 1, "2020-08-01T00:00"),
            ("month", 3, "2020-07-01T00:00"), ("quarter", 1, "2020-07-01T00:00"), ("quarter", 2, "2020-07-01T00:00"),
            ("year", 1, "2020-01-01T00:00"), ("year", 50, "2000-01-01T00:00"), ("yearmonth", 1, "2020-08-01T00:00"),
            ("hours", 12, "2020-08-19T12:00"), ("date", 1, "2020-08-19T00:00"),
        ])
    func floors(name: String, step: Int, expected: String) throws {
        let interval = try #require(TimeInterval(name: name, step: step))
        #expect(isoTexts([interval.floor(try ms("2020-08-19T13:45:50.123Z"), in: .utc)]) == [expected])
    }

    @Test("An unknown name is no interval")
    func unknown() {
        #expect(TimeInterval(name: "fortnight") == nil)
    }

    @Test(
        "Starts are their own floor, and the next one comes after",
        arguments: TimeInterval.Unit.allCases, [1, 2, 3, 5, 7, 12, 40])
    func consistent(unit: TimeInterval.Unit, step: Int) {
        let interval = TimeInterval(unit, every: step)
        for day in stride(from: -400.0, to: 1200, by: 37.123) {
            let moment = (day * 86_400_000).rounded()
            let start = interval.floor(moment, in: .utc)
            let next = interval.next(moment, in: .utc)
            #expect(start <= moment && next > moment)
            #expect(interval.floor(start, in: .utc) == start && interval.floor(next, in: .utc) == next)
            #expect(interval.floor(next - 1, in: .utc) == start)
            #expect(
                interval.ceil(start, in: .utc) == start && interval.ceil(start + 1, in: .utc) == next
                    || unit == .millisecond)
        }
    }

    @Test("Absurd steps and moments do no harm", arguments: TimeInterval.Unit.allCases, [0, -1, Int.max])
    func absurd(unit: TimeInterval.Unit, step: Int) {
        let interval = TimeInterval(unit, every: step)
        #expect(interval.range(0, 1e12, in: .utc).count <= 10_000)
        #expect(interval.floor(.infinity, in: .utc).isNaN && interval.next(1e300, in: .utc).isNaN)
    }

    @Test("Days are counted anew each month, hours anew each day")
    func anew() throws {
        let days = TimeInterval(.day, every: 10).range(try ms("2020-01-30"), try ms("2020-03-01"), in: .utc)
        #expect(
            isoTexts(days) == [
                "2020-01-31T00:00", "2020-02-01T00:00", "2020-02-11T00:00", "2020-02-21T00:00", "2020-03-01T00:00",
            ])
        let hours = TimeInterval(.hour, every: 9).range(try ms("2020-01-01"), try ms("2020-01-02"), in: .utc)
        #expect(isoTexts(hours) == ["2020-01-01T00:00", "2020-01-01T09:00", "2020-01-01T18:00", "2020-01-02T00:00"])
    }

    @Test("An hour that a clock shows twice is two hours")
    func daylightSaving() {
        let change = CivilTime(year: 2020, month: 9, day: 25, hours: 1).timestamp
        let zone = TimeZone(
            name: "Europe", baseOffset: 7_200_000, transitions: [TimeZone.Transition(at: change, offset: 3_600_000)])
        let hours = TimeInterval(.hour).range(change - 3_600_000, change + 3_600_000, in: zone)
        #expect(hours == [change - 3_600_000, change, change + 3_600_000])
        let days = TimeInterval(.day).range(change - 90_000_000, change + 90_000_000, in: zone)
        #expect(zip(days, days.dropFirst()).map { $1 - $0 } == [25 * 3_600_000] && days.count == 2)
    }

    /// As d3's `utcTicks`.
    @Test(
        "Ticks are whole units of a fitting size",
        arguments: [
            ("2011-01-01T12:00:00Z", "2011-01-01T12:00:04Z", 4, TimeInterval(.second), 5),
            ("2011-01-01T12:00:00Z", "2011-01-01T12:00:20Z", 4, TimeInterval(.second, every: 5), 5),
            ("2011-01-01T12:00:00Z", "2011-01-01T12:02:00Z", 4, TimeInterval(.second, every: 30), 5),
            ("2011-01-01T12:00:00Z", "2011-01-01T13:00:00Z", 4, TimeInterval(.minute, every: 15), 5),
            ("2011-01-01T12:00:00Z", "2011-01-02T12:00:00Z", 4, TimeInterval(.hour, every: 6), 5),
            ("2011-01-01T12:28:00Z", "2011-01-05T12:28:00Z", 4, TimeInterval(.day), 4),
            ("2011-01-02T16:28:00Z", "2011-01-16T12:28:00Z", 8, TimeInterval(.day, every: 2), 7),
            ("2011-01-01T12:28:00Z", "2011-01-30T12:28:00Z", 4, TimeInterval(.week), 5),
            ("2011-01-18", "2011-05-02", 4, TimeInterval(.month), 4),
            ("2010-12-18", "2011-11-02", 4, TimeInterval(.month, every: 3), 4),
            ("2010-12-18", "2014-03-02", 4, TimeInterval(.year), 4),
            ("0000-12-18T00:00:00Z", "2014-03-02", 6, TimeInterval(.year, every: 500), 4),
            ("2011-01-01T00:00:00.000Z", "2011-01-01T00:00:00.010Z", 5, TimeInterval(.millisecond, every: 2), 6),
        ])
    func ticks(start: String, stop: String, count: Double, interval: TimeInterval, number: Int) throws {
        let span = try ms(start)...(try ms(stop))
        #expect(TimeTicks.interval(span, count: count) == interval)
        let ticks = TimeTicks.values(span, count: count, zone: .utc)
        #expect(ticks.count == number)
        #expect(ticks.allSatisfy { span.contains($0) && interval.floor($0, in: .utc) == $0 })
    }

    @Test("No span is a span of one moment")
    func empty() throws {
        let moment = try ms("2020-01-01")
        #expect(TimeTicks.values(moment...moment, count: 5, zone: .utc) == [moment])
    }
}
