import Grammar

extension Item {
    /// A view's encoding completed from the one its layer shares: a channel that shows a field or a datum takes over
    /// what it does not say itself (Vega-Lite, `mergeEncoding`).
    static func encoding(_ own: Item?, over shared: Item?) -> Item? {
        guard let own, let shared, case .mapping(let entries) = own.content else { return own }
        let merged = entries.map { entry in
            var entry = entry
            entry.value = completed(entry.value, from: shared.node[entry.key])
            return entry
        }
        return Item(Node(.mapping(merged), own.node.range), path: own.path)
    }

    private static func completed(_ channel: Node, from shared: Node?) -> Node {
        guard case .mapping(let own) = channel.content, case .mapping(let outer)? = shared?.content else {
            return channel
        }
        let showsData = own.contains {
            $0.key == "field" || $0.key == "datum" || ($0.key == "aggregate" && $0.value.string == "count")
        }
        guard showsData else { return channel }
        // The outer channel may show something else, which would win over this one's field.
        let rest = outer.filter { entry in !own.contains { $0.key == entry.key } && entry.key != "value" }
        let hasField = own.contains { $0.key == "field" }
        let fitting = rest.filter { !($0.key == "datum" && hasField) && !($0.key == "field" && !hasField) }
        return Node(.mapping(own + fitting), channel.range)
    }

    /// The shared encoding of a layer within a layer: its own channels over the outer ones.
    static func sharedEncoding(_ own: Item?, over shared: Item?) -> Item? {
        guard let shared, case .mapping(let outer) = shared.content else { return own }
        guard let own, let completed = encoding(own, over: shared), case .mapping(let inner) = completed.content else {
            return shared
        }
        let rest = outer.filter { entry in !inner.contains { $0.key == entry.key } }
        return Item(Node(.mapping(inner + rest), own.node.range), path: own.path)
    }
}
