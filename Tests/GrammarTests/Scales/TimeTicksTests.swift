import Testing

@testable import Grammar

/// The expected moments are d3-time's.
@Suite("Ticks of a time scale")
struct TimeTicksTests {
    private static func at(
        _ year: Int, _ month: Int = 1, _ day: Int = 1, _ hours: Int = 0, _ minutes: Int = 0, ms: Int = 0
    ) -> Double {
        CivilTime(year: year, month: month - 1, day: day, hours: hours, minutes: minutes, milliseconds: ms).timestamp
    }

    private static let tickCases: [(Double, Double, Double, [Double])] = [
        (at(2020), at(2020, 12, 31), 10, (1...12).map { at(2020, $0) }),
        (at(2020), at(2020, 1, 8), 7, (1...8).map { at(2020, 1, $0) }),
        (at(2020), at(2020, 1, 1, 2), 4, (0...4).map { at(2020, 1, 1, 0, 30 * $0) }),
        (at(2000), at(2040), 5, (0...4).map { at(2000 + 10 * $0) }),
        (at(2020), at(2020, 2, 15), 5, [5, 12, 19, 26, 33, 40].map { at(2020, 1, $0) }),
        (at(2020), at(2020, ms: 50), 5, (0...5).map { at(2020, ms: 10 * $0) }),
        (at(2020), at(2020), 5, [at(2020)]),
    ]

    @Test(
        "Ticks stand at whole units of the calendar, of the step that gives about as many as asked for",
        arguments: tickCases)
    func ticks(start: Double, stop: Double, count: Double, expected: [Double]) {
        #expect(TimeTicks.values(start...stop, count: count, zone: .utc) == expected)
    }

    @Test("Nothing is listed for no ticks, or between ends that are no moments")
    func none() {
        #expect(TimeTicks.values(0...1e12, count: 0, zone: .utc).isEmpty)
        #expect(TimeTicks.values(-.infinity ... .infinity, count: 5, zone: .utc).isEmpty)
    }

    @Test("A nice domain reaches to whole units: those of its ticks, or those that are named")
    func nice() {
        let span = TimeTicksTests.at(2020, 1, 5)...TimeTicksTests.at(2020, 11, 20)
        let byTicks = TimeTicks.nice(span, count: 10, interval: nil, zone: .utc)
        #expect(byTicks == TimeTicksTests.at(2020)...TimeTicksTests.at(2020, 12))
        let byYear = TimeTicks.nice(span, count: 10, interval: ("year", 1), zone: .utc)
        #expect(byYear == TimeTicksTests.at(2020)...TimeTicksTests.at(2021))
        let byQuarter = TimeTicks.nice(span, count: 10, interval: ("month", 3), zone: .utc)
        #expect(byQuarter == TimeTicksTests.at(2020)...TimeTicksTests.at(2021))
    }
}
