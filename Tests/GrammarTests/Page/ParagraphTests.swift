import Drawing
import Support
import Testing

@testable import Grammar

/// Lines of running text.
@Suite struct ParagraphTests {
    /// Ten points: a Chinese character is 10 wide, another one 6.
    private let look = TextLook(font: Font(size: 10), color: .black, lineHeight: 15)

    private func lines(_ texts: [String], width: Double, _ fill: Paragraph.Fill = .greedy) -> [String] {
        let pieces = texts.map { Paragraph.Piece(text: $0, look: look) }
        return Paragraph(pieces, width: width, fill: fill, typesetter: FixedTypesetter(), language: .traditionalChinese)
            .lines.map { $0.stretches.map(\.text).joined() }
    }

    @Test(
        "No line begins with closing punctuation or ends with opening punctuation",
        arguments: [
            ("五年是一個刻度，標注著", 70.0, ["五年是一個刻", "度，標注著"]),
            ("完成「最多跑一次」事項", 30, ["完成", "「最多", "跑一", "次」事", "項"]),
            ("甲乙（丙丁）", 30, ["甲乙", "（丙", "丁）"]), ("甲乙……丙", 30, ["甲", "乙……", "丙"]),
        ])
    func kinsoku(text: String, width: Double, lines: [String]) {
        #expect(self.lines([text], width: width) == lines)
    }

    @Test("A figure stays with its unit and its sign", arguments: [("產值60億元", 42.0), ("增長≥20%的", 46)])
    func figures(text: String, width: Double) {
        let lines = lines([text], width: width)
        #expect(lines.count > 1)
        #expect(!lines.contains { $0.hasSuffix("0") || $0.hasPrefix("億") || $0.hasPrefix("%") || $0.hasSuffix("≥") })
    }

    @Test("English is broken between words, whose spaces the line's end swallows")
    func words() {
        #expect(lines(["seven trades carry it"], width: 80) == ["seven trades", "carry it"])
    }

    @Test("A break in one look is a break in two: looks do not part words")
    func looks() {
        #expect(lines(["增長", "4.7", "%，年均"], width: 45) == ["增長", "4.7%，年", "均"])
    }

    @Test("A line break in the text ends the line")
    func lineBreaks() { #expect(lines(["甲\n乙"], width: 100) == ["甲", "乙"]) }

    @Test("A word wider than the column has a line of its own")
    func wideWords() { #expect(lines(["a abcdefghijkl b"], width: 30) == ["a", "abcdefghijkl", "b"]) }

    @Test(
        "Balanced lines are as few as greedy ones, of nearly one length, and end at punctuation where they can",
        arguments: [
            ("入選省級新一代資訊技術試點", 120.0, ["入選省級新一代", "資訊技術試點"]),
            ("五年是一個刻度；五年也是一次跨越", 100, ["五年是一個刻度；", "五年也是一次跨越"]),
            ("a bb ccc dddd eeeee", 90, ["a bb ccc", "dddd eeeee"]), ("甲乙丙", 100, ["甲乙丙"]),
        ])
    func balance(text: String, width: Double, lines: [String]) {
        #expect(self.lines([text], width: width, .balanced) == lines)
        #expect(self.lines([text], width: width).count == lines.count)
    }

    @Test("Lines are held at the left, in the middle or at the right")
    func alignment() throws {
        let pieces = [Paragraph.Piece(text: "甲乙", look: look)]
        let paragraph = Paragraph(pieces, width: 100, typesetter: FixedTypesetter(), language: .english)
        for (align, x) in [(TextAlign.left, 0.0), (.center, 40), (.right, 80)] {
            guard case .text(let text)? = paragraph.laid(in: 100, look: look, align: align).items.first else {
                Issue.record("no text")
                return
            }
            #expect(text.anchor.x == x)
        }
    }
}
