import Grammar
import Testing

@Suite("Lookups")
struct LookupTests {
    private let people = DataSource.named("people", origin: nil)
    private let table = Table([("who", Column(["bo", "al", "cy"]))])

    private var context: TransformContext {
        TransformContext(tables: [
            people: Table([
                ("name", Column(["al", "bo", "al"])), ("age", Column(numbers: [20, 30, 21])),
                ("town", Column(["X", "Y", "Z"])),
            ])
        ])
    }

    private func found(_ change: (inout LookupTransform) -> Void = { _ in }) throws -> Table {
        var lookup = LookupTransform(
            field: FieldReference("who"), from: .data(people), key: FieldReference("name"),
            fields: [FieldReference("age"), FieldReference("town")], names: ["age", "home"])
        change(&lookup)
        var context = context
        return try Transform.lookup(lookup).applied(to: table, in: &context)
    }

    @Test("Fields come from the last row with the key, else the fallback")
    func fields() throws {
        let result = try found()
        #expect(result.values("age") == [30, 21, .null])
        #expect(result.values("home") == ["Y", "Z", .null])
        #expect(try found { $0.fallback = "?" }.values("age") == [30, 21, "?"])
    }

    @Test("Without fields the whole row is taken")
    func wholeRow() throws {
        let result = try found {
            $0.fields = nil
            $0.names = ["person"]
        }
        #expect(
            result.values("person") == [
                .object(Record([("name", "bo"), ("age", 30), ("town", "Y")])),
                .object(Record([("name", "al"), ("age", 21), ("town", "Z")])), .null,
            ])
    }

    @Test("A number finds its text")
    func numbers() throws {
        let codes = DataSource.named("codes", origin: nil)
        let lookup = LookupTransform(
            field: FieldReference("id"), from: .data(codes), key: FieldReference("id"), fields: [FieldReference("v")],
            names: [])
        var context = TransformContext(tables: [
            codes: Table([("id", Column(["1", "2"])), ("v", Column(numbers: [10, 20]))])
        ])
        let rows = Table([("id", Column(numbers: [2, 1, 3]))])
        #expect(try Transform.lookup(lookup).applied(to: rows, in: &context).values("v") == [20, 10, .null])
    }

    @Test("A table that is not there is an error")
    func unknownTable() {
        var context = TransformContext()
        let lookup = LookupTransform(
            field: FieldReference("who"), from: .data(people), key: FieldReference("name"), fields: nil, names: [])
        #expect(throws: Diagnostic.self) { try Transform.lookup(lookup).applied(to: table, in: &context) }
    }
}
