import Grammar
import Loader
import Testing

@Suite("Where in a data file something stands") struct CellSearchTests {
    private func cell(_ subject: Subject, _ text: String, _ name: String, wholly: Bool = false) -> CellSearch.Cell? {
        CellSearch.cell(of: subject, wholly: wholly, in: Array(text.utf8), format: DataFormat(), name: name)
    }

    @Test(
        "A value is found under its own field only, a number however it is written",
        arguments: [
            ("data.csv", "a,b\n2,1\n3,2.0\n", 10..<13, 2), ("data.tsv", "a\tb\n2\t+2\n", 6..<8, 1),
            ("data.json", "[{\"a\": 2, \"b\": 3}, {\"b\": 2e0}]", 25..<28, 2),
            ("data.json", "{\"rows\": [{\"a\": 2}, {\"b\": 2}]}", 26..<27, 2),
            ("data.ndjson", "{\"a\": 2}\n{\"a\": 1, \"b\": 2}\n", 23..<24, 2),
        ])
    func values(name: String, text: String, range: Range<Int>, row: Int) {
        let found = cell(.value(.number(2), field: "b"), text, name)
        #expect(found?.origin == Origin(source: name, range: range))
        #expect(found?.row == row && found?.field == "b")
    }

    @Test("A character is found in names too, where there is no row, and in parts of a row")
    func characters() {
        let names = cell(.character("é", line: "né"), "a,né\n1,2\n", "data.csv")
        #expect(names?.origin.range == 3..<5 && names?.row == nil && names?.field == "né")
        let part = cell(.character("é", line: "né"), "[{\"a\": {\"b\": [\"n\", \"né\"]}}]", "data.json", wholly: true)
        #expect(part?.field == "b" && part?.row == 1 && part?.origin.range == 21..<23)
    }

    @Test("A line that no cell holds is found only by its character")
    func wholly() {
        let subject = Subject.character("é", line: "née …")
        #expect(cell(subject, "a\nnée Smith\n", "data.csv", wholly: true) == nil)
        #expect(cell(subject, "a\nnée Smith\n", "data.csv")?.origin.range == 3..<5)
    }
}
