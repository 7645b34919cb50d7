import Grammar
import Testing

@Suite("What is wrong in an expression")
struct ExpressionDiagnosticsTests {
    /// The error of an expression that starts at byte 100 of its source, read and evaluated.
    private func error(of text: String) -> Diagnostic? {
        let origin = Origin(source: "chart.yaml", range: 100..<100 + text.utf8.count, path: "transform[0].calculate")
        return #expect(throws: Diagnostic.self) {
            try Expression(text, at: origin).value(for: Example.datum, in: Example.scope)
        }
    }

    @Test(
        "An error points at the word that is wrong",
        arguments: [
            ("datum.a +", "expected a value, found the end of the expression", 9..<9),
            ("(1 + 2", "expected \")\", found the end of the expression", 6..<6),
            ("1 2", "expected an operator, found number 2", 2..<3),
            ("[1; 2]", "expected \",\" or \"]\", found \";\"", 2..<3),
            ("datum.", "expected the name of a property, found the end of the expression", 6..<6),
            ("{1 + 2}", "expected \":\", found \"+\"", 3..<4),
            ("a ? b", "expected \":\", found the end of the expression", 5..<5),
            ("1 + 'abc", "missing closing ' of a text", 4..<8),
            ("'辽源' + §", "unknown character \"§\" in an expression", 11..<13),
            ("3px", "expected a number, found \"3p\"", 0..<2),
            ("0x", "missing digits of a number", 0..<2),
            ("1e+", "missing digits of an exponent", 0..<3),
            ("'\\u12'", "expected 4 hexadecimal digits in an escape", 1..<5),
            ("1 + /[/", "missing closing / of a regular expression", 4..<7),
            ("new Date()", "cannot use \"new\" because an expression only computes a value", 0..<3),
            ("1 + lenght('a')", "unknown function \"lenght\"", 4..<10),
            ("widht * 2", "unknown name \"widht\"", 0..<5),
            ("now()", "cannot call \"now\" because pictures never depend on the clock", 0..<3),
            (
                "scale('x', 1)",
                "cannot ask for the scale \"x\" here because scales are known only to marks and guides", 0..<13
            ),
            ("event.x", "cannot use \"event\" because a picture has no events", 0..<5),
            (
                "parent.width", "cannot use \"parent\" because an expression does not see the groups that are drawn",
                0..<6
            ),
            ("item.x", "cannot use \"item\" because an expression does not see the marks that are drawn", 0..<4),
            ("clamp(1, 2)", "expected 3 arguments of \"clamp\", found 2", 0..<5),
            ("abs()", "expected 1 argument of \"abs\", found 0", 0..<3),
            ("if(1)", "expected 3 arguments of \"if\", found 1", 0..<2),
            ("1 + datum.n.x", "cannot read \"x\" because \"datum.n\" is null", 4..<13),
            ("datum.nothing.x", "cannot read \"x\" because \"datum.nothing\" is undefined", 0..<15),
            ("1 + length(null)", "expected an array or a text in \"length\", found null", 4..<16),
            ("1 + data('d')", "unknown data \"d\"", 4..<13),
        ])
    func places(text: String, message: String, range: Range<Int>) {
        let error = error(of: text)
        #expect(error?.message == message)
        #expect(error?.origin?.range == range.lowerBound + 100..<range.upperBound + 100)
        #expect(error?.origin?.path == "transform[0].calculate")
    }

    @Test(
        "What was probably meant is said",
        arguments: [
            ("datum.a = 3", "did you mean \"==\"?"),
            ("2 ** 3", "did you mean \"pow(a, b)\"?"),
            ("datum.s ?? 1", "did you mean \"||\"?"),
            ("lenght('a')", "did you mean \"length\"?"),
            ("widht", "did you mean \"width\"?"),
            ("NULL", "did you mean \"null\"?"),
            ("a + 1", "did you mean \"datum.a\"?"),
            ("datum.s.toUpperCase()", "did you mean \"upper(datum.s, …)\"?"),
            ("datum.s.slice(1)", "did you mean \"slice(datum.s, …)\"?"),
        ])
    func hints(text: String, hint: String) {
        #expect(error(of: text)?.label == hint)
    }

    @Test("An expression without a place is quoted")
    func placeless() {
        let error = #expect(throws: Diagnostic.self) { try Expression("1 +") }
        #expect(error?.origin == nil)
        #expect(error?.notes == ["in the expression 1 +"])
    }

    @Test("Without a row there is no datum")
    func noRow() throws {
        let expression = try Expression("datum.a")
        let error = #expect(throws: Diagnostic.self) { try expression.value(in: Scope()) }
        #expect(error?.message == "cannot use \"datum\" because there is no row of data here")
    }

    @Test("A branch that is not taken cannot fail")
    func untaken() throws {
        #expect(try value(of: "datum.n ? datum.n.x : 'none'") == "none")
        #expect(try value(of: "false && length(null)") == false)
    }

    @Test(
        "Ten thousand levels are an error, whatever they are made of",
        arguments: [
            ("(", "1", ")"), ("!", "1", ""), ("- ", "1", ""), ("[", "", "]"), ("abs(", "1", ")"), ("{a: ", "1", "}"),
            ("", "1", " + 1"), ("", "1", " && 1"), ("", "datum", ".a"), ("", "datum", "[0]"), ("", "1", " ? 1 : 1"),
            ("1 ? ", "1", " : 1"), ("(", "", ""),
        ])
    func deep(open: String, middle: String, close: String) {
        let text = String(repeating: open, count: 10_000) + middle + String(repeating: close, count: 10_000)
        let error = #expect(throws: Diagnostic.self) { try Expression(text) }
        #expect(error?.message == "cannot read the expression because it is nested too deeply")
    }

    @Test(
        "Well over a hundred levels are read and evaluated",
        arguments: [
            ("(", "1", ")"), ("abs(", "1", ")"), ("", "1", " + 0"), ("", "0 ? 0 : 1", " ? 1 : 1"), ("[", "1", "]"),
        ])
    func high(open: String, middle: String, close: String) throws {
        let text = String(repeating: open, count: 150) + middle + String(repeating: close, count: 150)
        let result = try value(of: text)
        #expect(open == "[" ? result != .undefined : result == 1)
    }
}
