import Drawing

/// The size of the frame that the marks are drawn in, from what the author says, the discrete scales and the config.
struct FrameSize {
    let tree: ViewTree
    /// The units of the frame.
    let units: [Int]
    let scales: TrainedScales
    let config: Config
    /// The size of a `"container"` view, as the command line gives it.
    let container: Size?

    private var set: ScaleSet { scales.set }

    var size: Size { Size(length(.x), length(.y)) }

    private func length(_ channel: Channel) -> Double {
        let isVertical = channel == .y
        var implied: Double?
        for index in units {
            let unit = tree.units[index]
            switch isVertical ? unit.height : unit.width {
            case .points(let points)?: return points
            case .container?:
                if let size = isVertical ? container?.height : container?.width { return size }
            case .step?, nil: break
            }
            let own = defaultLength(channel, unit, index)
            // A length that the author gave by a step comes before a default.
            if case .step? = isVertical ? unit.height : unit.width, let slot = set.slot(channel, unit: index),
                let length = scales.length(slot)
            {
                return length
            }
            implied = implied ?? own
        }
        return implied ?? continuous(isVertical)
    }

    private func continuous(_ isVertical: Bool) -> Double {
        (isVertical ? config.view.continuousHeight : config.view.continuousWidth) ?? 300
    }

    private func defaultLength(_ channel: Channel, _ unit: Unit, _ index: Int) -> Double {
        let isVertical = channel == .y
        let discrete = isVertical ? config.view.discreteHeight : config.view.discreteWidth
        // A layer without a position of its own lies along its neighbours' scale.
        guard
            let slot = set.slot(channel, unit: index)
                ?? units.lazy.compactMap({ set.slot(channel, unit: $0) }).first
        else {
            if unit.mark.type == .arc || unit.hasProjection { return continuous(isVertical) }
            if case .points(let points)? = discrete { return points }
            return config.view.discreteStep(vertical: isVertical)
        }
        guard set.slots[slot].draft.type.isDiscrete else { return continuous(isVertical) }
        if let length = scales.length(slot) { return length }
        if case .points(let points)? = discrete { return points }
        return continuous(isVertical)
    }
}
