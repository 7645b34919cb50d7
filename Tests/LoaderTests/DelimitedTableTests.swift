import Grammar
import Loader
import Testing

@Suite("Delimited texts")
struct DelimitedTableTests {
    @Test(
        "Rows are fields between delimiters, quoted or not (RFC 4180)",
        arguments: [
            ("a,b\n1,x\n2,y\n", "a,b\r\n1,x\r\n2,y"), ("a,b\n1,x\n2,y", "a,b\r1,x\r2,y\r"),
            ("a,b\n1,x\n2,y", "\u{FEFF}a,b\n1,x\n2,y\n"),
            ("a,b\n1,x\n2,y", "\"a\",\"b\"\n\"1\",\"x\"\n\"2\",\"y\"\n"),
            ("a,b\n1,x\n2,y", "\n\na,b\n\n1,x\n\n\n2,y\n\n"),
        ])
    func forms(plain: String, other: String) throws {
        #expect(try table(plain) == (try table(other)))
        #expect(
            try table(plain).rows == [
                .object(Record([("a", 1), ("b", "x")])), .object(Record([("a", 2), ("b", "y")])),
            ])
    }

    @Test("Quoted fields hold delimiters, line ends and doubled quotes")
    func quotes() throws {
        let read = try table("\"na\"\"me\",b\n\"x,\"\"y\"\"\",\"two\r\nlines\"\n\"\"\"\",\"\"\n")
        #expect(read.names == ["na\"me", "b"])
        #expect(read["na\"me"]?.values == ["x,\"y\"", "\""])
        #expect(read["b"]?.values == ["two\r\nlines", .null])
    }

    @Test("Tabs and other delimiters")
    func delimiters() throws {
        #expect(try table("a\tb\n1,5\tx", "data.tsv").rows == [.object(Record([("a", "1,5"), ("b", "x")]))])
        #expect(try table("a;b\n1;2", kind: .dsv(delimiter: ";")).rows == [.object(Record([("a", 1), ("b", 2)]))])
        #expect(
            failure("a".utf8, kind: .dsv(delimiter: "，"))?.message
                == "expected an ASCII character as delimiter, found \"，\"")
        #expect(failure("a".utf8, kind: .dsv(delimiter: "\"")) != nil)
    }

    @Test("A row of names alone is an empty table with its fields")
    func headerOnly() throws {
        let read = try table("a,b\n")
        #expect(read.names == ["a", "b"] && read.rowCount == 0)
    }

    @Test("Numbers before the first text of a column keep the form in which they are written")
    func lateText() throws {
        let read = try table("a,b\n007,1\n1.50,2\n,3\n\"x\"\"y\",4\n9e9,5\n")
        #expect(read["a"]?.values == ["007", "1.50", .null, "x\"y", "9e9"])
        #expect(read["b"] == Column(numbers: [1, 2, 3, 4, 5]))
    }

    @Test(
        "What is wrong is told with line, column and bytes",
        arguments: [
            ("", "missing the row of names: the file is empty at line 1, column 1", 0..<0),
            ("\u{FEFF}\n", "missing the row of names: the file is empty at line 1, column 1", 3..<4),
            ("a,,c\n", "missing the name of column 2 at line 1, column 3", 2..<3),
            ("a,b,a\n", "cannot use the name \"a\" because columns 1 and 3 both have it at line 1, column 5", 4..<5),
            ("a,b\n1\n2,3\n4,5,6\n", "expected 2 fields, found 1 at line 2, column 1", 4..<5),
            ("a,b\r\n1,2\r\n\r\n4,5,6\r\n", "expected 2 fields, found 3 at line 4, column 1", 12..<17),
            ("a,b\n1,x\"y\n", "expected quotes around the whole field, found one inside at line 2, column 4", 7..<8),
            (
                "a,b\n1,\"x\"y\n", "expected a delimiter after the closing quote, found \"y\" at line 2, column 6",
                9..<10
            ),
            ("名,b\n数,\"x\n", "missing the closing quote of the field opened at line 2, column 3", 10..<11),
            ("a\n1\u{0}\n", "expected text, found a zero byte at line 2, column 2", 3..<4),
        ])
    func errors(text: String, message: String, range: Range<Int>) {
        let found = failure(text.utf8)
        #expect(found?.message == message)
        #expect(found?.origin == Origin(source: "data.csv", range: range))
    }

    @Test("Bytes that are no UTF-8 are told with their offset, and GBK and UTF-16 are recognized")
    func encodings() {
        let gbk: [UInt8] = Array("a\n1\n".utf8) + [0xD6, 0xD0, 0xB9, 0xFA]
        #expect(failure(gbk)?.message == "expected UTF-8, found the byte 0xD6 (offset 4) at line 3, column 1")
        #expect(failure(gbk)?.notes == ["the file may be GBK; convert it with: iconv -f GB18030 -t UTF-8"])
        let utf16: [UInt8] = [0xFF, 0xFE, 0x61, 0x00]
        #expect(failure(utf16)?.notes == ["the file is UTF-16; convert it with: iconv -f UTF-16 -t UTF-8"])
        #expect(
            failure([0x61, 0x0A, 0xC3, 0x0A])?.message
                == "expected UTF-8, found the byte 0xC3 (offset 2) at line 2, column 1")
        // An overlong form and half of a surrogate pair.
        #expect(failure([0x61, 0x0A, 0xC0, 0x80]) != nil && failure([0x61, 0x0A, 0xED, 0xA0, 0x80]) != nil)
    }

    @Test("Many different texts are each kept, equal ones once")
    func interning() throws {
        let words = (0..<5000).map { "w\($0 % 1300)-" + String(repeating: "x", count: $0 % 13) }
        let read = try table("a\n" + words.joined(separator: "\n"))
        #expect(read["a"]?.values == words.map { .string($0) })
        guard case .strings(_, let dictionary)? = read["a"]?.storage else {
            Issue.record("no texts")
            return
        }
        #expect(dictionary.count == Set(words).count && Set(dictionary) == Set(words))
    }
}
