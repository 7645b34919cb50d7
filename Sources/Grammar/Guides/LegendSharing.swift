/// Which views share the legends of a channel (Vega-Lite's `parseNonUnitLegend`): where two of them are set to different
/// sides, each view keeps its own.
struct LegendSharing {
    private let channel: Channel
    private let units: [Unit]

    /// A legend that views further out can still share, and the side that its author wants.
    private struct Open {
        var orient: LegendOrient?
    }

    init(channel: Channel, units: [Unit]) {
        self.channel = channel
        self.units = units
    }

    /// Sets views apart whose legends cannot be one, as if their author had said so.
    func settle(_ root: inout ViewNode) { _ = open(&root) }

    private func open(_ node: inout ViewNode) -> Open? {
        let isShared = node.sharesGuide(channel)
        switch node {
        case .frame(var frame):
            let legend = open(&frame.layers)
            node = .frame(frame)
            return legend
        case .facet(var facet):
            let legend = open(&facet.child)
            node = .facet(facet)
            return isShared ? legend : nil
        case .concat(var concat):
            var inner: [Open?] = []
            for index in concat.children.indices { inner.append(open(&concat.children[index])) }
            let legend = joined(inner, isShared: isShared, &concat.common.resolve)
            node = .concat(concat)
            return legend
        }
    }

    private func open(_ node: inout LayerNode) -> Open? {
        switch node {
        case .unit(let index):
            return units[index].encoding[channel]?.anyField.map { Open(orient: $0.legend.value?.orient) }
        case .layer(var nodes, var resolve):
            var inner: [Open?] = []
            for index in nodes.indices { inner.append(open(&nodes[index])) }
            let isShared = resolve.legend[channel] != .independent && resolve.scale[channel] != .independent
            let legend = joined(inner, isShared: isShared, &resolve)
            node = .layer(nodes, resolve)
            return legend
        }
    }

    private func joined(_ legends: [Open?], isShared: Bool, _ resolve: inout Resolve) -> Open? {
        let legends = legends.compactMap(\.self)
        guard isShared, let first = legends.first else { return nil }
        let said = legends.compactMap(\.orient)
        if Set(said).count > 1 {
            resolve.legend[channel] = .independent
            return nil
        }
        return Open(orient: said.first ?? first.orient)
    }
}

extension ViewTree {
    /// Decides which views share their legends, as far as the sides decide that their authors want them on.
    mutating func settleLegends() {
        for channel in LegendDraft.channels where units.contains(where: { $0.encoding[channel]?.anyField != nil }) {
            LegendSharing(channel: channel, units: units).settle(&root)
        }
    }
}
