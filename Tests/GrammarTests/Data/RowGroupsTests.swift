import Grammar
import Testing

@Suite("Groups of rows")
struct RowGroupsTests {
    /// Columns of every storage, with repeats, nulls and many distinct values.
    private static let columns: [Column] = [
        Column(["b", "a", "b", .null, "a", "c", "c", .null]),
        Column([1, 2, 1, .null, 0, .number(-0.0), .number(.nan), .number(.nan)]),
        Column([.date(5), .date(6), .date(5), .date(5), .date(6), .date(7), .null, .date(7)]),
        Column([true, false, true, .null, false, false, true, true]),
        Column([1, "1", .null, .undefined, .number(.nan), .number(.nan), .array([1]), .array([1])]),
        Column(.strings(codes: [0, 1, 2, 0, 1, 2, 0, 1], dictionary: ["x", "y", "x"])),
    ]

    /// The group of each row by comparing all rows with each other.
    private func naive(_ columns: [Column], _ count: Int) -> [Int32] {
        func isSame(_ a: Value, _ b: Value) -> Bool {
            if case .number(let x) = a, case .number(let y) = b, x.isNaN && y.isNaN { return true }
            return a == b
        }
        var firsts: [Int] = []
        return (0..<count).map { row in
            if let group = firsts.firstIndex(where: { first in columns.allSatisfy { isSame($0[first], $0[row]) } }) {
                return Int32(group)
            }
            firsts.append(row)
            return Int32(firsts.count - 1)
        }
    }

    @Test("Rows are together where they agree in all columns", arguments: columns, columns)
    func pairs(a: Column, b: Column) {
        #expect(RowGroups(by: [a], rowCount: 8).ids == naive([a], 8))
        #expect(RowGroups(by: [a, b], rowCount: 8).ids == naive([a, b], 8))
        #expect(RowGroups(by: [a, b, a], rowCount: 8).ids == naive([a, b], 8))
    }

    @Test("Ten thousand groups are numbered by their first rows")
    func many() {
        let numbers = (0..<20_000).map { Double(($0 * 7919) % 10_000) * 0.1 }
        let groups = RowGroups(by: [Column(numbers: numbers)], rowCount: 20_000)
        #expect(groups.count == 10_000)
        #expect(groups.firstRows == Array(0..<10_000))
        #expect(groups.rows.allSatisfy { $0.count == 2 && $0[1] - $0[0] == 10_000 })
        #expect(groups.sizes == Array(repeating: 2, count: 10_000))
    }

    @Test("Without columns all rows are one group, and no rows are none")
    func trivial() {
        #expect(RowGroups(by: [], rowCount: 3).rows == [[0, 1, 2]])
        #expect(RowGroups(by: [], rowCount: 0).count == 0)
        #expect(RowGroups(by: [Column(numbers: [])], rowCount: 0).count == 0)
    }
}
