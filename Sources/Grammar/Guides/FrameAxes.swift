import Drawing

/// An axis of a frame, and what its expressions see.
struct FrameAxis {
    let channel: Channel
    var axis: AxisGuide
    let context: GuideContext

    func laid(out frame: Size) throws(Diagnostic) -> LaidAxis { try axis.laid(out: frame, in: context) }

    /// The grid alone, as it stands in each cell of a facet whose axis is drawn once at the edge.
    var gridOnly: FrameAxis { FrameAxis(channel: channel, axis: axis.gridOnly, context: context) }

    /// The axis without its grid, as it stands at the edge of a facet.
    var withoutGrid: FrameAxis { FrameAxis(channel: channel, axis: axis.withoutGrid, context: context) }
}

/// The axes of one frame for one size of it: drafted for each unit, joined where layers share them.
struct FrameAxes {
    let frame: FrameNode
    let tree: ViewTree
    let scales: TrainedScales
    let placed: PlacedScales
    let size: Size
    let context: PlanContext

    private var config: Config { context.config }

    private struct Entry {
        var draft: AxisDraft
        let slot: Int
    }

    /// The axes of x, then those of y, ready to be laid out.
    func guides() throws(Diagnostic) -> [FrameAxis] {
        var guides: [FrameAxis] = []
        for channel in [Channel.x, .y] {
            let other: Channel = channel == .x ? .y : .x
            for entry in entries(channel, frame.layers) where !entry.draft.isDisabled {
                let units = scales.set.slots[entry.slot].units
                let unit = units.first { frame.layers.units.contains($0) } ?? 0
                let grid = scales.set.slot(other, unit: unit).flatMap { placed.scale($0) }
                let seen = context.guides(of: unit, placed, frame: size)
                let axis = try entry.draft.guide(
                    placed[entry.slot], grid: grid, config: config, context: seen, locale: context.locale)
                guides.append(FrameAxis(channel: channel, axis: axis, context: seen))
            }
        }
        return guides
    }

    /// The axes along one channel, each with the slot of its scale (Vega-Lite's `parseLayerAxes`).
    ///
    /// A level of nested layers needs little of the stack: what handles entries, which are large, stands apart.
    private func entries(_ channel: Channel, _ node: LayerNode) -> [Entry] {
        switch node {
        case .unit(let index): return own(channel, index)
        case .layer(let nodes, let resolve):
            var children: [[Entry]] = []
            for child in nodes { children.append(entries(channel, child)) }
            return joined(children, channel, resolve)
        }
    }

    private func own(_ channel: Channel, _ unit: Int) -> [Entry] { entry(channel, unit).map { [$0] } ?? [] }

    private func joined(_ children: [[Entry]], _ channel: Channel, _ resolve: Resolve) -> [Entry] {
        let isShared =
            resolve.axis[channel] != .independent && resolve.scale[channel] != .independent
            && Set(children.flatMap { $0.map(\.slot) }).count <= 1
        if isShared, let merged = merged(children.filter { !$0.isEmpty }) { return merged }
        return independent(children.flatMap { $0 })
    }

    private func entry(_ channel: Channel, _ unit: Int) -> Entry? {
        guard let slot = scales.set.slot(channel, unit: unit) else { return nil }
        let draft = AxisDraft(
            channel, unit: tree.units[unit], type: scales[slot].type, bins: scales[slot].draft.bins, frame: size,
            config: config)
        return draft.map { Entry(draft: $0, slot: slot) }
    }

    /// One axis for all layers; nil where they are set to different sides.
    private func merged(_ children: [[Entry]]) -> [Entry]? {
        guard var result = children.first else { return [] }
        for child in children.dropFirst() {
            guard child.count == result.count else { return nil }
            for i in result.indices where !result[i].draft.merge(child[i].draft, config: config) { return nil }
        }
        return result
    }

    /// Each layer its own axis: where nobody says otherwise the first on its side and the others across (as Vega-Lite
    /// counts, an axis that moved across counts where it was), a grid only for the first.
    private func independent(_ entries: [Entry]) -> [Entry] {
        var count: [AxisOrient: Int] = [:]
        var result = entries
        for i in result.indices {
            let orient = result[i].draft.orient
            if result[i].draft.explicit.orient == nil, (count[orient] ?? 0) > (count[orient.opposite] ?? 0) {
                result[i].draft.implicit.orient = orient.opposite
            }
            count[orient, default: 0] += 1
            if i > 0 && result[i].draft.explicit.grid == nil { result[i].draft.implicit.grid = false }
        }
        return result
    }
}

extension AxisOrient {
    /// The side across the frame.
    var opposite: AxisOrient {
        switch self {
        case .left: .right
        case .right: .left
        case .top: .bottom
        case .bottom: .top
        }
    }
}

extension AxisGuide {
    fileprivate var gridOnly: AxisGuide {
        var axis = self
        axis.title = []
        axis.properties.domain = false
        axis.properties.ticks = false
        axis.properties.labels = false
        (axis.properties.minExtent, axis.properties.maxExtent) = (0, 0)
        return axis
    }

    fileprivate var withoutGrid: AxisGuide {
        var axis = self
        axis.properties.grid = false
        return axis
    }
}
