import Grammar

/// Goes through all views before anything else is read, for the names that they give: selections can be named in views
/// that come before their own, and `extent` transforms name values that exist only when the data are there.
enum NameReader {
    private static let children = ["layer", "concat", "hconcat", "vconcat", "spec"]

    static func read(_ view: Item, _ reading: inout Reading) {
        for param in view["params"]?.elements ?? [] {
            guard let name = param.node["name"]?.string, let select = param["select"] else { continue }
            reading.scope.values[name] = .object(Record())
            reading.selections.insert(name)
            if param.node["bind"]?.string == "scales" { reading.bindsScales = true }
            reading.selected[name] = param["value"].flatMap { test($0, select, in: view, &reading) }
        }
        for transform in view["transform"]?.elements ?? [] where transform.node["extent"]?.string != nil {
            if let name = transform.node["param"]?.string { reading.laterNames.insert(name) }
        }
        for key in children {
            guard let child = view[key] else { continue }
            for inner in child.elements ?? [child] { read(inner, &reading) }
        }
    }

    /// What the initial value of a selection selects; nil where the value is not one of rows.
    private static func test(_ value: Item, _ select: Item, in view: Item, _ reading: inout Reading) -> Predicate? {
        let type = select.node["type"]?.string ?? select.node.string
        let choices = (value.elements ?? [value]).compactMap { choice -> Predicate? in
            guard let members = choice.members else { return nil }
            let tests = members.compactMap { member in
                comparison(member, isInterval: type == "interval", in: view, &reading)
            }
            return tests.count == members.count ? .and(tests) : nil
        }
        return choices.isEmpty ? nil : .or(choices)
    }

    /// One field's share: a member of a point selection is called by its field or channel, one of an interval by its
    /// channel.
    private static func comparison(
        _ member: Item.Member, isInterval: Bool, in view: Item, _ reading: inout Reading
    ) -> Predicate? {
        let encoded = view["encoding"]?[member.key]?.node["field"]?.string
        guard let name = isInterval ? encoded : encoded ?? member.key else { return nil }
        let field = FieldReference(name, at: reading.origin(member))
        guard isInterval else {
            return Form<Value>.datum.read(member.item, &reading).map {
                .field(FieldPredicate(field: field, comparison: .equal($0)))
            }
        }
        guard let ends = Form<Value>.datum.list.read(member.item, &reading), ends.count == 2 else { return nil }
        return .field(FieldPredicate(field: field, comparison: .range(ends[0], ends[1])))
    }
}
