import Grammar
import Spec
import Testing

@Suite("Where in a spec something stands") struct TextSearchTests {
    private func origin(_ subject: Subject, _ text: String, wholly: Bool = false) -> Origin? {
        TextSearch.origin(of: subject, wholly: wholly, in: Array(text.utf8), name: "a.yaml")
    }

    @Test("A character is found where it is written, or where its escape's text is")
    func characters() {
        let subject = Subject.character("é", line: "né")
        #expect(origin(subject, "title: [x, né]") == Origin(source: "a.yaml", range: 12..<14, path: "title[1]"))
        #expect(origin(subject, "title: \"n\\u00e9\"") == Origin(source: "a.yaml", range: 7..<16, path: "title"))
        #expect(origin(subject, "title: née", wholly: true)?.path == "title")
        #expect(origin(subject, "title: é", wholly: true) == nil)
    }

    @Test("A value is found under its key")
    func values() {
        let found = origin(.value(.number(2), field: "b"), "data: {values: [{a: 2}, {b: 2}]}")
        #expect(found == Origin(source: "a.yaml", range: 28..<29, path: "data.values[1].b"))
        #expect(origin(.value("x", field: "b"), "a: x") == nil)
    }
}
