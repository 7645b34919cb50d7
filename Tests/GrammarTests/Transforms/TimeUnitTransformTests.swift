import Grammar
import Testing

@Suite("Time units of fields")
struct TimeUnitTransformTests {
    /// A Wednesday.
    private let moment = CivilTime(
        year: 2020, month: 7, day: 19, hours: 13, minutes: 45, seconds: 50, milliseconds: 123
    ).timestamp

    @Test("The transform writes start and end; null stays null")
    func transform() throws {
        let unit = try #require(TimeUnit(name: "yearmonth"))
        let table = Table([("d", Column([.date(moment), .null, .date(.nan)]))])
        let transform = TimeUnitTransform(unit: unit, field: FieldReference("d"), name: "m", endName: "m_end")
        let result = try table.applying(.timeUnit(transform))
        #expect(result.values("m")[0] == .date(CivilTime(year: 2020, month: 7).timestamp))
        #expect(result.values("m_end")[0] == .date(CivilTime(year: 2020, month: 8).timestamp))
        #expect(result.values("m")[1] == .null && result.values("m_end")[1] == .null)
        #expect(result.numbers("m")[2].isNaN && result.numbers("m_end")[2].isNaN)
    }

    @Test(
        "Predicates compare units; small numbers name the part",
        arguments: [
            ("month", FieldPredicate.Comparison.equal(8), true), ("month", .equal(7), false),
            ("quarter", .oneOf([1, 3]), true),
            ("day", .equal(3), true), ("year", .range(2019, 2020), true), ("hours", .less(13), false),
            ("yearmonth", .equal(.date(1_596_240_000_000)), true), ("month", .valid(true), true),
        ])
    func predicates(name: String, comparison: FieldPredicate.Comparison, expected: Bool) throws {
        let unit = try #require(TimeUnit(name: name))
        let predicate = Predicate.field(
            FieldPredicate(field: FieldReference("d"), timeUnit: unit, comparison: comparison))
        #expect(try predicate.holds(for: Record([("d", .date(moment))]), in: Scope()) == expected)
        #expect(try predicate.holds(for: Record([("d", .null)]), in: Scope()) == false)
    }
}
