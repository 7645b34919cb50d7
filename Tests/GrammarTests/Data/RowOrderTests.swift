import Grammar
import Testing

@Suite("Orders of rows")
struct RowOrderTests {
    private func sorted(_ values: [Value], descending: Bool = false) throws -> [Int] {
        let table = Table([("v", Column(values))])
        let order = try RowOrder(by: [SortField(field: FieldReference("v"), isDescending: descending)], in: table)
        return order.sorted(Array(values.indices))
    }

    @Test(
        "Null comes before NaN, NaN before numbers; equal rows keep their order",
        arguments: [
            ([3, .null, 1, .number(.nan), 1], [1, 3, 2, 4, 0]),
            ([0, -1, .number(-.infinity), .number(.infinity), .number(-0.0)], [2, 1, 0, 4, 3]),
            (["b", "a", .null, "B", "a"], [2, 3, 1, 4, 0]),
            ([true, false, .null, true], [2, 1, 0, 3]),
            ([.date(2), .date(1), .null], [2, 1, 0]),
            // U+FF5E is less than an emoji by scalars, but greater by UTF-16 code units.
            (["～", "😀"], [1, 0]),
            ([2, "10", .undefined, 1], [2, 3, 0, 1]),
        ] as [([Value], [Int])])
    func ascending(values: [Value], rows: [Int]) throws {
        #expect(try sorted(values) == rows)
    }

    @Test("Descending is the other way round, but equal rows keep their order")
    func descending() throws {
        #expect(try sorted([1, .null, 3, 1], descending: true) == [2, 0, 3, 1])
    }

    @Test("Later fields decide among peers of the earlier ones")
    func severalFields() throws {
        let table = Table([("a", Column(["y", "x", "y", "x"])), ("b", Column(numbers: [1, 1, 2, 2]))])
        let order = try RowOrder(
            by: [SortField(field: FieldReference("a")), SortField(field: FieldReference("b"), isDescending: true)],
            in: table)
        #expect(order.sorted([0, 1, 2, 3]) == [3, 1, 2, 0])
        #expect(order.arePeers(0, 0) && !order.arePeers(0, 2))
    }
}
