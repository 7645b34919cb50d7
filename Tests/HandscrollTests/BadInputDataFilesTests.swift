import Handscroll
import Testing

/// Data files that cannot be what they should be: what is told, and the place in the file.
@Suite("Bad input: data files") struct BadInputDataFilesTests {
    private static let bars = """
        data: {url: data.csv}
        mark: bar
        encoding:
          x: {field: n, type: nominal}
          y: {field: v, type: quantitative}
        """

    private func draw(_ bytes: [UInt8]) throws -> Drawn { try Drawn(Self.bars, files: ["data.csv": bytes]) }

    @Test(
        "A file that is no table is told with line and column",
        arguments: [
            ("n,v\na,1\nb\n", "expected 2 fields, found 1 at line 3, column 1", "data.csv:3:1"),
            ("n,v\na,1\nb,2,3\n", "expected 2 fields, found 3 at line 3, column 1", "data.csv:3:1"),
            (
                "n,v\na,\"1\"2\n", "expected a delimiter after the closing quote, found \"2\" at line 2, column 6",
                "data.csv:2:6"
            ),
            (
                "n,v\na\"b,1\n", "expected quotes around the whole field, found one inside at line 2, column 2",
                "data.csv:2:2"
            ),
            ("n,v\n\"a,1\n", "missing the closing quote of the field opened at line 2, column 1", "data.csv:2:1"),
            (
                "n,v,n\na,1,b\n", "cannot use the name \"n\" because columns 1 and 3 both have it at line 1, column 5",
                "data.csv:1:5"
            ),
            ("n,\na,1\n", "missing the name of column 2 at line 1, column 3", "data.csv:1:3"),
            ("", "missing the row of names: the file is empty at line 1, column 1", "data.csv:1:1"),
            ("n,v\na,\u{0}1\n", "expected text, found a zero byte at line 2, column 3", "data.csv:2:3"),
        ])
    func unreadable(text: String, message: String, place: String) throws {
        let drawn = try draw(Array(text.utf8))
        #expect(drawn.diagnostics.map(\.message) == [message])
        #expect(drawn.only?.place == place)
        #expect(drawn.only?.severity == .error && drawn.rendering.files.isEmpty)
    }

    @Test("All rows that are wrong are told in one run, from the top of the file")
    func severalRows() throws {
        let drawn = try draw(Array("n,v\na\nb,\"2\"x\nc,3\nd,4,5\n".utf8))
        #expect(drawn.diagnostics.map(\.place) == ["data.csv:2:1", "data.csv:3:6", "data.csv:5:1"])
    }

    @Test("A file that is not UTF-8 is told with the place and the way to convert it")
    func encodings() throws {
        let gbk = try draw(Array("n,v\n".utf8) + [0xD6, 0xD0] + Array(",1\n".utf8))
        #expect(gbk.only?.message == "expected UTF-8, found the byte 0xD6 (offset 4) at line 2, column 1")
        #expect(gbk.only?.place == "data.csv:2:1")
        #expect(gbk.only?.notes == ["the file may be GBK; convert it with: iconv -f GB18030 -t UTF-8"])
        let utf16 = try draw([0xFF, 0xFE, 0x6E, 0x00, 0x2C, 0x00])
        #expect(utf16.only?.notes == ["the file is UTF-16; convert it with: iconv -f UTF-16 -t UTF-8"])
    }

    @Test("A byte order mark is no part of the first name")
    func byteOrderMark() throws {
        let drawn = try draw([0xEF, 0xBB, 0xBF] + Array("n,v\na,1\n".utf8))
        #expect(drawn.diagnostics.isEmpty)
        #expect(drawn.marks.count == 1)
    }

    @Test("A row of names alone draws axes without marks, and says so at the place of the data")
    func headerOnly() throws {
        let drawn = try draw(Array("n,v\n".utf8))
        #expect(drawn.only?.severity == .warning)
        #expect(drawn.only?.message == "cannot draw any mark because the data have no rows")
        #expect(drawn.only?.place == "chart.yaml:1:13 at data.url")
        #expect(drawn.marks.isEmpty && !drawn.items.isEmpty)
    }

    @Test("A missing file is told where the spec names it, with the nearest name beside it")
    func missing() throws {
        let drawn = try Drawn(Self.bars, file: "dta.csv", "n,v\na,1\n")
        #expect(drawn.only?.message.hasPrefix("cannot read ") == true)
        #expect(drawn.only?.message.hasSuffix("data.csv\" because there is no such file") == true)
        #expect(drawn.only?.place == "chart.yaml:1:13 at data.url")
        #expect(drawn.only?.label == "did you mean \"dta.csv\"?")
    }

    @Test("All files that cannot be read are told in one run")
    func severalMissing() throws {
        let drawn = try Drawn(
            """
            layer:
              - {data: {url: a.csv}, mark: bar}
              - {data: {url: b.csv}, mark: bar}
              - {mark: {type: image, url: c.png}}
            """)
        #expect(
            drawn.diagnostics.map(\.place) == [
                "chart.yaml:2:18 at layer[0].data.url", "chart.yaml:3:18 at layer[1].data.url",
                "chart.yaml:4:31 at layer[2].mark.url",
            ])
    }

    @Test(
        "JSON that is none is told with line and column",
        arguments: [
            ("[{\"n\": \"a\", \"v\": 1},]", "expected a value, found \"]\" at line 1, column 21", "data.json:1:21"),
            (
                "[{\"n\": \"a\"\n\"v\": 1}]", "expected \",\" or \"}\", found \"\"\" at line 2, column 1",
                "data.json:2:1"
            ),
            ("[{\"n\": 01}]", "expected a number without leading zeros at line 1, column 8", "data.json:1:8"),
        ])
    func json(text: String, message: String, place: String) throws {
        let spec = Self.bars.replacing("data.csv", with: "data.json")
        let drawn = try Drawn(spec, file: "data.json", text)
        #expect(drawn.only?.message == message)
        #expect(drawn.only?.place == place)
    }

    @Test("Nothing is fetched from the network")
    func network() throws {
        let drawn = try Drawn("data: {url: 'https://example.com/a.csv'}\nmark: bar")
        #expect(
            drawn.only?.message
                == "cannot read \"https://example.com/a.csv\" because nothing is fetched from the network")
        #expect(drawn.only?.place == "chart.yaml:1:13 at data.url")
    }
}
