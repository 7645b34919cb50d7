import Grammar
import Testing

/// The expected numbers are d3-array's and d3-scale's.
@Suite("Round numbers along a line")
struct LinearTicksTests {
    private static let tickCases: [(Double, Double, Double, [Double])] = [
        (0, 10, 10, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), (0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        (-1, 1, 4, [-1, -0.5, 0, 0.5, 1]), (0, 0.0003, 3, [0, 0.0001, 0.0002, 0.0003]),
        (-7, 123456, 6, [0, 20000, 40000, 60000, 80000, 100_000, 120_000]), (10, 0, 5, [10, 8, 6, 4, 2, 0]),
        (0, 3, 1, [0, 2]), (5, 5, 10, [5]), (0.2, 0.9, 1, [0.5]),
    ]

    @Test(
        "Ticks are multiples of 1, 2 or 5 times a power of ten, as many as come nearest to the count",
        arguments: tickCases)
    func ticks(start: Double, stop: Double, count: Double, expected: [Double]) {
        #expect(LinearTicks.values(start, stop, count: count) == expected)
    }

    @Test("No ticks are asked for, none are given", arguments: [0, -3, Double.nan])
    func none(count: Double) {
        #expect(LinearTicks.values(0, 10, count: count).isEmpty)
    }

    @Test("No count brings many more than 10,000 ticks", arguments: [1e5, 1e9, 1e300, .infinity])
    func many(count: Double) {
        let ticks = LinearTicks.values(0, 1, count: count)
        #expect(ticks.count >= 5000 && ticks.count <= 20_000)
    }

    @Test("Ends that are no numbers have no ticks", arguments: [Double.nan, .infinity, -.infinity])
    func strange(end: Double) {
        #expect(LinearTicks.values(0, end, count: 10).isEmpty)
        #expect(LinearTicks.values(end, 0, count: 10).isEmpty)
    }

    private static let niceCases: [(ClosedRange<Double>, Double, ClosedRange<Double>)] = [
        (0.13...9.7, 10, 0...10), (1.1...10.9, 2, 0...20), (-123...999, 10, -200...1000),
        (0...0.0137, 10, 0...0.014),
        (0...55, 10, 0...55), (0...101, 5, 0...120), (3...3, 10, 3...3),
    ]

    @Test(
        "A nice domain reaches to the next ticks on both sides",
        arguments: niceCases)
    func nice(domain: ClosedRange<Double>, count: Double, expected: ClosedRange<Double>) {
        #expect(LinearTicks.nice(domain, count: count) == expected)
    }

    @Test("Domains near the greatest number stay in order", arguments: [1, 10, 1e9])
    func enormous(count: Double) {
        let nice = LinearTicks.nice(-1.7e308...1.7e308, count: count)
        #expect(nice.lowerBound <= nice.upperBound)
    }
}
