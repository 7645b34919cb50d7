import Grammar

/// Transforms that summarize or complete groups.
struct AggregateDraft: TransformDraft {
    fileprivate var fields: [AggregateFieldDraft] = []
    fileprivate var groups: [FieldReference] = []

    static let shape = Shape<AggregateDraft>("Aggregate") { s in
        s.require("aggregate", \.fields, AggregateFieldDraft.shape.form(AggregateFieldDraft()).list)
        s.addGroups(\.groups)
    }

    var transform: Transform? { .aggregate(AggregateTransform(fields: fields.compactMap(\.field), groupBy: groups)) }
}

struct JoinAggregateDraft: TransformDraft {
    private var fields: [AggregateFieldDraft] = []
    private var groups: [FieldReference] = []

    static let shape = Shape<JoinAggregateDraft>("JoinAggregate") { s in
        s.require("joinaggregate", \.fields, AggregateFieldDraft.shape.form(AggregateFieldDraft()).list)
        s.addGroups(\.groups)
    }

    var transform: Transform? {
        .joinAggregate(AggregateTransform(fields: fields.compactMap(\.field), groupBy: groups))
    }
}

/// `{"op": "mean", "field": "a", "as": "b"}`.
struct AggregateFieldDraft: Sendable {
    private var operation: AggregateOperation?
    private var reference: FieldReference?
    private var name: String?
    private var parameter: Double?

    static let shape = Shape<AggregateFieldDraft>("AggregateField") { s in
        s.require("op", \.operation, .choice("aggregate"))
        s.add("field", \.reference, .field)
        s.add("as", \.name, .line)
        s.add("param", \.parameter, .number)
    }

    /// Without `as`, the name is the operation's and the field's, as in Vega.
    var field: AggregateField? {
        guard let operation else { return nil }
        let plain = reference.map { "\(operation.rawValue)_\($0.name)" } ?? operation.rawValue
        return AggregateField(operation: operation, field: reference, name: name ?? plain, parameter: parameter)
    }
}

struct BinDraft: TransformDraft {
    private var bin: Setting<FieldDefinition.Bin> = .automatic
    private var field: FieldReference?
    private var names: [String] = []

    static let shape = Shape<BinDraft>("Bin") { s in
        s.require("bin", \.bin, .bin)
        s.requireField("field", \.field)
        s.require("as", \.names, Form<String>.line.oneOrMore)
    }

    var transform: Transform? {
        guard let field, case .on(.by(let parameters)) = bin, let start = names.first else { return nil }
        return .bin(
            BinTransform(bin: parameters, field: field, start: start, end: names.name(1, else: "\(start)_end")))
    }
}

struct TimeUnitDraft: TransformDraft {
    private var unit: TimeUnit?
    private var field: FieldReference?
    private var name: String?

    static let shape = Shape<TimeUnitDraft>("TimeUnitTransform") { s in
        s.require("timeUnit", \.unit, .timeUnit)
        s.requireField("field", \.field)
        s.require("as", \.name, .line)
    }

    var transform: Transform? {
        guard let unit, let field, let name else { return nil }
        return .timeUnit(TimeUnitTransform(unit: unit, field: field, name: name, endName: "\(name)_end"))
    }
}

struct StackDraft: TransformDraft {
    private var field: FieldReference?
    private var groups: [FieldReference] = []
    private var offset = StackOffset.zero
    private var sort: [SortField] = []
    private var names: [String] = []

    static let shape = Shape<StackDraft>("StackTransform") { s in
        s.requireField("stack", \.field)
        s.addGroups(\.groups)
        s.add("offset", \.offset, .choice("stack offset"))
        s.add("sort", \.sort, .sortFields)
        s.require("as", \.names, Form<String>.line.oneOrMore)
    }

    var transform: Transform? {
        guard let field, let start = names.first else { return nil }
        var stack = StackTransform(
            field: field, groupBy: groups, start: start, end: names.name(1, else: "\(start)_end"))
        stack.offset = offset
        stack.sort = sort
        return .stack(stack)
    }
}

struct ImputeDraft: TransformDraft {
    private var field: FieldReference?
    private var key: FieldReference?
    private var groups: [FieldReference] = []
    private var definition = ImputeDefinition()

    static let shape = Shape<ImputeDraft>("ImputeTransform") { s in
        s.requireField("impute", \.field)
        s.requireField("key", \.key)
        s.addGroups(\.groups)
        for property in ImputeDefinition.shape.properties {
            s.add(property.name, property.schema) { item, draft, reading in
                property.set(item, &draft.definition, &reading)
            }
        }
    }

    var transform: Transform? {
        guard let field, let key else { return nil }
        var impute = ImputeTransform(field: field, key: key)
        impute.groupBy = groups
        impute.keyValues = definition.keyValues
        if let method = definition.method { impute.method = method }
        if let value = definition.value { impute.value = value }
        impute.frameBefore = definition.frameBefore
        impute.frameAfter = definition.frameAfter
        return .impute(impute)
    }
}

struct PivotDraft: TransformDraft {
    private var field: FieldReference?
    private var value: FieldReference?
    private var groups: [FieldReference] = []
    private var limit = 0
    private var operation = AggregateOperation.sum

    static let shape = Shape<PivotDraft>("Pivot") { s in
        s.requireField("pivot", \.field)
        s.requireField("value", \.value)
        s.addGroups(\.groups)
        s.add("limit", \.limit, .integer)
        s.add("op", \.operation, .choice("aggregate"))
    }

    var transform: Transform? {
        guard let field, let value else { return nil }
        var pivot = PivotTransform(field: field, value: value)
        pivot.groupBy = groups
        pivot.limit = limit
        pivot.operation = operation
        return .pivot(pivot)
    }
}

struct ExtentDraft: TransformDraft {
    private var field: FieldReference?
    private var parameter: String?

    static let shape = Shape<ExtentDraft>("Extent") { s in
        s.requireField("extent", \.field)
        s.require("param", \.parameter, .string)
    }

    var transform: Transform? {
        guard let field, let parameter else { return nil }
        return .extent(ExtentTransform(field: field, parameter: parameter))
    }
}
