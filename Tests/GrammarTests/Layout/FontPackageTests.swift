import Testing

@testable import Grammar

@Suite struct FontPackageTests {
    @Test(
        "A character's package is that of its script",
        arguments: [
            ("ا", "fonts-noto-core", "Noto Sans Arabic"), ("한", "fonts-noto-cjk", "Noto Sans CJK TC"),
            ("𰀀", "fonts-babelstone-han", "BabelStone Han"), ("☃", "fonts-symbola", "Symbola"),
            ("𝒜", "fonts-noto-core", "Noto Sans Math"), ("Ԁ", "fonts-noto-core", "Noto Sans"),
        ] as [(Unicode.Scalar, String, String)])
    func packages(character: Unicode.Scalar, name: String, family: String) {
        let package = FontPackage(having: character)
        #expect(package.name == name && package.family == family)
    }
}
