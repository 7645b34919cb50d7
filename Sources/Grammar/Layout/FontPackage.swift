/// A Debian package with a font that has a character (checked against the packages of Debian 12).
struct FontPackage: Hashable {
    var name: String
    var family: String

    init(having character: Unicode.Scalar) {
        let code = character.value
        if let script = FontPackage.notoScripts.first(where: { $0.range.contains(code) }) {
            (name, family) = ("fonts-noto-core", "Noto \(script.family)")
            return
        }
        switch code {
        // Ideographs of the supplementary planes, and kana that are no longer written.
        case 0x20000...0x3FFFF: (name, family) = ("fonts-babelstone-han", "BabelStone Han")
        case 0x1B000...0x1B16F: (name, family) = ("fonts-hanazono", "HanaMinA")
        // Of the fonts with emoji the one with outlines, which stay sharp in print.
        case 0x2000...0x2BFF, 0x1D000...0x1FAFF: (name, family) = ("fonts-symbola", "Symbola")
        case 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF:
            (name, family) = ("fonts-noto-cjk", "Noto Sans CJK TC")
        default: (name, family) = ("fonts-noto-core", "Noto Sans")
        }
    }

    /// The script that the character belongs to, by the name of its fonts; nil for what is written with several.
    static func script(of character: Unicode.Scalar) -> String? {
        notoScripts.first { $0.range.contains(character.value) }?.family.split(separator: " ").dropFirst()
            .joined(separator: " ")
    }

    var advice: String { "install the package \(name) and name its font \"\(family)\" in the style" }

    /// The blocks of scripts that have a Noto family of their own.
    private static let notoScripts: [(range: ClosedRange<UInt32>, family: String)] = [
        (0x0530...0x058F, "Sans Armenian"), (0x0590...0x05FF, "Sans Hebrew"), (0x0600...0x06FF, "Sans Arabic"),
        (0x0750...0x077F, "Sans Arabic"), (0x0900...0x097F, "Sans Devanagari"), (0x0980...0x09FF, "Sans Bengali"),
        (0x0A00...0x0A7F, "Sans Gurmukhi"), (0x0A80...0x0AFF, "Sans Gujarati"), (0x0B00...0x0B7F, "Sans Oriya"),
        (0x0B80...0x0BFF, "Sans Tamil"), (0x0C00...0x0C7F, "Sans Telugu"), (0x0C80...0x0CFF, "Sans Kannada"),
        (0x0D00...0x0D7F, "Sans Malayalam"), (0x0D80...0x0DFF, "Sans Sinhala"), (0x0E00...0x0E7F, "Sans Thai"),
        (0x0E80...0x0EFF, "Sans Lao"), (0x0F00...0x0FFF, "Serif Tibetan"), (0x1000...0x109F, "Sans Myanmar"),
        (0x10A0...0x10FF, "Sans Georgian"), (0x1200...0x139F, "Sans Ethiopic"), (0x13A0...0x13FF, "Sans Cherokee"),
        (0x1400...0x167F, "Sans Canadian Aboriginal"), (0x1780...0x17FF, "Sans Khmer"),
        (0x1800...0x18AF, "Sans Mongolian"), (0xA000...0xA4CF, "Sans Yi"), (0x12000...0x123FF, "Sans Cuneiform"),
        (0x13000...0x1342F, "Sans Egyptian Hieroglyphs"), (0x1D400...0x1D7FF, "Sans Math"),
    ]
}
