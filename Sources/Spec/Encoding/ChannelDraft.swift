import Grammar

/// A channel's parts before it is known whether it shows a field, a datum or a value.
struct ChannelDraft: Sendable {
    var definition = FieldDefinition(.rows)
    var field: FieldReference?
    var datum: Value?
    var value: ValueDefinition?
    var conditions: [ChannelDefinition.Condition] = []
    /// Of a facet's field.
    var header: Setting<HeaderProperties> = .automatic
    var arrangement = Arrangement()
    /// Whether `sort` alone makes sense.
    var isOrderOnly = false

    /// Nil where it says nothing that could be shown.
    var content: ChannelDefinition.Content? {
        if let value { return .value(value) }
        guard let quantity else { return conditions.isEmpty ? nil : .nothing }
        var definition = definition
        definition.quantity = quantity
        return .field(definition)
    }

    private var quantity: FieldDefinition.Quantity? {
        if let field { return .field(field) }
        if let datum { return .datum(datum) }
        if definition.aggregate?.operation == .count { return .rows }
        // `"order": {"sort": "descending"}` turns the order around without a field of its own.
        return isOrderOnly && definition.sort != .automatic ? .rows : nil
    }
}

extension ChannelDraft {
    /// The keys of each channel.
    static let shapes: [Channel: Shape<ChannelDraft>] = {
        Dictionary(uniqueKeysWithValues: Channel.allCases.map { ($0, shape(of: $0)) })
    }()

    static func shape(_ channel: Channel) -> Shape<ChannelDraft> { shapes[channel] ?? shape(of: channel) }

    private static func shape(of channel: Channel) -> Shape<ChannelDraft> {
        Shape<ChannelDraft>("Channel_\(channel.rawValue)") { s in
            s.addField()
            s.addValue(channel)
            if channel.hasScale { s.add("scale", \.definition.scale, Form<ScaleProperties>.scale.setting) }
            if channel.hasAxis {
                s.add("axis", \.definition.axis, Form<AxisProperties>.axis.setting)
                s.add("impute", \.definition.impute, .impute)
            }
            if channel.hasStack { s.add("stack", \.definition.stack, .stack) }
            if channel.hasLegend { s.add("legend", \.definition.legend, Form<LegendProperties>.legend.setting) }
            if channel.hasText { s.addFormat(\.definition.format) }
            if channel.hasConditions { s.addConditions(channel) }
            if channel.hasHeader { s.addHeader() }
            // Which fields a tooltip leaves out.
            if channel == .tooltip { s.accept("filter", .any) }
        }
    }
}

extension Shape where Root == ChannelDraft {
    fileprivate mutating func addField() {
        add("field", \.field, .field)
        add("datum", \.datum, .datum)
        add("type", \.definition.type, .choice("field type"))
        add("aggregate", \.definition.aggregate, .aggregate)
        add("bin", Form<Setting<FieldDefinition.Bin>>.bin.schema) { item, draft, reading in
            draft.definition.bin = Form<Setting<FieldDefinition.Bin>>.bin.read(item, &reading)?.value
        }
        add("timeUnit", \.definition.timeUnit, .timeUnit)
        add("sort", \.definition.sort, .sort)
        add("title", \.definition.title, Form<[String]>.text.setting)
        add("bandPosition", \.definition.bandPosition, .number)
        accept("tooltip", .any)
    }

    fileprivate mutating func addValue(_ channel: Channel) {
        let form = Form<ValueDefinition>.value(of: channel)
        add("value", form.schema) { item, draft, reading in draft.value = form.readRow(item, &reading) }
    }

    fileprivate mutating func addHeader() {
        add("header", \.header, HeaderProperties.shape.form(HeaderProperties()).setting)
        add("align", \.arrangement.align, Form<GridArrangement.Alignment>.choice("align").byDirection)
        add("bounds", \.arrangement.bounds, .choice("bounds"))
        add("center", \.arrangement.center, Form<Bool>.boolean.byDirection)
        add("spacing", \.arrangement.spacing, Form<Double>.spacing.byDirection)
        add("columns", \.arrangement.columns, .columns)
    }

    /// Conditions of a channel, one or several; what holds under each is written beside its test.
    fileprivate mutating func addConditions(_ channel: Channel) {
        add("condition", .either([.object([], required: []), .list(.object([], required: []))])) {
            item, draft, reading in
            let items = item.elements ?? [item]
            draft.conditions = items.compactMap { ChannelDraft.condition($0, of: channel, &reading) }
        }
    }
}

extension ChannelDraft {
    private static let testKeys: Set<String> = ["test", "param", "empty"]

    static func condition(
        _ item: Item, of channel: Channel, _ reading: inout Reading
    ) -> ChannelDefinition.Condition? {
        guard item.members != nil else {
            reading.expected("a condition", at: item)
            return nil
        }
        let test = Predicate.ofCondition(item.without { !testKeys.contains($0.key) }, besides: [], &reading)
        var draft = ChannelDraft()
        let before = reading.diagnostics.all.count
        // What holds under a condition has no further conditions.
        for member in item.members ?? [] where member.key == "condition" {
            reading.unknownKey(member, among: ["test", "param", "value", "field"])
        }
        shape(channel).fill(
            &draft, from: item.without { testKeys.contains($0.key) || $0.key == "condition" }, &reading)
        guard let test else { return nil }
        guard let content = draft.content else {
            if reading.diagnostics.all.count == before { reading.fail("missing \"value\" or \"field\"", at: item) }
            return nil
        }
        return ChannelDefinition.Condition(test: test, content: content)
    }
}
