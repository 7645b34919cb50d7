import Drawing

/// A typesetter for layout tests: every character is 0.6 em wide, Chinese ones 1 em; there is no font.
package final class FixedTypesetter: Typesetter {
    private let words: [String]?

    /// - Parameter words: what texts without spaces are made of; nil for a typesetter without a dictionary.
    package init(words: [String]? = nil) { self.words = words }

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

    package func wordStarts(in text: String, language: Language) -> [Int]? {
        guard let words else { return nil }
        var (starts, place) = ([0], 0)
        for word in words {
            place += word.utf16.count
            starts.append(place)
        }
        return starts
    }

    package func outline(of text: String, font: Font, language: Language) -> Path {
        .rect(
            Rect(
                x: 0, y: -0.8 * font.size, width: width(of: text, font: font, language: language), height: font.size))
    }

    package func missingCharacters(in text: String, font: Font, language: Language) -> [Unicode.Scalar] { [] }
}
