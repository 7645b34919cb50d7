import Grammar
import Testing

@testable import Spec

/// JSON and YAML in, nodes out.
@Suite struct NodeParsingTests {
    private func value(_ text: String, _ name: String = "a.yaml") throws -> Value {
        try Node.parse(Array(text.utf8), name: name).value
    }

    @Test(
        "YAML's scalars have the types of the core schema",
        arguments: [
            ("no", .string("no")), ("yes", .string("yes")), ("on", .string("on")), ("true", .boolean(true)),
            ("False", .boolean(false)), ("~", .null), ("", .null), ("Null", .null), ("12", .number(12)),
            ("-1.5", .number(-1.5)), ("1e3", .number(1000)), ("+.5E-1", .number(0.05)), ("0x1F", .number(31)),
            ("0o17", .number(15)), ("017", .number(17)), (".inf", .number(.infinity)), ("1.", .number(1)),
            ("1_000", .string("1_000")), ("2022-05-16", .string("2022-05-16")), ("12:30", .string("12:30")),
            ("'12'", .string("12")), ("!!str 12", .string("12")), ("!!float 12", .number(12)), ("e3", .string("e3")),
        ] as [(String, Value)])
    func coreSchema(text: String, expected: Value) throws {
        #expect(try value("a: \(text)") == .object(Record([("a", expected)])))
    }

    @Test(
        "JSON's strings know all escapes",
        arguments: [
            (#"\/"#, "/"), (#"\ud83d\ude00"#, "😀"), (#"\u65c5遊"#, "旅遊"), (#"\b\f\n\r\t\"\\"#, "\u{8}\u{C}\n\r\t\"\\"),
            (#"\ud83d"#, "\u{FFFD}"), (#"\ude00x"#, "\u{FFFD}x"), (#"\ud83d\u0041"#, "\u{FFFD}A"),
        ])
    func escapes(text: String, expected: String) throws {
        #expect(try value("[\"\(text)\"]", "a.json") == .array([.string(expected)]))
    }

    @Test(
        "JSON's numbers are the nearest doubles",
        arguments: [
            "0", "-0.5", "123456789012345678", "0.1", "1e-7", "1.7976931348623157e308", "5e-324", "3.14159265358979",
            "100000000000000000000000", "0.000001", "12345.678901234567",
        ])
    func numbers(text: String) throws {
        #expect(try value("[\(text)]", "a.json") == .array([.number(try #require(Double(text)))]))
    }

    @Test(
        "What is not JSON or YAML is told at its place",
        arguments: [
            ("{\"a\": 1}‹}›", "expected the end of the text, found \"}\"", "a.json"),
            ("{\"a\": 1,‹}›", "expected a key in double quotes, found \"}\"", "a.json"),
            ("{\"a\" ‹1›}", "expected \":\", found \"1\"", "a.json"),
            ("{‹a›: 1}", "expected a key in double quotes, found \"a\"", "a.json"),
            ("[1 ‹2›]", "expected \",\" or \"]\", found \"2\"", "a.json"),
            ("[‹tru›]", "expected a value, found \"tru\"", "a.json"),
            ("[‹旅›]", "expected a value, found \"旅\"", "a.json"),
            ("[\"‹\\q›\"]", "unknown escape \"\\q\"", "a.json"),
            ("[\"\\u‹12\"]›", "expected four hexadecimal digits after \"\\u\"", "a.json"),
            ("[‹\"›abc]", "missing closing quote of the string", "a.json"),
            ("{\"a\": 1, ‹\"a\"›: 2}", "cannot use \"a\" here because the same object has it already", "a.json"),
            ("a: 1\n‹a›: 2", "cannot use \"a\" here because the same object has it already", "a.yaml"),
            ("a:\n‹\t›b: 1", "cannot use a tab here because YAML is indented with spaces", "a.yaml"),
            ("a: ‹*b›", "unknown anchor \"b\"", "a.yaml"),
            ("a: &b {c: [‹*b›]}", "cannot use \"*b\" inside of \"&b\" because it would never end", "a.yaml"),
            ("a: 1\n‹---›\nb: 2", "cannot read a second document because a spec is one document", "a.yaml"),
            ("? ‹[›1]\n: 2", "expected text as a key, found an array, an object or an alias", "a.yaml"),
            ("a: ‹!!int x›", "cannot read \"x\" as \"tag:yaml.org,2002:int\" because it is none", "a.yaml"),
            ("‹›", "missing content: the text is empty", "a.yaml"),
            ("# nothing\n", "missing content: the text is empty", "a.yaml"),
            ("a: ‹\0›", "cannot read this because it holds a NUL byte", "a.yaml"),
        ])
    func errors(text: String, message: String, name: String) throws {
        let marked = MarkedText(text)
        let error = #expect(throws: Diagnostic.self) { try Node.parse(marked.bytes, name: name) }
        #expect(error?.message == message)
        if let range = marked.range { #expect(error?.origin?.range == range) }
    }

    @Test("Bytes that are not UTF-8 are told by their offset")
    func invalidBytes() {
        let error = #expect(throws: Diagnostic.self) {
            try Node.parse(Array("a: 旅".utf8) + [0xFF, 0x20], name: "a.yaml")
        }
        #expect(error?.message == "cannot read this because it is not UTF-8")
        #expect(error?.origin?.range == 6..<7)
    }

    @Test("Texts nested too deep are refused", arguments: ["a.json", "a.yaml"])
    func depth(name: String) {
        let text = String(repeating: "[", count: 100_000)
        let start = name == "a.json" ? "" : "a: "
        #expect(throws: Diagnostic.self) { try Node.parse(Array((start + text).utf8), name: name) }
    }

    @Test("Aliases that would add billions of values are refused")
    func aliases() {
        var text = "a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
        for i in 1...12 {
            text += "a\(i): &a\(i) [\(Array(repeating: "*a\(i - 1)", count: 10).joined(separator: ", "))]\n"
        }
        let error = #expect(throws: Diagnostic.self) { try Node.parse(Array(text.utf8), name: "a.yaml") }
        #expect(error?.message == "cannot expand \"*a4\" because aliases would add more than a million values")
    }

    @Test("Merge keys add what a mapping does not say itself")
    func mergeKeys() throws {
        let merged = try value("base: &b {x: 1, y: 2}\nown: {y: 3, <<: *b}\nboth: {<<: [{x: 5}, *b]}")
        let base = Value.object(Record([("x", 1), ("y", 2)]))
        let own = Value.object(Record([("y", 3), ("x", 1)]))
        let both = Value.object(Record([("x", 5), ("y", 2)]))
        #expect(merged == .object(Record([("base", base), ("own", own), ("both", both)])))
    }

    @Test("Ranges count bytes, in texts with other than ASCII letters too")
    func ranges() throws {
        let text = "旅遊: {b: 兩成}"
        let node = try Node.parse(Array(text.utf8), name: "a.yaml")
        #expect(node["旅遊"]?["b"]?.range == 12..<18)
        #expect(node["旅遊"]?.range == 8..<19)
    }

    @Test("A byte order mark is passed over")
    func byteOrderMark() throws {
        #expect(try value("\u{FEFF}{\"a\": 1}", "a.json") == .object(Record([("a", 1)])))
        let node = try Node.parse(Array("\u{FEFF}a: 1".utf8), name: "a.yaml")
        #expect(node["a"]?.range == 6..<7)
    }

    @Test("A YAML file can begin with a bracket")
    func flowRoot() throws {
        #expect(try value("{a: [x, y], # two\n b: 1}") == .object(Record([("a", .array(["x", "y"])), ("b", 1)])))
    }
}
