import Grammar
import Testing

@Suite("Literals")
struct LiteralTests {
    @Test(
        "Numbers in all notations",
        arguments: [
            ("0x1F", "31"),
            ("0XfF", "255"),
            ("0b11", "3"),
            ("0o17", "15"),
            (".5e1", "5"),
            ("1.", "1"),
            ("1e-7", "1e-7"),
            ("1E3", "1000"),
            ("123456789012345680000", "123456789012345680000"),
            ("1e21", "1e+21"),
            ("0.1 + 0.2", "0.30000000000000004"),
        ])
    func numbers(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "Texts and their escapes",
        arguments: [
            (#"'it\'s'"#, #""it's""#),
            (#""say \"x\"""#, #""say "x"""#),
            (#""\x41\u0042\u{43}""#, #""ABC""#),
            (#""\ud83d\ude00""#, #""😀""#),
            (#"'\\'"#, #""\""#),
            (#"'a\qb'"#, #""aqb""#),
            ("'辽源市'", #""辽源市""#),
        ])
    func texts(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "Arrays, objects and regular expressions",
        arguments: [
            ("[]", "[]"),
            ("[1, 'a', [true]]", #"[1,"a",[true]]"#),
            ("[1, 2, ]", "[1,2]"),
            ("{}", "{}"),
            ("{a: 1, 'b c': 2}", "{a:1,b c:2}"),
            ("{if: 1, null: 2}", "{if:1,null:2}"),
            (#"/a\/b[/]c/gi"#, #"/a\/b[/]c/gi"#),
            ("4 / 2 / 1", "2"),
        ])
    func composites(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }
}
