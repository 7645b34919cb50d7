import Grammar

extension Form where Wrapped == Setting<Sort> {
    /// All of Vega-Lite's ways to say an order; `null` leaves the data's own.
    static var sort: Form {
        let schema = SchemaPart.either([
            .type("string"), .type("null"), .list(.anything), SortDraft.shape.schema,
        ])
        return Form(schema) { item, reading in
            switch item.content {
            case .null: return .off
            case .string(let word): return named(word, item, &reading).map { .on($0) }
            case .sequence: return Form<Value>.datum.list.read(item, &reading).map { .on(.list($0)) }
            case .boolean, .number, .mapping: return SortDraft.read(item, &reading)
            }
        }
    }

    private static func named(_ word: String, _ item: Item, _ reading: inout Reading) -> Sort? {
        if word == "ascending" { return .ascending }
        if word == "descending" { return .descending }
        let isDescending = word.hasPrefix("-")
        let name = isDescending ? String(word.dropFirst()) : word
        if let channel = Channel(rawValue: name) { return .channel(channel, isDescending: isDescending) }
        reading.unknown("sort", word, at: item, among: ["ascending", "descending"] + SortDraft.channels)
        return nil
    }
}

/// `{"field": …, "op": …, "order": …}` or `{"encoding": …, "order": …}`.
private struct SortDraft: Sendable {
    enum Order: String, CaseIterable, Sendable { case ascending, descending }

    static let channels = Channel.allCases.map(\.rawValue)

    var field: FieldReference?
    var operation: AggregateOperation?
    var channel: Channel?
    var order: Setting<Order> = .automatic

    static let shape = Shape<SortDraft>("Sort") { s in
        s.add("field", \.field, .field)
        s.add("op", \.operation, .choice("aggregate"))
        s.add("encoding", \.channel, .choice("channel"))
        s.add("order", \.order, Form<Order>.choice("order").setting)
    }

    static func read(_ item: Item, _ reading: inout Reading) -> Setting<Sort>? {
        guard let draft = shape.form(SortDraft()).read(item, &reading) else { return nil }
        if draft.order.isOff { return .off }
        let isDescending = draft.order == .on(.descending)
        if let channel = draft.channel { return .on(.channel(channel, isDescending: isDescending)) }
        if draft.field != nil || draft.operation != nil {
            return .on(.field(draft.field, operation: draft.operation, isDescending: isDescending))
        }
        return .on(isDescending ? .descending : .ascending)
    }
}

extension Form where Wrapped == [SortField] {
    /// The `sort` of a transform: `[{"field": …, "order": …}]`.
    static var sortFields: Form {
        SortFieldDraft.shape.form(SortFieldDraft()).oneOrMore.map { drafts in drafts.compactMap(\.field) }
    }
}

private struct SortFieldDraft: Sendable {
    var reference: FieldReference?
    var order: Setting<SortDraft.Order> = .automatic

    static let shape = Shape<SortFieldDraft>("SortField") { s in
        s.require("field", \.reference, .field)
        s.add("order", \.order, Form<SortDraft.Order>.choice("order").setting)
    }

    var field: SortField? { reference.map { SortField(field: $0, isDescending: order == .on(.descending)) } }
}
