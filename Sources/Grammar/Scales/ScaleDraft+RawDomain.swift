extension ScaleDraft {
    /// The ends of a continuous domain that goes before every other; backwards where the author's own domain runs so.
    var rawEnds: [Double]? {
        guard !type.isDiscrete, let raw = explicit.rawDomain, raw.count >= 2 else { return nil }
        let ends = raw.map(\.asNumber)
        guard case .values(let own)? = explicit.domain, let first = own.first, let last = own.last,
            Value.isLess(last, first)
        else { return ends }
        return ends.reversed()
    }
}

extension ScaleSet {
    /// A unit's scales by their channels.
    func placed(_ unit: Int, _ all: PlacedScales) -> [Channel: PlacedScale] {
        var own: [Channel: PlacedScale] = [:]
        for channel in Channel.allCases {
            if let slot = slot(channel, unit: unit) { own[channel] = all.scale(slot) }
        }
        return own
    }

    /// Whether a parameter moves a position scale of the unit, so that marks can lie outside of the frame.
    func isMoved(unit: Int) -> Bool {
        [Channel.x, .y].contains { channel in
            slot(channel, unit: unit).map { slots[$0].draft.properties.followedParameter != nil } ?? false
        }
    }
}
