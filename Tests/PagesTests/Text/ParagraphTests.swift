import Drawing
import Support
import Testing

@testable import Grammar
@testable import Pages

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

    @Test("A range stays whole, and a wave between words ends a line rather than begins one")
    func ranges() {
        #expect(lines(["增長3%～5%左右"], width: 40) == ["增長", "3%～5%", "左右"])
        #expect(lines(["北京～上海"], width: 30) == ["北京～", "上海"])
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

    @Test("A single letter stays with what its hyphen joins it to, other hyphens may end a line")
    func hyphens() {
        #expect(lines(["rural e-commerce"], width: 60) == ["rural", "e-commerce"])
        #expect(lines(["the cross-border"], width: 66) == ["the cross-", "border"])
        #expect(lines(["an x-y-z"], width: 36) == ["an", "x-y-z"])
    }

    @Test("Balanced lines end between words rather than inside of one, where a dictionary knows them")
    func wordsOfChinese() {
        let paragraph = { (typesetter: any Typesetter) in
            Paragraph(
                [Paragraph.Piece(text: "新的線上銷售", look: look)], width: 40, fill: .balanced,
                typesetter: typesetter, language: .traditionalChinese
            ).lines.map { $0.stretches.map(\.text).joined() }
        }
        #expect(paragraph(FixedTypesetter()) == ["新的線", "上銷售"])
        #expect(paragraph(FixedTypesetter(words: ["新", "的", "線上", "銷售"])) == ["新的線上", "銷售"])
    }

    // MARK: Justified lines

    private func justified(_ text: String, width: Double, _ language: Language) -> [Paragraph.Line] {
        Paragraph(
            [Paragraph.Piece(text: text, look: look)], width: width, fill: .justified, typesetter: FixedTypesetter(),
            language: language
        ).lines
    }

    @Test("Justified Chinese fills each line but the last with even gaps between its characters")
    func justifiedChinese() throws {
        let lines = justified("一二三四五六七八九十", width: 46, .traditionalChinese)
        #expect(lines.map { $0.stretches.map(\.text).joined() } == ["一二三四", "五六七八", "九十"])
        #expect(lines.map(\.width) == [46, 46, 20])
        let first = try #require(lines.first?.stretches.first)
        // Three gaps share what the four characters leave.
        #expect(abs(first.look.font.letterSpacing - 2) < 1e-9)
        #expect(lines.last?.stretches.first?.look.font.letterSpacing == 0)
    }

    @Test("Justified English widens the spaces, and each word tells of the space behind it for whoever copies it")
    func justifiedEnglish() throws {
        let lines = justified("seven trades carry it on", width: 80, .english)
        #expect(lines.first?.stretches.map(\.text) == ["seven", "trades"])
        #expect(lines.first?.stretches.map(\.hasSpaceBehind) == [true, true])
        #expect(lines.last?.stretches.map(\.hasSpaceBehind) == [false])
        #expect(lines.first?.stretches.map(\.x) == [0, 80 - 6 * 6])
        #expect(lines.last?.stretches.map(\.text) == ["carry it on"])
    }

    @Test("A figure stays whole with its unit, but for a space")
    func figures() {
        func lines(_ text: String, isFigure: Bool, width: Double) -> [String] {
            let pieces = [
                Paragraph.Piece(text: "產值", look: look), Paragraph.Piece(text: text, look: look, isFigure: isFigure),
                Paragraph.Piece(text: "以上", look: look),
            ]
            return Paragraph(
                pieces, width: width, typesetter: FixedTypesetter(), language: .traditionalChinese
            ).lines.map { $0.stretches.map(\.text).joined() }
        }
        #expect(lines("74萬平方米", isFigure: false, width: 60) == ["產值74萬平", "方米以上"])
        #expect(lines("74萬平方米", isFigure: true, width: 60) == ["產值", "74萬平方米", "以上"])
        #expect(lines("6 billion yuan", isFigure: true, width: 60) == ["產值6", "billion", "yuan以上"])
    }

    @Test("No line ends in a term", arguments: [Paragraph.Fill.greedy, .balanced, .justified])
    func terms(fill: Paragraph.Fill) {
        func lines(_ terms: [String]) -> [String] {
            // The term goes on from one piece to the next.
            let pieces = ["規上工業增", "加值年均增長"].map { Paragraph.Piece(text: $0, look: look) }
            return Paragraph(
                pieces, width: 60, fill: fill, terms: terms, typesetter: FixedTypesetter(),
                language: .traditionalChinese
            ).lines.map { $0.stretches.map(\.text).joined() }
        }
        #expect(lines([]).first.map { $0.hasSuffix("增") || $0.hasSuffix("增加") } == true)
        #expect(lines(["增加值", "加值"]).allSatisfy { $0.contains("增加值") == ($0.contains("加") || $0.contains("值")) })
    }

    @Test("No Chinese character stands alone on a paragraph's last line")
    func lonely() {
        #expect(lines(["一二三四五。"], width: 40) == ["一二三", "四五。"])
        #expect(lines(["一二三四五六。"], width: 40) == ["一二三四", "五六。"])
        #expect(lines(["一二三四五。\n甲"], width: 40) == ["一二三", "四五。", "甲"])
        // Two characters cannot spare one.
        #expect(lines(["一二三"], width: 20) == ["一二", "三"])
    }

    @Test("Where a line ends between Chinese characters or behind a hyphen there is no space")
    func spacesAtLineEnds() throws {
        func spaces(_ text: String, width: Double, _ language: Language) -> [Bool] {
            let paragraph = Paragraph(
                [Paragraph.Piece(text: text, look: look)], width: width, typesetter: FixedTypesetter(),
                language: language)
            return paragraph.lines.map { $0.stretches.last?.hasSpaceBehind ?? false }
        }
        #expect(spaces("一二三四", width: 20, .traditionalChinese) == [false, false])
        #expect(spaces("一二\n三四", width: 90, .traditionalChinese) == [false, false])
        #expect(spaces("growth\n4.7%", width: 90, .english) == [true, false])
        #expect(spaces("one two-three", width: 50, .english) == [false, false])
    }

    @Test("Words too far apart keep their places")
    func holes() { #expect(justified("a bcdefghijklm n", width: 80, .english).first?.width == 6) }

    @Test("Every line of mixed text ends at the column's edge")
    func mixed() throws {
        let text = "規模以上工業增加值年均增長4.7%，七大產業產值占工業的88.4% by 2022年，增長≥20%。"
        let lines = justified(text, width: 120, .traditionalChinese)
        #expect(lines.count > 3)
        let typesetter = FixedTypesetter()
        for line in lines.dropLast() {
            let last = try #require(line.stretches.last)
            let end =
                last.x + typesetter.width(of: last.text, font: last.look.font, language: .traditionalChinese)
                - last.look.font.letterSpacing
            let hanging = HangingPunctuation(.traditionalChinese).share(atEnd: last.text.last ?? " ") * 10
            #expect(abs(end - hanging - 120) < 1e-9, "\(last.text)")
        }
    }

    // MARK: Hanging punctuation

    @Test("A bracket's blank half stands before the line's start")
    func hangingStart() { #expect(paragraphStart("「最多」") == -5 && paragraphStart("最多") == 0) }

    private func paragraphStart(_ text: String) -> Double? {
        Paragraph(
            [Paragraph.Piece(text: text, look: look)], width: 100, typesetter: FixedTypesetter(),
            language: .traditionalChinese
        ).lines.first?.stretches.first?.x
    }

    @Test(
        "A stop hangs outside of the column where its ink is in the corner of its square, in the middle only by its side",
        arguments: [(Language.simplifiedChinese, 10.0), (.traditionalChinese, 3), (Language("zh-HK"), 3)])
    func hangingEnd(language: Language, hanging: Double) throws {
        let line = try #require(justified("一二三四，五六七八九", width: 48, language).first)
        let end = line.stretches.reduce(0.0) { end, stretch in
            max(
                end,
                stretch.x
                    + FixedTypesetter().width(of: stretch.text, font: stretch.look.font, language: language)
                    - stretch.look.font.letterSpacing)
        }
        #expect(line.stretches.map(\.text).joined() == "一二三四，")
        #expect(abs(end - 48 - hanging) < 1e-9)
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
