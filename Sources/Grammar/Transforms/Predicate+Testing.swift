extension Predicate {
    /// Of which rows it holds.
    package func mask(over table: Table, in scope: Scope) throws(Diagnostic) -> [Bool] {
        switch self {
        case .expression(let expression): return try expression.test(over: table, in: scope)
        case .field(let predicate): return try predicate.mask(over: table, in: scope)
        case .parameter(let name, let empty, let origin):
            if let store = scope.selections[name] {
                return try store.mask(over: table, empty: empty, zone: scope.timeZone)
            }
            // A variable holds where its value counts as true.
            let value = try scope.variable(name, at: origin)
            return Array(repeating: value.asBoolean, count: table.rowCount)
        case .not(let inner): return try inner.mask(over: table, in: scope).map { !$0 }
        case .and(let parts):
            var mask = Array(repeating: true, count: table.rowCount)
            for part in parts { mask = zip(mask, try part.mask(over: table, in: scope)).map { $0 && $1 } }
            return mask
        case .or(let parts):
            var mask = Array(repeating: false, count: table.rowCount)
            for part in parts { mask = zip(mask, try part.mask(over: table, in: scope)).map { $0 || $1 } }
            return mask
        }
    }

    /// Whether it holds of one row.
    package func holds(for record: Record, in scope: Scope) throws(Diagnostic) -> Bool {
        try mask(over: Table(rows: [.object(record)]), in: scope)[0]
    }
}

extension FieldPredicate {
    fileprivate func mask(over table: Table, in scope: Scope) throws(Diagnostic) -> [Bool] {
        let column = try table.require(field)
        let test = test(in: scope)
        guard case .strings(let codes, let dictionary) = column.storage else {
            return (0..<column.count).map { test(column[$0]) }
        }
        // Each distinct text is tested once.
        let verdicts = dictionary.map { test(.string($0)) }
        let ofNull = test(.null)
        return codes.indices.map { column.nulls?[$0] == true ? ofNull : verdicts[Int(codes[$0])] }
    }

    private func test(in scope: Scope) -> (Value) -> Bool {
        guard let timeUnit else {
            switch comparison.kind {
            case .number: return { comparison.holds(for: $0.comparableNumber) }
            case .text: return { comparison.holds(for: $0.comparableText) }
            case nil: return comparison.holds
            }
        }
        let floored = comparison.mapped { timeUnit.comparand($0, in: scope.timeZone) }
        return { floored.holds(for: timeUnit.compared($0, in: scope.timeZone)) }
    }
}

extension Value {
    /// As it is compared with a number: texts by the number that they are (Vega-Lite's implicit parsing).
    fileprivate var comparableNumber: Value {
        guard case .string(let text) = self else { return self }
        return text.isEmpty ? .null : .number(asNumber)
    }

    /// As it is compared with a text: numbers by the text that they are.
    fileprivate var comparableText: Value {
        switch self {
        case .number, .boolean: .string(asText)
        case .undefined, .null, .string, .date, .array, .object, .geometry, .pattern: self
        }
    }
}

extension FieldPredicate.Comparison {
    fileprivate enum Kind { case number, text }

    /// What the field's values are to be compared as: by the first value that is compared with.
    fileprivate var kind: Kind? {
        let first: Value?
        switch self {
        case .equal(let v), .less(let v), .lessOrEqual(let v), .greater(let v), .greaterOrEqual(let v): first = v
        case .range(let a, let b): first = a == .null ? b : a
        case .oneOf(let values): first = values.first { $0 != .null }
        case .valid: first = nil
        }
        switch first {
        case .number?: return .number
        case .string?: return .text
        case .undefined?, .null?, .boolean?, .date?, .array?, .object?, .geometry?, .pattern?, nil: return nil
        }
    }

    fileprivate func holds(for value: Value) -> Bool {
        switch self {
        case .equal(let other): Value.isSame(value, other)
        case .less(let other): Value.isLess(value, other)
        case .lessOrEqual(let other): Value.isLessOrEqual(value, other)
        case .greater(let other): Value.isLess(other, value)
        case .greaterOrEqual(let other): Value.isLessOrEqual(other, value)
        case .range(let a, let b): FieldPredicate.Comparison.isWithin(value, a, b)
        case .oneOf(let others): others.contains { Value.isSame(value, $0) }
        case .valid(let wanted): (value.isValid && value.asNumber.isFinite) == wanted
        }
    }

    /// Both ends belong to the range, and may come in either order.
    private static func isWithin(_ value: Value, _ a: Value, _ b: Value) -> Bool {
        if a == .null || b == .null {
            return (a == .null || Value.isLessOrEqual(a, value)) && (b == .null || Value.isLessOrEqual(value, b))
        }
        let (low, high) = Value.isLess(b, a) ? (b, a) : (a, b)
        return Value.isLessOrEqual(low, value) && Value.isLessOrEqual(value, high)
    }

    /// With other values to compare with.
    fileprivate func mapped(_ change: (Value) -> Value) -> Self {
        switch self {
        case .equal(let v): .equal(change(v))
        case .less(let v): .less(change(v))
        case .lessOrEqual(let v): .lessOrEqual(change(v))
        case .greater(let v): .greater(change(v))
        case .greaterOrEqual(let v): .greaterOrEqual(change(v))
        case .range(let a, let b): .range(change(a), change(b))
        case .oneOf(let values): .oneOf(values.map(change))
        case .valid: self
        }
    }
}
