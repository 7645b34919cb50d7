/// A continuous domain laid over numbers: between each two neighbouring ends its own stretch (d3-scale's `continuous`).
struct Stretches: Hashable, Sendable {
    /// The domain's ends, and the same after the scale's transform.
    private let ends: [Double]
    private let bent: [Double]
    private let places: [Double]
    private let transform: ContinuousTransform
    private let clamps: Bool
    private let rounds: Bool

    /// Of `ends` and `places` as many count as there are of both.
    init(
        _ ends: [Double], over places: [Double], transform: ContinuousTransform, clamps: Bool = false,
        rounds: Bool = false
    ) {
        let count = min(ends.count, places.count)
        self.ends = Array(ends.prefix(count))
        self.places = count < 2 ? Array(places.prefix(1)) : Array(places.prefix(count))
        self.transform = transform
        self.clamps = clamps
        self.rounds = rounds
        bent = self.ends.map { transform($0) }
    }

    /// The place of a number; NaN for NaN and for what has no logarithm. Beyond the domain the outermost stretch goes on,
    /// unless the scale clamps.
    func place(_ x: Double) -> Double {
        guard ends.count >= 2 else { return places.first ?? .nan }
        if x.isNaN { return .nan }
        let i = stretch(x)
        let (a, b) = (bent[i], bent[i + 1])
        var t = a == b ? 0.5 : (transform(x) - a) / (b - a)
        if clamps { t = max(0, min(1, t)) }
        // The logarithm of zero is infinitely far away.
        guard t.isFinite else { return .nan }
        let place = places[i] * (1 - t) + places[i + 1] * t
        return rounds ? (place + 0.5).rounded(.down) : place
    }

    private func stretch(_ x: Double) -> Int {
        let last = ends.count - 2
        let isAscending = ends[0] <= ends[last + 1]
        var i = 0
        while i < last && (isAscending ? x > ends[i + 1] : x < ends[i + 1]) { i += 1 }
        return i
    }

    /// The places of many numbers. The plain case, by far the most frequent, is one multiplication each.
    func places(of numbers: [Double]) -> [Double] {
        guard ends.count == 2, transform == .linear, !clamps, !rounds, bent[0] != bent[1] else {
            return numbers.map(place)
        }
        let (start, length) = (bent[0], bent[1] - bent[0])
        let (from, to) = (places[0], places[1])
        return numbers.map { x in
            let t = (x - start) / length
            return from * (1 - t) + to * t
        }
    }
}
