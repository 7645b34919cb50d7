import Grammar
import Loader
import Testing

@Suite("JSON")
struct JSONTableTests {
    private func rows(_ text: String, kind: DataFormat.Kind? = nil) throws -> [Value] {
        try table(text, "data.json", kind: kind).rows
    }

    @Test("Flat rows become columns of their types")
    func flat() throws {
        let read = try table(
            #"[{"a": 1, "b": "x", "c": true, "d": null}, {"a": -2.5e1, "b": "", "c": false, "d": null}]"#, "data.json")
        #expect(read.names == ["a", "b", "c", "d"])
        #expect(read["a"] == Column(numbers: [1, -25]))
        #expect(read["b"] == Column(strings: ["x", ""]))
        #expect(read["c"] == Column(.booleans([true, false])))
        #expect(read["d"]?.values == [.null, .null])
    }

    @Test("Nulls keep a column's type")
    func nulls() throws {
        let read = try table(
            #"[{"a":null,"b":null,"c":"x"},{"a":1,"b":true,"c":null},{"a":null,"b":null,"c":"y"}]"#, "data.json")
        #expect(read["a"]?.values == [.null, 1, .null])
        #expect(read["b"]?.values == [.null, true, .null])
        #expect(read["c"]?.values == ["x", .null, "y"])
        #expect(read["c"]?.storage == .strings(codes: [0, 1, 2], dictionary: ["x", "", "y"]))
    }

    @Test("Rows may differ: in their fields, their order and the types of their values")
    func irregular() throws {
        let text = #"[{"a":1},{"b":"x","a":"y"},{},{"a":{"p":[1,{"q":null}]},"b":null}]"#
        let read = try table(text, "data.json")
        #expect(
            read["a"]?.values == [
                1, "y", .undefined, .object(Record([("p", .array([1, .object(Record([("q", .null)]))]))])),
            ])
        #expect(read["b"]?.values == [.undefined, "x", .undefined, .null])
    }

    @Test(
        "Reading into columns gives what reading values would",
        arguments: [
            #"[{"a":1,"a":2,"b":{"c":1,"c":2}}]"#, #"[{"a":null,"a":"x"},{"a":"y","a":null},{"a":"z"}]"#,
            #"[1,"x",null,[2]]"#, #"{"a":1}"#, "5",
            "[]", "[{},{}]", #"[{"é\u0041":"\ud83d\ude00"}]"#,
        ])
    func equal(text: String) throws {
        let wrapped = try table(#"{"rows":\#(text)}"#, "data.json", kind: .json(property: "rows"))
        let direct = try table(text, "data.json")
        #expect(direct.names == wrapped.names && direct.rowCount == wrapped.rowCount)
        #expect(direct.rows == wrapped.rows)
    }

    @Test("Of a name that comes twice the last value counts")
    func duplicates() throws {
        #expect(try rows(#"[{"a":1,"b":0,"a":2}]"#) == [.object(Record([("a", 2), ("b", 0)]))])
    }

    @Test("Escapes are undone, lone halves of pairs are replaced")
    func escapes() throws {
        let read = try rows(#"["\"\\\/\b\f\n\r\t\u00e9\u4e2d\ud83d\ude00", "\ud83dx", "\ude00", "\ud83d\u0041"]"#)
        let texts: [Value] = ["\"\\/\u{8}\u{C}\n\r\té中😀", "\u{FFFD}x", "\u{FFFD}", "\u{FFFD}A"]
        #expect(read == texts.map { .object(Record([("data", $0)])) })
    }

    @Test("The rows may stand deep in the document")
    func property() throws {
        let text = #"{"x": {"y": [{"a": 1}]}, "z": 2}"#
        #expect(try rows(text, kind: .json(property: "x.y")) == [.object(Record([("a", 1)]))])
        #expect(try rows(text, kind: .json(property: "z")) == [.object(Record([("data", 2)]))])
        let found = failure(text.utf8, "data.json", kind: .json(property: "w"))
        #expect(
            found?.message == "unknown property \"w\" in \"data.json\""
                && found?.notes == ["the document has \"x\", \"z\""])
    }

    @Test("NDJSON has a row a line")
    func lines() throws {
        let read = try table("{\"a\":1}\n\r\n  {\"a\":2}\n", "data.ndjson")
        #expect(read["a"] == Column(numbers: [1, 2]))
        #expect(try table("", "data.jsonl").rowCount == 0)
        #expect(
            failure("{} {}".utf8, "data.ndjson")?.message
                == "expected the end of the line, found \"{\" at line 1, column 4")
    }

    @Test("Dates in JSON are texts, unless the format says otherwise")
    func parse() throws {
        let text = #"[{"d":"2020-01-01"}]"#
        #expect(try table(text, "data.json")["d"]?.values == ["2020-01-01"])
        let parse = DataFormat.Parse.fields([FieldParse(field: FieldPath("d"), kind: .date(pattern: nil))])
        #expect(try table(text, "data.json", parse)["d"]?.values == [.date(CivilTime(year: 2020).timestamp)])
    }

    @Test(
        "What is wrong is told with line and column",
        arguments: [
            ("", "expected a value, found the end at line 1, column 1"),
            ("[1,]", "expected a value, found \"]\" at line 1, column 4"),
            ("[1 2]", "expected \",\" or \"]\", found \"2\" at line 1, column 4"),
            ("[{\"a\":1]", "expected \",\" or \"}\", found \"]\" at line 1, column 8"),
            ("[{a:1}]", "expected a name in double quotes, found \"a\" at line 1, column 3"),
            ("[{\"a\" 1}]", "expected \":\", found \"1\" at line 1, column 7"),
            ("[{\"a\":1},]", "expected a value, found \"]\" at line 1, column 10"),
            ("[\n{\"a\":tru}]", "expected a value, found \"t\" at line 2, column 6"),
            ("[1] x", "expected the end of the text, found \"x\" at line 1, column 5"),
            ("[\"x", "missing the closing quote of the string opened at line 1, column 2"),
            ("[\"\\x\"]", "unknown escape in a string at line 1, column 3"),
            ("[\"\\u12g4\"]", "expected four hexadecimal digits after \\u at line 1, column 3"),
            ("[\"a\nb\"]", "expected an escape such as \\n, found a control character in a string at line 1, column 4"),
            ("[01]", "expected a number without leading zeros at line 1, column 2"),
            ("[1.]", "expected a number, found \"1\" at line 1, column 2"),
            ("[-]", "expected a number, found \"-\" at line 1, column 2"),
            ("[+1]", "expected a value, found \"+\" at line 1, column 2"),
            ("[.5]", "expected a value, found \".\" at line 1, column 2"),
            ("[1e]", "expected a number, found \"1\" at line 1, column 2"),
            ("[NaN]", "expected a value, found \"N\" at line 1, column 2"),
            ("{\"a\":[1}", "expected \",\" or \"]\", found \"}\" at line 1, column 8"),
            ("[\"中\", nul]", "expected a value, found \"n\" at line 1, column 7"),
            ("[", "expected a value, found the end at line 1, column 2"),
        ])
    func errors(text: String, message: String) {
        #expect(failure(text.utf8, "data.json")?.message == message)
    }

    @Test("Nesting has a limit")
    func depth() {
        #expect((try? rows(String(repeating: "[", count: 300) + String(repeating: "]", count: 300))) != nil)
        let deep = String(repeating: "[", count: 100_000)
        #expect(
            failure(deep.utf8, "data.json")?.message.hasPrefix("cannot read values nested more than 512 deep") == true)
    }
}
