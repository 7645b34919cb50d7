import CPangoCairo
import Drawing

/// The faces for one font in one language, in order of preference, with what is already known about texts set in them.
///
/// A character that none of them has takes a face of its script, if one is installed: such faces join at the end when
/// they are first needed.
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
    private(set) var descriptions: [FontDescription]
    private var faces: [FontFace]
    private var faceOf: [Unicode.Scalar: Int?] = [:]
    /// The faces for a script, the best first, beyond the font's own.
    private let others: (WritingSystem) -> [(face: FontFace, description: FontDescription)]
    private var known: Set<WritingSystem> = []
    private let coversASCII: Bool
    var measured: [String: Double] = [:]
    var outlines: [String: Path] = [:]

    init(
        font: Font, language: Language, region: CJKRegion, faces: [(face: FontFace, description: FontDescription)],
        others: @escaping (WritingSystem) -> [(face: FontFace, description: FontDescription)]
    ) {
        self.font = font
        attributes = TextAttributes(font: font, language: pango_language_from_string(language.tag))
        regionLanguage = pango_language_from_string(region.languageTag)
        self.faces = faces.map(\.face)
        descriptions = faces.map(\.description)
        self.others = others
        let first = faces.first?.face
        coversASCII = (0x20..<0x7F).allSatisfy { first?.covers(Unicode.Scalar(UInt8($0))) ?? false }
    }

    /// Cuts a text where the face changes. Marks and joiners stay with the character before them.
    func runs(of text: String) -> [Run] {
        let whole = Run(start: 0, end: text.utf8.count, face: 0)
        if coversASCII && text.utf8.allSatisfy({ $0 < 0x80 }) { return [whole] }
        var runs: [Run] = []
        visitClusters(of: text) { cluster, start, end in
            let face = face(for: cluster)
            if let last = runs.last, last.face == face {
                runs[runs.count - 1].end = end
            } else {
                runs.append(Run(start: start, end: end, face: face))
            }
        }
        return runs
    }

    /// The characters that no face has, each once; and the marks that no face has together with what they stand on.
    func missingCharacters(in text: String) -> [Unicode.Scalar] {
        if coversASCII && text.utf8.allSatisfy({ $0 < 0x80 }) { return [] }
        var missing: [Unicode.Scalar] = []
        visitClusters(of: text) { cluster, _, _ in
            let seen = cluster.filter { !$0.isInvisible }
            guard let first = seen.first else { return }
            let marks = Array(seen.dropFirst())
            let lacking = face(for: cluster).map { faces[$0].uncovered(first, marks) } ?? seen
            for scalar in lacking where !missing.contains(scalar) { missing.append(scalar) }
        }
        return missing
    }

    /// Each character with the marks on it, and its place in the text's UTF-8.
    private func visitClusters(of text: String, _ body: (ArraySlice<Unicode.Scalar>, Int, Int) -> Void) {
        let scalars = Array(text.unicodeScalars)
        var (first, start) = (0, 0)
        while first < scalars.count {
            var next = first + 1
            var end = start + UTF8.width(scalars[first])
            while next < scalars.count, scalars[next].joinsWhatIsBefore {
                end += UTF8.width(scalars[next])
                next += 1
            }
            body(scalars[first..<next], start, end)
            (first, start) = (next, end)
        }
    }

    /// The first face that has all of a cluster that is seen; otherwise the one that has its character.
    private func face(for cluster: ArraySlice<Unicode.Scalar>) -> Int? {
        guard let character = cluster.first else { return nil }
        let marks = cluster.dropFirst().filter { !$0.isInvisible }
        guard !marks.isEmpty else { return face(for: character) }
        return firstFace(for: character) { face in face.uncovered(character, marks).isEmpty } ?? face(for: character)
    }

    private func face(for scalar: Unicode.Scalar) -> Int? {
        if let known = faceOf[scalar] { return known }
        let face =
            scalar.isInvisible ? faces.firstIndex { $0.covers(scalar) } : firstFace(for: scalar) { $0.covers(scalar) }
        faceOf[scalar] = .some(face)
        return face
    }

    /// Looks in the font's own faces and then in those of the character's script.
    private func firstFace(for character: Unicode.Scalar, where fits: (FontFace) -> Bool) -> Int? {
        if let face = faces.firstIndex(where: fits) { return face }
        let system = WritingSystem(of: character)
        guard known.insert(system).inserted else { return nil }
        for other in others(system) where !faces.contains(where: { $0 === other.face }) {
            faces.append(other.face)
            descriptions.append(other.description)
        }
        return faces.firstIndex(where: fits)
    }
}

extension Unicode.Scalar {
    /// Whether the scalar shapes its neighbour rather than standing for itself: combining marks, joiners, selectors.
    fileprivate var joinsWhatIsBefore: Bool {
        // The first combining mark; asking for properties is slow.
        if value < 0x300 { return false }
        return isMark || properties.isDefaultIgnorableCodePoint
    }

    /// Whether no reader misses the scalar when there is no glyph for it.
    var isInvisible: Bool {
        properties.isDefaultIgnorableCodePoint || properties.generalCategory == .control || properties.isWhitespace
    }
}
