import Grammar
import Loader
import Testing

@Suite("Data in the spec")
struct InlineDataTests {
    @Test("Rows keep their types, fields are read as the format says")
    func rows() throws {
        let format = DataFormat(parse: .fields([FieldParse(field: FieldPath("d"), kind: .utc(pattern: "%Y"))]))
        let rows: [Value] = [.object(Record([("d", "2020"), ("n", "1")]))]
        let read = try Loader.table(InlineData(content: .rows(rows), format: format, name: "mine"), zone: .utc)
        #expect(read.record(0) == Record([("d", .date(CivilTime(year: 2020).timestamp)), ("n", "1")]))
        #expect(read.label == "mine")
    }

    @Test("The rows may stand in a property of an object")
    func property() throws {
        let rows: [Value] = [.object(Record([("x", .array([1, 2]))]))]
        let found = InlineData(content: .rows(rows), format: DataFormat(kind: .json(property: "x")))
        #expect(try Loader.table(found, zone: .utc)["data"] == Column(numbers: [1, 2]))
        let missing = InlineData(content: .rows(rows), format: DataFormat(kind: .json(property: "y")))
        #expect(throws: Diagnostic.self) { try Loader.table(missing, zone: .utc) }
    }

    @Test("Text is read as a file of the format")
    func text() throws {
        let csv = InlineData(content: .text("a,b\n1,x"), format: DataFormat(kind: .csv))
        #expect(try Loader.table(csv, zone: .utc).rows == [.object(Record([("a", 1), ("b", "x")]))])
        #expect(try Loader.table(InlineData(content: .text("[1]")), zone: .utc)["data"] == Column(numbers: [1]))
    }
}
