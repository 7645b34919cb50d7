import Grammar
import Testing

@Suite("Predicates")
struct PredicateTests {
    private let table = Table([
        ("n", Column([1, 5, .null, .number(.nan), 10])), ("s", Column(["a", "b", "", .null, "B"])),
        ("d", Column([.date(0), .date(1000), .null, .date(.nan), .date(0)])),
    ])

    private func mask(_ field: String, _ comparison: FieldPredicate.Comparison) throws -> [Bool] {
        let predicate = Predicate.field(FieldPredicate(field: FieldReference(field), comparison: comparison))
        let mask = try predicate.mask(over: table, in: Scope())
        for row in 0..<table.rowCount {
            #expect(try predicate.holds(for: table.record(row), in: Scope()) == mask[row])
        }
        return mask
    }

    @Test(
        "Comparisons are JavaScript's",
        arguments: [
            ("n", .equal(5), [1]), ("n", .less(5), [0, 2]), ("n", .lessOrEqual(5), [0, 1, 2]),
            ("n", .greater(1), [1, 4]), ("n", .greaterOrEqual(5), [1, 4]), ("n", .range(5, 10), [1, 4]),
            ("n", .range(10, 5), [1, 4]), ("n", .range(.null, 5), [0, 1, 2]), ("n", .range(5, .null), [1, 4]),
            ("n", .range(.null, .null), [0, 1, 2, 3, 4]), ("n", .oneOf([1, 10]), [0, 4]),
            ("n", .valid(true), [0, 1, 4]), ("n", .valid(false), [2, 3]),
            ("s", .equal("b"), [1]), ("s", .less("b"), [0, 2, 4]), ("s", .oneOf(["a", "B"]), [0, 4]),
            ("d", .equal(.date(0)), [0, 4]), ("d", .equal(1000), [1]), ("d", .greater(.date(0)), [1]),
        ] as [(String, FieldPredicate.Comparison, [Int])])
    func comparisons(field: String, comparison: FieldPredicate.Comparison, rows: [Int]) throws {
        let mask = try mask(field, comparison)
        #expect(mask.indices.filter { mask[$0] } == rows)
    }

    @Test(
        "Texts and numbers are compared as what the first compared value is",
        arguments: [
            ("n", .equal("5"), [1]), ("n", .oneOf(["10", "5"]), [1, 4]), ("n", .less("5"), [0, 4]),
            ("c", .equal(501), [0]), ("c", .equal("501"), []), ("c", .oneOf([7, 501]), [0, 2]),
            ("c", .range(.null, 501), [0, 2]), ("c", .greater(7), [0, 1]), ("s", .equal(0), []),
        ] as [(String, FieldPredicate.Comparison, [Int])])
    func kinds(field: String, comparison: FieldPredicate.Comparison, rows: [Int]) throws {
        var table = table
        table.set("c", Column(["00501", "10001", "007", .null, "x"]))
        let predicate = Predicate.field(FieldPredicate(field: FieldReference(field), comparison: comparison))
        let mask = try predicate.mask(over: table, in: Scope())
        // To an order null is 0.
        #expect(mask.indices.filter { mask[$0] && table[field]?[$0] != .null } == rows)
    }

    private func less(_ n: Double) -> Predicate {
        .field(FieldPredicate(field: FieldReference("n"), comparison: .less(.number(n))))
    }

    @Test("Predicates are put together with and, or and not")
    func logic() throws {
        let scope = Scope()
        #expect(try Predicate.not(less(5)).mask(over: table, in: scope) == [false, true, false, true, true])
        #expect(
            try Predicate.and([less(11), .not(less(5))]).mask(over: table, in: scope) == [
                false, true, false, false, true,
            ])
        #expect(
            try Predicate.or([less(5), .not(less(10))]).mask(over: table, in: scope) == [true, false, true, true, true])
        #expect(try Predicate.and([]).mask(over: table, in: scope).allSatisfy { $0 })
        #expect(try Predicate.or([]).mask(over: table, in: scope).allSatisfy { !$0 })
        let variable = Predicate.parameter(name: "shown", empty: false, origin: nil)
        #expect(try variable.mask(over: table, in: Scope(values: ["shown": 1])).allSatisfy { $0 })
        #expect(try variable.mask(over: table, in: Scope(values: ["shown": ""])).allSatisfy { !$0 })
        #expect(throws: Diagnostic.self) { try variable.mask(over: table, in: scope) }
    }

    @Test("A filter keeps the rows of which the predicate holds, in their order")
    func filter() throws {
        #expect(try table.applying(.filter(less(5))).values("s") == ["a", ""])
    }

    @Test("A predicate over an unknown field is an error")
    func unknownField() {
        let predicate = Predicate.field(FieldPredicate(field: FieldReference("m"), comparison: .valid(true)))
        #expect(throws: Diagnostic.self) { try predicate.mask(over: table, in: Scope()) }
    }
}
