import Testing

@testable import Grammar

/// The rules are those of Vega's `configureDomain`.
@Suite("Continuous domains")
struct DomainTests {
    private func domain(
        _ numbers: [Double], _ type: ScaleType = .linear, isExplicit: Bool = false,
        _ change: (inout ScaleProperties) -> Void = { _ in }
    ) throws -> [Double] {
        let scale = try trained(
            type, [.values(numbers.map { .number($0) })], channel: .x, isExplicit: isExplicit, change)
        guard case .continuous(let ends) = scale.placed(over: [0, 100] as [Double]).domain else { return [] }
        return ends
    }

    @Test(
        "Zero widens a domain on one side of it and no other",
        arguments: [([2, 10], [0, 10]), ([-12, -10], [-12, 0]), ([-1, 1], [-1, 1])] as [([Double], [Double])])
    func zero(numbers: [Double], expected: [Double]) throws {
        #expect(try domain(numbers) { $0.zero = true } == expected)
        #expect(try domain(numbers) { $0.zero = false } == [numbers.min() ?? 0, numbers.max() ?? 0])
    }

    @Test("Least and greatest ends that are said win over the data and over zero")
    func ends() throws {
        #expect(
            try domain([-2, 10]) {
                $0.zero = true
                $0.domainMin = 1
                $0.domainMax = 5
            } == [1, 5])
    }

    @Test(
        "A middle is an end of its own, beyond the others where it lies there",
        arguments: [(0, [-2, 0, 10]), (20, [-2, 10, 20]), (-5, [-5, -2, 10])] as [(Double, [Double])])
    func middle(mid: Double, expected: [Double]) throws {
        #expect(try domain([-2, 10]) { $0.domainMid = mid } == expected)
    }

    @Test("A list that is said keeps its order and all of its stops; its ends alone are made nice")
    func list() throws {
        #expect(try domain([9, 5, 0.3], isExplicit: true) == [9, 5, 0.3])
        #expect(try domain([0.3, 5, 9.7], isExplicit: true) { $0.nice = .on(true) } == [0, 5, 10])
        #expect(try domain([9.7, 0.3], isExplicit: true) { $0.nice = .on(true) } == [10, 0])
    }

    @Test("Null, NaN and texts are no part of a domain")
    func invalid() throws {
        let scale = try trained(.linear, [.column(Column([.null, 3, .number(.nan), "x", 7]), sort: .none)])
        #expect(scale.numbers == [3, 7])
    }

    @Test(
        "Without a number a domain is zero alone, or one on a logarithmic scale",
        arguments: [(ScaleType.linear, [0, 0]), (.sqrt, [0, 0]), (.log, [1, 1]), (.utc, [0, 0])]
            as [(ScaleType, [Double])])
    func empty(type: ScaleType, expected: [Double]) throws {
        #expect(try domain([], type) == expected)
        let nulls = try trained(type, [.column(Column([.null, .null]), sort: .none)])
        #expect(nulls.numbers == expected)
        #expect(nulls.placed(over: [0, 100] as [Double]).position(5) != nil)
    }

    @Test("One row is a domain of one number, which is not widened")
    func oneRow() throws {
        #expect(try domain([5]) { $0.nice = .on(true) } == [5, 5])
    }

    @Test(
        "Infinite ends, and such that differences overflow, are errors",
        arguments: [[0, Double.infinity], [-Double.infinity, 0], [-1e308, 1e308]])
    func infinite(numbers: [Double]) throws {
        for type in [ScaleType.linear, .log, .quantize, .threshold] {
            #expect(throws: Diagnostic.self) { try domain(numbers, type) }
        }
    }

    @Test("Evenly spaced bins lie within the domain, and there are at most a million")
    func bins() throws {
        let scale = try trained(.linear, [.extent(3, 21)]) { $0.bins = .every(step: 5, start: 0, stop: 30) }
        #expect(scale.bins == [5, 10, 15, 20])
        #expect(throws: Diagnostic.self) {
            try trained(.linear, [.extent(0, 1e9)]) { $0.bins = .every(step: 1e-3, start: nil, stop: nil) }
        }
    }
}
