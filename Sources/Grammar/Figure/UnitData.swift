/// The tables of one unit: before it is summarized, with what its encoding implies, and as its marks draw it.
struct UnitData: Sendable {
    /// After the view's transforms, bins and time units; before aggregation. Sorting by a field looks here.
    var raw: Table
    /// With everything that the encoding implies; null and NaN still there.
    var whole: Table
    /// Without the rows that a continuous scale cannot show.
    var valid: Table
    /// Which of the two the marks draw, and which the scales' domains come from.
    var drawsInvalid: Bool
    var domainsIncludeInvalid: Bool
    /// The bins of each bin column.
    var bins: [String: BinBoundaries]

    var marks: Table { drawsInvalid ? whole : valid }
    var domains: Table { domainsIncludeInvalid ? whole : valid }

    /// - Parameters:
    ///   - table: the view's rows after its own transforms.
    ///   - binTable: the rows that the extents of bins come from; nil: those of `table`.
    ///   - facets: what parts the rows into the cells of facets: each step works on each cell's rows alone.
    ///   - isApart: whether the cells have nothing in common, so that none lacks the keys of another.
    ///   - isContinuous: whether the channel's scale (if it has one) has a continuous domain.
    init(
        _ unit: Unit, table: Table, binTable: Table?, facets: [FieldReference], isApart: Bool,
        context: inout TransformContext, isContinuous: (Channel) -> Bool
    ) throws(Diagnostic) {
        let steps = ImpliedTransforms(unit)
        func apply(_ step: Transform, _ table: inout Table) throws(Diagnostic) {
            table = try step.grouped(by: facets, isApart: isApart).applied(to: table, in: &context)
        }
        var table = try steps.withDates(table, zone: context.scope.timeZone)
        bins = [:]
        (table, bins) = try steps.binned(table, extentsOf: binTable, scope: context.scope)
        for transform in steps.timeUnits { try apply(transform, &table) }
        table = steps.withSortIndices(table, zone: context.scope.timeZone)
        raw = table
        if let aggregate = steps.aggregate {
            try apply(aggregate, &table)
            if let base = context.summaryBase { table = table.numbered(from: base) }
        }
        for transform in steps.imputations { try apply(transform, &table) }
        table = try steps.withBinMiddles(table)
        for transform in steps.stackImputations { try apply(transform, &table) }
        if let order = unit.stacking?.order { table = order.ranked(table) }
        if let stack = steps.stack { try apply(stack, &table) }
        whole = table
        valid = try UnitData.filtered(table, steps.invalidFields(isContinuous: isContinuous))
        (drawsInvalid, domainsIncludeInvalid) = (unit.drawsInvalid, unit.domainsIncludeInvalid)
    }

    private static func filtered(_ table: Table, _ fields: [FieldDefinition]) throws(Diagnostic) -> Table {
        let columns = fields.compactMap { table[$0.column] ?? table.column(FieldPath($0.column)) }
        var rows: [Int] = []
        rows.reserveCapacity(table.rowCount)
        for row in 0..<table.rowCount where columns.allSatisfy({ $0.isFinite(row) }) { rows.append(row) }
        return rows.count == table.rowCount ? table : table.gathered(rows)
    }

    /// The same for one cell of a facet, parted by the rows that each table has for it.
    func part(whole wholeRows: [Int], valid validRows: [Int]?, raw rawRows: [Int]?) -> UnitData {
        var part = self
        part.whole = whole.gathered(wholeRows)
        part.valid = validRows.map { valid.gathered($0) } ?? part.whole
        if let rawRows { part.raw = raw.gathered(rawRows) }
        return part
    }
}

extension Unit {
    /// Whether the marks draw rows that a continuous scale cannot show.
    var drawsInvalid: Bool { invalid.draws }

    /// Whether such rows count for the domains.
    var domainsIncludeInvalid: Bool { invalid.domains }

    private var invalid: (draws: Bool, domains: Bool) {
        let isPath = mark.type.isPath
        switch style[\.invalid] {
        case .filter?: return (false, false)
        case .off?, .show?: return (true, true)
        case .breakPathsFilterDomains?: return (isPath, false)
        case .breakPathsShowDomains?: return (isPath, true)
        case .breakPathsShowPathDomains?, nil: return (isPath, isPath)
        }
    }
}
