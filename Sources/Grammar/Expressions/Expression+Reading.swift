extension Expression {
    /// Parameters and signals that the expression reads.
    package var names: Set<String> {
        var names: Set<String> = []
        root.visit { node in
            if case .name(let name) = node.kind, name != "datum", Constants.values[name] == nil { names.insert(name) }
        }
        return names
    }

    /// Whether the value may differ from row to row.
    package var readsDatum: Bool {
        var found = false
        root.visit { if $0.kind == .name("datum") { found = true } }
        return found
    }

    /// Whether the value depends on scales, which are known only once the picture is drawn.
    package var asksScales: Bool {
        var found = false
        root.visit { node in
            if case .call(let name, _) = node.kind, Function.scaleNames.contains(name) { found = true }
        }
        return found
    }
}

extension Syntax {
    /// Calls `body` for the node and all of its parts, outer ones first, from left to right.
    func visit(_ body: (Syntax) -> Void) {
        body(self)
        for part in parts { part.visit(body) }
    }
}
