/// Makes a table of the points of a smooth curve through the data.
package struct LoessTransform: Hashable, Sendable {
    /// The field smoothed, y.
    package var field: FieldReference
    /// The field along which it is smoothed, x.
    package var on: FieldReference
    package var groupBy: [FieldReference] = []
    /// The share of the data that each point of the curve looks at, 0 … 1.
    package var bandwidth = 0.3
    /// Names of the output: x, then y.
    package var names: [String]

    package init(field: FieldReference, on: FieldReference, names: [String]) {
        self.field = field
        self.on = on
        self.names = names
    }
}

extension LoessTransform {
    /// For each group one row for each distinct x.
    func applied(to table: Table) throws(Diagnostic) -> Table {
        let (x, y) = (Measure(try table.require(on)), Measure(try table.require(field)))
        let groups = try table.groups(by: groupBy)
        let curves = groups.rows.map { rows in
            let usable = rows.filter { x.isNumber($0) && y.isNumber($0) }
            let data = Observations(xs: usable.map { x.numbers[$0] }, ys: usable.map { y.numbers[$0] })
            return LocalRegression(data, bandwidth: bandwidth > 0 ? bandwidth : 0.3).points
        }
        var result = try table.curves(groups, by: groupBy, counts: curves.map(\.count))
        result.set(names.indices.contains(0) ? names[0] : on.name, Column(numbers: curves.joined().map(\.x)))
        result.set(names.indices.contains(1) ? names[1] : field.name, Column(numbers: curves.joined().map(\.y)))
        return result
    }
}
