import Grammar
import Testing

@Suite("Kinds of values and coercions")
struct TypeChecksTests {
    private static let domain = [
        "undefined", "null", "true", "0", "NaN", "Infinity", "''", "'a'", "[]", "{}", "datetime(0)", "datetime(NaN)",
        "/a/",
    ]

    @Test(
        "Each kind is told from the others",
        arguments: [
            ("isDefined", ".tttttttttttt"),
            ("isValid", "..tt.tttttt.t"),
            ("isBoolean", "..t.........."),
            ("isNumber", "...ttt......."),
            ("isNaN", "....t........"),
            ("isFinite", "...t........."),
            ("isString", "......tt....."),
            ("isArray", "........t...."),
            ("isObject", "........ttttt"),
            ("isDate", "..........tt."),
            ("isRegExp", "............t"),
            ("isTuple", ".........t..."),
        ])
    func kinds(function: String, truths: String) throws {
        for (text, letter) in zip(Self.domain, truths) {
            #expect(try value(of: "\(function)(\(text))") == .boolean(letter == "t"), "\(function)(\(text))")
        }
    }

    @Test(
        "Blanks become null, other values the kind asked for",
        arguments: [
            ("toNumber('')", "null"), ("toNumber(null)", "null"), ("toNumber(undefined)", "null"),
            ("toNumber('12')", "12"), ("toNumber('a')", "NaN"), ("toNumber(true)", "1"),
            ("toString(null)", "null"), ("toString(1.50)", #""1.5""#), ("toString([1,2])", #""1,2""#),
            ("toBoolean('')", "null"), ("toBoolean('false')", "false"), ("toBoolean('0')", "false"),
            ("toBoolean('no')", "true"), ("toBoolean(0)", "false"), ("toBoolean([])", "true"),
            ("toDate('')", "null"), ("toDate(0)", "Date(1970-01-01T00:00:00.000Z)"),
        ])
    func coercions(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }
}
