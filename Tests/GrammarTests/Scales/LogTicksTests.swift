import Testing

@testable import Grammar

/// The expected numbers are d3-scale's.
@Suite("Ticks of a logarithmic scale")
struct LogTicksTests {
    private static let threeDecades: [Double] = [
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 200, 300, 400, 500, 600, 700, 800, 900,
        1000,
    ]

    private static let tickCases: [(Double, Double, Double, Double, [Double])] = [
        (1, 1000, 10, 10, threeDecades),
        (3, 40, 10, 10, [3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40]), (1, 64, 2, 10, [1, 2, 4, 8, 16, 32, 64]),
        (1, 1e12, 10, 5, [1, 100, 1e4, 1e6, 1e8, 1e10, 1e12]),
        (0.1, 1, 10, 10, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]),
    ]

    @Test(
        "Every multiple of a power where there is room, else powers alone, else every other power",
        arguments: tickCases)
    func ticks(start: Double, stop: Double, base: Double, count: Double, expected: [Double]) {
        let ticks = LogTicks.values(start, stop, base: base, count: count)
        #expect(ticks.count == expected.count)
        #expect(zip(ticks, expected).allSatisfy { abs($0 - $1) <= 1e-12 * $1 }, "\(ticks)")
    }

    @Test("A negative domain and one from the greater end are the same ticks the other way round")
    func mirrored() {
        let ticks = LogTicks.values(1, 100, base: 10, count: 10)
        #expect(ticks.count == 19)
        #expect(LogTicks.values(100, 1, base: 10, count: 10) == ticks.reversed())
        #expect(LogTicks.values(-100, -1, base: 10, count: 10) == ticks.reversed().map { -$0 })
    }

    @Test("A domain that holds zero has no ticks", arguments: [(0.0, 10.0), (-1, 1), (-10, 0), (0, 0), (.nan, 1)])
    func zero(start: Double, stop: Double) {
        #expect(LogTicks.values(start, stop, base: 10, count: 10).isEmpty)
    }

    private static let niceCases: [(ClosedRange<Double>, Double, ClosedRange<Double>)] = [
        (0.15...7.3, 10, 0.1...10), (3...900, 2, 2...1024), (-900 ... -3, 10, -1000 ... -1), (1...100, 10, 1...100),
        (-1...5, 10, -1...5),
    ]

    @Test(
        "A nice domain reaches to whole powers; one that holds zero stays as it is",
        arguments: niceCases)
    func nice(domain: ClosedRange<Double>, base: Double, expected: ClosedRange<Double>) {
        let nice = LogTicks.nice(domain, base: base)
        #expect(abs(nice.lowerBound - expected.lowerBound) < 1e-9 && abs(nice.upperBound - expected.upperBound) < 1e-9)
    }

    @Test("A great base has its powers alone; no count brings more than 10,000 ticks")
    func bounded() {
        #expect(LogTicks.values(1, 1e18, base: 1e9, count: 10) == [1, 1e9, 1e18])
        #expect(LogTicks.values(1, 1.1, base: 10, count: 1e9).count <= 10_001)
    }

    @Test("A base that has no powers leaves the domain as it is", arguments: [0.0, 1, -2, .nan])
    func strangeBase(base: Double) {
        #expect(LogTicks.nice(0.5...3, base: base) == 0.5...3)
        #expect(LogTicks.values(0.5, 3, base: base, count: 10).count < 100)
    }
}
