/// How the values of fields are written as texts: in text marks, links and descriptions.
struct ValueFormats {
    let config: Config
    let scope: Scope
    let locale: Locale

    /// One text (as lines) for each row of the context's table.
    func texts(of field: FieldDefinition, in context: MarkContext) throws(Diagnostic) -> [[String]] {
        let column =
            field.datum.map { Column(repeating: $0, count: context.table.rowCount) } ?? context.column(field.column)
        if field.isBinning {
            let end = context.column(field.endColumn)
            let label = binLabel(field)
            return try (0..<column.count).map { row throws(Diagnostic) in
                [column.isValid(row) ? try label.text(column.number(row), end.number(row)) : "null"]
            }
        }
        let write = try writer(field)
        return try (0..<column.count).map { row throws(Diagnostic) in try context.lines(of: column[row], write) }
    }

    /// One value of a field; `end` is its bin's upper edge.
    func text(_ value: Value, end: Value, of field: FieldDefinition) throws(Diagnostic) -> String {
        guard field.isBinning else { return try writer(field)(value) }
        return value.isValid ? try binLabel(field).text(value.asNumber, end.asNumber) : "null"
    }

    private func binLabel(_ field: FieldDefinition) -> BinLabel {
        BinLabel(format: field.format ?? config.numberLabels, scope: scope)
    }

    private func writer(_ field: FieldDefinition) throws(Diagnostic) -> (Value) throws(Diagnostic) -> String {
        if let format = field.format ?? configuredFunction(field), let function = format.function {
            let scope = scope
            return { (value) throws(Diagnostic) in try function.text(value, format.specifier, in: scope) }
        }
        var specifier: String?
        if case .text(let text)? = field.format?.specifier { specifier = text }
        let isTime =
            field.format?.kind == .time
            || (field.format?.kind == nil && (field.type == .temporal || field.timeUnit != nil))
        if isTime {
            let pattern = specifier ?? field.timeUnit?.pattern(in: locale) ?? config.timeFormat ?? locale.day
            try field.format?.checkTime(orAt: field.origin)
            let zone = field.timeUnit?.isUTC == true || field.scale.value?.type == .utc ? TimeZone.utc : scope.timeZone
            let format = TimeFormat(pattern, zone: zone, locale: locale)
            return { $0.isValid ? format.text($0.asNumber) : $0.asText }
        }
        if specifier != nil || field.type == .quantitative {
            do throws(Diagnostic) {
                let format = try NumberFormat(specifier ?? config.numberFormat ?? "", locale: locale)
                return { value in
                    if case .string(let text) = value, Value.number(from: text).isNaN { return text }
                    return value.isValid ? format.text(value.asNumber) : value.asText
                }
            } catch {
                throw Diagnostic(
                    error.severity, error.message, at: field.format?.origin ?? field.origin, notes: error.notes)
            }
        }
        return { $0.asText }
    }

    /// What the config says of all fields of that kind, where it names a function.
    private func configuredFunction(_ field: FieldDefinition) -> LabelFormat? {
        if field.type == .quantitative { return config.numberLabels }
        return field.type == .temporal && field.timeUnit == nil ? config.timeLabels : nil
    }
}

extension MarkContext {
    /// An array is one line an item, anything else the lines of its text.
    func lines(
        of value: Value, _ write: (Value) throws(Diagnostic) -> String
    ) throws(Diagnostic) -> [String] {
        switch value {
        case .array(let items): try items.map { item throws(Diagnostic) in try write(item) }
        case .undefined, .null, .boolean, .number, .string, .date, .object, .geometry, .pattern:
            try write(value).lines(at: style[\.lineBreak] ?? config.lineBreak)
        }
    }
}

/// `10 – 20`.
struct BinLabel {
    let format: LabelFormat?
    let scope: Scope

    func text(_ start: Double, _ end: Double) throws(Diagnostic) -> String {
        if let function = format?.function {
            let (from, to) = (Value.number(start), Value.number(end))
            return try function.text(from, format?.specifier, in: scope) + " \u{2013} "
                + function.text(to, format?.specifier, in: scope)
        }
        var specifier = ""
        if case .text(let text)? = format?.specifier { specifier = text }
        let number = (try? NumberFormat(specifier)) ?? NumberFormat.plain
        return "\(number.text(start)) \u{2013} \(number.text(end))"
    }
}
