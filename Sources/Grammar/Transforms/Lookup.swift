/// Adds fields from the row of another table that has the same key.
package struct LookupTransform: Hashable, Sendable {
    /// Where the other rows come from.
    package enum Source: Hashable, Sendable {
        case data(DataSource)
        /// The rows of the unit that makes a selection which it holds before any input.
        case selection(Predicate)
    }

    package var field: FieldReference
    package var from: Source
    package var key: FieldReference
    /// Nil: the whole row of the other table, under the one name in `names`.
    package var fields: [FieldReference]?
    package var names: [String]
    /// For rows whose key the other table lacks.
    package var fallback: Value = .null

    package init(
        field: FieldReference, from: Source, key: FieldReference, fields: [FieldReference]?, names: [String]
    ) {
        self.field = field
        self.from = from
        self.key = key
        self.fields = fields
        self.names = names
    }
}

extension LookupTransform {
    /// Keys are compared as text, so that 1 finds "1"; of several rows with one key the last is found.
    func applied(to table: Table, in context: TransformContext) throws(Diagnostic) -> Table {
        let other = try rows(table, context)
        let found = LookupIndex(try other.require(key)).rows(for: try table.require(field))
        var result = table
        guard let fields else {
            let rows = found.map { row in row.map { Value.object(other.record($0)) } ?? fallback }
            result.set(names.first ?? "_lookup", Column(rows))
            return result
        }
        for (i, field) in fields.enumerated() {
            let name = names.indices.contains(i) ? names[i] : field.name
            result.set(name, try other.require(field).gathered(found, otherwise: fallback))
        }
        return result
    }
}

extension LookupTransform {
    private func rows(_ own: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        switch from {
        case .data(let source): return try context.lookup(source)
        case .selection(let predicate):
            // A unit that comes later has the same rows, as a rule.
            var own = own
            if case .parameter(let name, _, _) = predicate { own = context.selectionRows[name] ?? own }
            let filter = Transform.filter(predicate)
            var inner = context
            return try filter.applied(to: try filter.withDates(own, zone: context.scope.timeZone), in: &inner)
        }
    }
}

/// Where each key's last row is.
private struct LookupIndex {
    private var rowsByText: [String: Int] = [:]

    init(_ keys: Column) {
        let groups = RowGroups(by: [keys], rowCount: keys.count)
        var last = groups.firstRows
        for (row, group) in groups.ids.enumerated() { last[Int(group)] = row }
        for row in last {
            // Two groups may have one text: 1 and "1".
            let text = keys[row].asText
            rowsByText[text] = max(row, rowsByText[text] ?? row)
        }
    }

    func rows(for keys: Column) -> [Int?] {
        let groups = RowGroups(by: [keys], rowCount: keys.count)
        let found = groups.firstRows.map { rowsByText[keys[$0].asText] }
        return groups.ids.map { found[Int($0)] }
    }
}
