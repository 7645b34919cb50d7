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
        guard let timeUnit else { return comparison.holds }
        let floored = comparison.mapped { timeUnit.comparand($0, in: scope.timeZone) }
        return { floored.holds(for: timeUnit.compared($0, in: scope.timeZone)) }
    }
}

extension FieldPredicate.Comparison {
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
