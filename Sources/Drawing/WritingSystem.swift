/// What a character is written in, as far as fonts part it: a script, or emoji and other signs. It knows which families
/// have its characters, and the package of Debian 12 that the best of them is in.
package struct WritingSystem: Hashable, Sendable {
    /// As a reader would call it; nil for characters that several systems share.
    package let name: String?
    /// Without serifs, the best first.
    private let families: [String]
    private let package: String

    /// The families to look in where none of a text's own has a character, the best first.
    package func families(withSerifs: Bool) -> [String] {
        guard withSerifs else { return families }
        let own = families.map { family in
            family.split(separator: " ").map { $0 == "Sans" ? "Serif" : $0 }.joined(separator: " ")
        }
        return own + families
    }

    /// What to do where none of the families is installed.
    package var advice: String {
        guard let family = families.first else {
            return "the package \(package) has fonts for most scripts; name the one that has it in the style"
        }
        return "install the package \(package), whose font \"\(family)\" is then used"
    }

    package init(of character: Unicode.Scalar) {
        let code = character.value
        if let known = WritingSystem.scripts.first(where: { $0.range.contains(code) }) {
            let name = known.family.split(separator: " ").dropFirst().joined(separator: " ")
            self.init(name, ["Noto \(known.family)", "DejaVu Sans"], in: "fonts-noto-core")
            return
        }
        switch code {
        // Of the fonts with emoji one with outlines, which stay sharp in print and take the text's colour.
        case 0x1F000...0x1FAFF: self.init("emoji", ["Symbola", "Noto Emoji", "DejaVu Sans"], in: "fonts-symbola")
        case 0x2000...0x2BFF, 0x1D000...0x1D3FF: self.init(nil, ["Symbola", "DejaVu Sans"], in: "fonts-symbola")
        // Ideographs of the supplementary planes, and kana that are no longer written.
        case 0x20000...0x3FFFF: self.init(nil, ["BabelStone Han"], in: "fonts-babelstone-han")
        case 0x1B000...0x1B16F: self.init(nil, ["HanaMinA"], in: "fonts-hanazono")
        case 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF:
            self.init(nil, ["Noto Sans CJK TC"], in: "fonts-noto-cjk")
        // Latin, Greek and Cyrillic letters with all that languages and phonetics add to them.
        case ..<0x0530, 0x1D00...0x1FFF, 0x2C60...0x2C7F, 0x2DE0...0x2E7F, 0xA640...0xA7FF, 0xAB30...0xAB6F:
            self.init(nil, ["Noto Sans", "DejaVu Sans"], in: "fonts-noto-core")
        default: self.init(nil, [], in: "fonts-noto-core")
        }
    }

    private init(_ name: String?, _ families: [String], in package: String) {
        self.name = name
        self.families = families
        self.package = package
    }

    /// The blocks of scripts that have a Noto family of their own.
    private static let scripts: [(range: ClosedRange<UInt32>, family: String)] = [
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
