/// Makes rows of fields: one row for each row and field, with the field's name and value.
package struct FoldTransform: Hashable, Sendable {
    package var fields: [FieldReference]
    package var keyName: String
    package var valueName: String

    package init(fields: [FieldReference], keyName: String = "key", valueName: String = "value") {
        self.fields = fields
        self.keyName = keyName
        self.valueName = valueName
    }
}

extension FoldTransform {
    func applied(to table: Table) throws(Diagnostic) -> Table {
        let columns = try table.require(fields)
        let rows = (0..<table.rowCount).flatMap { row in repeatElement(row, count: fields.count) }
        let codes = (0..<table.rowCount).flatMap { _ in columns.indices.map(Int32.init) }
        var result = table.gathered(rows)
        result.set(keyName, Column(.strings(codes: codes, dictionary: fields.map(\.name))))
        result.set(valueName, Column(interleaving: columns, rowCount: table.rowCount))
        return result
    }
}

extension Column {
    /// The first rows of all columns, then the second ones, and so on.
    fileprivate init(interleaving columns: [Column], rowCount: Int) {
        let numbers = columns.compactMap { column -> [Double]? in
            if case .numbers(let n) = column.storage, column.nulls == nil { n } else { nil }
        }
        if numbers.count == columns.count {
            self.init(numbers: (0..<rowCount).flatMap { row in numbers.map { $0[row] } })
        } else {
            self.init((0..<rowCount).flatMap { row in columns.map { $0[row] } })
        }
    }
}
