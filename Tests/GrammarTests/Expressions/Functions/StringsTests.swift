import Grammar
import Testing

@Suite("Texts")
struct StringsTests {
    @Test(
        "Parts by places",
        arguments: [
            ("slice('hello', -3)", #""llo""#),
            ("slice('hello', 1, -1)", #""ell""#),
            ("slice('hello', 10)", #""""#),
            ("slice('hello', 3, 1)", #""""#),
            ("substring('hello', -1, 3)", #""hel""#),
            ("substring('hello', 3, 1)", #""el""#),
            ("substring('hello', NaN, 3)", #""hel""#),
            ("substring('hello', 2)", #""llo""#),
            ("substring('辽源市', 0, 2)", #""辽源""#),
            ("indexof('hello', 'l')", "2"),
            ("indexof('hello', 'l', 3)", "3"),
            ("indexof('hello', 'z')", "-1"),
            ("indexof('hello', '')", "0"),
            ("indexof('hello', '', 9)", "5"),
            ("lastindexof('hello', 'l')", "3"),
            ("lastindexof('hello', 'l', 2)", "2"),
            ("length('辽源')", "2"),
            ("length('😀')", "2"),
        ])
    func parts(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "Letters and blanks",
        arguments: [
            ("upper('straße')", #""STRASSE""#),
            ("lower('ÀÉ')", #""àé""#),
            ("upper(null)", #""NULL""#),
            (#"trim('  a \t\n ')"#, #""a""#),
            (#"trim('\u3000a')"#, #""a""#),
        ])
    func letters(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "Numbers at the start of a text",
        arguments: [
            ("parseFloat('  -1.5e-3kg')", "-0.0015"),
            ("parseFloat('.5')", "0.5"),
            ("parseFloat('-.5.5')", "-0.5"),
            ("parseFloat('1e')", "1"),
            ("parseFloat('Infinityx')", "Infinity"),
            ("parseFloat('-')", "NaN"),
            ("parseFloat('e5')", "NaN"),
            ("parseInt('12px')", "12"),
            ("parseInt('0x1f')", "31"),
            ("parseInt('1f', 16)", "31"),
            ("parseInt('z', 36)", "35"),
            ("parseInt('-42abc')", "-42"),
            ("parseInt('')", "NaN"),
            ("parseInt('12', 1)", "NaN"),
            ("parseInt('102', 2)", "2"),
            ("parseInt(15.99)", "15"),
        ])
    func numbers(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "Encodings",
        arguments: [
            ("btoa('')", #""""#),
            ("btoa('a')", #""YQ==""#),
            ("btoa('ab')", #""YWI=""#),
            ("btoa('é')", #""6Q==""#),
            ("atob('YQ==')", #""a""#),
            ("atob('YWI')", #""ab""#),
            ("encodeURIComponent('a b&c=d/é😀')", #""a%20b%26c%3Dd%2F%C3%A9%F0%9F%98%80""#),
        ])
    func encodings(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "Splitting",
        arguments: [
            ("split('a,b,c', ',')", #"["a","b","c"]"#),
            ("split('a,b,c', ',', 2)", #"["a","b"]"#),
            ("split('a,b,c')", #"["a,b,c"]"#),
            ("split('', ',')", #"[""]"#),
            ("split('', '')", "[]"),
            ("split('abc', '')", #"["a","b","c"]"#),
            ("split('a,,b', ',')", #"["a","","b"]"#),
            ("split('2020-01-02', /-/)", #"["2020","01","02"]"#),
            ("split('abc', /(?:)/)", #"["a","b","c"]"#),
            (#"split('a1b22c', /\d+/)"#, #"["a","b","c"]"#),
            (#"split('a1b2', /(\d)/)"#, #"["a","1","b","2",""]"#),
        ])
    func splitting(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "Vega's padding and truncation",
        arguments: [
            ("pad('5', 3, '0', 'left')", #""005""#),
            ("pad('5', 4, '*', 'center')", #""*5**""#),
            ("pad('abc', 5)", #""abc  ""#),
            ("pad('abc', 2)", #""abc""#),
            ("truncate('abcdefgh', 5)", #""abcd…""#),
            ("truncate('abcdefgh', 5, 'left')", #""…efgh""#),
            ("truncate('abcdefgh', 5, 'center')", #""ab…gh""#),
            ("truncate('abcdefgh', 5, 'right', '..')", #""abc..""#),
            ("truncate('abc', 3)", #""abc""#),
            ("truncate('abc', 0)", #""…""#),
        ])
    func fitting(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }
}
