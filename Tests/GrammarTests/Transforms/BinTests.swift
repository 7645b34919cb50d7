import Grammar
import Testing

@Suite("Bins")
struct BinTests {
    /// Checked against Vega's `bin`.
    @Test(
        "Widths are powers of ten, halved or fifthed, for at most ten bins",
        arguments: [
            (0, 100, 0, 100, 10), (0, 10, 0, 10, 1), (1.3, 8.7, 1, 9, 1), (0, 51, 0, 60, 10),
            (0.1, 0.37, 0.1, 0.4, 0.05),
            (-7, 12, -8, 12, 2), (3, 3, 3, 3.5, 0.5), (0, 0, 0, 0.1, 0.1),
        ] as [(Double, Double, Double, Double, Double)])
    func widths(low: Double, high: Double, start: Double, stop: Double, step: Double) throws {
        let bins = try #require(BinParameters().boundaries(extent: low...high))
        #expect(abs(bins.start - start) < 1e-9)
        #expect(abs(bins.stop - stop) < 1e-9)
        #expect(abs(bins.step - step) < 1e-9)
    }

    @Test("A step, steps to choose from, a least step, an anchor and an extent are kept to")
    func parameters() throws {
        var bin = BinParameters()
        bin.step = 7
        #expect(bin.boundaries(extent: 3...20) == BinBoundaries(start: 0, stop: 21, step: 7))
        bin = BinParameters()
        bin.steps = [1, 25, 50]
        #expect(bin.boundaries(extent: 0...400)?.step == 25)
        bin = BinParameters()
        bin.minStep = 20
        #expect(bin.boundaries(extent: 0...100)?.step == 20)
        bin = BinParameters()
        bin.anchor = 0.5
        #expect(bin.boundaries(extent: 0...10) == BinBoundaries(start: 0.5, stop: 10.5, step: 1))
        bin = BinParameters()
        bin.extent = 0...1000
        #expect(bin.boundaries(extent: 0...1) == BinBoundaries(start: 0, stop: 1000, step: 100))
        bin = BinParameters()
        bin.nice = false
        #expect(bin.boundaries(extent: 0.5...9.5)?.start == 0.5)
    }

    @Test("Edges run from start to stop, and a million are too many")
    func edges() throws {
        #expect(try BinBoundaries(start: 0, stop: 3, step: 1).edges == [0, 1, 2, 3])
        #expect(throws: Diagnostic.self) { try BinBoundaries(start: 0, stop: 1, step: 1e-9).edges }
    }

    private func binned(_ values: [Value], _ bin: BinParameters = BinParameters()) throws -> Table {
        let transform = BinTransform(bin: bin, field: FieldReference("v"), start: "from", end: "to")
        return try Table([("v", Column(values))]).applying(.bin(transform))
    }

    @Test("A number at an edge belongs to the bin above, the greatest to the last bin")
    func rows() throws {
        let result = try binned([0, 10, 19.5, 99, 100])
        #expect(result.numbers("from") == [0, 10, 10, 90, 90])
        #expect(result.numbers("to") == [10, 20, 20, 100, 100])
    }

    @Test("Null has no bin, text that is no number NaN")
    func missing() throws {
        let result = try binned([0, .null, "x", 10])
        #expect(result.values("from")[1] == .null && result.values("to")[1] == .null)
        #expect(result.numbers("from")[2].isNaN)
    }

    @Test("Outside of the extent bins are infinite")
    func outside() throws {
        var bin = BinParameters()
        bin.extent = 0...10
        let result = try binned([-5, 5, 15], bin)
        #expect(result.numbers("from") == [-.infinity, 5, .infinity])
    }

    @Test(
        "Senseless parameters and data do no harm",
        arguments: [[.null], [], [.number(.nan)], [.number(.infinity), 1], [1e308, -1e308], [1e-300, 0]] as [[Value]],
        [0, 1, -1, 1e-300, Double.infinity, Double.nan])
    func senseless(values: [Value], number: Double) throws {
        var bin = BinParameters()
        bin.step = number
        #expect(try binned(values, bin).rowCount == values.count)
        bin = BinParameters()
        bin.base = number
        bin.maxBins = -1
        bin.divide = [number]
        bin.minStep = number
        #expect(try binned(values, bin).rowCount == values.count)
    }

    @Test("Channels told apart by looks get fewer bins")
    func channels() {
        #expect(BinParameters.defaultMaxBins(for: .x) == 10)
        #expect(BinParameters.defaultMaxBins(for: .color) == 6)
        #expect(BinParameters.defaultMaxBins(for: .strokeDash) == 4)
    }
}
