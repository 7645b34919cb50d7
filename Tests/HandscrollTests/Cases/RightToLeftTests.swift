import Handscroll
import Testing

@Suite("Scripts without a font") struct RightToLeftTests {
    @Test("A script is one error, which names an installed font that has it")
    func scripts() throws {
        let drawn = try Drawn(
            """
            data: {values: [{k: שלום עולם., v: 5}, {k: القاهرة (2024), v: 8}, {k: 1000 מטר, v: 3}]}
            title: מכירות לפי עיר
            mark: bar
            encoding: {y: {field: k, title: עיר}, x: {field: v, type: quantitative}}
            """)
        #expect(drawn.diagnostics.count == 2)
        #expect(
            Set(drawn.diagnostics.map { $0.message.prefix { $0 != "," } })
                == ["cannot draw Hebrew", "cannot draw Arabic"])
        #expect(drawn.diagnostics.allSatisfy { $0.severity == .error && $0.place != nil })
        // What it says helps where such a font is installed.
        let advice = drawn.diagnostics.compactMap(\.notes.last)
        guard advice.allSatisfy({ $0.hasPrefix("the installed font \"DejaVu Sans\" has them") }) else { return }
        let helped = try Drawn(
            """
            data: {values: [{k: שלום עולם., v: 5}, {k: القاهرة (2024), v: 8}]}
            config: {font: 'sans-serif, DejaVu Sans'}
            mark: bar
            encoding: {y: {field: k, title: עיר}, x: {field: v, type: quantitative}}
            """)
        #expect(helped.diagnostics.isEmpty)
    }
}
