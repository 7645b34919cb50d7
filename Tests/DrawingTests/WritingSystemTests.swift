import Testing

@testable import Drawing

@Suite struct WritingSystemTests {
    @Test(
        "A character's package is that of its script, or of its kind of sign",
        arguments: [
            ("ا", "fonts-noto-core", "Noto Sans Arabic"), ("한", "fonts-noto-cjk", "Noto Sans CJK TC"),
            ("𰀀", "fonts-babelstone-han", "BabelStone Han"), ("☃", "fonts-symbola", "Symbola"),
            ("👍", "fonts-symbola", "Symbola"), ("𝒜", "fonts-noto-core", "Noto Sans Math"),
            ("Ԁ", "fonts-noto-core", "Noto Sans"),
        ] as [(Unicode.Scalar, String, String)])
    func packages(character: Unicode.Scalar, package: String, family: String) {
        let advice = WritingSystem(of: character).advice
        #expect(advice == "install the package \(package), whose font \"\(family)\" is then used")
    }

    @Test("For a script that no family is known of, the advice names none")
    func unknown() {
        #expect(
            WritingSystem(of: "\u{16A40}").advice
                == "the package fonts-noto-core has fonts for most scripts; name the one that has it in the style")
    }

    @Test("Scripts and emoji have names, characters of several scripts have none")
    func names() {
        #expect(WritingSystem(of: "ش").name == "Arabic")
        #expect(WritingSystem(of: "🇨").name == "emoji")
        #expect(WritingSystem(of: "→").name == nil)
    }

    @Test("Where the text has serifs, families with serifs come first")
    func serifs() {
        let hebrew = WritingSystem(of: "ש")
        #expect(hebrew.families(withSerifs: false) == ["Noto Sans Hebrew", "DejaVu Sans"])
        #expect(
            hebrew.families(withSerifs: true)
                == ["Noto Serif Hebrew", "DejaVu Serif", "Noto Sans Hebrew", "DejaVu Sans"])
    }
}
