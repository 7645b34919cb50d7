import Drawing

/// All axes and legends of a figure for one size of its frame: drafted for each unit, joined where layers share them,
/// laid out.
struct GuideSet {
    let tree: ViewTree
    let scales: ScaleSet
    let placed: [PlacedScale]
    let frame: Size
    let config: Config
    let context: GuideContext
    let locale: Locale

    /// What the expressions of a unit's guides see.
    private func context(of unit: Int) -> GuideContext {
        guard tree.contexts.indices.contains(unit) else { return context }
        return context.seeing(
            tree.contexts[unit].scope.seeing(
                scales.placed(unit, placed), of: tree.units[unit].name, width: frame.width, height: frame.height))
    }

    // MARK: Axes

    func axes() throws(Diagnostic) -> [LaidAxis] {
        var laid: [LaidAxis] = []
        for channel in [Channel.x, .y] {
            for (draft, slot) in axisDrafts(channel, tree.root) where !draft.isDisabled {
                let other: Channel = channel == .x ? .y : .x
                let unit = scales.slots[slot].units.first ?? 0
                let grid = scales.slot(other, unit: unit).map { placed[$0] }
                let guide = try draft.guide(
                    placed[slot], grid: grid, config: config, context: self.context(of: unit), locale: locale)
                laid.append(try guide.laid(out: frame, in: self.context(of: unit)))
            }
        }
        return laid
    }

    /// The axes of a view along one channel, each with the slot of its scale (Vega-Lite's `parseLayerAxes`).
    private func axisDrafts(_ channel: Channel, _ node: ViewTree.Node) -> [(draft: AxisDraft, slot: Int)] {
        switch node {
        case .unit(let index):
            guard let slot = scales.slot(channel, unit: index) else { return [] }
            let draft = AxisDraft(
                channel, unit: tree.units[index], type: scales.slots[slot].draft.type,
                bins: scales.slots[slot].draft.bins, frame: frame, config: config)
            return draft.map { [($0, slot)] } ?? []
        case .layer(let nodes, let resolve):
            let children = nodes.map { axisDrafts(channel, $0) }
            let isShared =
                resolve.axis[channel] != .independent && resolve.scale[channel] != .independent
                && Set(children.flatMap { $0.map(\.slot) }).count <= 1
            if isShared, let merged = merged(children.filter { !$0.isEmpty }) { return merged }
            return independent(children.flatMap { $0 })
        }
    }

    /// One axis for all layers; nil where they are set to different sides.
    private func merged(_ children: [[(draft: AxisDraft, slot: Int)]]) -> [(draft: AxisDraft, slot: Int)]? {
        guard var result = children.first else { return [] }
        for child in children.dropFirst() {
            guard child.count == result.count else { return nil }
            for i in result.indices where !result[i].draft.merge(child[i].draft, config: config) { return nil }
        }
        return result
    }

    /// Each layer its own axis: on opposite sides where nobody says otherwise, a grid only for the first.
    private func independent(_ drafts: [(draft: AxisDraft, slot: Int)]) -> [(draft: AxisDraft, slot: Int)] {
        var count: [AxisOrient: Int] = [:]
        var result: [(draft: AxisDraft, slot: Int)] = []
        for (i, entry) in drafts.enumerated() {
            var draft = entry.draft
            let orient = draft.orient
            let opposite: AxisOrient =
                switch orient {
                case .left: .right
                case .right: .left
                case .top: .bottom
                case .bottom: .top
                }
            if draft.explicit.orient == nil, (count[orient] ?? 0) > (count[opposite] ?? 0) {
                draft.implicit.orient = opposite
            }
            count[draft.orient, default: 0] += 1
            if i > 0 && drafts.count > 1 && draft.explicit.grid == nil { draft.implicit.grid = false }
            result.append((draft, entry.slot))
        }
        return result
    }

    // MARK: Legends

    func legends() throws(Diagnostic) -> [LaidLegend] {
        var laid: [LaidLegend] = []
        for draft in combined(legendDrafts(tree.root)) where !draft.isDisabled {
            let context = context(of: draft.unit)
            if let guide = try draft.guide(placed, config: config, context: context, locale: locale) {
                laid.append(guide.laid(in: context))
            }
        }
        return laid
    }

    private func legendDrafts(_ node: ViewTree.Node) -> [LegendDraft] {
        switch node {
        case .unit(let index):
            return LegendDraft.channels.compactMap { channel in
                guard let slot = scales.slot(channel, unit: index) else { return nil }
                return LegendDraft(
                    channel, unit: tree.units[index], index: index, slot: slot, type: scales.slots[slot].draft.type,
                    frame: frame, config: config)
            }
        case .layer(let nodes, let resolve):
            var result: [LegendDraft] = []
            for draft in nodes.flatMap({ legendDrafts($0) }) {
                let slots = draft.channels.map(\.slot)
                let isShared = draft.channels.allSatisfy {
                    let channel = scales.slots[$0.slot].draft.channel
                    return resolve.legend[channel] != .independent && resolve.scale[channel] != .independent
                }
                if isShared, let at = result.firstIndex(where: { $0.channels.map(\.slot) == slots }),
                    result[at].merge(draft)
                {
                    continue
                }
                result.append(draft)
            }
            return result
        }
    }

    /// Channels of one field in the same layers share a legend (Vega-Lite's `assembleLegends`).
    private func combined(_ drafts: [LegendDraft]) -> [LegendDraft] {
        var result: [LegendDraft] = []
        for draft in drafts {
            let slot = draft.channels.first.map { scales.slots[$0.slot] }
            let at = result.firstIndex { other in
                let otherSlot = other.channels.first.map { scales.slots[$0.slot] }
                return other.field.reference?.path == draft.field.reference?.path && other.field.reference != nil
                    && slot?.draft.type.isDiscrete == otherSlot?.draft.type.isDiscrete
                    && slot?.units == otherSlot?.units
            }
            if let at, result[at].merge(draft) { continue }
            result.append(draft)
        }
        return result
    }
}
