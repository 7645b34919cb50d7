import Drawing

/// The drafts of legends on their way outward: those of one frame, then what the views around it make of them.
struct LegendDrafts {
    struct Entry {
        var draft: LegendDraft
        /// Whether views further out can share it.
        var isOpen: Bool
    }

    private(set) var entries: [Entry] = []
    private let scales: ScaleSet

    init(_ scales: ScaleSet) { self.scales = scales }

    /// The legends of a frame's units, joined where layers share them.
    init(of frame: FrameNode, tree: ViewTree, scales: TrainedScales, size: Size, config: Config) {
        self.init(scales.set)
        entries = drafts(frame.layers) { index in
            LegendDraft.channels.compactMap { channel in
                guard let slot = scales.set.slot(channel, unit: index) else { return nil }
                return LegendDraft(
                    channel, unit: tree.units[index], index: index, slot: slot, type: scales.set.slots[slot].draft.type,
                    frame: size, config: config)
            }
        }
    }

    private func drafts(_ node: LayerNode, _ unitDrafts: (Int) -> [LegendDraft]) -> [Entry] {
        switch node {
        case .unit(let index): return unitDrafts(index).map { Entry(draft: $0, isOpen: true) }
        case .layer(let nodes, let resolve):
            var result: [Entry] = []
            for var entry in nodes.flatMap({ drafts($0, unitDrafts) }) {
                let isShared = channels(entry.draft).allSatisfy {
                    resolve.legend[$0] != .independent && resolve.scale[$0] != .independent
                }
                entry.isOpen = entry.isOpen && isShared
                LegendDrafts.join(entry, to: &result)
            }
            return result
        }
    }

    private func channels(_ draft: LegendDraft) -> [Channel] {
        draft.channels.map { scales.slots[$0.slot].draft.channel }
    }

    /// Adds a view's legends to those of its neighbours.
    mutating func add(_ other: LegendDrafts) {
        var joined = entries
        for entry in other.entries { LegendDrafts.join(entry, to: &joined) }
        entries = joined
    }

    private static func join(_ entry: Entry, to result: inout [Entry]) {
        // A line with points has two channels on one scale: it is the same legend as that of a bar.
        let slots = Set(entry.draft.slots)
        if entry.isOpen,
            let at = result.firstIndex(where: { $0.isOpen && Set($0.draft.slots) == slots }),
            result[at].draft.merge(entry.draft)
        {
            return
        }
        result.append(entry)
    }

    /// Parts the legends that the view around shares from those that stay here.
    mutating func takeShared(by parent: ViewNode?) -> LegendDrafts {
        var shared = LegendDrafts(scales)
        guard let parent else { return shared }
        func goesOut(_ entry: Entry) -> Bool {
            entry.isOpen && channels(entry.draft).allSatisfy { parent.sharesGuide($0) }
        }
        shared.entries = entries.filter(goesOut)
        entries = entries.filter { !goesOut($0) }
        return shared
    }

    /// The legends laid out. Channels of one field in the same layers share one (Vega-Lite's `assembleLegends`).
    func laid(
        _ placed: PlacedScales, config: Config, locale: Locale, context: (_ unit: Int) -> GuideContext
    ) throws(Diagnostic) -> [LaidLegend] {
        var laid: [LaidLegend] = []
        for draft in combined where !draft.isDisabled {
            let context = context(draft.unit)
            if let guide = try draft.guide(placed, config: config, context: context, locale: locale) {
                laid.append(guide.laid(in: context))
            }
        }
        return laid
    }

    private var combined: [LegendDraft] {
        var result: [LegendDraft] = []
        for draft in entries.map(\.draft) {
            let slot = draft.channels.first.map { scales.slots[$0.slot] }
            let at = result.firstIndex { other in
                let otherSlot = other.channels.first.map { scales.slots[$0.slot] }
                return other.field.reference?.path == draft.field.reference?.path && other.field.reference != nil
                    && slot?.draft.type.isDiscrete == otherSlot?.draft.type.isDiscrete
                    && draft.slots.first.map(scales.domainKeys) == other.slots.first.map(scales.domainKeys)
            }
            if let at, result[at].merge(draft) { continue }
            result.append(draft)
        }
        return result
    }
}

extension LegendDraft {
    fileprivate var slots: [Int] { channels.map(\.slot) }
}
