import Grammar
import Testing

@Suite("Number formats of ticks")
struct NumberFormatTicksTests {
    /// As d3-scale's `tickFormat` and vega-format's `formatSpan` have them.
    @Test(
        "Ticks have the digits that tell them apart",
        arguments: [
            (0, 1, 10, nil, 0.2, "0.2"), (0, 1, 10, nil, 1, "1.0"), (0, 100, 10, nil, 20, "20"),
            (0, 10, 40, nil, 1.5, "1.5"),
            (0, 1_000_000, 10, nil, 200_000, "200,000"), (0, 1, 5, "%", 0.2, "20%"), (0, 0.1, 10, "%", 0.05, "5%"),
            (0, 0.01, 10, "%", 0.005, "0.5%"), (0, 1_000_000, 10, "s", 200_000, "0.2M"),
            (0, 5000, 10, "s", 500, "0.5k"),
            (0, 5000, 10, "$s", 1500, "$1.5k"), (0, 0.0001, 10, "s", 0.00002, "20µ"), (0, 1000, 10, "r", 200, "200"),
            (0, 1000, 10, "e", 200, "2e+2"), (1000, 1001, 10, "g", 1000.1, "1000.1"), (0, 1, 10, ".3f", 0.1, "0.100"),
            (-100, 100, 10, nil, -80, "−80"), (100, 0, 10, nil, 80, "80"), (0, 1, 10, "d", 0.4, "0"),
            (0, 50_000, 10, "w", 20_000, "2.0万"), (0, 50_000, 10, "w", 5000, "0.5万"), (0, 8000, 10, "w", 2000, "2000"),
            (0, 3e8, 10, "w", 5e7, "0.5亿"), (0, 1, 10, "c", 0.4, "0.4"),
        ] as [(Double, Double, Double, String?, Double, String)])
    func spans(start: Double, stop: Double, count: Double, specifier: String?, tick: Double, expected: String) throws {
        let format = try NumberFormat.forTicks(from: start, to: stop, count: count, specifier: specifier)
        #expect(format.text(tick) == expected)
    }

    @Test("A domain of one value tells it with the digits that it has; one of none leaves the specifier's precision")
    func degenerate() throws {
        #expect(try NumberFormat.forTicks(from: 0, to: 0, count: 10, specifier: nil).text(0) == "0")
        #expect(try NumberFormat.forTicks(from: 0.5, to: 0.5, count: 10, specifier: nil).text(0.5) == "0.5")
        #expect(try NumberFormat.forTicks(from: 1234, to: 1234, count: 10, specifier: nil).text(1234) == "1,234")
        #expect(try NumberFormat.forTicks(from: .nan, to: 1, count: 10, specifier: "s").text(1) == "1.000000")
    }

    @Test(
        "Ticks of a logarithmic axis have the digits they need",
        arguments: [
            (1000, nil, "1,000"), (0.001, nil, "0.001"), (0.1, "%", "10%"), (1e-7, "e", "1e-7"), (3e6, "s", "3M"),
            (100, ".1f", "100.0"), (20_000, "w", "2万"),
        ] as [(Double, String?, String)])
    func logarithmic(number: Double, specifier: String?, expected: String) throws {
        #expect(try NumberFormat.forLogTicks(specifier: specifier).text(number) == expected)
    }

    @Test("Precisions follow the step and the largest number")
    func precisions() {
        #expect(NumberFormat.precisionFixed(8.9) == 0)
        #expect(NumberFormat.precisionFixed(0.89) == 1)
        #expect(NumberFormat.precisionFixed(0.089) == 2)
        #expect(NumberFormat.precisionFixed(1e-6) == 6)
        #expect(NumberFormat.precisionFixed(0) == nil)
        #expect(NumberFormat.precisionPrefix(1e-6, 1e-6) == 0)
        #expect(NumberFormat.precisionPrefix(1e-8, 1e-6) == 2)
        #expect(NumberFormat.precisionPrefix(1e5, 1.3e6) == 1)
        #expect(NumberFormat.precisionPrefix(1e-27, 1e-24) == 3)
        #expect(NumberFormat.precisionRound(0.1, 1.1) == 2)
        #expect(NumberFormat.precisionRound(0.01, 0.99) == 2)
        #expect(NumberFormat.precisionRound(0.01, 1.01) == 3)
    }

    @Test("All numbers can be in one prefix")
    func prefixes() throws {
        let format = try NumberFormat(",.0s").inPrefix(of: 1e-6)
        #expect(format.text(0.00042) == "420µ" && format.text(0.0042) == "4,200µ")
        #expect(try NumberFormat(".1s").inPrefix(of: 1.3e6).text(1.55e6) == "1.6M")
        #expect(try NumberFormat("$.1s").inPrefix(of: 0).text(-2) == "−$2.0")
    }
}
