import Drawing

/// One projection of a frame before it is placed: what was said of it, and which units it is shared by.
struct ProjectionDraft: Sendable {
    /// What the units say, with the config below it.
    var explicit: ProjectionProperties
    /// Whether it is fitted to what the units show; the config's scale and translation don't change that.
    var isFitted: Bool
    /// Indices of the units.
    var units: [Int]

    /// The projections of a frame's units: one for all where they agree or only one of them says something, else one
    /// for each (Vega-Lite's `parseNonUnitProjections`).
    static func drafts(_ units: [Unit], config: ProjectionProperties) -> [ProjectionDraft] {
        let own = units.indices.filter { units[$0].hasProjection }.map { index in
            let said = units[index].projection ?? ProjectionProperties()
            return ProjectionDraft(explicit: said.over(config), isFitted: said.isFitted, units: [index])
        }
        guard var shared = own.first else { return [] }
        for other in own.dropFirst() {
            guard let joined = shared.joined(with: other) else { return own }
            shared = joined
        }
        // Vega-Lite's default is Equal Earth; but where it joins the projections of layers it forgets that, and Vega's
        // own default holds.
        if units.count > 1, shared.explicit.kind == nil { shared.explicit.kind = .mercator }
        return [shared]
    }

    /// Nil where the two contradict each other.
    private func joined(with other: ProjectionDraft) -> ProjectionDraft? {
        guard isFitted == other.isFitted else { return nil }
        var result = self
        if !explicit.agrees(with: other.explicit) {
            if explicit.isSilent {
                result.explicit = other.explicit
            } else if !other.explicit.isSilent {
                return nil
            }
        }
        result.units += other.units
        return result
    }
}

extension ProjectionProperties {
    /// Whether everything that makes a projection the same is the same (scale and translation do not).
    fileprivate func agrees(with other: ProjectionProperties) -> Bool {
        kind == other.kind && clipAngle == other.clipAngle && clipExtent == other.clipExtent && center == other.center
            && rotate == other.rotate && precision == other.precision && reflectX == other.reflectX
            && reflectY == other.reflectY
    }

    fileprivate var isSilent: Bool {
        var other = self
        other.origin = nil
        return other == ProjectionProperties()
    }
}

extension Unit {
    /// Whether the unit's marks are placed by a projection.
    var hasProjection: Bool {
        mark.type == .geoshape
            || [Channel.longitude, .latitude, .longitude2, .latitude2].contains { encoding.field($0) != nil }
    }

    /// Whether x and y of the marks come from their longitude and latitude.
    func isPlacedByDegrees(_ channel: Channel) -> Bool {
        switch channel {
        case .x, .y, .x2, .y2:
            hasProjection && encoding[channel.scaleChannel ?? channel] == nil
                && (encoding[.longitude] != nil || encoding[.latitude] != nil)
        default: false
        }
    }
}
