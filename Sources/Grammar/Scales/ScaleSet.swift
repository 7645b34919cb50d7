/// The scales of a figure: each unit's channels led to the drafts that they share or have alone.
struct ScaleSet: Sendable {
    struct Slot: Sendable {
        var draft: ScaleDraft
        var units: [Int]
    }

    private(set) var slots: [Slot] = []

    init(
        _ tree: ViewTree, config: Config, diagnostics: inout Diagnostics
    ) {
        var drafts: [[Channel: ScaleDraft]] = []
        for unit in tree.units {
            var own: [Channel: ScaleDraft] = [:]
            for channel in Channel.allCases {
                own[channel] = ScaleDraft(channel, unit: unit, config: config, diagnostics: &diagnostics)
            }
            drafts.append(own)
        }
        for channel in Channel.allCases {
            for slot in ScaleSet.slots(channel, tree.root, drafts) {
                slots.append(
                    ScaleSet.withRules(slot, tree, drafts, config))
            }
        }
    }

    /// The slot with every layer's rules applied for the type that they share.
    private static func withRules(
        _ slot: Slot, _ tree: ViewTree, _ drafts: [[Channel: ScaleDraft]], _ config: Config
    ) -> Slot {
        let (channel, type) = (slot.draft.channel, slot.draft.type)
        guard slot.units.contains(where: { drafts[$0][channel]?.type != type }) else { return slot }
        var ignored = Diagnostics()
        let own = slot.units.compactMap { index in
            ScaleDraft(channel, unit: tree.units[index], config: config, merged: type, diagnostics: &ignored)
        }
        guard var draft = own.first else { return slot }
        for other in own.dropFirst() { draft.merge(other) }
        draft.type = type
        return Slot(draft: draft, units: slot.units)
    }

    /// One slot where the layers share the channel's scale, more where they do not or cannot.
    private static func slots(
        _ channel: Channel, _ node: ViewTree.Node, _ drafts: [[Channel: ScaleDraft]]
    ) -> [Slot] {
        switch node {
        case .unit(let index): return drafts[index][channel].map { [Slot(draft: $0, units: [index])] } ?? []
        case .layer(let nodes, let resolve):
            let inner = nodes.map { slots(channel, $0, drafts) }
            let flat = inner.flatMap { $0 }
            guard resolve.scale[channel] != .independent, inner.allSatisfy({ $0.count <= 1 }), let first = flat.first,
                flat.allSatisfy({ first.draft.type.isCompatible(with: $0.draft.type) })
            else { return flat }
            return [
                flat.dropFirst().reduce(first) { merged, slot in
                    var merged = merged
                    merged.draft.merge(slot.draft)
                    merged.units += slot.units
                    return merged
                }
            ]
        }
    }

    func slot(_ channel: Channel, unit: Int) -> Int? {
        slots.firstIndex { $0.draft.channel == channel && $0.units.contains(unit) }
    }

    /// The type of the channel's scale in the unit; nil where it has none.
    func type(_ channel: Channel, unit: Int) -> ScaleType? { slot(channel, unit: unit).map { slots[$0].draft.type } }

    /// Takes every unit's part of the domains.
    mutating func drawDomains(_ units: [Unit], _ data: [UnitData], zone: TimeZone) throws(Diagnostic) {
        for (s, slot) in slots.enumerated() {
            var merged: ScaleDraft?
            for index in slot.units {
                var own = slot.draft
                own.explicit.domain = units[index].encoding.scaledField(slot.draft.channel)?.scale.value?.domain
                own.domain = []
                own.domainIsExplicit = false
                own.bins = nil
                try own.drawDomain(from: data[index], unit: units[index], zone: zone)
                if var so = merged {
                    if own.domainIsExplicit == so.domainIsExplicit {
                        so.domain += own.domain
                    } else if own.domainIsExplicit {
                        so.domain = own.domain
                        so.domainIsExplicit = true
                    }
                    so.bins = so.bins ?? own.bins
                    if case .column = own.range { so.range = own.range }
                    merged = so
                } else {
                    merged = own
                }
            }
            if var draft = merged {
                draft.explicit.domain = slot.draft.explicit.domain
                slots[s].draft = draft
            }
        }
    }
}
