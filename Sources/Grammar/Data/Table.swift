/// Rows of data by columns. Columns keep the order in which they came.
package struct Table: Hashable, Sendable {
    package private(set) var names: [String]
    package private(set) var columns: [Column]
    package private(set) var rowCount: Int
    /// Where the table came from, for messages: a file's name, a dataset's name, or nil for inline values.
    package var label: String?
    /// Whether the table was text (CSV and its kin), so that a bare year in it is a year, not a number of milliseconds.
    package var isText = false
    /// Whether messages must not list the fields: the file may be another one than a data file.
    package var hidesNames = false
    /// Made by transforms from a table without rows and fields: the columns are not all that it could have.
    var isBlank = false

    /// A table of `rowCount` rows without fields.
    package init(rowCount: Int = 0, label: String? = nil) {
        names = []
        columns = []
        self.rowCount = rowCount
        self.label = label
    }

    /// All columns must be of one length.
    package init(_ fields: [(String, Column)], label: String? = nil) {
        names = fields.map(\.0)
        columns = fields.map(\.1)
        rowCount = fields.first?.1.count ?? 0
        self.label = label
        precondition(columns.allSatisfy { $0.count == rowCount }, "columns of different lengths")
    }

    /// Rows as objects; a key that a row lacks is undefined there. A row that is no object becomes the field `data`,
    /// as in Vega.
    package init(rows: [Value], label: String? = nil) {
        var names: [String] = []
        var index: [String: Int] = [:]
        var columns: [[Value]] = []
        for (i, row) in rows.enumerated() {
            var record = Record([("data", row)])
            if case .object(let fields) = row { record = fields }
            for (key, value) in zip(record.keys, record.values) {
                if let at = index[key] {
                    columns[at].append(value)
                } else {
                    index[key] = names.count
                    names.append(key)
                    columns.append(Array(repeating: .undefined, count: i) + [value])
                }
            }
            for j in columns.indices where columns[j].count <= i { columns[j].append(.undefined) }
        }
        self.init(Array(zip(names, columns.map { Column($0) })), label: label)
        rowCount = rows.count
    }

    /// The column by its whole name (dots are part of the name); nil where there is none.
    package subscript(name: String) -> Column? { names.firstIndex(of: name).map { columns[$0] } }

    /// Adds the column, or puts it in place of one with the same name. It must be `rowCount` long.
    package mutating func set(_ name: String, _ column: Column) {
        precondition(column.count == rowCount, "a column of \(column.count) rows in a table of \(rowCount)")
        if let i = names.firstIndex(of: name) {
            columns[i] = column
        } else {
            names.append(name)
            columns.append(column)
        }
    }

    /// The rows named, in the order named; a row may be named more than once.
    package func gathered(_ rows: [Int]) -> Table {
        var table = self
        table.columns = columns.map { $0.gathered(rows) }
        table.rowCount = rows.count
        return table
    }

    /// One row as an object; fields that are undefined there are left out.
    package func record(_ row: Int) -> Record {
        Record(
            zip(names, columns).compactMap { name, column in
                let value = column[row]
                return value == .undefined ? nil : (name, value)
            })
    }
}
