/// Who shares one channel's scale with whom (Vega-Lite's `parseNonUnitScaleCore`).
struct ScaleSharing {
    let channel: Channel
    let drafts: [[Channel: ScaleDraft]]
    /// The scales that nobody further out shares.
    private var settled: [ScaleSet.Slot] = []
    /// What layers that are to share a scale cannot, told of the later one.
    private(set) var partings: [Diagnostic] = []

    init(channel: Channel, drafts: [[Channel: ScaleDraft]]) {
        self.channel = channel
        self.drafts = drafts
    }

    mutating func slots(of root: ViewNode) -> [ScaleSet.Slot] {
        if let last = open(root) { settled.append(last) }
        // In the order in which their units are met.
        return settled.sorted { ($0.units.first ?? 0) < ($1.units.first ?? 0) }
    }

    /// The scale under the node that views further out can still share.
    private mutating func open(_ node: ViewNode) -> ScaleSet.Slot? {
        switch node {
        case .frame(let frame): return open(frame.layers, frame: frame.id)
        case .facet, .concat:
            let inner = node.children.compactMap { open($0) }
            return joined(inner, isShared: node.sharesScale(channel), owner: node.id)
        }
    }

    private mutating func open(_ node: LayerNode, frame: Int) -> ScaleSet.Slot? {
        switch node {
        case .unit(let index):
            return drafts[index][channel].map { ScaleSet.Slot(draft: $0, units: [index], owner: frame) }
        case .layer(let nodes, let resolve):
            let inner = nodes.compactMap { open($0, frame: frame) }
            return joined(inner, isShared: resolve.scale[channel] != .independent, owner: frame)
        }
    }

    /// One scale where they share it and can; else they are settled.
    private mutating func joined(_ slots: [ScaleSet.Slot], isShared: Bool, owner: Int) -> ScaleSet.Slot? {
        guard let first = slots.first else { return nil }
        guard isShared, slots.allSatisfy({ first.draft.type.isCompatible(with: $0.draft.type) }) else {
            settled += slots
            if isShared { partings += parting(first.draft, slots) }
            return nil
        }
        var merged = first
        merged.owner = owner
        for slot in slots.dropFirst() {
            merged.draft.merge(slot.draft)
            merged.units += slot.units
        }
        return merged
    }

    /// Vega-Lite gives each of them a scale and an axis of its own without a word.
    private func parting(_ first: ScaleDraft, _ slots: [ScaleSet.Slot]) -> [Diagnostic] {
        guard let other = slots.first(where: { !first.type.isCompatible(with: $0.draft.type) })?.draft else {
            return []
        }
        let (one, two) = (first.type.rawValue, other.type.rawValue)
        return [
            Diagnostic(
                .warning,
                "cannot share the scale of \"\(channel.rawValue)\" because one is \"\(one)\" and another \"\(two)\"",
                at: other.origin, label: "each has its own",
                notes: [
                    "the type of a field decides on that of its scale: without \"type\" it is nominal",
                    "\"resolve\": {\"scale\": {\"\(channel.rawValue)\": \"independent\"}} says that it is meant",
                ])
        ]
    }
}
