import Grammar

/// Reads `mark`: a type's name, or a type with properties.
enum MarkReader {
    /// The parts that composite marks are put together from.
    static let parts: [MarkType: [String]] = [
        .boxplot: ["box", "median", "outliers", "rule", "ticks"], .errorbar: ["rule", "ticks"],
        .errorband: ["band", "borders"],
    ]

    static var schema: SchemaPart {
        .either([Form<MarkType>.choice("mark").schema, MarkDefinition.shape.schema])
    }

    static func read(_ item: Item, _ reading: inout Reading) -> MarkDefinition? {
        guard let type = type(item, &reading) else { return nil }
        var mark = MarkDefinition(type, origin: reading.origin(item))
        guard item.members != nil else { return mark }
        let rowwise = rowExpressions(of: item, &mark, &reading)
        MarkDefinition.shape.fill(&mark, from: item.without { rowwise.contains($0.key) }, &reading)
        checkParts(of: mark, item, &reading)
        return mark
    }

    private static func type(_ item: Item, _ reading: inout Reading) -> MarkType? {
        if item.members != nil && item["type"] == nil {
            reading.fail("missing \"type\"", at: item)
            return nil
        }
        return Form<MarkType>.choice("mark").read(item["type"] ?? item, &reading)
    }

    /// Takes the properties that are formulas over the row or over the size of the view, and says which ones they are.
    private static func rowExpressions(
        of item: Item, _ mark: inout MarkDefinition, _ reading: inout Reading
    ) -> Set<String> {
        for member in item.members ?? [] {
            guard MarkProperties.shape[member.key] != nil, let text = member.item.expression,
                let expression = reading.parsed(text),
                reading.isLate(expression) || isPlace(member.key, expression, reading)
            else { continue }
            mark.expressions[member.key] = expression
        }
        return Set(mark.expressions.keys)
    }

    /// Whether it is a place that encodings go before: what it reads need not be there as long as nobody asks.
    private static func isPlace(_ key: String, _ expression: Expression, _ reading: Reading) -> Bool {
        guard let axis = Channel(rawValue: key)?.scaleChannel, [.x, .y, .theta, .radius].contains(axis) else {
            return false
        }
        return expression.names.contains { reading.scope.values[$0] == nil }
    }

    /// A part that the mark does not have would be silently left out.
    private static func checkParts(of mark: MarkDefinition, _ item: Item, _ reading: inout Reading) {
        let own = parts[mark.type] ?? []
        for member in item.members ?? [] where mark.parts[member.key] != nil && !own.contains(member.key) {
            reading.add(
                Diagnostic(
                    .error,
                    "cannot draw \"\(member.key)\" because a mark of type \"\(mark.type.rawValue)\" has no such part",
                    at: reading.origin(member)))
        }
    }
}

extension MarkDefinition {
    /// The common properties, and those of composite marks.
    static let shape = Shape<MarkDefinition>("MarkDefinition") { s in
        s.add("type", Form<MarkType>.choice("mark").schema, required: true) { _, _, _ in }
        for property in MarkProperties.shape.properties {
            s.add(property.name, property.schema) { item, mark, reading in
                property.set(item, &mark.properties, &reading)
            }
        }
        for name in Set(MarkReader.parts.values.joined()).sorted() {
            s.add(name, Form<Setting<MarkProperties>>.part.schema) { item, mark, reading in
                mark.parts[name] = Form<Setting<MarkProperties>>.part.read(item, &reading)
            }
        }
        s.add("extent", \.extent, .compositeExtent)
        s.add("center", \.center, .choice())
    }
}

extension Form where Wrapped == Setting<MarkProperties> {
    /// A part of a composite mark: `true`, `false`, or its properties.
    static var part: Form {
        Form<MarkProperties>.markProperties.map { Setting.on($0) }
            .or(.either([.type("boolean"), .type("null")])) { content in
                switch content {
                case .boolean(let isOn): isOn ? .on(MarkProperties()) : .off
                case .null: .off
                case .number, .string, .sequence, .mapping: nil
                }
            }
    }
}

extension Form where Wrapped == MarkProperties {
    static var markProperties: Form { MarkProperties.shape.form(MarkProperties()) }
}

extension Form where Wrapped == MarkDefinition.CompositeExtent {
    /// `"min-max"`, `"ci"`, `"stderr"`, `"stdev"`, `"iqr"`, or a number of interquartile ranges.
    static var compositeExtent: Form {
        let words = ["min-max", "iqr", "ci", "stderr", "stdev"]
        return Form(.either([.type("number"), .choice(words)])) { item, reading in
            switch item.content {
            case .number(let factor): return .iqr(factor)
            case .string("min-max"): return .minMax
            case .string("ci"): return .ci
            case .string("stderr"): return .stderr
            case .string("stdev"): return .stdev
            case .string("iqr"): return .iqr(1)
            case .string(let word):
                reading.unknown("extent", word, at: item, among: words)
                return nil
            case .null, .boolean, .sequence, .mapping:
                reading.expected("a number or text", at: item)
                return nil
            }
        }
    }
}
