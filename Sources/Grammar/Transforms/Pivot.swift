/// Makes fields of rows: one field for each value of `field`.
package struct PivotTransform: Hashable, Sendable {
    package var field: FieldReference
    package var value: FieldReference
    package var groupBy: [FieldReference] = []
    /// At most so many new fields, the first ones in order; 0: all values.
    package var limit = 0
    package var operation: AggregateOperation = .sum

    package init(field: FieldReference, value: FieldReference) {
        self.field = field
        self.value = value
    }
}

extension PivotTransform {
    /// One row a group, with a field for each value pivoted on; what a group lacks is undefined, or 0 where counted.
    func applied(to table: Table) throws(Diagnostic) -> Table {
        let column = try table.require(field)
        let groups = try table.groups(by: groupBy)
        let cells = try table.groups(by: groupBy + [field])
        let keys = RowGroups(by: [column], rowCount: table.rowCount)
        try requireRoom(groups: groups.count, keys: keys.count)
        let summaries = GroupSummaries(table: table, groups: cells).summaries(
            of: try table.require(value), by: operation)
        var result = Table(rowCount: groups.count, label: table.label)
        for field in groupBy { result.set(field.name, try table.require(field).gathered(groups.firstRows)) }
        var sources = Array(repeating: [Int?](repeating: nil, count: groups.count), count: keys.count)
        for (cell, row) in cells.firstRows.enumerated() { sources[Int(keys.ids[row])][Int(groups.ids[row])] = cell }
        for key in try order(keys, in: table) {
            result.set(column[keys.firstRows[key]].asText, summaries.gathered(sources[key], otherwise: nothing))
        }
        return result
    }

    /// The keys in ascending order of their values, as far as the limit goes.
    private func order(_ keys: RowGroups, in table: Table) throws(Diagnostic) -> [Int] {
        let order = try RowOrder(by: [SortField(field: field)], in: table)
        let rows = order.sorted(keys.firstRows)
        return rows.prefix(limit > 0 ? limit : rows.count).map { Int(keys.ids[$0]) }
    }

    private var nothing: Value {
        switch operation {
        case .count, .valid, .missing, .distinct: .number(0)
        case .sum, .product, .mean, .average, .variance, .variancep, .stdev, .stdevp, .stderr, .median, .q1, .q3, .ci0,
            .ci1, .min, .max, .values, .exponential, .exponentialb, .argmin, .argmax:
            .undefined
        }
    }

    private func requireRoom(groups: Int, keys: Int) throws(Diagnostic) {
        if keys <= 10_000 && groups * keys <= 10_000_000 { return }
        throw Diagnostic(
            .error, "cannot pivot on \"\(field.name)\" because its \(keys) values are too many fields", at: field.origin
        )
    }
}
