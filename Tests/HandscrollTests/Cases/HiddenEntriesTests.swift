import Handscroll
import Testing

@Suite("Entries that a legend leaves out") struct HiddenEntriesTests {
    @Test(
        "Their number is said in the picture's language",
        arguments: [("en", "…3 entries"), ("zh-Hant", "…另有 3 項"), ("zh-Hans", "…另有 3 项"), ("zh-TW", "…另有 3 項")])
    func languages(language: String, text: String) throws {
        let drawn = try Drawn(
            """
            language: \(language)
            data: {values: [{a: p}, {a: q}, {a: r}, {a: s}, {a: t}]}
            mark: point
            encoding: {color: {field: a, legend: {symbolLimit: 3}}}
            """)
        #expect(drawn.items.filter { $0.role == "legend-label" }.last?.text?.lines == [text])
    }
}
