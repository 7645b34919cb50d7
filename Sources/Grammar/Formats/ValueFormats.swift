/// How the values of fields are written as texts: in text marks, links and descriptions.
struct ValueFormats {
    let config: Config
    let zone: TimeZone
    let locale: Locale

    /// One text (as lines) for each row of the context's table.
    func texts(of field: FieldDefinition, in context: MarkContext) throws(Diagnostic) -> [[String]] {
        let column =
            field.datum.map { Column(repeating: $0, count: context.table.rowCount) } ?? context.column(field.column)
        if field.isBinning {
            let end = context.column(field.endColumn)
            return (0..<column.count).map { row in
                [
                    column.isValid(row)
                        ? BinLabel.text(column.number(row), end.number(row), format: field.format) : "null"
                ]
            }
        }
        let write = try writer(field)
        return (0..<column.count).map { context.lines(of: column[$0], write) }
    }

    /// One value of a field; `end` is its bin's upper edge.
    func text(_ value: Value, end: Value, of field: FieldDefinition) throws(Diagnostic) -> String {
        guard field.isBinning else { return try writer(field)(value) }
        return value.isValid ? BinLabel.text(value.asNumber, end.asNumber, format: field.format) : "null"
    }

    private func writer(_ field: FieldDefinition) throws(Diagnostic) -> (Value) -> String {
        var specifier: String?
        if case .text(let text)? = field.format?.specifier { specifier = text }
        let isTime =
            field.format?.kind == .time
            || (field.format?.kind == nil && (field.type == .temporal || field.timeUnit != nil))
        if isTime {
            let pattern = specifier ?? field.timeUnit?.pattern(in: locale) ?? config.timeFormat ?? locale.day
            let zone = field.timeUnit?.isUTC == true || field.scale.value?.type == .utc ? TimeZone.utc : zone
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
}

extension MarkContext {
    /// An array is one line an item, anything else the lines of its text.
    func lines(of value: Value, _ write: (Value) -> String) -> [String] {
        switch value {
        case .array(let items): items.map(write)
        case .undefined, .null, .boolean, .number, .string, .date, .object, .geometry, .pattern:
            write(value).lines(at: style[\.lineBreak] ?? config.lineBreak)
        }
    }
}

/// `10 – 20`.
enum BinLabel {
    static func text(_ start: Double, _ end: Double, format: LabelFormat?) -> String {
        var specifier = ""
        if case .text(let text)? = format?.specifier { specifier = text }
        let number = (try? NumberFormat(specifier)) ?? NumberFormat.plain
        return "\(number.text(start)) \u{2013} \(number.text(end))"
    }
}
