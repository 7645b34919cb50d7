import Testing

@testable import Grammar

/// The expected numbers are d3-scale's.
@Suite("Continuous domains over ranges")
struct StretchesTests {
    private func stretches(_ ends: [Double], _ places: [Double], clamps: Bool = false, rounds: Bool = false)
        -> Stretches
    {
        Stretches(ends, over: places, transform: .linear, clamps: clamps, rounds: rounds)
    }

    @Test(
        "Each stretch of the domain has its stretch of the range; the outermost ones go on",
        arguments: [
            ([0, 10, 100], 5, 5), ([0, 10, 100], 55, 15), ([0, 10, 100], 190, 30), ([0, 10, 100], -10, -10),
            ([100, 10, 0], 5, 15), ([100, 10, 0], 55, 5),
        ] as [([Double], Double, Double)])
    func stretch(ends: [Double], x: Double, place: Double) {
        #expect(stretches(ends, [0, 10, 20]).place(x) == place)
    }

    @Test("Of ends and places as many count as there are of both")
    func lengths() {
        #expect(stretches([0, 10], [0, 1, 2]).place(10) == 1)
        #expect(stretches([0, 10, 20], [0, 1]).place(20) == 2)
        #expect(stretches([0, 10], [7]).place(3) == 7)
        #expect(stretches([0, 10], []).place(3).isNaN)
    }

    @Test("Clamped places stay within the range, rounded ones are whole, halves upwards")
    func clampAndRound() {
        let clamped = stretches([0, 10], [0, 100], clamps: true)
        #expect([15, -1, 5].map(clamped.place) == [100, 0, 50])
        let rounded = stretches([0, 3], [0, 10], rounds: true)
        #expect([1, 2].map(rounded.place) == [3, 7])
        #expect(stretches([0, 1], [-1, 0], rounds: true).place(0.5) == 0)
    }

    @Test("A domain of one value has it in the middle, and every other there too")
    func flat() {
        let flat = stretches([5, 5], [0, 100])
        #expect(flat.place(5) == 50 && flat.place(9) == 50)
        #expect(flat.places(of: [5, 9]) == [50, 50])
    }

    @Test("Many numbers have the places that each has alone; NaN has none")
    func many() {
        let numbers = [-3, 0, 2.5, 10, 1e9]
        for scale in [stretches([0, 10], [300, 0]), stretches([0, 5, 10], [0, 1, 9], clamps: true)] {
            #expect(scale.places(of: numbers) == numbers.map(scale.place))
            #expect(scale.places(of: [.nan])[0].isNaN)
        }
    }
}
