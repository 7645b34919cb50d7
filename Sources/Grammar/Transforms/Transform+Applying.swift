extension Transform {
    /// The table that the step makes of `table`. One that tells nothing about its fields stays so unless the step makes
    /// rows: the columns that it adds must not pass for all that there are.
    package func applied(to table: Table, in context: inout TransformContext) throws(Diagnostic) -> Table {
        var result = try made(of: table, in: &context)
        result.isBlank = table.tellsNothing
        return result
    }

    private func made(of table: Table, in context: inout TransformContext) throws(Diagnostic) -> Table {
        switch self {
        case .aggregate(let aggregate): return try aggregate.aggregated(table)
        case .bin(let bin): return try bin.applied(to: table)
        case .calculate(let calculate): return try calculate.applied(to: table, in: context.scope)
        case .density(let density): return try density.applied(to: table)
        case .extent(let extent):
            try extent.apply(to: table, in: &context.scope)
            return table
        case .filter(let predicate): return try table.filtered(by: predicate, in: context.scope)
        case .flatten(let flatten): return try flatten.applied(to: table)
        case .fold(let fold): return try fold.applied(to: table)
        case .impute(let impute): return try impute.applied(to: table)
        case .joinAggregate(let aggregate): return try aggregate.joined(table)
        case .loess(let loess): return try loess.applied(to: table)
        case .lookup(let lookup): return try lookup.applied(to: table, in: context)
        case .pivot(let pivot): return try pivot.applied(to: table)
        case .quantile(let quantile): return try quantile.applied(to: table)
        case .regression(let regression): return try regression.applied(to: table)
        case .sample(let sample): return sample.applied(to: table)
        case .stack(let stack): return try stack.applied(to: table)
        case .timeUnit(let timeUnit): return try timeUnit.applied(to: table, in: context.scope)
        case .window(let window): return try window.applied(to: table)
        }
    }
}
