/// The placed scales of a frame, by their slots.
struct PlacedScales: Sendable {
    private var scales: [Int: PlacedScale] = [:]

    /// Nil where the frame has no such scale.
    func scale(_ slot: Int) -> PlacedScale? { scales[slot] }

    subscript(slot: Int) -> PlacedScale {
        get {
            guard let scale = scales[slot] else { preconditionFailure("a scale that was not placed") }
            return scale
        }
        set { scales[slot] = newValue }
    }

    /// Takes what is missing from another frame's.
    mutating func complete(from other: PlacedScales) {
        scales.merge(other.scales) { own, _ in own }
    }
}
