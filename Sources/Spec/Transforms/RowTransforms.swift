import Grammar

/// Transforms that keep, drop or lengthen rows one by one.
struct FilterDraft: TransformDraft {
    private var predicate: Predicate?

    static let shape = Shape<FilterDraft>("Filter") { s in
        s.require("filter", \.predicate, .predicate)
    }

    var transform: Transform? { predicate.map { .filter($0) } }
}

struct CalculateDraft: TransformDraft {
    private var expression: Expression?
    private var name: String?

    static let shape = Shape<CalculateDraft>("Calculate") { s in
        s.require("calculate", \.expression, .expression)
        s.require("as", \.name, .line)
    }

    var transform: Transform? {
        guard let expression, let name else { return nil }
        return .calculate(CalculateTransform(expression: expression, name: name))
    }
}

struct SampleDraft: TransformDraft {
    private var size = 1000

    static let shape = Shape<SampleDraft>("Sample") { s in s.require("sample", \.size, .integer) }

    var transform: Transform? { .sample(SampleTransform(size: size)) }
}

struct FlattenDraft: TransformDraft {
    private var fields: [FieldReference] = []
    private var names: [String] = []

    static let shape = Shape<FlattenDraft>("Flatten") { s in
        s.require("flatten", \.fields, Form<FieldReference>.field.list)
        s.addNames(\.names)
    }

    var transform: Transform? { .flatten(FlattenTransform(fields: fields, names: names)) }
}

struct FoldDraft: TransformDraft {
    private var fields: [FieldReference] = []
    private var names: [String] = []

    static let shape = Shape<FoldDraft>("Fold") { s in
        s.require("fold", \.fields, Form<FieldReference>.field.list)
        s.addNames(\.names)
    }

    var transform: Transform? {
        .fold(
            FoldTransform(
                fields: fields, keyName: names.name(0, else: "key"), valueName: names.name(1, else: "value")))
    }
}

struct LookupDraft: TransformDraft {
    private var field: FieldReference?
    private var from: Other?
    private var source: LookupTransform.Source?
    private var names: [String] = []
    private var fallback = Value.null

    /// The other table.
    struct Other: Sendable {
        var data: Setting<DataSource> = .automatic
        var parameter: Item?
        var key: FieldReference?
        var fields: [FieldReference]?

        static let shape = Shape<Other>("LookupFrom") { s in
            s.add("data", \.data, .data)
            s.requireField("key", \.key)
            s.add("fields", \.fields, Form<FieldReference>.field.list)
            s.add("param", .type("string")) { item, draft, _ in draft.parameter = item }
        }
    }

    private static func source(
        _ other: Other, _ item: Item, _ reading: inout Reading
    ) -> LookupTransform.Source? {
        if let data = other.data.value { return .data(data) }
        guard let parameter = other.parameter, let name = parameter.node.string else {
            reading.fail("missing \"data\" or \"param\"", at: item)
            return nil
        }
        reading.checkParameter(name, at: parameter)
        // Before any input a selection without a value selects all rows.
        return .selection(.parameter(name: name, empty: true, origin: reading.origin(parameter)))
    }

    static let shape = Shape<LookupDraft>("Lookup") { s in
        s.requireField("lookup", \.field)
        s.add("from", Other.shape.schema, required: true) { item, draft, reading in
            draft.from = Other.shape.form(Other()).read(item, &reading)
            draft.source = draft.from.flatMap { source($0, item, &reading) }
        }
        s.addNames(\.names)
        s.add("default", \.fallback, .any)
    }

    var transform: Transform? {
        guard let field, let from, let key = from.key, let source else { return nil }
        var names = names
        // The whole selected row stands under the selection's name.
        if names.isEmpty, from.fields == nil, let name = from.parameter?.node.string { names = [name] }
        var lookup = LookupTransform(field: field, from: source, key: key, fields: from.fields, names: names)
        lookup.fallback = fallback
        return .lookup(lookup)
    }
}
