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

@Suite("The engine of regular expressions")
struct PatternEngineTests {
    @Test(
        "Repetitions, groups and looks as in ECMA-262",
        arguments: [
            ("replace('aaa', /a{2}/, 'b')", #""ba""#), ("replace('aaa', /a{2,}?/, 'b')", #""ba""#),
            ("replace('aaaa', /a{1,3}/, 'b')", #""ba""#), ("replace('a{x', /a{/, 'b')", #""bx""#),
            ("replace('abab', /(?:ab)+?/, 'c')", #""cab""#), ("test(/(?<=a)b/, 'ab')", "true"),
            ("test(/(?<!a)b/, 'ab')", "false"), ("replace('a1b22', /(?<=[a-z])\\d+/g, '')", #""ab""#),
            ("replace('price 10', /(?<n>\\d+)/, '$<n>.00')", #""price 10.00""#), ("test(/(?=b)a|b/, 'b')", "true"),
            ("test(/^(?:(a)|b)*$/, 'ab')", "true"), ("replace('ab', /(?:(a)|b)*/, '[$1]')", #""[]""#),
            ("test(/^(a*)*$/, 'aaa')", "true"), ("test(/(?<x>a)\\k<x>/, 'aa')", "true"),
            ("test(/\\p{Lu}/u, 'É')", "true"), ("test(/\\p{Script=Han}/u, '辽')", "true"),
            ("test(/\\P{L}/u, 'a')", "false"), ("test(/\\u{1F600}/u, '😀')", "true"),
            ("test(/\\x41\\cA?/, 'A')", "true"), ("test(/[a-c-e]+$/, 'b-e')", "true"),
            ("test(/[^\\d\\s]/, '1 2')", "false"), ("test(/É/i, 'é')", "true"), ("test(/[A-Z]/i, 'q')", "true"),
            ("split('a1b2', /\\d/)", #"["a","b",""]"#), ("split('a, b;c', /[,;] ?/)", #"["a","b","c"]"#),
            ("split('abc', /(?:)/)", #"["a","b","c"]"#), ("replace('x.y', /[.]/, '')", #""xy""#),
            ("test(/a|^$/, '')", "true"), ("replace('aXbX', /X$/, '')", #""aXb""#),
        ])
    func results(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "What is wrong with a pattern is said",
        arguments: [
            ("(a", "missing \")\""), ("a)", "\")\" closes nothing"), ("*a", "\"*\" repeats nothing"),
            ("[a", "missing \"]\""), ("a{2,1}", "numbers out of order in {2,1}"),
            ("[b-a]", "the range b-a is out of order"),
            ("(?<a>x)(?<a>y)", "two groups are named \"a\""), ("\\p{Nope}", "unknown property of characters \"Nope\""),
            ("(?:a{9999}){9999}", "its repetitions are too long"),
        ])
    func errors(pattern: String, reason: String) {
        let error = #expect(throws: Diagnostic.self) {
            try value(of: "test(regexp('\(pattern.replacing("\\", with: "\\\\"))'), 'a')")
        }
        #expect(error?.notes.first == reason)
    }
}
