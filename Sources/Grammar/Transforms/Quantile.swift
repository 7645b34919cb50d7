/// Makes a table of the quantiles of a field.
package struct QuantileTransform: Hashable, Sendable {
    package var field: FieldReference
    package var groupBy: [FieldReference] = []
    /// Nil: from half a step on, in steps.
    package var probabilities: [Double]?
    package var step = 0.01
    package var probabilityName = "prob"
    package var valueName = "value"

    package init(field: FieldReference) { self.field = field }
}

extension QuantileTransform {
    /// One row for each group and probability.
    func applied(to table: Table) throws(Diagnostic) -> Table {
        let measure = Measure(try table.require(field))
        let groups = try table.groups(by: groupBy)
        let shares = if let probabilities { probabilities } else { try steps() }
        let values = groups.rows.flatMap { rows in
            let sorted = rows.filter(measure.isNumber).map { measure.numbers[$0] }.sorted()
            return shares.map { quantile($0, ofSorted: sorted) }
        }
        var result = try table.curves(groups, by: groupBy, counts: groups.firstRows.map { _ in shares.count })
        result.set(probabilityName, Column(numbers: groups.firstRows.flatMap { _ in shares }))
        result.set(valueName, Column(optional: values))
        return result
    }

    private func steps() throws(Diagnostic) -> [Double] {
        let width = step > 0 ? step : 0.01
        guard width >= 1e-5 else {
            throw Diagnostic(
                .error, "cannot step through the quantiles by \(step) because they are too many", at: field.origin)
        }
        let count = Int(((1 - 1e-14 - width / 2) / width).rounded(.up))
        return (0..<max(0, count)).map { width / 2 + Double($0) * width }
    }
}

extension Table {
    /// A table of the fields grouped by, with the group's values in as many rows as `counts` says of each group.
    func curves(_ groups: RowGroups, by fields: [FieldReference], counts: [Int]) throws(Diagnostic) -> Table {
        let rows = zip(groups.firstRows, counts).flatMap { row, count in repeatElement(row, count: count) }
        guard rows.count <= 10_000_000 else {
            throw Diagnostic(.error, "cannot draw curves for \(groups.count) groups because they are too many points")
        }
        var result = Table(rowCount: rows.count, label: label)
        for field in fields { result.set(field.name, try require(field).gathered(rows)) }
        return result
    }
}
