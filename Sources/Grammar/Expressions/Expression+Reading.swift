extension Expression {
    /// The fields of the row that the expression names, in the order of their first mention and with its place. For
    /// `datum.a.b` the field is `a`.
    package var fieldReferences: [FieldReference] {
        var found: [FieldReference] = []
        var seen: Set<String> = []
        root.visit { node in
            guard case .member(let object, let key) = node.kind, object.kind == .name("datum") else { return }
            if seen.insert(key).inserted {
                found.append(FieldReference(FieldPath(field: key), at: source.place(node.range)))
            }
        }
        return found
    }

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

extension FieldPath {
    /// A field by its whole name, whatever characters are in it.
    init(field name: String) {
        var text = ""
        for c in name {
            if c == "." || c == "[" || c == "]" || c == "\\" { text.append("\\") }
            text.append(c)
        }
        self.init(text)
    }
}
