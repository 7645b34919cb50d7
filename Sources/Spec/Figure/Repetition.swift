import Grammar

/// `repeat`: one view with different fields put in, written out as the concatenation or the layers that it stands for
/// (Vega-Lite's `mapRepeat`). The parts keep their places in the text, so that messages point at what the author wrote.
struct Repetition {
    static var schema: SchemaPart {
        let fields = SchemaPart.filledList(.type("string"))
        return .either([
            fields, .object([("row", fields), ("column", fields), ("layer", fields)], required: []),
        ])
    }

    private static let known = ["row", "column", "layer"]

    private let item: Item
    private let spec: Item
    /// The fields by the names that stand for them: `repeat` for a plain array.
    private let fields: [(name: String, fields: [Node])]

    /// Nil where the repetition cannot be read.
    init?(_ item: Item, _ reading: inout Reading) {
        self.item = item
        guard let repeated = item["repeat"] else { return nil }
        guard let spec = item["spec"] else {
            reading.fail("missing \"spec\" beside \"repeat\"", at: item, notes: ["it is drawn once for each field"])
            return nil
        }
        self.spec = spec
        if repeated.elements != nil {
            guard let list = Repetition.list(repeated, &reading) else { return nil }
            fields = [("repeat", list)]
            warnOfUnused(&reading)
            return
        }
        guard let members = repeated.members else {
            reading.expected("an array of fields, or an object with \"row\", \"column\" or \"layer\"", at: repeated)
            return nil
        }
        var fields: [(name: String, fields: [Node])] = []
        for member in members {
            guard Repetition.known.contains(member.key) else {
                reading.unknownKey(member, among: Repetition.known)
                return nil
            }
            guard let list = Repetition.list(member.item, &reading) else { return nil }
            fields.append((member.key, list))
        }
        if fields.isEmpty {
            reading.fail("missing fields to repeat the view for", at: repeated)
            return nil
        }
        self.fields = fields
        warnOfUnused(&reading)
        if item["columns"] != nil {
            reading.warn(
                "cannot use \"columns\" beside a repetition of rows and columns", at: item["columns"] ?? item,
                notes: ["only the views of a plain array are wrapped: \"repeat\": [\"a\", \"b\"]"])
        }
    }

    private static func list(_ item: Item, _ reading: inout Reading) -> [Node]? {
        guard let elements = item.elements else {
            reading.expected("an array of fields", at: item)
            return nil
        }
        if elements.isEmpty {
            reading.fail("missing fields to repeat the view for", at: item)
            return nil
        }
        for element in elements where element.node.string == nil {
            reading.expected("the name of a field", at: element)
            return nil
        }
        return elements.map(\.rooted)
    }

    /// The names that stand for the fields.
    var names: [String] { fields.map(\.name) }

    /// Views that do not ask for their field are all the same.
    private func warnOfUnused(_ reading: inout Reading) {
        for (name, list) in fields where list.count > 1 && !spec.node.asks(for: name) {
            // A repetition in another one is written out many times.
            guard let repeated = item["repeat"], reading.doubted.insert(repeated.node.range).inserted else { continue }
            reading.warn(
                "cannot tell the views of \"\(name)\" apart because nothing in \"spec\" asks for its fields",
                at: repeated[name] ?? repeated,
                notes: ["{\"repeat\": \"\(name)\"} in the place of a field's name stands for each of them in turn"])
        }
    }

    private func list(_ name: String) -> [Node]? { fields.first { $0.name == name }?.fields }

    // MARK: Writing out

    /// The view that the repetition stands for.
    var expanded: Item {
        // Other kinds of views are told where the repetition is read.
        let own: Set<String> = [
            "repeat", "spec", "columns", "facet", "hconcat", "vconcat", "concat", "layer", "mark", "encoding",
        ]
        guard case .mapping(let entries) = item.content else { return item }
        var rest = entries.filter { !own.contains($0.key) }
        if let layers = list("layer") {
            // Rows and columns of layers.
            let others = fields.filter { $0.name != "layer" }
            if others.isEmpty {
                return written(rest + [entry("layer", views(layers.map { [("layer", $0)] }))])
            }
            var inner = Node(
                .mapping([entry("repeat", mapping([("layer", .sequence(layers))])), entry("spec", spec.rooted)]),
                spec.node.range)
            inner.home = Node.Home(item.path)
            let outer = mapping(others.map { ($0.name, .sequence($0.fields)) })
            return written(rest + [entry("repeat", outer), entry("spec", inner)])
        }
        if !rest.contains(where: { $0.key == "align" }) { rest.append(entry("align", node(.string("all")))) }
        // The data of the repeated view are those of all.
        if let data = spec["data"] {
            rest.removeAll { $0.key == "data" }
            rest.append(entry("data", data.rooted))
        }
        if let fields = list("repeat") {
            if let columns = item.node["columns"] { rest.append(entry("columns", columns)) }
            return written(rest + [entry("concat", views(fields.map { [("repeat", $0)] }))])
        }
        let columns = list("column")
        let across: [Node?] = columns.map { $0.map { Optional($0) } } ?? [nil]
        let down: [Node?] = list("row").map { $0.map { Optional($0) } } ?? [nil]
        let values = down.flatMap { row in
            across.map { column in
                [row.map { ("row", $0) }, column.map { ("column", $0) }].compactMap { $0 }
            }
        }
        return written(
            rest + [
                entry("columns", node(.number(Double(columns?.count ?? 1)))), entry("concat", views(values)),
            ])
    }

    private func views(_ values: [[(String, Node)]]) -> Node {
        let view = spec.without { $0.key == "data" && list("layer") == nil }.rooted
        return node(.sequence(values.map { view.replacing(Dictionary($0) { $1 }) }))
    }

    private func written(_ entries: [Node.Entry]) -> Item {
        Item(Node(.mapping(entries), item.node.range), path: item.path)
    }

    private func node(_ content: Node.Content) -> Node { Node(content, item.node.range) }

    private func mapping(_ parts: [(String, Node.Content)]) -> Node {
        node(.mapping(parts.map { entry($0.0, node($0.1)) }))
    }

    private func entry(_ key: String, _ value: Node) -> Node.Entry {
        Node.Entry(key: key, keyRange: value.range, value: value)
    }
}

extension Node {
    /// Whether a `{"repeat": name}` stands in the node.
    fileprivate func asks(for name: String) -> Bool {
        switch content {
        case .null, .boolean, .number, .string: false
        case .sequence(let nodes): nodes.contains { $0.asks(for: name) }
        case .mapping(let entries):
            entries.contains { entry in
                entry.key == "repeat" && entry.value.string == name
                    || entry.key != "values" && entry.value.asks(for: name)
            }
        }
    }

    /// The node with each `{"repeat": name}` that is known replaced by the field that stands for it. A repetition inside
    /// keeps the names that it gives itself.
    fileprivate func replacing(_ fields: [String: Node]) -> Node {
        switch content {
        case .null, .boolean, .number, .string: return self
        case .sequence(let nodes): return holding(.sequence(nodes.map { $0.replacing(fields) }))
        case .mapping(let entries):
            if entries.count == 1, entries[0].key == "repeat", let name = entries[0].value.string {
                return fields[name] ?? self
            }
            var inner = fields
            if self["spec"] != nil, let own = self["repeat"] {
                if case .mapping(let named) = own.content {
                    for entry in named { inner[entry.key] = nil }
                } else {
                    inner["repeat"] = nil
                }
            }
            return holding(
                .mapping(
                    entries.map { entry in
                        // Rows of data are nobody's to change.
                        if entry.key == "values" { return entry }
                        var entry = entry
                        entry.value = entry.value.replacing(entry.key == "spec" ? inner : fields)
                        return entry
                    }))
        }
    }
}
