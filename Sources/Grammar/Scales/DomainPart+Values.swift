/// What the parts of a domain come to.
enum DomainParts {
    /// The least and the greatest number of all parts; nil where there is none.
    static func extent(_ parts: [DomainPart]) -> ClosedRange<Double>? {
        var (low, high) = (Double.infinity, -Double.infinity)
        func take(_ n: Double) {
            if n.isNaN { return }
            low = min(low, n)
            high = max(high, n)
        }
        for part in parts {
            switch part {
            case .extent(let start, let stop):
                take(start)
                take(stop)
            case .values(let values): for value in values where value.isValid { take(value.asNumber) }
            case .column(let column, _):
                for row in 0..<column.count where column.isValid(row) { take(column.number(row)) }
            }
        }
        return low <= high ? low...high : nil
    }

    /// Whether the values are dates.
    static func areDates(_ parts: [DomainPart]) -> Bool {
        parts.contains { part in
            switch part {
            case .column(let column, _): if case .dates = column.storage { true } else { false }
            case .values(let values): if case .date? = values.first { true } else { false }
            case .extent: false
            }
        }
    }

    /// All numbers of all parts, as they come: for quantiles.
    static func numbers(_ parts: [DomainPart]) -> [Double] {
        parts.flatMap { part -> [Double] in
            switch part {
            case .extent(let start, let stop): [start, stop]
            case .values(let values): values.map(\.asNumber)
            case .column(let column, _): (0..<column.count).filter { column.isFinite($0) }.map { column.number($0) }
            }
        }
    }

    /// The different values of all parts, in the order that their sorting asks for (Vega-Lite's `mergeDomains`).
    static func values(_ parts: [DomainPart]) throws(Diagnostic) -> [Value] {
        var values: [Value] = []
        var seen: Set<Value> = []
        var sorts: [DomainSort] = []
        var columns: [Column] = []
        for part in parts {
            switch part {
            case .values(let list): for value in list where seen.insert(value).inserted { values.append(value) }
            case .extent(let start, let stop):
                for value in [Value.number(start), .number(stop)] where seen.insert(value).inserted {
                    values.append(value)
                }
            case .column(let column, let sort):
                for value in column.distinct where seen.insert(value).inserted {
                    values.append(value)
                }
                if !sorts.contains(sort) { sorts.append(sort) }
                if !columns.contains(column) { columns.append(column) }
            }
        }
        guard let sort = sorts.count > 1 ? merged(sorts, ofOneColumn: columns.count == 1) : sorts.first else {
            return values
        }
        return try sorted(values, by: sort)
    }

    /// Of several ways to sort, the one that says more than the natural order; the natural order where several do.
    private static func merged(_ sorts: [DomainSort], ofOneColumn: Bool) -> DomainSort {
        let telling = sorts.filter { $0 != .none && $0 != .natural(isDescending: false) }
        if telling.count == 1 { return telling[0] }
        return together(telling) ?? .natural(isDescending: false)
    }

    /// The same summary over the rows of all layers; nil where the layers ask for different ones.
    private static func together(_ sorts: [DomainSort]) -> DomainSort? {
        guard case .summary(let operation, let field, _, let first, let isDescending)? = sorts.first else { return nil }
        var keys: [Value] = []
        var measures: [Value] = []
        for sort in sorts {
            guard case .summary(operation, field, let key, let measure, isDescending) = sort else { return nil }
            keys += key.values
            measures += measure?.values ?? []
        }
        return .summary(
            operation, field: field, key: Column(keys), measure: first == nil ? nil : Column(measures),
            isDescending: isDescending)
    }

    private static func sorted(_ values: [Value], by sort: DomainSort) throws(Diagnostic) -> [Value] {
        let rows = Array(values.indices)
        switch sort {
        case .none: return values
        case .natural(let isDescending):
            return rows.sorted(by: [(Column(values), isDescending)]).map { values[$0] }
        case .list(let list):
            let places = values.map { value in Double(list.firstIndex(of: value) ?? list.count) }
            return rows.sorted(by: [(Column(numbers: places), false)]).map { values[$0] }
        case .summary(let operation, _, let key, let measure, let isDescending):
            var table = Table([("key", key)])
            if let measure { table.set("measure", measure) }
            let summary = AggregateTransform(
                fields: [
                    AggregateField(
                        operation: operation, field: measure == nil ? nil : FieldReference("measure"), name: "rank")
                ],
                groupBy: [FieldReference("key")])
            var context = TransformContext()
            let ranks = try Transform.aggregate(summary).applied(to: table, in: &context)
            let (keys, ranked) = (ranks.named("key"), ranks.named("rank"))
            var rank: [Value: Value] = [:]
            for row in 0..<ranks.rowCount { rank[keys[row]] = ranked[row] }
            let order = Column(values.map { rank[$0] ?? .null })
            return rows.sorted(by: [(order, isDescending)]).map { values[$0] }
        }
    }
}

extension Column {
    /// The different values in the order in which they first come.
    var distinct: [Value] {
        RowGroups(by: [self], rowCount: count).firstRows.map { self[$0] }
    }
}
