package struct WindowField: Hashable, Sendable {
    package enum Operation: Hashable, Sendable {
        /// Over the frame around each row.
        case aggregate(AggregateOperation)
        /// 1, 2, 3, … within the group.
        case rowNumber
        /// Peers share a rank: with gaps after them, or without.
        case rank, denseRank
        /// The rank as a share of the group, 0 … 1; the share of rows up to the row's last peer.
        case percentRank, cumeDist
        /// The number of the row's part, 1 …, when the group is cut into so many.
        case ntile(Int)
        /// The value so many rows before or after; null beyond the group.
        case lag(Int), lead(Int)
        /// Of the frame.
        case firstValue, lastValue
        /// The frame's nth value, from 1; null where it is shorter.
        case nthValue(Int)
    }

    package var operation: Operation
    package var field: FieldReference?
    package var name: String

    package init(operation: Operation, field: FieldReference?, name: String) {
        self.operation = operation
        self.field = field
        self.name = name
    }
}

/// Computes values over a frame of rows that slides along each sorted group.
package struct WindowTransform: Hashable, Sendable {
    package var fields: [WindowField]
    /// The frame's first and last row as seen from the current one, −2 for two rows before; nil for an open end.
    /// Vega-Lite's default is everything up to this row.
    package var frameBefore: Int?
    package var frameAfter: Int? = 0
    /// Otherwise the frame is widened to hold all peers of its outer rows.
    package var ignorePeers = false
    package var groupBy: [FieldReference] = []
    package var sort: [SortField] = []

    package init(fields: [WindowField]) { self.fields = fields }
}

extension WindowTransform {
    /// All rows in their order, each with its windows' values.
    func applied(to table: Table) throws(Diagnostic) -> Table {
        let groups = try groups(of: table)
        var result = table
        for field in fields { result.set(field.name, try column(for: field, over: groups, of: table)) }
        return result
    }

    func groups(of table: Table) throws(Diagnostic) -> [WindowGroup] {
        let order = try RowOrder(by: sort, in: table)
        return try table.groups(by: groupBy).rows.map { rows in
            WindowGroup(rows: order.sorted(rows), order: order, window: self)
        }
    }

    func column(
        for field: WindowField, over groups: [WindowGroup], of table: Table
    ) throws(Diagnostic) -> Column {
        switch field.operation {
        case .aggregate(let operation):
            return try aggregated(field, by: operation, over: groups, of: table)
        case .rowNumber: return ranks(groups, of: table) { group, i in Double(i + 1) }
        case .rank: return ranks(groups, of: table) { group, i in Double(group.firstPeers[i] + 1) }
        case .denseRank: return ranks(groups, of: table) { group, i in Double(group.peerNumbers[i]) }
        case .percentRank:
            return ranks(groups, of: table) { group, i in Double(group.firstPeers[i]) / Double(group.rows.count - 1) }
        case .cumeDist: return ranks(groups, of: table) { group, i in group.cumulativeShare(i) }
        case .ntile(let parts):
            try WindowTransform.requirePositive(parts, "ntile", field)
            return ranks(groups, of: table) { group, i in (Double(parts) * group.cumulativeShare(i)).rounded(.up) }
        case .lag(let offset): return try moved(field, groups, table) { group, i in group.row(i, offset: -offset) }
        case .lead(let offset): return try moved(field, groups, table) { group, i in group.row(i, offset: offset) }
        case .firstValue:
            return try moved(field, groups, table) { group, i in group.row(inFrame: group.frames[i], at: 0) }
        case .lastValue:
            return try moved(field, groups, table) { group, i in
                group.row(inFrame: group.frames[i], at: group.frames[i].count - 1)
            }
        case .nthValue(let n):
            try WindowTransform.requirePositive(n, "nth_value", field)
            return try moved(field, groups, table) { group, i in group.row(inFrame: group.frames[i], at: n - 1) }
        }
    }

    private static func requirePositive(_ n: Int, _ name: String, _ field: WindowField) throws(Diagnostic) {
        if n > 0 { return }
        throw Diagnostic(.error, "expected a number above 0 for \"\(name)\", found \(n)", at: field.field?.origin)
    }

    private func required(_ field: WindowField, in table: Table) throws(Diagnostic) -> Column {
        guard let reference = field.field else { throw Diagnostic(.error, "missing field of \"\(field.name)\"") }
        return try table.require(reference)
    }

    private func ranks(_ groups: [WindowGroup], of table: Table, _ rank: (WindowGroup, Int) -> Double) -> Column {
        var numbers = [Double](repeating: 0, count: table.rowCount)
        for group in groups {
            for (i, row) in group.rows.enumerated() { numbers[row] = rank(group, i) }
        }
        return Column(numbers: numbers)
    }

    /// The field's values of other rows.
    private func moved(
        _ field: WindowField, _ groups: [WindowGroup], _ table: Table, _ source: (WindowGroup, Int) -> Int?
    ) throws(Diagnostic) -> Column {
        let column = try required(field, in: table)
        var sources = [Int?](repeating: nil, count: table.rowCount)
        for group in groups {
            for (i, row) in group.rows.enumerated() { sources[row] = source(group, i) }
        }
        return column.gathered(sources, otherwise: .null)
    }

    private func aggregated(
        _ field: WindowField, by operation: AggregateOperation, over groups: [WindowGroup], of table: Table
    ) throws(Diagnostic) -> Column {
        if operation == .count {
            return ranks(groups, of: table) { group, i in Double(group.frames[i].count) }
        }
        let summary = SlidingSummary(of: try required(field, in: table), in: table)
        return summary.column(by: operation, over: groups)
    }
}
