import CPangoCairo
import Drawing

/// The faces for one font in one language, in order of preference, with what is already known about texts set in them.
final class FontStack {
    /// A stretch of text in one face, as offsets into its UTF-8.
    struct Run: Equatable {
        var start: Int
        var end: Int
        /// Into the stack's faces; nil where no face has the characters.
        var face: Int?
    }

    let font: Font
    let attributes: TextAttributes
    let regionLanguage: OpaquePointer?
    let descriptions: [FontDescription]
    private let faces: [FontFace]
    private var faceOf: [Unicode.Scalar: Int?] = [:]
    private let coversASCII: Bool
    var measured: [String: Double] = [:]
    var outlines: [String: Path] = [:]

    init(font: Font, language: Language, region: CJKRegion, faces: [(face: FontFace, description: FontDescription)]) {
        self.font = font
        attributes = TextAttributes(font: font, language: pango_language_from_string(language.tag))
        regionLanguage = pango_language_from_string(region.languageTag)
        self.faces = faces.map(\.face)
        descriptions = faces.map(\.description)
        let first = faces.first?.face
        coversASCII = (0x20..<0x7F).allSatisfy { first?.covers(Unicode.Scalar(UInt8($0))) ?? false }
    }

    /// Cuts a text where the face changes. Marks and joiners stay with the character before them.
    func runs(of text: String) -> [Run] {
        let whole = Run(start: 0, end: text.utf8.count, face: 0)
        if coversASCII && text.utf8.allSatisfy({ $0 < 0x80 }) { return [whole] }
        var runs: [Run] = []
        var offset = 0
        for scalar in text.unicodeScalars {
            let next = offset + UTF8.width(scalar)
            let face = scalar.joinsWhatIsBefore && !runs.isEmpty ? runs[runs.count - 1].face : self.face(for: scalar)
            if let last = runs.last, last.face == face {
                runs[runs.count - 1].end = next
            } else {
                runs.append(Run(start: offset, end: next, face: face))
            }
            offset = next
        }
        return runs
    }

    func missingCharacters(in text: String) -> [Unicode.Scalar] {
        if coversASCII && text.utf8.allSatisfy({ $0 < 0x80 }) { return [] }
        var missing: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars where face(for: scalar) == nil && !scalar.isInvisible {
            if !missing.contains(scalar) { missing.append(scalar) }
        }
        return missing
    }

    private func face(for scalar: Unicode.Scalar) -> Int? {
        if let known = faceOf[scalar] { return known }
        let face = faces.firstIndex { $0.covers(scalar) }
        faceOf[scalar] = .some(face)
        return face
    }
}

extension Unicode.Scalar {
    /// Whether the scalar shapes its neighbour rather than standing for itself: combining marks, joiners, selectors.
    fileprivate var joinsWhatIsBefore: Bool {
        // The first combining mark; asking for properties is slow.
        if value < 0x300 { return false }
        return switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: true
        default: properties.isDefaultIgnorableCodePoint
        }
    }

    /// Whether no reader misses the scalar when there is no glyph for it.
    var isInvisible: Bool {
        properties.isDefaultIgnorableCodePoint || properties.generalCategory == .control || properties.isWhitespace
    }
}
