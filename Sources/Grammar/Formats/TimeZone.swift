/// How far local clocks are from UTC, as far as a picture needs it: the standard offset and its changes.
package struct TimeZone: Hashable, Sendable {
    package struct Transition: Hashable, Sendable {
        /// Milliseconds since 1970 UTC.
        package var at: Double
        /// Milliseconds to add to UTC from then on.
        package var offset: Double

        package init(at: Double, offset: Double) {
            self.at = at
            self.offset = offset
        }
    }

    package var name: String
    /// Before the first transition.
    package var baseOffset: Double
    /// In order of time.
    package var transitions: [Transition]

    package init(name: String, baseOffset: Double, transitions: [Transition] = []) {
        self.name = name
        self.baseOffset = baseOffset
        self.transitions = transitions
    }

    package static let utc = TimeZone(name: "UTC", baseOffset: 0)

    /// Milliseconds to add to the UTC moment to get the local clock.
    package func offset(at utc: Double) -> Double {
        var (low, high) = (0, transitions.count)
        while low < high {
            let mid = (low + high) / 2
            if transitions[mid].at <= utc { low = mid + 1 } else { high = mid }
        }
        return low == 0 ? baseOffset : transitions[low - 1].offset
    }

    package func civil(_ utc: Double) -> CivilTime { CivilTime(milliseconds: utc + offset(at: utc)) }

    /// The UTC moment at which the local clock shows `time`: the first where it shows it twice; where it never does, by
    /// the offset before the change, as JavaScript has it (ECMA-262, 21.4.1.26).
    package func timestamp(_ time: CivilTime) -> Double {
        let local = time.timestamp
        if transitions.isEmpty { return local - baseOffset }
        // No clock is further from UTC.
        let reach = 15 * 3_600_000.0
        let (before, after) = (offset(at: local - reach), offset(at: local + reach))
        if before == after || offset(at: local - before) == before { return local - before }
        return offset(at: local - after) == after ? local - after : local - before
    }
}
