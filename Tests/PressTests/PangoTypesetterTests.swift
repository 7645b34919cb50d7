import Drawing
import Testing

@testable import Press

@Suite struct PangoTypesetterTests {
    private let typesetter: PangoTypesetter

    init() throws { typesetter = try makeTypesetter() }

    /// Advances of Liberation Sans in its own units, 2048 to the em: a 1139, space 569, G 1593, digits 1139.
    @Test(
        "Advance widths are the font's own, unhinted and unrounded",
        arguments: [("a", 1139.0), ("G", 1593.0), (" ", 569.0), ("2024", 4556.0), ("", 0.0)])
    func advances(text: String, units: Double) {
        for size: Double in [10, 11, 13.5, 64] {
            let width = typesetter.width(of: text, font: Font(size: size), language: .english)
            #expect(abs(width - units * size / 2048) < 0.005)
        }
    }

    @Test("Pairs are kerned, as in browsers")
    func kerning() {
        func width(_ s: String) -> Double { typesetter.width(of: s, font: Font(size: 100), language: .english) }
        #expect(width("AV") < width("A") + width("V") - 5)
    }

    @Test("Letter spacing follows every character, the last one too")
    func letterSpacing() {
        let plain = typesetter.width(of: "abc", font: Font(size: 10), language: .english)
        let spaced = typesetter.width(of: "abc", font: Font(size: 10, letterSpacing: 3), language: .english)
        #expect(abs(spaced - plain - 9) < 0.01)
    }

    @Test("Chinese characters are one em wide, and as heavy as the font asks")
    func chinese() {
        let tc = Language.traditionalChinese
        #expect(typesetter.width(of: "門骨直", font: Font(size: 10), language: tc) == 30)
        let regular = typesetter.outline(of: "門", font: Font(size: 10), language: tc)
        let bold = typesetter.outline(of: "門", font: Font(size: 10, weight: 700), language: tc)
        #expect(!regular.isEmpty && regular != bold)
    }

    @Test(
        "Each region's text gets its own glyphs",
        arguments: [("骨", "zh-Hans"), ("角", "zh-Hans"), ("誤", "zh-Hans"), ("直", "ja"), ("骨", "zh-HK")])
    func regions(character: String, other: String) {
        func outline(_ tag: String, families: [String] = ["sans-serif"]) -> Path {
            typesetter.outline(of: character, font: Font(families: families, size: 32), language: Language(tag))
        }
        #expect(outline("zh-Hant") != outline(other))
        #expect(outline("zh-Hant") == outline("zh-TW"))
        #expect(outline("zh-Hant") == outline("zh-TW", families: ["Noto Sans CJK TC"]))
        #expect(outline("zh-Hans") == outline("zh-CN", families: ["Noto Sans CJK SC"]))
        #expect(outline("zh-HK") == outline("zh-HK", families: ["Noto Sans CJK HK"]))
        #expect(outline("en") == outline("zh-Hant"))
    }

    @Test("The simplified gate is drawn as Beijing does, and no face stands in for another")
    func simplifiedGate() {
        let font = Font(size: 32)
        #expect(
            typesetter.outline(of: "门", font: font, language: .traditionalChinese)
                != typesetter.outline(of: "門", font: font, language: .traditionalChinese))
    }

    @Test(
        "No line begins with a closing mark or ends with an opening one",
        arguments: [47.0, 54, 61, 75, 90, 111, 128, 140, 155, 171, 199])
    func kinsoku(width: Double) {
        let text = "遼源市位於吉林省中南部，「東遼河」發源地。全市總面積5140平方公里（含農安），人口100萬。"
        let lines = typesetter.lines(of: text, font: Font(size: 14), language: .traditionalChinese, width: width)
        #expect(lines.joined() == text)
        for line in lines {
            #expect(!"，。」）、；：".contains(line.first!))
            #expect(!"「（".contains(line.last!))
            #expect(typesetter.width(of: line, font: Font(size: 14), language: .traditionalChinese) <= width + 14)
        }
    }

    @Test("Lines are as long as fits, break at spaces, and keep the author's own breaks")
    func lines() {
        func lines(_ text: String, _ width: Double) -> [String] {
            typesetter.lines(of: text, font: Font(size: 10), language: .english, width: width)
        }
        #expect(lines("one two three", 1000) == ["one two three"])
        #expect(lines("one two three", 45) == ["one two", "three"])
        #expect(lines("one\n\ntwo", 45) == ["one", "", "two"])
        #expect(lines("", 45) == [""])
    }

    @Test("Characters that no family has are reported once each, in order; invisible ones are not missed")
    func missingCharacters() {
        func missing(_ text: String) -> [Unicode.Scalar] {
            typesetter.missingCharacters(in: text, font: Font(size: 10), language: .traditionalChinese)
        }
        #expect(missing("GDP 國內生產總值 100%，「億元」") == [])
        #expect(missing("a\u{E001}b\u{E000}\u{E001}") == ["\u{E001}", "\u{E000}"])
        #expect(missing("\u{0}\u{200B}\n\t\u{FEFF}") == [])
    }

    @Test("A mark takes the face of the character that it stands on, or both take one that has both")
    func marks() {
        let stack = typesetter.fonts.stack(for: Font(size: 10), language: .traditionalChinese)
        func faces(_ text: String) -> [Int?] { stack.runs(of: text).map(\.face) }
        // Liberation has both, Noto's Chinese face comes second and has both too.
        #expect(faces("e\u{301}") == [0])
        #expect(faces("\u{4E2D}\u{301}\u{6587}") == [1])
        // Liberation has the letter and not the mark below; a face that has both is found for the two of them alone.
        let mixed = stack.runs(of: "a\u{324}b")
        #expect(mixed.count == 2 && mixed[0].end == 3 && (mixed[0].face ?? 0) > 1 && mixed[1].face == 0)
    }

    @Test("A mark that no face has together with its character is missing, though there are faces for each of them")
    func missingMarks() {
        func missing(_ text: String) -> [Unicode.Scalar] {
            typesetter.missingCharacters(in: text, font: Font(size: 10), language: .traditionalChinese)
        }
        #expect(missing("a\u{324}") == [])
        #expect(missing("\u{4E2D}\u{324}") == ["\u{324}"])
    }

    @Test("A character of another script or an emoji takes a face that has it, without being asked to")
    func otherScripts() {
        let stack = typesetter.fonts.stack(for: Font(size: 10), language: .english)
        for text in ["\u{5E9}\u{5DC}", "\u{645}\u{631}", "\u{1F44D}", "\u{2714}\u{FE0F}"] {
            let runs = stack.runs(of: text)
            #expect(runs.count == 1 && (runs[0].face ?? 0) > 1, "\(text)")
            #expect(typesetter.missingCharacters(in: text, font: Font(size: 10), language: .english) == [])
        }
    }

    @Test("Control characters take no room and end nothing")
    func controlCharacters() {
        let font = Font(size: 10)
        let plain = typesetter.width(of: "ab", font: font, language: .english)
        #expect(typesetter.width(of: "a\u{0}b", font: font, language: .english) == plain)
        #expect(typesetter.width(of: "a\u{1B}b\u{7F}", font: font, language: .english) == plain)
        let spaced = typesetter.width(of: "a b", font: font, language: .english)
        #expect(typesetter.width(of: "a\nb", font: font, language: .english) == spaced)
    }

    @Test("The outline of a long text is whole, and stands on the baseline from the origin")
    func outline() {
        let line = String(repeating: "H", count: 300)
        let font = Font(size: 10)
        let box = typesetter.outline(of: line, font: font, language: .english).bounds
        let width = typesetter.width(of: line, font: font, language: .english)
        #expect(abs(box.maxX - width) < 2 && box.minX > 0 && box.minX < 2)
        #expect(abs(box.maxY) < 0.01 && abs(box.minY + 6.88) < 0.02)
    }

    @Test("A font whose families are all unknown is set in the CJK face rather than not at all")
    func unknownFamily() {
        let font = Font(families: ["Foo"], size: 10)
        #expect(typesetter.width(of: "abc", font: font, language: .english) > 10)
        #expect(typesetter.missingCharacters(in: "abc", font: font, language: .english) == [])
    }
}
