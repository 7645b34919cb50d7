import Drawing

/// A typesetter with Helvetica's published advance widths, which Liberation Sans shares: layouts of English text come
/// out as in the reference pictures, without any font. Other characters are one em wide.
package final class HelveticaTypesetter: Typesetter {
    package init() {}

    package func width(of text: String, font: Font, language: Language) -> Double {
        let widths = font.weight >= 600 ? HelveticaTypesetter.bold : HelveticaTypesetter.regular
        return text.unicodeScalars.reduce(0) { sum, scalar in
            let index = Int(scalar.value) - 32
            return sum + font.size * (widths.indices.contains(index) ? widths[index] : 1000) / 1000
        }
    }

    package func lines(of text: String, font: Font, language: Language, width: Double) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            let longer = (lines.last.map { $0 + " " } ?? "") + word
            if !lines.isEmpty && self.width(of: longer, font: font, language: language) <= width {
                lines[lines.count - 1] = longer
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    package func outline(of text: String, font: Font, language: Language) -> Path { Path() }

    package func missingCharacters(in text: String, font: Font, language: Language) -> [Unicode.Scalar] { [] }

    /// From the space to the tilde, in thousandths of an em (Adobe's font metrics files).
    private static let regular: [Double] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]
    private static let bold: [Double] = [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
        611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ]
}
