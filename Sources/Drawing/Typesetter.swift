/// Measures and breaks text. Drawing declares it; Press implements it over Pango; tests use a fixed one.
///
/// One typesetter serves all formats: hinting off and positions unrounded, so that PNG, SVG and PDF share one layout.
package protocol Typesetter: AnyObject {
    /// The advance width of one line, in points.
    func width(of text: String, font: Font, language: Language) -> Double

    /// Breaks a paragraph into lines no wider than `width`, by the language's rules (Unicode line breaking, kinsoku).
    func lines(of text: String, font: Font, language: Language, width: Double) -> [String]

    /// Where the words of a language that writes no spaces between them begin, as offsets into the text's UTF-16; nil
    /// where there is no dictionary of the language.
    func wordStarts(in text: String, language: Language) -> [Int]?

    /// What is missing for that; nil where nothing is.
    var dictionaryProblem: String? { get }

    /// The outlines of one line, pen at the origin on the baseline, for viewers without the font.
    func outline(of text: String, font: Font, language: Language) -> Path

    /// The characters of `text` that none of the font's faces has, in order of appearance, each once.
    func missingCharacters(in text: String, font: Font, language: Language) -> [Unicode.Scalar]

    /// The families of a font that are not installed, generic names aside, in order.
    func unknownFamilies(in font: Font) -> [String]

    /// The families that are installed, in alphabetic order.
    var families: [String] { get }

    /// The installed families that have all of the characters, in alphabetic order.
    func families(having characters: [Unicode.Scalar]) -> [String]
}

extension Typesetter {
    package func wordStarts(in text: String, language: Language) -> [Int]? { nil }
    package var dictionaryProblem: String? { nil }

    /// A typesetter without fonts of its own takes every name.
    package func unknownFamilies(in font: Font) -> [String] { [] }
    package var families: [String] { [] }
    package func families(having characters: [Unicode.Scalar]) -> [String] { [] }

    /// Shortens `text` with an ellipsis so that it is at most `limit` wide; whole where it fits or `limit` is 0 or less.
    package func truncated(
        _ text: String, to limit: Double, font: Font, language: Language, ellipsis: String = "…",
        fromStart: Bool = false
    ) -> String {
        guard limit > 0, limit.isFinite, width(of: text, font: font, language: language) > limit else { return text }
        let characters = Array(text)
        let room = limit - width(of: ellipsis, font: font, language: language)
        func kept(_ n: Int) -> String { String(fromStart ? characters.suffix(n)[...] : characters.prefix(n)[...]) }
        func withoutEndSpace(_ text: String) -> String {
            !fromStart && text.last == " " ? String(text.dropLast()) : text
        }
        // The longest part that fits, by halving.
        var (low, high) = (0, characters.count)
        while low < high {
            let mid = (low + high + 1) / 2
            // A space before the ellipsis says that whole words are missing; it needs no room of its own.
            if width(of: withoutEndSpace(kept(mid)), font: font, language: language) <= room {
                low = mid
            } else {
                high = mid - 1
            }
        }
        return fromStart ? ellipsis + kept(low) : kept(low) + ellipsis
    }
}
