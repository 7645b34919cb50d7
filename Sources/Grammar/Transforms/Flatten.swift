/// Makes rows of arrays: one row for each element.
package struct FlattenTransform: Hashable, Sendable {
    package var fields: [FieldReference]
    package var names: [String]

    package init(fields: [FieldReference], names: [String]) {
        self.fields = fields
        self.names = names
    }
}

extension FlattenTransform {
    /// The arrays of several fields run side by side, the shorter ones filled up with null. A row without an array
    /// gives no rows.
    func applied(to table: Table) throws(Diagnostic) -> Table {
        let columns = try table.require(fields)
        let lengths = (0..<table.rowCount).map { row in columns.map { $0[row].elements.count }.max() ?? 0 }
        guard lengths.reduce(0, +) <= 100_000_000 else {
            throw Diagnostic(
                .error, "cannot flatten because the arrays hold too many elements", at: fields.first?.origin)
        }
        var result = table.gathered(lengths.enumerated().flatMap { row, count in repeatElement(row, count: count) })
        for (i, column) in columns.enumerated() {
            let values = lengths.enumerated().flatMap { row, count in
                let elements = column[row].elements
                return (0..<count).map { elements.indices.contains($0) ? elements[$0] : .null }
            }
            let name = names.indices.contains(i) ? names[i] : fields[i].name
            result.set(name, Column(values.map { $0 == .undefined ? .null : $0 }))
        }
        return result
    }
}

extension Value {
    fileprivate var elements: [Value] { if case .array(let elements) = self { elements } else { [] } }
}
