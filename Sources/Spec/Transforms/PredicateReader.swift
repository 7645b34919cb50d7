import Grammar

extension Form where Wrapped == Predicate {
    /// A formula, a comparison of a field, a parameter, or a logical composition of these.
    static var predicate: Form {
        Form(.named("Predicate") { Predicate.schema }) { item, reading in Predicate.read(item, &reading) }
    }
}

extension Predicate {
    fileprivate static var schema: SchemaPart {
        let itself = Form<Predicate>.predicate.schema
        return .either([
            .type("string"), .object([("not", itself)], required: ["not"]),
            .object([("and", .list(itself))], required: ["and"]), .object([("or", .list(itself))], required: ["or"]),
            .object([("param", .type("string")), ("empty", .type("boolean"))], required: ["param"]),
            FieldPredicateDraft.shape.schema,
        ])
    }

    fileprivate static func read(_ item: Item, _ reading: inout Reading) -> Predicate? {
        guard item.members != nil else { return reading.parsed(item).map { .expression($0) } }
        if let part = item["not"] {
            alone("not", in: item, &reading)
            return Form<Predicate>.predicate.read(part, &reading).map { .not($0) }
        }
        if let parts = item["and"] {
            alone("and", in: item, &reading)
            return Form<Predicate>.predicate.list.read(parts, &reading).map { .and($0) }
        }
        if let parts = item["or"] {
            alone("or", in: item, &reading)
            return Form<Predicate>.predicate.list.read(parts, &reading).map { .or($0) }
        }
        if item["param"] != nil { return parameter(item, besides: [], &reading) }
        return FieldPredicateDraft.read(item, &reading).map { .field($0) }
    }

    private static func alone(_ key: String, in item: Item, _ reading: inout Reading) {
        for member in item.members ?? [] where member.key != key { reading.unknownKey(member, among: [key]) }
    }

    /// The test of a `condition`: its `test`, or its `param` with `empty`. `besides` are the keys that belong to what
    /// holds under the condition.
    static func ofCondition(_ item: Item, besides: [String], _ reading: inout Reading) -> Predicate? {
        if let test = item["test"] {
            let own = ["test"] + besides
            for member in item.members ?? [] where !own.contains(member.key) { reading.unknownKey(member, among: own) }
            return Form<Predicate>.predicate.read(test, &reading)
        }
        if item["param"] != nil { return parameter(item, besides: besides, &reading) }
        reading.fail("missing \"test\" or \"param\"", at: item)
        return nil
    }

    private static func parameter(_ item: Item, besides: [String], _ reading: inout Reading) -> Predicate? {
        let own = ["param", "empty"] + besides
        for member in item.members ?? [] where !own.contains(member.key) { reading.unknownKey(member, among: own) }
        guard let param = item["param"], let name = Form<String>.string.read(param, &reading) else { return nil }
        let empty = item["empty"].flatMap { Form<Bool>.boolean.read($0, &reading) } ?? true
        reading.checkParameter(name, at: param)
        return .parameter(name: name, empty: empty, origin: reading.origin(param))
    }
}

extension Reading {
    mutating func checkParameter(_ name: String, at item: Item) {
        if scope.values[name] != nil || laterNames.contains(name) || selections.contains(name) { return }
        let known = Set(scope.values.keys.filter { !laterNames.contains($0) }).union(selections).sorted()
        fail("unknown parameter \(name.shortQuoted)", at: item, label: Nearest.hint(for: name, among: known))
    }
}

/// A field's comparison before it is known which one was written.
private struct FieldPredicateDraft: Sendable {
    var field: FieldReference?
    var timeUnit: TimeUnit?
    var comparisons: [FieldPredicate.Comparison] = []

    static let shape = Shape<FieldPredicateDraft>("FieldPredicate") { s in
        s.require("field", \.field, .field)
        s.add("timeUnit", \.timeUnit, .timeUnit)
        s.compare("equal", .datum) { .equal($0) }
        s.compare("lt", .datum) { .less($0) }
        s.compare("lte", .datum) { .lessOrEqual($0) }
        s.compare("gt", .datum) { .greater($0) }
        s.compare("gte", .datum) { .greaterOrEqual($0) }
        s.compare("oneOf", Form<Value>.datum.list) { .oneOf($0) }
        s.compare("valid", .boolean) { .valid($0) }
        s.compare("range", .ends) { .range($0.lower, $0.upper) }
    }

    static func read(_ item: Item, _ reading: inout Reading) -> FieldPredicate? {
        let draft = shape.form(FieldPredicateDraft()).read(item, &reading)
        guard let draft, let field = draft.field else { return nil }
        if draft.comparisons.count == 1 {
            return FieldPredicate(field: field, timeUnit: draft.timeUnit, comparison: draft.comparisons[0])
        }
        // A comparison that could not be read has been reported already.
        let names = shape.names.dropFirst(2)
        let written = names.filter { item.node[$0] != nil }
        if written.count == 1 { return nil }
        let problem = written.isEmpty ? "missing a comparison" : "cannot compare twice because a predicate is one test"
        reading.fail(problem, at: item, notes: ["one of " + names.map { "\"\($0)\"" }.joined(separator: ", ")])
        return nil
    }
}

extension Shape where Root == FieldPredicateDraft {
    fileprivate mutating func compare<Wrapped>(
        _ name: String, _ form: Form<Wrapped>,
        _ comparison: @escaping @Sendable (Wrapped) -> FieldPredicate.Comparison
    ) {
        add(name, form.schema) { item, draft, reading in
            if let value = form.read(item, &reading) { draft.comparisons.append(comparison(value)) }
        }
    }
}

/// The two ends of a range; null for an open one.
private struct RangeEnds: Sendable {
    var lower: Value
    var upper: Value
}

extension Form where Wrapped == RangeEnds {
    fileprivate static var ends: Form {
        Form(.list(.anything)) { item, reading in
            guard let ends = Form<Value>.datum.list.read(item, &reading) else { return nil }
            if ends.count == 2 { return RangeEnds(lower: ends[0], upper: ends[1]) }
            reading.fail("expected the two ends of a range, found \(ends.count)", at: item)
            return nil
        }
    }
}
