import Grammar
import Testing

@Suite("Mathematics")
struct MathematicsTests {
    @Test(
        "Functions of numbers are those of JavaScript's `Math`",
        arguments: [
            ("abs('-5')", "5"),
            ("abs(null)", "0"),
            ("floor(-1.5)", "-2"),
            ("floor('abc')", "NaN"),
            ("ceil(-1.5)", "-1"),
            ("ceil(-0.5)", "-0"),
            ("sqrt(-1)", "NaN"),
            ("log(0)", "-Infinity"),
            ("log(-1)", "NaN"),
            ("atan2(1, -1)", "2.356194490192345"),
            ("exp(1)", "2.718281828459045"),
            ("hypot(3, 4)", "5"),
            ("hypot()", "0"),
            ("pow(2, 10)", "1024"),
            ("pow(-8, 1 / 3)", "NaN"),
            ("pow(NaN, 0)", "1"),
        ])
    func functions(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "Powers of one have no limit",
        arguments: [
            ("pow(1, NaN)", "NaN"),
            ("pow(1, Infinity)", "NaN"),
            ("pow(-1, -Infinity)", "NaN"),
        ])
    func powers(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "Halves round up",
        arguments: [
            ("round(0.5)", "1"),
            ("round(2.5)", "3"),
            ("round(-2.5)", "-2"),
            ("round(-0.5)", "-0"),
            ("round(1.4999999)", "1"),
            ("round(0.49999999999999994)", "0"),
            ("round(4503599627370497)", "4503599627370497"),
            ("round(NaN)", "NaN"),
        ])
    func rounding(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "Extremes",
        arguments: [
            ("max()", "-Infinity"),
            ("min()", "Infinity"),
            ("max(1, 2, 3)", "3"),
            ("max(1, NaN)", "NaN"),
            ("max('3', 2)", "3"),
            ("min(null, 1)", "0"),
            ("min(0, -0)", "-0"),
            ("clamp(5, 0, 3)", "3"),
            ("clamp(-1, 0, 3)", "0"),
            ("clamp(NaN, 0, 3)", "NaN"),
        ])
    func extremes(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test("Random numbers are in [0, 1), differ from place to place, and are the same in every run")
    func random() throws {
        let table = Table(rowCount: 100)
        func numbers(_ place: Int) throws -> [Value] {
            let origin = Origin(source: "chart", range: place..<place + 8)
            return try Expression("random()", at: origin).evaluate(over: table, in: Scope()).values
        }
        #expect(try numbers(0) == numbers(0))
        #expect(try numbers(0) != numbers(9))
        #expect(try Set(numbers(0)).count == 100)
        #expect(try numbers(0).allSatisfy { $0.asNumber >= 0 && $0.asNumber < 1 })
    }
}
