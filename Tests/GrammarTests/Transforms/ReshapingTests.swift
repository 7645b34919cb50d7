import Grammar
import Testing

@Suite("Reshaping")
struct ReshapingTests {
    @Test("Folding makes a row of each row and field")
    func fold() throws {
        let table = Table([
            ("k", Column(["p", "q"])), ("a", Column(numbers: [1, 2])), ("b", Column(numbers: [3, 4])),
        ])
        let result = try table.applying(.fold(FoldTransform(fields: [FieldReference("a"), FieldReference("b")])))
        #expect(result.values("k") == ["p", "p", "q", "q"])
        #expect(result.values("key") == ["a", "b", "a", "b"])
        #expect(result.values("value") == [1, 3, 2, 4])
        #expect(result.values("a") == [1, 1, 2, 2])
    }

    @Test("Folding text and numbers keeps both")
    func foldMixed() throws {
        let table = Table([("a", Column([1, .null])), ("b", Column(["x", "y"]))])
        let result = try table.applying(.fold(FoldTransform(fields: [FieldReference("a"), FieldReference("b")])))
        #expect(result.values("value") == [1, "x", .null, "y"])
    }

    @Test("Flattening runs arrays side by side; what is no array gives no rows")
    func flatten() throws {
        let table = Table([
            ("k", Column(["p", "q", "r"])), ("a", Column([.array([1, 2, 3]), .array([]), .null])),
            ("b", Column([.array(["x"]), .array(["y"]), .array([])])),
        ])
        let flatten = FlattenTransform(fields: [FieldReference("a"), FieldReference("b")], names: ["a", "c"])
        let result = try table.applying(.flatten(flatten))
        #expect(result.values("k") == ["p", "p", "p", "q"])
        #expect(result.values("a") == [1, 2, 3, .null])
        #expect(result.values("c") == ["x", .null, .null, "y"])
        #expect(result.values("b").first == .array(["x"]))
    }

    private let medals = Table([
        ("country", Column(["NO", "NO", "DE", "DE", "CA"])),
        ("type", Column(["gold", "silver", "gold", "gold", "bronze"])),
        ("n", Column(numbers: [14, 11, 10, 4, 8])),
    ])

    private func pivoted(_ operation: AggregateOperation = .sum, limit: Int = 0, grouped: Bool = true) throws -> Table {
        var pivot = PivotTransform(field: FieldReference("type"), value: FieldReference("n"))
        pivot.groupBy = grouped ? [FieldReference("country")] : []
        pivot.operation = operation
        pivot.limit = limit
        return try medals.applying(.pivot(pivot))
    }

    @Test("Pivoting makes a field of each value, in order")
    func pivot() throws {
        let result = try pivoted()
        #expect(result.names == ["country", "bronze", "gold", "silver"])
        #expect(result.values("gold") == [14, 14, .undefined])
        #expect(result.values("bronze") == [.undefined, .undefined, 8])
        #expect(try pivoted(.count).values("gold") == [1, 2, 0])
        #expect(try pivoted(limit: 2).names == ["country", "bronze", "gold"])
        #expect(try pivoted(grouped: false).record(0) == Record([("bronze", 8), ("gold", 28), ("silver", 11)]))
    }

    @Test("Pivoting and summing finds the sums of an aggregate")
    func pivotIsAggregate() throws {
        let sum = AggregateField(operation: .sum, field: FieldReference("n"), name: "s")
        let sums = try medals.applying(
            .aggregate(AggregateTransform(fields: [sum], groupBy: [FieldReference("country"), FieldReference("type")])))
        let result = try pivoted()
        for row in 0..<sums.rowCount {
            let at = try #require(result.values("country").firstIndex(of: sums.values("country")[row]))
            #expect(result.values(sums.values("type")[row].asText)[at] == sums.values("s")[row])
        }
    }

    @Test("Too many fields are refused")
    func wide() {
        let table = Table([
            ("k", Column(numbers: (0..<20_000).map(Double.init))), ("v", Column(repeating: 1, count: 20_000)),
        ])
        let pivot = PivotTransform(field: FieldReference("k"), value: FieldReference("v"))
        #expect(throws: Diagnostic.self) { try table.applying(.pivot(pivot)) }
    }

    @Test("A sample keeps at most so many rows, each once, and the same every time")
    func sample() throws {
        let table = Table([("i", Column(numbers: (0..<1000).map(Double.init)))])
        let sample = try table.applying(.sample(SampleTransform(size: 100)))
        #expect(sample.rowCount == 100)
        #expect(Set(sample.numbers("i")).count == 100)
        #expect(abs(sample.numbers("i").reduce(0, +) / 100 - 500) < 100)
        #expect(try table.applying(.sample(SampleTransform(size: 100))) == sample)
        #expect(try table.applying(.sample(SampleTransform(size: 1000))) == table)
        #expect(try table.applying(.sample(SampleTransform(size: -1))).rowCount == 0)
    }
}
