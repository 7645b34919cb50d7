/// Adds rows for keys that a group lacks.
package struct ImputeTransform: Hashable, Sendable {
    package enum Method: String, Hashable, Sendable, CaseIterable { case value, mean, median, max, min }
    package enum KeyValues: Hashable, Sendable {
        case list([Value])
        /// `stop` is left out.
        case sequence(start: Double, stop: Double, step: Double)
    }

    package var field: FieldReference
    package var key: FieldReference
    package var groupBy: [FieldReference] = []
    /// Some of `groupBy`: groups that differ in them have nothing to do with each other, so that the keys of the one are
    /// not missing in the other.
    package var partBy: [FieldReference] = []
    /// Keys that every group must have besides those that the data hold.
    package var keyValues: KeyValues?
    package var method: Method = .value
    /// What the method `value` fills in.
    package var value: Value = .number(0)
    /// Rows before and after that the other methods look at, as seen from the row filled (−2 for two rows before); nil
    /// for an open end.
    package var frameBefore: Double?
    package var frameAfter: Double?

    package init(field: FieldReference, key: FieldReference) {
        self.field = field
        self.key = key
    }
}

extension ImputeTransform {
    /// The table with the rows added at its end, group by group. The methods other than `value` also fill in where the
    /// field is null (Vega-Lite's reading).
    func applied(to table: Table) throws(Diagnostic) -> Table {
        if method == .value { return try completed(table, with: value) }
        let complete = try completed(table, with: .null)
        let summary = try windowed(complete)
        let column = try complete.require(field)
        var result = complete
        let values = (0..<complete.rowCount).map { row in
            column[row] == .null ? summary[row] : column[row]
        }
        result.set(field.name, Column(values))
        return result
    }

    private func completed(_ table: Table, with value: Value) throws(Diagnostic) -> Table {
        _ = try table.require(field)
        let groups = try table.groups(by: groupBy)
        let keys = try KeyDomain(
            of: try table.require(key), besides: try listedKeys(), parts: try table.groups(by: partBy))
        let missing = try missingPairs(keys, groups)
        if missing.isEmpty { return table }
        let dimensions = try table.require(groupBy)
        var added: [String: Column] = [:]
        for (reference, column) in zip(groupBy, dimensions) {
            added[reference.name] = column.gathered(missing.map { groups.firstRows[$0.group] })
        }
        added[key.name] = Column(missing.map { keys.values[$0.key] })
        added[field.name] = Column(repeating: value, count: missing.count)
        return table.appending(rows: missing.count, added)
    }

    private func listedKeys() throws(Diagnostic) -> [Value] {
        switch keyValues {
        case nil: return []
        case .list(let values): return values
        case .sequence(let start, let stop, let step):
            let count = ((stop - start) / step).rounded(.up)
            guard count.isFinite, count < 1_000_000 else {
                throw Diagnostic(
                    .error, "cannot impute because the keys from \(start) to \(stop) are too many", at: key.origin)
            }
            return (0..<Int(max(0, count))).map { .number(start + Double($0) * step) }
        }
    }

    private func missingPairs(_ keys: KeyDomain, _ groups: RowGroups) throws(Diagnostic) -> [(group: Int, key: Int)] {
        guard keys.values.count * groups.count <= 10_000_000 else {
            throw Diagnostic(
                .error, "cannot impute because \(groups.count) groups with \(keys.values.count) keys are too many rows",
                at: key.origin)
        }
        var isThere = [Bool](repeating: false, count: keys.values.count * groups.count)
        for (row, group) in groups.ids.enumerated() { isThere[Int(group) * keys.values.count + keys.codes[row]] = true }
        return isThere.indices.filter { !isThere[$0] }.map { ($0 / keys.values.count, $0 % keys.values.count) }
            .filter { group, key in keys.isKnown(key, besides: groups.firstRows[group]) }
    }

    private func windowed(_ table: Table) throws(Diagnostic) -> Column {
        let operation: AggregateOperation =
            switch method {
            case .value, .mean: .mean
            case .median: .median
            case .max: .max
            case .min: .min
            }
        let summary = WindowField(operation: .aggregate(operation), field: field, name: field.name)
        var window = WindowTransform(fields: [summary])
        window.frameBefore = ImputeTransform.rows(frameBefore)
        window.frameAfter = ImputeTransform.rows(frameAfter)
        window.groupBy = groupBy
        return try window.column(for: summary, over: try window.groups(of: table), of: table)
    }

    private static func rows(_ offset: Double?) -> Int? {
        offset.map { Int(exactly: $0.rounded()) ?? ($0 < 0 ? .min : .max) }
    }
}

/// The keys that every group must have: those listed, then those in the data by first appearance.
private struct KeyDomain {
    let values: [Value]
    /// The key of each row, as a place in `values`.
    let codes: [Int]
    /// The part that each row belongs to, and the keys that each part has; nil where all rows are one.
    private let parts: (ids: [Int32], keys: [Set<Int>])?

    init(of column: Column, besides listed: [Value], parts: RowGroups) throws(Diagnostic) {
        let all = listed.isEmpty ? column : Column(listed + column.values)
        let groups = RowGroups(by: [all], rowCount: all.count)
        values = groups.firstRows.map { all[$0] }
        codes = groups.ids.dropFirst(listed.count).map(Int.init)
        if parts.count < 2 {
            self.parts = nil
        } else {
            let listedCodes = Set(groups.ids.prefix(listed.count).map(Int.init))
            var keys = Array(repeating: listedCodes, count: parts.count)
            for (row, part) in parts.ids.enumerated() { keys[Int(part)].insert(codes[row]) }
            self.parts = (parts.ids, keys)
        }
    }

    /// Whether a key is one of those of the row's part.
    func isKnown(_ key: Int, besides row: Int) -> Bool {
        guard let parts else { return true }
        return parts.keys[Int(parts.ids[row])].contains(key)
    }
}

extension Table {
    /// The table and `count` more rows; a field without a column in `columns` is undefined there.
    fileprivate func appending(rows count: Int, _ columns: [String: Column]) -> Table {
        var result = Table(rowCount: rowCount + count, label: label)
        for (name, column) in zip(names, self.columns) {
            let more = columns[name]?.values ?? Array(repeating: .undefined, count: count)
            result.set(name, Column(column.values + more))
        }
        return result
    }
}
