/// Looks for values that a line or an area goes through alone: with nothing beside them there is nothing to see.
struct LoneValues {
    let unit: Unit
    let data: UnitData
    /// The columns that part the rows into the cells of facets.
    let facets: [String]
    /// The type of each channel's scale.
    let scaleType: (Channel) -> ScaleType?

    private var table: Table { data.marks }

    /// - Parameter others: the units in the same frame, of which points may show the values.
    func problem(besides others: [Unit]) -> Diagnostic? {
        guard unit.mark.type.isPath, unit.style[\.strokeCap] != .round, unit.style[\.opacity] != 0,
            let measure = measureChannel, let field = unit.encoding.field(measure),
            !others.contains(where: shows), let order
        else { return nil }
        let defined = definedRows
        let columns = (facets + unit.encoding.pathGroupingFields(for: unit.mark.type).map(\.column)).map(table.named)
        var lone = 0
        for rows in RowGroups(by: columns, rowCount: table.rowCount).rows {
            let states = order(rows).map { defined[$0] }
            lone += states.indices.count { i in
                states[i] && (i == 0 || !states[i - 1]) && (i + 1 == states.count || !states[i + 1])
            }
        }
        let all = defined.count { $0 }
        guard lone > 0 else { return nil }
        let kind = unit.mark.type == .area ? "an area" : "a \(unit.mark.type.rawValue)"
        return Diagnostic(
            .warning,
            "cannot show \(lone) of \(all) \(all == 1 ? "value" : "values") of \"\(field.reference?.name ?? field.column)\" "
                + "because \(kind) through one point has no length",
            at: field.reference?.origin ?? field.origin,
            label: "\"point\": true on the mark shows \(lone == 1 ? "it" : "them")")
    }

    private var measureChannel: Channel? {
        [unit.orient == .horizontal ? .x : .y, .y, .x].first { unit.encoding.field($0)?.type == .quantitative }
    }

    /// Whether the other unit shows the same places.
    private func shows(_ other: Unit) -> Bool {
        guard !other.mark.type.isPath, other.mark.type != .rule else { return false }
        return [Channel.x, .y].allSatisfy { other.encoding.field($0)?.column == unit.encoding.field($0)?.column }
    }

    private var definedRows: [Bool] {
        var defined = [Bool](repeating: true, count: table.rowCount)
        let mode = unit.style[\.invalid]
        if mode == .off || mode == .show { return defined }
        for channel in unit.encoding.channels {
            guard let main = channel.scaleChannel, let field = unit.encoding.field(channel), field.datum == nil,
                let type = scaleType(main), !type.isDiscrete, !field.isCountingAggregate
            else { continue }
            let isMiddle = unit.stacking?.imputesBins(of: field, on: channel) == true
            let column = table.named(isMiddle ? field.column(suffix: "mid") : field.column)
            for row in defined.indices where !column.isFinite(row) || type == .log && column.number(row) == 0 {
                defined[row] = false
            }
        }
        return defined
    }

    /// How a path's rows follow each other; nil where that is known only from the scale's domain.
    private var order: (([Int]) -> [Int])? {
        let keys = unit.encoding[all: .order].compactMap { definition -> (Column, Bool)? in
            guard case .field(let field) = definition.content, !field.isEmpty else { return nil }
            return (table.named(field.column), field.sort == .on(.descending))
        }
        if !keys.isEmpty, unit.stacking == nil { return { $0.sorted(by: keys) } }
        if unit.encoding[.order] != nil || unit.style[\.order] != nil { return { $0 } }
        guard let field = unit.encoding.field(unit.orient == .horizontal ? .y : .x), field.datum == nil else {
            return { $0 }
        }
        let column = table.named(field.column)
        if field.isContinuous { return { $0.sorted(by: [(column, false)]) } }
        switch field.sort {
        case .automatic, .on(.ascending), .on(.descending): return { $0.sorted(by: [(column, false)]) }
        case .off, .on(.channel), .on(.field), .on(.list): return nil
        }
    }
}
