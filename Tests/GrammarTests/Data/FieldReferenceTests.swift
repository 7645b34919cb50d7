import Grammar
import Testing

@Suite("Fields of a table")
struct FieldReferenceTests {
    @Test("Parts of objects and names with dots are found")
    func paths() throws {
        let table = Table(rows: [.object(Record([("a", .object(Record([("b", 1)]))), ("c.d", 2)]))])
        #expect(try table.require(FieldReference("a.b"))[0] == 1)
        #expect(try table.require(FieldReference("c\\.d"))[0] == 2)
    }

    @Test("A table without rows and fields has any field")
    func empty() throws {
        #expect(try Table().require(FieldReference("anything")).count == 0)
    }

    @Test("A table with fields but without rows does not")
    func noRows() {
        let table = Table([("a", Column(numbers: []))])
        #expect(throws: Diagnostic.self) { try table.require(FieldReference("b")) }
    }

    @Test("A wide table's fields are not all listed")
    func wide() {
        let table = Table((0..<40).map { ("f\($0)", Column(numbers: [1])) })
        let error = #expect(throws: Diagnostic.self) { try table.require(FieldReference("other")) }
        #expect(error?.message == "unknown field \"other\"")
        #expect(error?.notes.first?.hasSuffix("\"f29\" and 10 more") == true)
    }
}
