import Drawing

/// The size of the frame that the marks are drawn in, from what the author says, the discrete scales and the config.
struct FrameSize {
    let tree: ViewTree
    let scales: ScaleSet
    let config: Config
    /// The size of a `"container"` view, as the command line gives it.
    let container: Size?

    /// - Parameter extent: the length of a discrete scale with a step, once its domain is known.
    func size(extent: (ScaleDraft) -> Double?) -> Size {
        Size(length(.x, extent), length(.y, extent))
    }

    private func length(_ channel: Channel, _ extent: (ScaleDraft) -> Double?) -> Double {
        let isVertical = channel == .y
        var implied: Double?
        for (index, unit) in tree.units.enumerated() {
            switch isVertical ? unit.height : unit.width {
            case .points(let points)?: return points
            case .container?:
                if let size = isVertical ? container?.height : container?.width { return size }
            case .step?, nil: break
            }
            let own = defaultLength(channel, unit, index, extent)
            // A length that the author gave by a step comes before a default.
            if case .step? = isVertical ? unit.height : unit.width, let slot = scales.slot(channel, unit: index),
                let length = extent(scales.slots[slot].draft)
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

    private func defaultLength(
        _ channel: Channel, _ unit: Unit, _ index: Int, _ extent: (ScaleDraft) -> Double?
    ) -> Double {
        let isVertical = channel == .y
        let discrete = isVertical ? config.view.discreteHeight : config.view.discreteWidth
        // A layer without a position of its own lies along its neighbours' scale.
        guard
            let slot = scales.slot(channel, unit: index)
                ?? scales.slots.firstIndex(where: { $0.draft.channel == channel })
        else {
            if unit.mark.type == .arc || unit.hasProjection { return continuous(isVertical) }
            if case .points(let points)? = discrete { return points }
            return config.view.discreteStep(vertical: isVertical)
        }
        let draft = scales.slots[slot].draft
        guard draft.type.isDiscrete else { return continuous(isVertical) }
        if let length = extent(draft) { return length }
        if case .points(let points)? = discrete { return points }
        return continuous(isVertical)
    }
}
