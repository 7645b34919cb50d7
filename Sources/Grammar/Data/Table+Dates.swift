extension Table {
    /// The table with a field's texts and numbers read as dates; unchanged where they are dates already.
    func withDates(in field: FieldReference, zone: TimeZone) throws(Diagnostic) -> Table {
        let column = try require(field)
        if case .dates = column.storage { return self }
        guard rowCount > 0 else { return self }
        var table = self
        table.set(field.path.name, (isText ? column.spelled : column).parsed(as: .date(pattern: nil), zone: zone))
        return table
    }
}

extension Transform {
    /// The table with the fields that the step takes for dates read as such (Vega-Lite's implicit parsing).
    func withDates(_ table: Table, zone: TimeZone) throws(Diagnostic) -> Table {
        switch self {
        case .timeUnit(let transform): return try table.withDates(in: transform.field, zone: zone)
        case .filter(let predicate):
            var result = table
            for field in predicate.dateFields { result = try result.withDates(in: field, zone: zone) }
            return result
        case .aggregate, .bin, .calculate, .density, .extent, .flatten, .fold, .impute, .joinAggregate, .loess, .lookup,
            .pivot, .quantile, .regression, .sample, .stack, .window:
            return table
        }
    }
}

extension Predicate {
    /// The fields that are compared by time units or with dates.
    fileprivate var dateFields: [FieldReference] {
        switch self {
        case .expression, .parameter: return []
        case .not(let inner): return inner.dateFields
        case .and(let parts), .or(let parts): return parts.flatMap(\.dateFields)
        case .field(let predicate): return predicate.timeUnit != nil || predicate.comparesDates ? [predicate.field] : []
        }
    }
}

extension FieldPredicate {
    fileprivate var comparesDates: Bool {
        func isDate(_ value: Value) -> Bool { if case .date = value { true } else { false } }
        switch comparison {
        case .equal(let v), .less(let v), .lessOrEqual(let v), .greater(let v), .greaterOrEqual(let v): return isDate(v)
        case .range(let a, let b): return isDate(a) || isDate(b)
        case .oneOf(let values): return values.contains(where: isDate)
        case .valid: return false
        }
    }
}
