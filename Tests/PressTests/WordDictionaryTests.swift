import Drawing
import Testing

@testable import Press

/// Words of languages that write no spaces.
@Suite struct WordDictionaryTests {
    private func words(_ text: String, _ language: Language) throws -> [String] {
        let starts = try #require(WordDictionary.wordStarts(in: text, language: language))
        let units = Array(text.utf16)
        return zip(starts, starts.dropFirst() + [units.count]).map { String(decoding: units[$0..<$1], as: UTF16.self) }
    }

    @Test(
        "Chinese words are found in both scripts",
        arguments: [
            ("線上銷售", Language.traditionalChinese, ["線上", "銷售"]),
            ("线上销售", .simplifiedChinese, ["线上", "销售"]),
            ("省級資訊技術", .traditionalChinese, ["省級", "資訊", "技術"]),
        ])
    func chinese(text: String, language: Language, words: [String]) throws {
        #expect(try self.words(text, language) == words)
    }

    @Test("English words are what stands between spaces and signs")
    func english() throws { #expect(try words("two words", .english) == ["two", " ", "words"]) }

    @Test("A text without characters has no words", arguments: [Language.english, .traditionalChinese])
    func empty(language: Language) throws { #expect(try words("", language) == []) }

    @Test("Characters of two UTF-16 units count as two")
    func astral() throws { #expect(try words("𠮷好", .traditionalChinese).joined() == "𠮷好") }
}
