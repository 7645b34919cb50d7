import Handscroll
import Testing

/// Fonts that are named and not there.
@Suite("Fonts") struct FontReviewTests {
    private func draw(_ lines: String) throws -> Drawn {
        try Drawn("data: {values: [{}]}\nmark: {type: text, text: a}\n\(lines)\n")
    }

    @Test(
        "A font that is not installed is a warning at its place, with the nearest one",
        arguments: [
            (
                "config: {font: Notto Sans CJK TC}", "Notto Sans CJK TC", "Noto Sans CJK TC",
                "chart.yaml:3:16 at config.font"
            ),
            (
                "config: {text: {font: 'Foo, \"Liberation Sens\", serif'}}", "Foo", nil,
                "chart.yaml:3:24 at config.text.font"
            ),
            (
                "config: {page: {fonts: {en: [Liberation Sens]}}}", "Liberation Sens", "Liberation Sans",
                "chart.yaml:3:30 at config.page.fonts.en[0]"
            ),
        ])
    func unknown(line: String, font: String, near: String?, place: String) throws {
        let drawn = try draw(line)
        #expect(drawn.diagnostics.map(\.message) == ["unknown font \"\(font)\""])
        #expect(drawn.only?.severity == .warning && !drawn.items.isEmpty)
        #expect(drawn.only?.label == near.map { "did you mean \"\($0)\"?" })
        #expect(drawn.only?.place == place)
    }

    @Test(
        "In a list it is enough that one is there; Liberation stands in for the fonts that it is as wide as",
        arguments: [
            "config: {font: 'Foo, Liberation Serif'}", "config: {font: 'Arial'}",
            "config: {font: 'Foo, Times New Roman'}",
            "config: {font: monospace}", "config: {}",
        ])
    func known(line: String) throws { #expect(try draw(line).diagnostics.isEmpty) }
}
