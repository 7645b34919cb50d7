import Handscroll
import Testing

/// Formulas that cannot be understood: the place is the letter, not the line.
@Suite("Bad input: expressions") struct BadInputExpressionsTests {
    @Test(
        "What is wrong with an expression is told at the word",
        arguments: [
            ("filter: 'datum.v >'", "expected a value, found the end of the expression", nil, 32),
            ("filter: 'datum.v > )'", "expected a value, found \")\"", nil, 33),
            ("filter: '(datum.v'", "expected \")\", found the end of the expression", nil, 31),
            ("filter: 'datum.v > \"a'", "missing closing \" of a text", nil, 33),
            ("filter: 'datum.v # 3'", "expected an operator, found \"#\"", nil, 31),
            ("filter: 'lenght(datum.n) > 1'", "unknown function \"lenght\"", "did you mean \"length\"?", 23),
            ("filter: 'abs(1, 2) > 1'", "expected 1 argument of \"abs\", found 2", nil, 23),
            ("filter: 'dtum.v > 1'", "unknown name \"dtum\"", "did you mean \"datum\"?", 23),
            ("filter: 'datum.v = 1'", "expected an operator, found \"=\"", "did you mean \"==\"?", 31),
        ])
    func wrong(transform: String, message: String, label: String?, column: Int) throws {
        let drawn = try Drawn("data: {values: [{n: a, v: 1}]}\ntransform: [{\(transform)}]\nmark: bar\n")
        #expect(drawn.diagnostics.map(\.message) == [message])
        #expect(drawn.only?.label == label)
        #expect(drawn.only?.place == "chart.yaml:2:\(column) at transform[0].filter")
    }

    @Test("An expression that is wrong for a row only is told with its place too")
    func rows() throws {
        let drawn = try Drawn(
            "data: {values: [{n: a, v: 1}]}\ntransform: [{calculate: 'pad(datum.n, 1e9)', as: p}]\nmark: bar\n")
        #expect(drawn.only?.severity == .error)
        #expect(drawn.only?.message == "cannot pad a text to 1000000000 characters because that is too long")
        #expect(drawn.only?.line == 2)
    }
}
