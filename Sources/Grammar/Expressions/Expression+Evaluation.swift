extension Expression {
    /// The value for no row.
    package func value(in scope: Scope) throws(Diagnostic) -> Value {
        try bound(to: .none, in: scope).value(0).leaving
    }

    /// The value for one row.
    package func value(for datum: Record, in scope: Scope) throws(Diagnostic) -> Value {
        try bound(to: .record(datum), in: scope).value(0).leaving
    }

    /// One value a row. A field that the table lacks is undefined.
    package func evaluate(over table: Table, in scope: Scope) throws(Diagnostic) -> Column {
        let formula = try bound(to: .table(table), in: scope)
        let rows = 0..<table.rowCount
        switch formula {
        case .constant(let value): return Column(repeating: value.leaving, count: rows.count)
        case .numbers(let number): return Column(numbers: rows.map(number))
        case .booleans(let truth): return Column(.booleans(rows.map(truth)))
        case .values(let value):
            var values: [Value] = []
            values.reserveCapacity(rows.count)
            for row in rows { values.append(try value(row).leaving) }
            return Column(values)
        }
    }

    /// Whether the value is one that counts as true, for every row.
    package func test(over table: Table, in scope: Scope) throws(Diagnostic) -> [Bool] {
        let formula = try bound(to: .table(table), in: scope)
        let rows = 0..<table.rowCount
        if let truth = formula.truth { return rows.map(truth) }
        var result: [Bool] = []
        result.reserveCapacity(rows.count)
        for row in rows { result.append(try formula.value(row).asBoolean) }
        return result
    }

    private func bound(to datum: Datum, in scope: Scope) throws(Diagnostic) -> Formula {
        let call = CallContext(scope: scope, seed: seed)
        return try Binder(source: source, scope: scope, datum: datum, context: call).formula(root)
    }

    /// The same in every run, but of its own for each place, so that two `random()` are not one. FNV-1a.
    private var seed: UInt64 {
        let place = origin.map { "\($0.path)@\($0.range.lowerBound)" } ?? ""
        return (text + place).utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}

extension Value {
    /// The value as the rest of the program sees it: a colour is its CSS text there.
    fileprivate var leaving: Value {
        guard case .object(let record) = self, let text = ColorSpace.text(of: record) else { return self }
        return .string(text)
    }
}
