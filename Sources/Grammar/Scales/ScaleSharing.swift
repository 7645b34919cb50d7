/// Who shares one channel's scale with whom (Vega-Lite's `parseNonUnitScaleCore`).
struct ScaleSharing {
    let channel: Channel
    let drafts: [[Channel: ScaleDraft]]
    /// The scales that nobody further out shares.
    private var settled: [ScaleSet.Slot] = []
    /// Views that are to share a scale and cannot, told of the later one.
    private(set) var partings: [Diagnostic] = []

    init(channel: Channel, drafts: [[Channel: ScaleDraft]]) {
        self.channel = channel
        self.drafts = drafts
    }

    /// - Parameter root: views whose scales turn out not to fit together share nothing of the channel from then on,
    ///   no axis, legend or length either.
    mutating func slots(of root: inout ViewNode) -> [ScaleSet.Slot] {
        if let last = open(&root) { settled.append(last) }
        // In the order in which their units are met.
        return settled.sorted { ($0.units.first ?? 0) < ($1.units.first ?? 0) }
    }

    /// The scale under the node that views further out can still share.
    private mutating func open(_ node: inout ViewNode) -> ScaleSet.Slot? {
        let isShared = node.sharesScale(channel)
        switch node {
        case .frame(var frame):
            let slot = open(&frame.layers, frame: frame.id)
            node = .frame(frame)
            return slot
        case .facet(var facet):
            let slot = open(&facet.child).map { joined([$0], isShared: isShared, &facet.common.resolve, facet.id) }
            node = .facet(facet)
            return slot ?? nil
        case .concat(var concat):
            var inner: [ScaleSet.Slot] = []
            for index in concat.children.indices { inner += [open(&concat.children[index])].compactMap(\.self) }
            let slot = joined(inner, isShared: isShared, &concat.common.resolve, concat.id)
            node = .concat(concat)
            return slot
        }
    }

    private mutating func open(_ node: inout LayerNode, frame: Int) -> ScaleSet.Slot? {
        switch node {
        case .unit(let index):
            return drafts[index][channel].map { ScaleSet.Slot(draft: $0, units: [index], owner: frame) }
        case .layer(var nodes, var resolve):
            var inner: [ScaleSet.Slot] = []
            for index in nodes.indices { inner += [open(&nodes[index], frame: frame)].compactMap(\.self) }
            let slot = joined(
                inner, isShared: resolve.scale[channel] != .independent, isOver: true, &resolve, frame)
            node = .layer(nodes, resolve)
            return slot
        }
    }

    /// One scale where they share it and can; else they are settled.
    ///
    /// - Parameter isOver: whether they are drawn over each other.
    private mutating func joined(
        _ slots: [ScaleSet.Slot], isShared: Bool, isOver: Bool = false, _ resolve: inout Resolve, _ owner: Int
    ) -> ScaleSet.Slot? {
        guard let first = slots.first else { return nil }
        guard isShared, slots.allSatisfy({ first.draft.type.isCompatible(with: $0.draft.type) }) else {
            // Views beside each other have axes and legends of their own; nobody misses what nobody asked for.
            if isShared, isOver || resolve.scale[channel] == .shared { partings += parting(first.draft, slots) }
            if isShared { resolve.scale[channel] = .independent }
            settled += slots
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
