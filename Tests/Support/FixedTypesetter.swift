import Drawing

/// A typesetter for layout tests: every character is 0.6 em wide, Chinese ones 1 em; there is no font.
package final class FixedTypesetter: Typesetter {
    package init() {}

    package func width(of text: String, font: Font, language: Language) -> Double {
        text.unicodeScalars.reduce(0) { $0 + font.size * ($1.value >= 0x2E80 ? 1 : 0.6) + font.letterSpacing }
    }

    package func lines(of text: String, font: Font, language: Language, width: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for character in text {
            let longer = line + String(character)
            if !line.isEmpty && self.width(of: longer, font: font, language: language) > width {
                lines.append(line)
                line = String(character)
            } else {
                line = longer
            }
        }
        return lines + [line]
    }

    package func outline(of text: String, font: Font, language: Language) -> Path {
        .rect(
            Rect(
                x: 0, y: -0.8 * font.size, width: width(of: text, font: font, language: language), height: font.size))
    }

    package func missingCharacters(in text: String, font: Font, language: Language) -> [Unicode.Scalar] { [] }
}
