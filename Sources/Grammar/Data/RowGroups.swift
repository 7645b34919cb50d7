/// A table's rows sorted into groups of equal values, the groups in the order in which they first come.
package struct RowGroups: Hashable, Sendable {
    /// The group of each row.
    package private(set) var ids: [Int32]
    /// The first row of each group.
    package private(set) var firstRows: [Int]

    package var count: Int { firstRows.count }

    /// Rows are in one group where they agree in all columns; without columns all rows are one group.
    package init(by columns: [Column], rowCount: Int) {
        var ids = [Int32](repeating: 0, count: rowCount)
        var count = min(rowCount, 1)
        for (i, column) in columns.enumerated() {
            let (codes, limit) = column.codes
            let keys = i == 0 ? codes : RowGroups.combined(ids, codes, limit)
            (ids, count) = RowGroups.numbered(keys, limit: i == 0 ? limit : rowCount)
        }
        self.ids = ids
        firstRows = RowGroups.firstRows(ids, count: count)
    }

    /// The rows of each group, in the table's order.
    package var rows: [[Int]] {
        var sizes = [Int](repeating: 0, count: count)
        for id in ids { sizes[Int(id)] += 1 }
        var rows = sizes.map { size in
            var list: [Int] = []
            list.reserveCapacity(size)
            return list
        }
        for (row, id) in ids.enumerated() { rows[Int(id)].append(row) }
        return rows
    }

    /// The number of rows in each group.
    package var sizes: [Int] {
        var sizes = [Int](repeating: 0, count: count)
        for id in ids { sizes[Int(id)] += 1 }
        return sizes
    }

    /// One code for each pair of codes.
    private static func combined(_ a: [Int32], _ b: [Int32], _ limit: Int) -> [Int32] {
        var index = DenseIndex()
        return a.indices.map { index.number(of: UInt64(a[$0]) * UInt64(limit) + UInt64(b[$0])) }
    }

    /// Renumbers codes below `limit` by first appearance.
    private static func numbered(_ codes: [Int32], limit: Int) -> ([Int32], count: Int) {
        var numbers = [Int32](repeating: -1, count: limit)
        var count: Int32 = 0
        var ids = codes
        for row in ids.indices {
            let code = Int(ids[row])
            if numbers[code] < 0 {
                numbers[code] = count
                count += 1
            }
            ids[row] = numbers[code]
        }
        return (ids, Int(count))
    }

    private static func firstRows(_ ids: [Int32], count: Int) -> [Int] {
        var rows: [Int] = []
        rows.reserveCapacity(count)
        // Groups are numbered by first appearance, so each new number is the next one.
        for (row, id) in ids.enumerated() where Int(id) == rows.count { rows.append(row) }
        return rows
    }
}

extension Table {
    package func groups(by fields: [FieldReference]) throws(Diagnostic) -> RowGroups {
        RowGroups(by: try require(fields), rowCount: rowCount)
    }
}
