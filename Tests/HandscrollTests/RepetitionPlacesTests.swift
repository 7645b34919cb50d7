import Handscroll
import Testing

@Suite("Places in repetitions")
struct RepetitionPlacesTests {
    @Test(
        "What is wrong in a repeated view is told once, where its author wrote it",
        arguments: ["[a, b]", "{row: [a, b]}", "{layer: [a, b]}", "{row: [a, b], layer: [a, b]}"])
    func places(fields: String) throws {
        let drawn = try Drawn(
            """
            data: {values: [{a: 1, b: 2}]}
            repeat: \(fields)
            spec:
              mark: {type: point, colr: red}
              encoding: {x: {field: a, type: quantitative}}
            """)
        let errors = drawn.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.place) == ["chart.yaml:4:23 at spec.mark.colr"])
    }

    @Test("A field that there is not is told in the list of the repetition")
    func fields() throws {
        let drawn = try Drawn(
            """
            data: {values: [{a: 1, b: 2}]}
            repeat: [a, c]
            spec:
              mark: point
              encoding: {x: {field: {repeat: repeat}, type: quantitative}}
            """)
        #expect(drawn.only?.place == "chart.yaml:2:13 at repeat[1]")
    }
}
