import Testing

@testable import Command

@Suite struct DepfileTests {
    @Test("Every target depends on every source, and a source that is gone stops nothing")
    func rules() {
        let depfile = Depfile(rules: [
            .init(targets: ["out/a.svg", "out/a.png"], sources: ["a.yaml", "data.csv"]),
            .init(targets: ["out/b.svg"], sources: ["b.yaml", "data.csv"]),
        ])
        #expect(
            depfile.text == """
                out/a.svg out/a.png: a.yaml data.csv
                out/b.svg: b.yaml data.csv
                a.yaml:
                data.csv:
                b.yaml:

                """)
    }

    @Test("What make would read otherwise is escaped")
    func escaping() {
        let depfile = Depfile(rules: [.init(targets: ["my chart.svg"], sources: ["cost $.csv", "#1:2.csv"])])
        #expect(depfile.text.hasPrefix("my\\ chart.svg: cost\\ $$.csv \\#1\\:2.csv\n"))
    }
}
