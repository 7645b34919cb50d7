import Grammar

extension Node {
    /// Whether something that is decided while the spec is read, as an expression or a scale's domain, may depend on what
    /// the selections hold. Conditions and filters ask for that later, when rows are drawn.
    func readsSelections(_ names: Set<String>) -> Bool {
        let names = names.union(names.map { Selection.variable($0) })
        return mentions(inExtent: false) { text in names.contains { text.contains($0) } }
    }

    /// - Parameter inExtent: whether a parameter named here gives its extent, which is asked for at once.
    private func mentions(inExtent: Bool, _ isMention: (String) -> Bool) -> Bool {
        switch content {
        case .null, .boolean, .number: false
        case .string(let text): isMention(text)
        case .sequence(let nodes): nodes.contains { $0.mentions(inExtent: false, isMention) }
        case .mapping(let entries):
            entries.contains { entry in
                switch entry.key {
                // Rows hold no expressions, and a name is no mention of itself.
                case "data", "datasets", "name", "field": false
                // Expressions over rows and ticks.
                case "test", "filter", "calculate", "labelExpr":
                    entry.value.string == nil && entry.value.mentions(inExtent: false, isMention)
                case "param": inExtent && entry.value.mentions(inExtent: false, isMention)
                case "domain", "extent": entry.value.mentions(inExtent: true, isMention)
                default: entry.value.mentions(inExtent: false, isMention)
                }
            }
        }
    }

    /// The same without the rows of its data.
    var withoutRows: Node {
        switch content {
        case .null, .boolean, .number, .string: return self
        case .sequence(let nodes): return holding(.sequence(nodes.map(\.withoutRows)))
        case .mapping(let entries):
            return holding(
                .mapping(
                    entries.compactMap { entry in
                        var entry = entry
                        switch entry.key {
                        case "datasets": return nil
                        case "data": entry.value = entry.value.withoutValues
                        default: entry.value = entry.value.withoutRows
                        }
                        return entry
                    }))
        }
    }

    private var withoutValues: Node {
        guard case .mapping(let entries) = content else { return self }
        return holding(
            .mapping(
                entries.map { entry in
                    var entry = entry
                    if entry.key == "values" { entry.value = Node(.sequence([]), entry.value.range) }
                    return entry
                }))
    }
}
