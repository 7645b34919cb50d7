import Grammar
import Loader
import Testing

@Suite("What is wrong with a data file, all of it") struct InspectionTests {
    private func problems(_ text: String, _ name: String = "data.csv", kind: DataFormat.Kind? = nil) -> [Diagnostic] {
        Inspection.problems(in: Array(text.utf8), format: DataFormat(kind: kind), name: name)
    }

    @Test("Names, quotes and lengths of rows are told in the order of the file")
    func delimited() {
        let found = problems("a,b,a,\n1,2,3,4\n1,2\n\"1\"x,2,3,4\n1,x\"y,3,4\n\n1,2,3,4,5\n")
        #expect(
            found.map(\.message) == [
                "cannot use the name \"a\" because columns 1 and 3 both have it at line 1, column 5",
                "missing the name of column 4 at line 1, column 7",
                "expected 4 fields, found 2 at line 3, column 1",
                "expected a delimiter after the closing quote, found \"x\" at line 4, column 4",
                "expected quotes around the whole field, found one inside at line 5, column 4",
                "expected 4 fields, found 5 at line 7, column 1",
            ])
        #expect(found.last?.notes == ["the row of names has \"a\", \"b\", \"a\", \"\""])
    }

    @Test(
        "The first is what the reader stops at",
        arguments: ["a,b\n1\n2\n", "a,a\n1,2\n", "a,b\n1,\"x\"y\n", "a\n\"x\n"])
    func first(text: String) { #expect(problems(text).first == failure(text.utf8)) }

    @Test("Each line of NDJSON is read for itself")
    func lines() {
        let found = problems("{\"a\": 1}\n{\"a\": }\n{\"a\": 2} 3\n{\"a\": 4}\n[1,\n", "data.ndjson")
        #expect(
            found.map(\.message) == [
                "expected a value, found \"}\" at line 2, column 7",
                "expected the end of the line, found \"3\" at line 3, column 10",
                "expected a value, found the end at line 6, column 1",
            ])
    }

    @Test("After twenty it is enough")
    func many() {
        let found = problems("a,b\n" + String(repeating: "1\n", count: 100))
        #expect(found.count == 21)
        #expect(found.last?.message == "cannot tell all errors of \"data.csv\" because they are more than 20")
    }

    @Test("Good files, and those of which only the first error means anything, have nothing to add")
    func nothing() {
        #expect(problems("a,b\n1,2\n").isEmpty)
        #expect(problems("[1, 2", "data.json").isEmpty && problems("").isEmpty)
    }
}
