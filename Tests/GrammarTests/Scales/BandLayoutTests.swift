import Testing

@testable import Grammar

/// The expected numbers are vega-scale's.
@Suite("Bands and points along a range")
struct BandLayoutTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var count = 3
        var from = 0.0
        var to = 100.0
        var inner = 0.0
        var outer = 0.0
        var align = 0.5
        var round = false
        var positions: [Double]
        var width: Double
        var testDescription: String { name }
    }

    @Test(
        "Gaps are shares of a step, leftover room goes where the alignment says",
        arguments: [
            Case(name: "bands without gaps", to: 120, positions: [0, 40, 80], width: 40),
            Case(name: "gaps between and around", to: 120, inner: 0.2, outer: 0.1, positions: [4, 44, 84], width: 32),
            Case(
                name: "from the far end", from: 120, to: 0, inner: 0.2, outer: 0.1, positions: [84, 44, 4], width: 32),
            Case(name: "on whole points", inner: 0.2, outer: 0.2, round: true, positions: [7, 38, 69], width: 25),
            Case(
                name: "on whole points, all leftover after", inner: 0.2, outer: 0.2, align: 0, round: true,
                positions: [0, 31, 62], width: 25),
            Case(
                name: "on whole points from the far end", from: 100, to: 0, inner: 0.2, outer: 0.2, align: 0.2,
                round: true, positions: [65, 34, 3], width: 25),
            Case(name: "points from end to end", inner: 1, positions: [0, 50, 100], width: 0),
            Case(
                name: "points with room around", inner: 1, outer: 0.5, positions: [100.0 / 6, 50, 500.0 / 6], width: 0),
            Case(name: "one point in the middle", count: 1, inner: 1, positions: [50], width: 0),
            Case(name: "no bands: all the room is one", count: 0, positions: [], width: 100),
        ])
    func layout(_ c: Case) {
        let layout = BandLayout(
            count: c.count, from: c.from, to: c.to, inner: c.inner, outer: c.outer, align: c.align, round: c.round)
        let positions = (0..<c.count).map(layout.position)
        #expect(zip(positions, c.positions).allSatisfy { abs($0 - $1) < 1e-9 }, "\(positions)")
        #expect(abs(layout.bandwidth - c.width) < 1e-9)
    }

    @Test(
        "The room that bands take is counted in steps, one at least",
        arguments: [(3, 0.2, 0.1, 3.0), (1, 1, 0, 1), (0, 0.2, 0.1, 0), (1, 1, 0.5, 1), (5, 0, 0, 5)])
    func space(count: Int, inner: Double, outer: Double, steps: Double) {
        #expect(abs(BandLayout.space(count, inner: inner, outer: outer) - steps) < 1e-12)
    }
}
