import Grammar
import Testing

@Suite("Operators and what binds them")
struct PrecedenceTests {
    @Test(
        "Operators bind as in JavaScript",
        arguments: [
            ("1 + 2 * 3", "7"),
            ("(1 + 2) * 3", "9"),
            ("10 - 4 - 3", "3"),
            ("2 * 3 % 4", "2"),
            ("2 + 3 << 1", "10"),
            ("1 < 2 == true", "true"),
            ("1 | 2 ^ 3 & 4", "3"),
            ("1 == 1 & 1", "1"),
            ("1 || 0 && 0", "1"),
            ("(1 || 0) && 0", "0"),
            ("- - 1", "1"),
            ("!!'a'", "true"),
            ("-'3' + 1", "-2"),
            ("1 - -1", "2"),
            ("!1 == false", "true"),
            ("~5 + 1", "-5"),
            ("1 + 2 + '3'", #""33""#),
            ("'1' + 2 + 3", #""123""#),
            ("'b' in {a: 1} == false", "true"),
        ])
    func binding(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "Conditionals nest to the right",
        arguments: [
            ("1 ? 2 ? 3 : 4 : 5", "3"),
            ("0 ? 1 : 0 ? 2 : 3", "3"),
            ("1 < 2 ? 'a' : 'b'", #""a""#),
            ("false || true ? 'yes' : 'no'", #""yes""#),
        ])
    func conditionals(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "`&&` and `||` give one of their operands",
        arguments: [
            ("0 || 'x'", #""x""#),
            ("'' && 1", #""""#),
            ("null || undefined", "undefined"),
            ("1 && 'y' || 'z'", #""y""#),
        ])
    func operands(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "Whole numbers of 32 bits",
        arguments: [
            ("1 << 31", "-2147483648"),
            ("1 << 33", "2"),
            ("-1 >>> 0", "4294967295"),
            ("-9 >> 1", "-5"),
            ("-9 >>> 28", "15"),
            ("4294967297 | 0", "1"),
            ("2147483648 | 0", "-2147483648"),
            ("1e21 | 0", "-559939584"),
            ("NaN | 0", "0"),
            ("Infinity ^ 1", "1"),
            ("3.9 & -1.9", "3"),
        ])
    func bits(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "Remainders have the sign of the dividend",
        arguments: [
            ("7 % -3", "1"),
            ("-7 % 3", "-1"),
            ("5.5 % 2", "1.5"),
            ("1 % 0", "NaN"),
            ("-4 % 2", "-0"),
        ])
    func remainders(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "Members and indices",
        arguments: [
            ("'abc'.length", "3"),
            ("'abc'[1]", #""b""#),
            ("'辽源'.length", "2"),
            ("'😀'.length", "2"),
            ("[1,2,3][1]", "2"),
            ("[1,2,3]['1']", "2"),
            ("[1,2,3][5]", "undefined"),
            ("[1,2,3].length", "3"),
            ("{a: {b: 1}}.a.b", "1"),
            ("{'a b': 1}['a b']", "1"),
            ("{1: 2}[1]", "2"),
            ("{a: 1}.missing", "undefined"),
            ("(5).length", "undefined"),
            ("datum['o'].b[0]", "1"),
            ("datum.s[1 + 1]", #""a""#),
            ("datum.s.length", "5"),
        ])
    func members(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }
}
