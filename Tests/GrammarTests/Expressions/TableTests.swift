import Grammar
import Testing

@Suite("Expressions over tables")
struct ExpressionTableTests {
    /// A column of every storage, with and without nulls.
    private static let table = Table([
        ("a", Column(numbers: [1, 2, .nan, 4])),
        ("b", Column([3, .null, 0, -1])),
        ("s", Column(["x", "y", "x", "1"])),
        ("t", Column(["x", .null, "z", "x"])),
        ("q", Column([true, false, true, true])),
        ("d", Column([.date(0), .date(86_400_000), .null, .date(1)])),
        ("v", Column([1, "one", .array([1, 2]), .object(Record([("k", 5)]))])),
    ])

    private static let operands = [
        "datum.a", "datum.b", "datum.s", "datum.t", "datum.q", "datum.d", "datum.v", "datum.none", "2", "'x'", "null",
        "true", "width",
    ]

    private static let symbols = [
        "+", "-", "*", "/", "%", "==", "!=", "===", "!==", "<", "<=", ">", ">=", "&", "|", "^", "<<", ">>", ">>>", "&&",
        "||",
    ]

    @Test("A column of results is what the rows give one by one", arguments: symbols)
    func columns(symbol: String) throws {
        for a in Self.operands {
            for b in Self.operands { try compare("\(a) \(symbol) \(b)") }
        }
    }

    @Test(
        "So it is for other forms",
        arguments: [
            "-datum.a", "-datum.b", "!datum.q", "!datum.s", "~datum.a", "+datum.t", "abs(datum.a)", "abs(datum.b)",
            "datum.a > 1 ? datum.a : 0", "datum.q ? datum.s : null", "datum.q ? true : false", "isValid(datum.b)",
            "isNumber(datum.a)", "datum.a > 1 && datum.q", "datum.a > 1 || datum.q", "[datum.a, datum.s]",
            "{x: datum.b}", "datum['s']", "datum[datum.q ? 'a' : 's']", "datum.v[0]", "datum.v.k", "length(datum.s)",
            "upper(datum.s)", "year(datum.d)", "max(datum.a, datum.b)", "isObject(datum)", "datum.a",
        ])
    func forms(text: String) throws { try compare(text) }

    private func compare(_ text: String) throws {
        let expression = try Expression(text)
        let column = try expression.evaluate(over: Self.table, in: Example.scope)
        let tests = try expression.test(over: Self.table, in: Example.scope)
        for row in 0..<Self.table.rowCount {
            let alone = try expression.value(for: Self.table.record(row), in: Example.scope)
            #expect(notation(column[row]) == notation(alone), "\(text) in row \(row)")
            #expect(tests[row] == alone.asBoolean, "\(text) in row \(row)")
        }
    }

    @Test("Numbers stay in a column of numbers, truths in one of truths")
    func storage() throws {
        let sum = try Expression("datum.a * 2 + 1").evaluate(over: Self.table, in: Scope())
        guard case .numbers = sum.storage else { return #expect(Bool(false), "\(sum.storage)") }
        let test = try Expression("datum.s == 'x'").evaluate(over: Self.table, in: Scope())
        #expect(test.storage == .booleans([true, false, true, false]))
    }

    @Test("A field is found by its whole name, dots and all")
    func dots() throws {
        let table = Table([("a.b", Column(numbers: [1])), ("a", Column([.object(Record([("b", 2)]))]))])
        #expect(try Expression("datum['a.b']").evaluate(over: table, in: Scope())[0] == 1)
        #expect(try Expression("datum.a.b").evaluate(over: table, in: Scope())[0] == 2)
    }

    @Test("Other tables are read by name")
    func tables() throws {
        let scope = Scope(tables: ["other": Table([("k", Column(["x", "y", "x"]))])])
        #expect(try Expression("length(data('other'))").value(in: scope) == 3)
        #expect(try Expression("data('other')[1].k").value(in: scope) == "y")
        #expect(try Expression("indata('other', 'k', 'x')").value(in: scope) == 2)
        #expect(try Expression("indata('other', 'k', 'z')").value(in: scope) == .undefined)
    }

    @Test("Colours leave an expression as CSS")
    func colours() throws {
        let column = try Expression("rgb(datum.a, 0, 0)").evaluate(over: Self.table, in: Scope())
        #expect(column[1] == "rgb(2, 0, 0)")
    }

    @Test("What an expression reads")
    func reading() throws {
        let expression = try Expression("datum.a + width * datum['b c'].d + datum.a - PI + size")
        #expect(expression.names == ["width", "size"])
        #expect(expression.readsDatum)
        #expect(try !Expression("width / 2").readsDatum)
    }
}
