import Drawing
import Support
import Testing

@testable import Press

/// Fonts in PDFs, cut down to what the document uses.
@Suite struct DocumentFontsTests {
    private func scene(_ line: String, _ families: [String], weight: Int = 400, size: Double = 12) -> Scene {
        let font = Font(families: families, size: size, weight: weight)
        let text = Scene.Text([line], font: font, language: .traditionalChinese, anchor: Point(10, 20))
        return page([.text(text)], size: Size(400, 200), language: .traditionalChinese)
    }

    @Test(
        "A font is as large as the glyphs that are used, whatever letters they are",
        arguments: ["Tourism grew fastest, reforms top the counts", "旅遊與線上銷售年均增長兩成以上，遠快於各業增加值"])
    func size(text: String) throws {
        let pdf = try makePress().pdf(scene(text, ["Noto Sans CJK TC"]))
        #expect(pdf.count < 20_000)
    }

    @Test("Every font is embedded as a subset, and says which characters its glyphs are")
    func fonts() throws {
        let pdf = try makePress().pdf(scene("Latin, 漢字 שלום 👍", ["Liberation Sans"]))
        let rows = try poppler("pdffonts", [], pdf).split(separator: "\n").dropFirst(2)
        #expect(rows.count >= 4)
        #expect(rows.allSatisfy { $0.contains(/yes +yes +yes +\d+ +\d+ *$/) })
    }

    @Test(
        "The text can be read back, with what is one glyph for several characters and several for one",
        arguments: [
            "office ﬁn difficult", "e\u{301}te\u{301}", "a\u{A0}b 12\u{A0}km", "遼源市，截至2022年的五年間", "ā ǘ pīnyīn 中ā",
        ])
    func text(text: String) throws {
        let pdf = try makePress().pdf(scene(text, ["Liberation Sans"]))
        let read = try poppler("pdftotext", [], pdf, output: "-").filter { !$0.isWhitespace }
        #expect(String(read) == text.filter { !$0.isWhitespace })
    }

    @Test("The same scene makes the same bytes, in new renderers and in one that has drawn other texts")
    func bytes() throws {
        let wanted = scene("甲乙丙 abc", ["sans-serif"])
        let first = try makePress().pdf(wanted)
        let press = try makePress()
        _ = try press.pdf(scene("其他 other words", ["serif"], weight: 700))
        #expect(try press.pdf(wanted) == first)
    }

    @Test("A font of another face or weight has a subset of its own, and one font at two sizes has one")
    func sharing() throws {
        let font = Font(families: ["Liberation Sans"], size: 10)
        var large = font
        large.size = 30
        var bold = font
        bold.weight = 700
        let items = [font, large, bold].enumerated().map { i, font in
            Scene.Item.text(
                Scene.Text(["same"], font: font, language: .english, anchor: Point(10, 40 * Double(i + 1))))
        }
        let pdf = try makePress().pdf(page(items, size: Size(200, 200)))
        let rows = try poppler("pdffonts", [], pdf).split(separator: "\n").dropFirst(2)
        #expect(rows.count == 2)
    }
}
