import Handscroll
import Testing

/// What the rows can show only by mistake, or not at all, is told.
@Suite("Doubtful rows") struct DoubtfulRowsTests {
    private func line(_ values: String, mark: String = "line", more: String = "") throws -> Drawn {
        try Drawn(
            """
            data: {values: [\(values)]}
            mark: \(mark)
            encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}\(more)}
            """)
    }

    private static let gaps =
        "{x: 1, y: 4}, {x: 2, y: null}, {x: 3, y: 6}, {x: 4, y: null}, {x: 5, y: 7}, {x: 6, y: 8}"

    @Test("Values between two gaps of a line are counted, with the way to see them")
    func lone() throws {
        let drawn = try line(Self.gaps)
        #expect(
            drawn.only?.message == "cannot show 2 of 4 values of \"y\" because a line through one point has no length")
        #expect(drawn.only?.label == "\"point\": true on the mark shows them")
        let area = try line(Self.gaps, mark: "{type: area, line: true}").diagnostics
        #expect(area.first?.message.hasSuffix("because an area through one point has no length") == true)
    }

    @Test("A series of one value cannot be seen either")
    func series() throws {
        let drawn = try line(
            "{x: 1, y: 4, c: a}, {x: 2, y: 5, c: a}, {x: 2, y: 6, c: b}", more: ", color: {field: c}")
        #expect(drawn.only?.message.hasPrefix("cannot show 1 of 3 values of \"y\"") == true)
        #expect(drawn.only?.label == "\"point\": true on the mark shows it")
    }

    @Test(
        "With points, round ends, or gaps that are closed there is nothing to say",
        arguments: ["{type: line, point: true}", "{type: line, strokeCap: round}", "{type: line, invalid: filter}"])
    func seen(mark: String) throws {
        #expect(try line(Self.gaps, mark: mark).diagnostics.isEmpty)
    }

    @Test(
        "Numbers that are no milliseconds are told for what they seem to be, with the formula that makes dates of them",
        arguments: [
            ("[{d: 45292}, {d: 45323}]", "a spreadsheet's day numbers", "datetime(1899, 11, 30 + datum.d)"),
            ("[{d: 45292.5}, {d: 45323}]", "a spreadsheet's day numbers", "datetime(1899, 11, 30 + datum.d)"),
            ("[{d: 2019}, {d: 2020}]", "years", "datetime(datum.d, 0)"),
            ("[{d: 1577836800}, {d: 1577923200}]", "seconds since 1970", "toDate(datum.d * 1000)"),
            (
                "[{d: 20200131}, {d: 20200229}]", "year, month and day in one",
                "datetime(floor(datum.d / 10000), floor(datum.d / 100) % 100 - 1, datum.d % 100)"
            ),
        ])
    func days(values: String, kind: String, formula: String) throws {
        func draw(_ transform: String) throws -> Drawn {
            try Drawn(
                "data: {values: \(values)}\n\(transform)mark: point\nencoding: {x: {field: d, type: temporal}}\n")
        }
        let drawn = try draw("")
        #expect(drawn.only?.message == "expected dates in \"d\", found numbers that seem to be \(kind)")
        #expect(drawn.only?.severity == .warning)
        #expect(
            drawn.only?.notes.contains(
                "this transform makes dates of them: {\"calculate\": \"\(formula)\", \"as\": \"d\"}") == true)
        // What it says helps.
        #expect(try draw("transform: [{calculate: '\(formula)', as: d}]\n").diagnostics.isEmpty)
    }

    @Test("In a file of text a bare year is a year, and a day number is told")
    func textFiles() throws {
        let spec = "data: {url: d.csv}\nmark: point\nencoding: {x: {field: d, type: temporal}}\n"
        #expect(try Drawn(spec, file: "d.csv", "d\n2019\n2020\n").diagnostics.isEmpty)
        #expect(
            try Drawn(spec, file: "d.csv", "d\n45292\n45323\n").only?.message
                == "expected dates in \"d\", found numbers that seem to be a spreadsheet's day numbers")
    }

    @Test("Milliseconds are dates")
    func milliseconds() throws {
        let drawn = try Drawn(
            "data: {values: [{d: 1577836800000}, {d: 0}]}\nmark: point\nencoding: {x: {field: d, type: temporal}}\n")
        #expect(drawn.diagnostics.isEmpty)
    }
}
