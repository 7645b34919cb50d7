import Grammar
import Testing

@Suite("Fields read as a type")
struct FieldParsingTests {
    private let east = TimeZone(name: "+08", baseOffset: 8 * 3_600_000)
    private let texts = Column(strings: ["1", "", "x", "0x10", "2020-01-02", "false"])

    private func parsed(_ kind: FieldParse.Kind, _ column: Column? = nil) -> [Value] {
        (column ?? texts).parsed(as: kind, zone: east).values.map { value in
            // NaN is not equal to itself.
            switch value {
            case .number(let n) where n.isNaN, .date(let n) where n.isNaN: "NaN"
            case .undefined, .null, .boolean, .number, .string, .date, .array, .object, .geometry, .pattern: value
            }
        }
    }

    @Test("Numbers are JavaScript's, an empty text is null")
    func numbers() {
        #expect(parsed(.number) == [1, .null, "NaN", 16, "NaN", "NaN"])
        #expect(parsed(.number, Column([true, .null, 2, .undefined])) == [1, .null, 2, .null])
    }

    @Test("All but false, 0 and nothing is true")
    func booleans() {
        #expect(parsed(.boolean) == [true, .null, true, true, true, false])
        #expect(parsed(.boolean, Column([0, 2, false, "0"])) == [false, true, false, false])
    }

    @Test("Dates are on the local clock or in UTC, by a pattern or by JavaScript's rules")
    func dates() {
        let midnight = CivilTime(year: 2020, month: 0, day: 2).timestamp
        #expect(parsed(.date(pattern: nil))[4] == .date(midnight))
        #expect(
            parsed(.date(pattern: "%Y-%m-%d")) == ["NaN", .null, "NaN", "NaN", .date(midnight - 8 * 3_600_000), "NaN"])
        #expect(parsed(.utc(pattern: "%Y-%m-%d"))[4] == .date(midnight))
        #expect(parsed(.utc(pattern: "%Y"), Column([2020, .null])) == [.date(CivilTime(year: 2020).timestamp), .null])
        #expect(parsed(.date(pattern: nil), Column([86_400_000])) == [.date(86_400_000)])
        #expect(parsed(.utc(pattern: nil), Column(strings: ["2020/1/2"])) == [.date(midnight)])
    }

    @Test("Texts of numbers, and what is to be kept")
    func strings() {
        #expect(parsed(.string, Column([1.5, true, .null, ""])) == ["1.5", "true", .null, .null])
        #expect(texts.parsed(as: .keep, zone: .utc) == texts)
    }

    @Test("A table's fields are read one by one; one that it lacks is left out")
    func tables() {
        let table = Table([("a", Column(strings: ["1"])), ("b", Column(strings: ["2"]))])
        let parsed = table.parsed(
            [FieldParse(field: FieldPath("a"), kind: .number), FieldParse(field: FieldPath("c"), kind: .number)],
            zone: .utc)
        #expect(parsed.record(0) == Record([("a", 1), ("b", "2")]))
    }
}
