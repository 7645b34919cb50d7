extension Facet {
    /// With a type for each field, and a number of bins where it is cut into some.
    var resolved: Facet {
        func resolved(_ field: FacetField, _ channel: Channel) -> FacetField {
            var field = field
            if case .field(let typed) = ChannelDefinition.Content.field(field.field).resolved(for: channel) {
                field.field = typed
            }
            if let format = field.header.value?.format { field.field.format = format }
            return field
        }
        switch self {
        case .grid(let row, let column):
            return .grid(row: row.map { resolved($0, .row) }, column: column.map { resolved($0, .column) })
        case .wrapped(let field): return .wrapped(resolved(field, .facet))
        }
    }
}

extension FieldDefinition {
    /// The columns that tell the cells of a facet apart.
    var facetColumns: [String] { isBinning ? [column, endColumn] : [column] }
}

/// Adds the columns that a facet parts its rows by: dates, bins and time units of its fields.
struct FacetColumns {
    let fields: [FieldDefinition]

    init(_ facet: Facet) { fields = facet.fields.map(\.field.field) }

    func added(to table: Table, in context: inout TransformContext) throws(Diagnostic) -> Table {
        var table = table
        // A table without rows knows no fields, before and after.
        table.isBlank = table.tellsNothing
        for field in fields {
            guard let reference = field.reference, field.aggregate == nil else {
                throw Diagnostic(
                    .error, "cannot part the rows of a facet without a plain field", at: field.origin,
                    notes: ["a facet has one cell for each value of a field"])
            }
            let column = try table.require(reference)
            // Later steps know a part of an object by its whole path.
            if table[reference.path.name] == nil, table.rowCount == column.count {
                table.set(reference.path.name, column)
            }
            if field.type == .temporal || field.timeUnit != nil {
                table = try table.withDates(in: reference, zone: context.scope.timeZone)
            }
            if field.isBinning, let parameters = field.binParameters {
                let bin = BinTransform(bin: parameters, field: reference, start: field.column, end: field.endColumn)
                table = try Transform.bin(bin).applied(to: table, in: &context)
            }
            if let unit = field.timeUnit, !unit.isBinned {
                let step = TimeUnitTransform(
                    unit: unit, field: reference, name: field.column, endName: field.endColumn)
                table = try Transform.timeUnit(step).applied(to: table, in: &context)
            }
        }
        return table
    }
}
