/// What the parts of a domain come to.
enum DomainParts {
    /// The least and the greatest number of all parts; nil where there is none.
    static func extent(_ parts: [DomainPart]) -> ClosedRange<Double>? { extent(parts) { !$0.isNaN } }

    /// The same of the numbers that have a logarithm: those above zero or, where there is none, those below it.
    static func logarithmicExtent(_ parts: [DomainPart]) -> ClosedRange<Double>? {
        extent(parts) { $0 > 0 } ?? extent(parts) { $0 < 0 }
    }

    private static func extent(_ parts: [DomainPart], of counts: (Double) -> Bool) -> ClosedRange<Double>? {
        var (low, high) = (Double.infinity, -Double.infinity)
        func take(_ n: Double) {
            guard counts(n) else { return }
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

    /// The different values of all parts, in the order that their sorting asks for.
    static func values(_ parts: [DomainPart]) throws(Diagnostic) -> (values: [Value], order: DomainOrder) {
        var values: [Value] = []
        var seen: Set<Value> = []
        var sorts: [DomainSort] = []
        for part in parts {
            switch part {
            case .values(let list): for value in list where seen.insert(value).inserted { values.append(value) }
            case .extent(let start, let stop):
                for value in [Value.number(start), .number(stop)] where seen.insert(value).inserted {
                    values.append(value)
                }
            case .column(let column, let sort):
                for value in column.distinct where seen.insert(value).inserted { values.append(value) }
                if !sorts.contains(sort) { sorts.append(sort) }
            }
        }
        let order = DomainOrder(of: sorts)
        return (try order.sorted(values), order)
    }
}

extension Column {
    /// The different values in the order in which they first come.
    var distinct: [Value] {
        RowGroups(by: [self], rowCount: count).firstRows.map { self[$0] }
    }
}
