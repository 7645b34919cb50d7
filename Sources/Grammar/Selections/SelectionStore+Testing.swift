extension SelectionStore {
    /// Which rows the selection holds, by any of its choices; `empty` is the answer for all rows where it has none
    /// (Vega's `vlSelectionTest`).
    func mask(over table: Table, empty: Bool, zone: TimeZone) throws(Diagnostic) -> [Bool] {
        let entries = entries
        if entries.isEmpty { return Array(repeating: empty, count: table.rowCount) }
        if holdsMarks { return markMask(over: table) }
        var columns: [Column] = []
        for projection in projections { columns.append(try projection.column(of: table, zone: zone)) }
        var mask = Array(repeating: false, count: table.rowCount)
        for entry in entries {
            var holds = Array(repeating: true, count: table.rowCount)
            for (i, (projection, choice)) in zip(projections, entry).enumerated() {
                let test = projection.kind.test(choice)
                for row in holds.indices where holds[row] { holds[row] = test(columns[i][row].withoutDate) }
            }
            for row in mask.indices where holds[row] { mask[row] = true }
        }
        return mask
    }
}

extension SelectionStore.Projection {
    /// The values of a table's rows; undefined, which no choice holds, where it has nothing of the field, as after a
    /// summary.
    fileprivate func column(of table: Table, zone: TimeZone) throws(Diagnostic) -> Column {
        if let known = table[column] ?? table.column(FieldPath(column)) {
            guard isDate else { return known }
            return try table.withDates(in: FieldReference(column), zone: zone).named(column)
        }
        if column == SelectionStore.rowNumber { return Column(numbers: (0..<table.rowCount).map { Double($0 + 1) }) }
        guard let timeUnit, let source, table.column(source.path) != nil else { return table.named(column) }
        let dated = try table.withDates(in: source, zone: zone)
        let transform = TimeUnitTransform(unit: timeUnit, field: source, name: column, endName: nil)
        return try transform.applied(to: dated, in: Scope(timeZone: zone)).named(column)
    }
}

extension SelectionStore.Projection.Kind {
    /// JavaScript's comparisons, between dates as between their numbers.
    fileprivate func test(_ choice: Value) -> (Value) -> Bool {
        switch (self, choice) {
        case (.values, .array(let choices)): { value in choices.contains { Value.isStrictlyEqual(value, $0) } }
        case (.values, _): { Value.isStrictlyEqual($0, choice) }
        case (.range, .array(let ends)) where ends.count > 1: { SelectionStore.isWithin($0, ends, isClosed: true) }
        case (.bins, .array(let ends)) where ends.count > 1: { SelectionStore.isWithin($0, ends, isClosed: false) }
        case (.range, _), (.bins, _): { _ in false }
        }
    }
}

extension SelectionStore {
    fileprivate static func isWithin(_ value: Value, _ ends: [Value], isClosed: Bool) -> Bool {
        let (a, b) = (ends[0], ends[ends.count - 1])
        let (low, high) = Value.isLess(b, a) ? (b, a) : (a, b)
        return Value.isLessOrEqual(low, value)
            && (isClosed ? Value.isLessOrEqual(value, high) : Value.isLess(value, high))
    }
}

extension Value {
    /// A date as its number.
    var withoutDate: Value { if case .date(let ms) = self { .number(ms) } else { self } }

    /// The same for the values of an array too.
    var withoutDates: Value {
        if case .array(let items) = self { .array(items.map(\.withoutDate)) } else { withoutDate }
    }
}
