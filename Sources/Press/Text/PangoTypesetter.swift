import CPangoCairo
import Drawing

/// Measures and breaks text with Pango, over the fonts of one worker. What was measured once is remembered.
package final class PangoTypesetter: Typesetter {
    package let fonts: FontBook
    private let pen: OutlinePen

    package init(fonts: FontBook) {
        self.fonts = fonts
        pen = OutlinePen()
    }

    package func width(of text: String, font: Font, language: Language) -> Double {
        let stack = fonts.stack(for: font, language: language)
        if let known = stack.measured[text] { return known }
        let width = FontLock.held { TextLayout(text.printable, stack: stack, context: fonts.context).width }
        stack.measured[text] = width
        return width
    }

    /// One line laid out anew, to be inked as text.
    func layout(_ text: String, _ font: Font, _ language: Language) -> TextLayout {
        TextLayout(text.printable, stack: fonts.stack(for: font, language: language), context: fonts.context)
    }

    package func lines(of text: String, font: Font, language: Language, width: Double) -> [String] {
        let stack = fonts.stack(for: font, language: language)
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { paragraph in
            FontLock.held {
                TextLayout(String(paragraph).printable, stack: stack, context: fonts.context, width: width).lines
            }
        }
    }

    package func wordStarts(in text: String, language: Language) -> [Int]? {
        WordDictionary.wordStarts(in: text, language: language)
    }

    package var dictionaryProblem: String? {
        WordDictionary.isInstalled ? nil : "the library \(WordDictionary.fileName) is not installed"
    }

    package func outline(of text: String, font: Font, language: Language) -> Path {
        let stack = fonts.stack(for: font, language: language)
        if let known = stack.outlines[text] { return known }
        let path = FontLock.held {
            pen.outline(of: TextLayout(text.printable, stack: stack, context: fonts.context).glyphs)
        }
        stack.outlines[text] = path
        return path
    }

    package func missingCharacters(in text: String, font: Font, language: Language) -> [Unicode.Scalar] {
        fonts.stack(for: font, language: language).missingCharacters(in: text)
    }

    package func unknownFamilies(in font: Font) -> [String] { fonts.unknownFamilies(in: font) }

    package var families: [String] { fonts.families }

    package func families(having characters: [Unicode.Scalar]) -> [String] { fonts.families(having: characters) }
}
