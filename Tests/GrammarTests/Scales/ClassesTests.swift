import Drawing
import Testing

@testable import Grammar

/// The expected classes are d3-scale's and, for bins, vega-scale's.
@Suite("Scales with classes")
struct ClassesTests {
    private func scale(
        _ type: ScaleType, _ numbers: [Double], _ items: [Value], _ change: (inout ScaleProperties) -> Void = { _ in }
    ) throws -> PlacedScale {
        try trained(type, [.values(numbers.map { .number($0) })], change).placed(over: items)
    }

    @Test(
        "Quantiles hold about as many of the data each",
        arguments: [(2, "a"), (2.6, "a"), (3, "b"), (10, "b"), (13.4, "c"), (14, "c"), (-5, "a"), (99, "c")])
    func quantile(x: Double, expected: String) throws {
        let scale = try scale(.quantile, [30, 1, 20, 2, 10, 3], ["a", "b", "c"])
        #expect(scale.value(.number(x)) == .string(expected))
    }

    @Test(
        "Quanta are equally wide; a number at a boundary belongs to the upper one",
        arguments: [(24.9, "a"), (25, "b"), (-10, "a"), (110, "d"), (75, "d")])
    func quantize(x: Double, expected: String) throws {
        #expect(try scale(.quantize, [0, 100], ["a", "b", "c", "d"]).value(.number(x)) == .string(expected))
        let nice = try scale(.quantize, [0, 97], ["a", "b", "c", "d"]) { $0.nice = .on(true) }
        #expect(nice.value(.number(x)) == .string(expected))
    }

    @Test(
        "Thresholds are the lower ends of classes",
        arguments: [(9, "a"), (10, "b"), (19.9, "b"), (20, "c"), (-99, "a")])
    func threshold(x: Double, expected: String) throws {
        #expect(try scale(.threshold, [10, 20], ["a", "b", "c"]).value(.number(x)) == .string(expected))
    }

    @Test("Null and NaN have no class", arguments: [ScaleType.quantile, .quantize, .threshold])
    func none(type: ScaleType) throws {
        let scale = try scale(type, [10, 20], ["a", "b", "c"])
        #expect(scale.value(.null) == nil && scale.value(.number(.nan)) == nil)
    }

    @Test("Bins go by their lower edges", arguments: [(0, "a"), (9, "a"), (10, "b"), (29, "c")])
    func bins(x: Double, expected: String) throws {
        #expect(try scale(.binOrdinal, [0, 10, 20, 30], ["a", "b", "c"]).value(.number(x)) == .string(expected))
    }

    @Test("Categories take the range's items in turn; an unknown one has none")
    func ordinal() throws {
        let scale = try trained(.ordinal, [.values(["x", "y", "z", "y"])]).placed(over: ["a", "b"])
        #expect(["x", "y", "z", "w"].map { scale.value($0) } == ["a", "b", "a", nil])
    }

    @Test("Reversed, the last item comes first")
    func reversed() throws {
        let scale = try trained(.ordinal, [.values(["x", "y"])]) { $0.reverse = true }.placed(over: ["a", "b"])
        #expect(["x", "y"].map { scale.value($0) } == ["b", "a"])
    }

    @Test("Without data nothing has a class but nothing fails", arguments: [ScaleType.quantile, .threshold, .ordinal])
    func empty(type: ScaleType) throws {
        let scale = try trained(type, []).placed(over: ["a", "b"])
        #expect(scale.domainValues.isEmpty)
        #expect(scale.value("x") == nil)
    }
}
