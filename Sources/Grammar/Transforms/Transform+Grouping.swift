extension Transform {
    /// The step within each group of rows that agree in the given fields: what a step in the view of a facet does to
    /// each cell's rows, done for all cells at once.
    ///
    /// - Parameter isApart: whether the cells have nothing in common, so that none lacks the keys of another.
    func grouped(by fields: [FieldReference], isApart: Bool) -> Transform {
        if fields.isEmpty { return self }
        func joined(_ own: [FieldReference]) -> [FieldReference] {
            own + fields.filter { field in !own.contains { $0.name == field.name } }
        }
        switch self {
        case .aggregate(var aggregate):
            aggregate.groupBy = joined(aggregate.groupBy)
            return .aggregate(aggregate)
        case .joinAggregate(var aggregate):
            aggregate.groupBy = joined(aggregate.groupBy)
            return .joinAggregate(aggregate)
        case .density(var density):
            density.groupBy = joined(density.groupBy)
            return .density(density)
        case .impute(var impute):
            impute.groupBy = joined(impute.groupBy)
            if isApart { impute.partBy = fields }
            return .impute(impute)
        case .loess(var loess):
            loess.groupBy = joined(loess.groupBy)
            return .loess(loess)
        case .pivot(var pivot):
            pivot.groupBy = joined(pivot.groupBy)
            return .pivot(pivot)
        case .quantile(var quantile):
            quantile.groupBy = joined(quantile.groupBy)
            return .quantile(quantile)
        case .regression(var regression):
            regression.groupBy = joined(regression.groupBy)
            return .regression(regression)
        case .stack(var stack):
            stack.groupBy = joined(stack.groupBy)
            return .stack(stack)
        case .window(var window):
            window.groupBy = joined(window.groupBy)
            return .window(window)
        // These look at one row at a time, or at all rows alike: the cells' bins, samples and extents are one.
        case .bin, .calculate, .extent, .filter, .flatten, .fold, .lookup, .sample, .timeUnit: return self
        }
    }
}
