import Grammar
import Loader
import Testing

@Suite("Types of text columns")
struct TypeInferenceTests {
    private func column(_ cells: [String], _ parse: DataFormat.Parse = .automatic) throws -> Column {
        let read = try table("f,g\n" + cells.map { "\"\($0)\",\n" }.joined(), "data.csv", parse)
        return try #require(read["f"])
    }

    @Test(
        "Numbers are decimal, or what JavaScript takes for numbers",
        arguments: [
            (["1", "-2.5", "+3", ".5", "5.", "1e3", "1E-2"], [1, -2.5, 3, 0.5, 5, 1000, 0.01]),
            (["0x10", " 7 ", "Infinity"], [16, 7, .infinity]),
            (
                ["9007199254740992", "0.1", "123456789012345678901234567890.0", "4.9e-324", "1.7976931348623157e308"],
                [9_007_199_254_740_992, 0.1, 1.234_567_890_123_456_8e29, 5e-324, .greatestFiniteMagnitude]
            ),
            (
                ["0.30000000000000004", "2.2250738585072014e-308", "8.41e21", "9.5367431640625e-7"],
                [0.1 + 0.2, 2.2250738585072014e-308, 8.41e21, 9.5367431640625e-7]
            ),
        ] as [([String], [Double])])
    func numbers(cells: [String], expected: [Double]) throws {
        #expect(try column(cells) == Column(numbers: expected))
    }

    @Test("Empty cells are null in every type")
    func empty() throws {
        #expect(try column(["1", "", "2"]).values == [1, .null, 2])
        #expect(try column(["", "true", "false"]).values == [.null, true, false])
        #expect(try column(["x", ""]).values == ["x", .null])
        #expect(try column(["2020-01-01", ""]).values == [.date(CivilTime(year: 2020).timestamp), .null])
        #expect(try column(["", ""]).values == [.null, .null])
    }

    @Test(
        "One cell that does not fit makes the column text",
        arguments: [
            ["1", "x"], ["true", "1"], ["2020-01-01", "soon"], ["Store 1", "Store 2"], ["1-", "2"], ["1e", "2"],
            ["-", "1"], ["."],
        ])
    func texts(cells: [String]) throws {
        #expect(try column(cells).values == cells.map { .string($0) })
    }

    @Test("Dates are what JavaScript reads, on the local clock unless they are ISO dates alone")
    func dates() throws {
        let east = TimeZone(name: "+08", baseOffset: 8 * 3_600_000)
        let read = try table("d,e,f\n2020-01-02,Jan 2 2020,Thu 02 Jan 2020\n", zone: east)
        let midnight = CivilTime(year: 2020, month: 0, day: 2).timestamp
        #expect(read.record(0).values == [.date(midnight), .date(midnight - 28_800_000), .date(midnight - 28_800_000)])
    }

    @Test("Fields are read as the format says, the others automatically")
    func parse() throws {
        func fields(_ kind: FieldParse.Kind) -> DataFormat.Parse {
            .fields([FieldParse(field: FieldPath("f"), kind: kind)])
        }
        #expect(try column(["007"], fields(.string)).values == ["007"])
        #expect(try column(["007"], fields(.keep)).values == ["007"])
        #expect(try column(["1", "0", ""], fields(.boolean)).values == [true, false, .null])
        #expect(try column(["2020"], fields(.utc(pattern: "%Y"))).values == [.date(CivilTime(year: 2020).timestamp)])
        #expect(
            try column(["20200102"], fields(.date(pattern: "%Y%m%d"))).values == [
                .date(CivilTime(year: 2020, day: 2).timestamp)
            ])
        #expect(try column(["1", "x"], fields(.number)).isValid(1) == false)
        #expect(try column(["1", ""], .none).values == ["1", ""])
        let read = try table("f,g\n1,2\n", "data.csv", fields(.string))
        #expect(read["g"]?.values == [2])
    }

    @Test(
        "Numbers of which one has a zero before another digit are codes, and stay the texts that they are",
        arguments: [
            ["00501", "10001"], ["1", "2", "03"], ["-07", "1.5"], ["+01"], ["00"], ["1", "", "007.5"], [" 01", "2"],
            ["0912345678", "0x10"],
        ])
    func leadingZeros(cells: [String]) throws {
        #expect(try column(cells).values == cells.map { $0.isEmpty ? .null : .string($0) })
    }

    @Test(
        "So are numbers of which one is whole and beyond 2⁵³, where numbers lose digits",
        arguments: [
            ["9007199254740993", "1"], ["440301199001011234"], ["-9007199254740993"], ["18446744073709551617"],
            ["1", "123456789012345678901234"],
        ])
    func longNumbers(cells: [String]) throws {
        #expect(try column(cells).values == cells.map { .string($0) })
    }

    @Test(
        "A zero alone, before a point or behind another digit makes no code",
        arguments: [
            (["0", "-0.5", "0.05", "+0"], [0, -0.5, 0.05, 0]), (["100", "1e05", "0e1"], [100, 100_000, 0]),
            (["9007199254740992", "-9007199254740992"], [9_007_199_254_740_992, -9_007_199_254_740_992]),
            (["12345678901234567.5", "1e20"], [12_345_678_901_234_568, 1e20]), (["20250101"], [20_250_101]),
        ] as [([String], [Double])])
    func noCodes(cells: [String], expected: [Double]) throws {
        #expect(try column(cells) == Column(numbers: expected))
    }

    @Test("A date with zeros before its digits is a date, codes among dates or words are words")
    func codesAndDates() throws {
        #expect(try column(["01/02/2020"]).values == [.date(CivilTime(year: 2020, day: 2).timestamp)])
        #expect(try column(["007", "x"]).values == ["007", "x"])
    }

    @Test("What the format calls a number is one, whatever its digits are")
    func declaredCodes() throws {
        let number = DataFormat.Parse.fields([FieldParse(field: FieldPath("f"), kind: .number)])
        #expect(try column(["00501", "007"], number) == Column(numbers: [501, 7]))
        let other = DataFormat.Parse.fields([FieldParse(field: FieldPath("g"), kind: .number)])
        #expect(try column(["00501"], other).values == ["00501"])
    }
}
