extension Column {
    /// The column's values read as the kind says (Vega's `toNumber`, `toBoolean`, `toDate` and `toString`): null and empty
    /// texts are null; what is no number or date is NaN.
    package func parsed(as kind: FieldParse.Kind, zone: TimeZone, locale: Locale = .english) -> Column {
        switch kind {
        case .keep: self
        case .string: mapped { .string($0.asText) }
        case .number: parsedNumbers
        case .boolean: mapped { .boolean($0.readAsBoolean) }
        case .date(nil): parsedDates { DateParsing.milliseconds($0, zone: zone) }
        case .utc(nil): parsedDates { DateParsing.milliseconds($0, zone: .utc) }
        case .date(let pattern?): parsedDates(TimeFormat(pattern, zone: zone, locale: locale))
        case .utc(let pattern?): parsedDates(TimeFormat(pattern, zone: .utc, locale: locale))
        }
    }

    private var parsedNumbers: Column {
        if case .numbers = storage { return self }
        return mapped { .number($0.asNumber) }
    }

    private func parsedDates(_ read: (String) -> Double?) -> Column {
        if case .dates = storage { return self }
        return mapped { value in
            switch value {
            case .string(let text): .date(read(text) ?? .nan)
            case .undefined, .null, .boolean, .number, .date, .array, .object, .geometry, .pattern:
                .date(value.asNumber)
            }
        }
    }

    /// A number is read as the text it is, `2020` by `%Y`.
    private func parsedDates(_ format: TimeFormat) -> Column {
        if case .dates = storage { return self }
        return mapped { .date(format.milliseconds(reading: $0.asText) ?? .nan) }
    }

    /// Each value changed, null and empty texts made null; a text is changed once, however many rows hold it.
    private func mapped(_ change: (Value) -> Value) -> Column {
        if case .strings(let codes, let dictionary) = storage {
            let changed = dictionary.map { $0.isEmpty ? Value.null : change(.string($0)) }
            let values = codes.indices.map { nulls?[$0] == true ? Value.null : changed[Int(codes[$0])] }
            return Column(values)
        }
        return Column(
            (0..<count).map { row in
                let value = self[row]
                return value == .null || value == .undefined || value == .string("") ? .null : change(value)
            })
    }
}

extension Value {
    fileprivate var readAsBoolean: Bool {
        if case .string(let text) = self { return text != "false" && text != "0" }
        return asBoolean
    }
}

extension Table {
    /// The fields named read as said, the others left as they are. A field that the table lacks is left out, as the same
    /// format may serve several files.
    package func parsed(_ fields: [FieldParse], zone: TimeZone, locale: Locale = .english) -> Table {
        var table = self
        for parse in fields {
            guard let column = column(parse.field) else { continue }
            table.set(parse.field.name, column.parsed(as: parse.kind, zone: zone, locale: locale))
        }
        return table
    }
}

extension Column {
    /// Numbers as the texts that they were read from.
    var spelled: Column {
        guard case .numbers(let numbers) = storage else { return self }
        return Column(strings: numbers.map { Value.text(of: $0) }, nulls: nulls)
    }
}
