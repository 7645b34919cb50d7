import Drawing
import Grammar

/// Where a share that is only a bound goes over into what nobody knows: bars, rings and waffles fade there, all alike.
///
/// At the start the colour is whole, at the end nothing is left of it. How far it reaches says nothing of the value.
struct OpenEnd: Hashable, Sendable {
    /// In hundredths of the whole.
    let start: Double
    let end: Double

    private static let reach = 12.0
    /// So many that no eye sees them one by one.
    private static let steps = 24

    /// Nil for a share that is no bound. A lower bound goes on beyond its value, an upper bound ends somewhere before it.
    init?(_ quantity: Quantity) {
        switch quantity.bound {
        case .exact, .about: return nil
        case .atLeast: (start, end) = (quantity.value, min(100, quantity.value + OpenEnd.reach))
        case .atMost: (start, end) = (max(0, quantity.value - OpenEnd.reach), quantity.value)
        }
        if start >= end { return nil }
    }

    /// How much of the colour is left at a place in hundredths of the whole.
    func opacity(at place: Double) -> Double { max(0, min(1, (end - place) / (end - start))) }

    /// Of a bar from 0 to the open end, painted in one: the colour, and from the start on the fade. Two shapes side by side
    /// would show where they meet.
    func gradient(_ color: Color) -> Paint {
        .gradient(
            Gradient(
                geometry: .linear(from: Point(0, 0), to: Point(1, 0)),
                stops: [
                    Gradient.Stop(offset: 0, color: color), Gradient.Stop(offset: start / end, color: color),
                    Gradient.Stop(offset: 1, color: color.opacity(0)),
                ]))
    }

    /// The fade of a ring, which no format has a gradient for: parts that all begin at the start, from the longest to the
    /// shortest, each over the ones before it, so that there are no seams between them.
    func parts(_ color: Color) -> [(end: Double, color: Color)] {
        (1..<OpenEnd.steps).map { step in
            let left = OpenEnd.steps - step
            let end = start + (end - start) * (Double(left) + 0.5) / Double(OpenEnd.steps)
            return (end, color.opacity(1 / Double(left + 1)))
        }
    }
}

extension Quantity {
    /// As far as the colour of a share is whole.
    var certainPart: Double { bound == .atMost ? OpenEnd(self)?.start ?? value : value }
}
