import Grammar
import Testing

@Suite("Regular expressions")
struct PatternsTests {
    @Test(
        "Tests",
        arguments: [
            (#"test(/^\d{3}$/, '123')"#, "true"),
            (#"test(/a$/, 'b\na\n')"#, "false"),
            (#"test(/a$/m, 'a\nb')"#, "true"),
            (#"test(/^b/m, 'a\nb')"#, "true"),
            (#"test(/^b/, 'a\nb')"#, "false"),
            (#"test(/a.b/, 'a\nb')"#, "false"),
            (#"test(/a.b/s, 'a\nb')"#, "true"),
            ("test(/A/i, 'a')", "true"),
            ("test(/[[]/, '[')", "true"),
            ("test(/[&&]/, '&')", "true"),
            (#"test(/[^]/, '\n')"#, "true"),
            ("test(/[]/, 'a')", "false"),
            (#"test(/\bfoo\b/, 'a foo b')"#, "true"),
            (#"test(/[\u4e00-\u9fff]+/, '辽源')"#, "true"),
            (#"test(/\d/, '٣')"#, "false"),
            (#"test(/\w/, '辽')"#, "false"),
            (#"test(/\s/, '\u3000')"#, "true"),
            ("test('a+', 'caat')", "true"),
            ("test(regexp('A', 'i'), 'a')", "true"),
            (#"test(/(a)\1/, 'aa')"#, "true"),
            ("test(/a(?!b)/, 'ab')", "false"),
        ])
    func tests(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "Replacements",
        arguments: [
            ("replace('aaa', 'a', 'b')", #""baa""#),
            ("replace('aaa', /a/, 'b')", #""baa""#),
            ("replace('aaa', /a/g, 'b')", #""bbb""#),
            ("replace('a.b.c', '.', '-')", #""a-b.c""#),
            ("replace('abc', /(b)/, '[$1]')", #""a[b]c""#),
            ("replace('abc', 'b', '$&$&')", #""abbc""#),
            (#"replace('abc', /b/, "$`|$'")"#, #""aa|cc""#),
            ("replace('abc', /(?<x>b)/, '<$<x>>')", #""a<b>c""#),
            ("replace('abc', /b/, '$$')", #""a$c""#),
            ("replace('abc', /b/, '$1')", #""a$1c""#),
            (#"replace('John Smith', /(\w+)\s(\w+)/, '$2, $1')"#, #""Smith, John""#),
            ("replace('abc', /(?:)/g, '-')", #""-a-b-c-""#),
            ("replace('10%', /%$/, '')", #""10""#),
            ("replace(123, '2', 'x')", #""1x3""#),
        ])
    func replacements(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test("A pattern that the engine cannot read is an error at its place")
    func syntax() {
        let error = #expect(throws: Diagnostic.self) {
            try Expression("test(/(a/, 'a')", at: Origin(source: "s", range: 10..<26))
        }
        #expect(error?.message == "cannot read the regular expression /(a/ because of its syntax")
        #expect(error?.origin?.range == 15..<19)
    }

    @Test("Unknown flags are errors")
    func flags() {
        let error = #expect(throws: Diagnostic.self) { try value(of: "test(regexp('a', 'q'), 'a')") }
        #expect(error?.message == "unknown flag \"q\" of a regular expression")
    }
}
