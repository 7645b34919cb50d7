/// The scales of a figure: each unit's channels led to the drafts that they share or have alone. A scale belongs to
/// the node whose views share it; inside of a facet that is once for each cell.
struct ScaleSet: Sendable {
    struct Slot: Sendable {
        var draft: ScaleDraft
        var units: [Int]
        /// The id of the node that it belongs to.
        var owner: Int
    }

    private(set) var slots: [Slot] = []
    /// For each unit the slot of each channel.
    private var index: [[Channel: Int]]
    private let tree: ViewTree

    /// - Parameter tree: views whose scales cannot be one are set apart, as if their author had said so.
    init(_ tree: inout ViewTree, config: Config, diagnostics: inout Diagnostics) {
        var drafts: [[Channel: ScaleDraft]] = []
        for unit in tree.units {
            var own: [Channel: ScaleDraft] = [:]
            for channel in Channel.allCases {
                own[channel] = ScaleDraft(channel, unit: unit, config: config, diagnostics: &diagnostics)
            }
            drafts.append(own)
        }
        index = Array(repeating: [:], count: tree.units.count)
        self.tree = tree
        for channel in Channel.allCases where drafts.contains(where: { $0[channel] != nil }) {
            var sharing = ScaleSharing(channel: channel, drafts: drafts)
            for slot in sharing.slots(of: &tree.root) { add(ScaleSet.withRules(slot, tree, drafts, config)) }
            diagnostics.add(contentsOf: sharing.partings)
        }
    }

    private mutating func add(_ slot: Slot) {
        for unit in slot.units { index[unit][slot.draft.channel] = slots.count }
        slots.append(slot)
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
        return Slot(draft: draft, units: slot.units, owner: slot.owner)
    }

    // MARK: Looking up

    func slot(_ channel: Channel, unit: Int) -> Int? { index[unit][channel] }

    /// The slots that the units' channels are led to, in their order.
    func slots(of units: [Int]) -> [Int] { Set(units.flatMap { index[$0].values }).sorted() }

    /// The slots that belong to a node.
    func slots(ownedBy node: Int) -> [Int] { slots.indices.filter { slots[$0].owner == node } }

    /// The type of the channel's scale in the unit; nil where it has none.
    func type(_ channel: Channel, unit: Int) -> ScaleType? { slot(channel, unit: unit).map { slots[$0].draft.type } }

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

    // MARK: Domains

    /// What a scale's domain is made of: columns of rows that come about in the same way.
    struct DomainPartKey: Hashable {
        let lineage: Int
        let steps: [Transform]
        /// The columns whose invalid values leave a row out.
        let checked: [String]
        let column: String?
    }

    /// Two scales with the same explain the same values, so that one legend can stand for both.
    func domainKeys(_ slot: Int) -> Set<DomainPartKey> {
        let (channel, units) = (slots[slot].draft.channel, slots[slot].units)
        return Set(
            units.map { index in
                let unit = tree.units[index]
                return DomainPartKey(
                    lineage: tree.rows[index].lineage, steps: ImpliedTransforms(unit).steps,
                    checked: unit.domainsIncludeInvalid ? [] : checkedColumns(index),
                    column: unit.encoding.scaledField(channel)?.column)
            })
    }

    private func checkedColumns(_ unit: Int) -> [String] {
        ImpliedTransforms(tree.units[unit]).invalidFields { channel in
            type(channel, unit: unit).map { !$0.isDiscrete } ?? false
        }.map(\.column)
    }

    /// The slot's draft with every unit's part of the domain.
    func drawn(
        _ slot: Int, from data: [Int: UnitData], zone: TimeZone
    ) throws(Diagnostic) -> ScaleDraft {
        let slot = slots[slot]
        var merged: ScaleDraft?
        for index in slot.units {
            guard let rows = data[index] else { continue }
            let unit = tree.units[index]
            var own = slot.draft
            own.explicit.domain = unit.encoding.scaledField(slot.draft.channel)?.scale.value?.domain
            own.domain = []
            own.domainIsExplicit = false
            own.bins = nil
            try own.drawDomain(from: rows, unit: unit, zone: zone)
            if merged == nil { merged = own } else { merged?.mergeDomain(own) }
        }
        guard var draft = merged else { return slot.draft }
        draft.explicit.domain = slot.draft.explicit.domain
        return draft
    }
}

extension ScaleDraft {
    /// Joins another unit's part of the domain: an explicit one goes before what the data say.
    fileprivate mutating func mergeDomain(_ other: ScaleDraft) {
        if other.domainIsExplicit == domainIsExplicit {
            domain += other.domain
        } else if other.domainIsExplicit {
            domain = other.domain
            domainIsExplicit = true
        }
        bins = bins ?? other.bins
        if case .column = other.range { range = other.range }
    }
}
