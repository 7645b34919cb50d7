extension Column {
    /// The column's values read as the kind says: null and empty texts are null, what cannot be read NaN.
    package func parsed(as kind: FieldParse.Kind, zone: TimeZone) -> Column {
        switch kind {
        case .keep: return self
        case .string: return Column((0..<count).map { self[$0].isValid ? .string(self[$0].asText) : .null })
        case .number: return mapped { .number($0.asNumber) }
        case .boolean:
            return mapped { value in
                if case .string(let text) = value {
                    .boolean(!(text == "false" || text == "0"))
                } else {
                    .boolean(value.asBoolean)
                }
            }
        case .date(let pattern): return mapped { .date($0.date(pattern, zone)) }
        case .utc(let pattern): return mapped { .date($0.date(pattern, .utc)) }
        }
    }

    /// Each value changed, null and empty texts left as null; a text is read once.
    private func mapped(_ change: (Value) -> Value) -> Column {
        if case .strings(let codes, let dictionary) = storage {
            let table = dictionary.map { $0.isEmpty ? Value.null : change(.string($0)) }
            return Column(codes.indices.map { nulls?[$0] == true ? .null : table[Int(codes[$0])] })
        }
        return Column(
            (0..<count).map { row in
                let value = self[row]
                return value == .null || value == .undefined ? .null : change(value)
            })
    }
}

extension Value {
    /// Milliseconds since 1970; NaN where the value is no date.
    fileprivate func date(_ pattern: String?, _ zone: TimeZone) -> Double {
        switch self {
        case .string(let text):
            if let pattern { return DateParsing.milliseconds(text, pattern: pattern, zone: zone) ?? .nan }
            return DateParsing.milliseconds(text, zone: zone) ?? .nan
        case .number(let n):
            if let pattern { return DateParsing.milliseconds(Value.text(of: n), pattern: pattern, zone: zone) ?? .nan }
            return n
        case .date(let n): return n
        case .undefined, .null, .boolean, .array, .object, .pattern: return .nan
        }
    }
}
