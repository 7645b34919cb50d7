package struct AggregateField: Hashable, Sendable {
    package var operation: AggregateOperation
    /// Not needed by `count`.
    package var field: FieldReference?
    package var name: String
    /// The weight of `exponential` and `exponentialb`.
    package var parameter: Double?

    package init(operation: AggregateOperation, field: FieldReference?, name: String, parameter: Double? = nil) {
        self.operation = operation
        self.field = field
        self.name = name
        self.parameter = parameter
    }
}

package struct AggregateTransform: Hashable, Sendable {
    package var fields: [AggregateField]
    package var groupBy: [FieldReference]

    package init(fields: [AggregateField], groupBy: [FieldReference]) {
        self.fields = fields
        self.groupBy = groupBy
    }
}

extension AggregateTransform {
    /// One row a group: the fields grouped by, then the summaries.
    func aggregated(_ table: Table) throws(Diagnostic) -> Table {
        let groups = try table.groups(by: groupBy)
        var result = Table(rowCount: groups.count, label: table.label)
        for field in groupBy { result.set(field.name, try table.require(field).gathered(groups.firstRows)) }
        let summaries = GroupSummaries(table: table, groups: groups)
        for field in fields { result.set(field.name, try summaries.column(for: field)) }
        return result
    }

    /// All rows, each with the summaries of its group.
    func joined(_ table: Table) throws(Diagnostic) -> Table {
        let groups = try table.groups(by: groupBy)
        let rows = groups.ids.map(Int.init)
        let summaries = GroupSummaries(table: table, groups: groups)
        var result = table
        for field in fields { result.set(field.name, try summaries.column(for: field).gathered(rows)) }
        return result
    }
}
