import Grammar

extension Paragraph {
    /// What no line's end parts: a word, an ideograph with its punctuation, a figure with its unit.
    struct Word {
        var pieces: [Piece] = []
        /// Of each piece.
        var widths: [Double] = []
        /// Between the word and the one before it on the same line.
        var space: Piece?
        var spaceWidth = 0.0
        /// Whether the text has a line break before the word.
        var startsLine = false
        /// Whether a line that ends here ends at punctuation.
        var endsClause = false
        /// Whether a justified line may open a gap before the word, which has no space there.
        var isLoose = true
        /// Whether all of its characters are as wide as high, so that they can be spaced out.
        var isFullWidth = true
        /// What may stand outside of the column where a line begins or ends with the word.
        var hangStart = 0.0
        var hangEnd = 0.0

        var width: Double { widths.reduce(0, +) }
        var text: String { pieces.map(\.text).joined() }
        /// In characters.
        var count: Int { pieces.reduce(0) { $0 + $1.text.count } }
    }
}

extension Paragraph.Word {
    /// Cuts a text where its lines may end. An empty line is a word without letters.
    static func words(
        of pieces: [Paragraph.Piece], terms: [String] = [], hanging: HangingPunctuation,
        measure: (Paragraph.Piece) -> Double
    ) -> [Paragraph.Word] {
        var cutter = WordCutter(held: terms.isEmpty ? [] : places(inside: terms, in: pieces.flatMap(\.text)))
        for (number, piece) in pieces.enumerated() { cutter.add(piece, isFirst: number == 0) }
        var words = cutter.finished()
        for i in words.indices { words[i].measure(hanging, measure) }
        return words
    }

    /// The characters of a text that a term holds to the one before them.
    private static func places(inside terms: [String], in text: [Character]) -> Set<Int> {
        var places: Set<Int> = []
        for term in terms where term.count > 1 {
            let term = Array(term)
            for start in text.indices.dropLast(term.count - 1) where text[start...].starts(with: term) {
                places.formUnion(start + 1..<start + term.count)
            }
        }
        return places
    }

    private mutating func measure(_ hanging: HangingPunctuation, _ width: (Paragraph.Piece) -> Double) {
        widths = pieces.map(width)
        spaceWidth = space.map(width) ?? 0
        func part(_ piece: Paragraph.Piece?, _ character: Character?, _ share: (Character) -> Double) -> Double {
            guard let piece, let character else { return 0 }
            let share = share(character)
            return share > 0 ? share * width(Paragraph.Piece(text: String(character), look: piece.look)) : 0
        }
        hangStart = part(pieces.first, pieces.first?.text.first, hanging.share(atStart:))
        hangEnd = part(pieces.last, pieces.last?.text.last, hanging.share(atEnd:))
    }
}

/// Reads a text character by character and ends a word where a line may end.
private struct WordCutter {
    /// Characters of the whole text that no line begins with.
    let held: Set<Int>
    /// How many characters there were before the next one.
    private var place = 0
    private var words: [Paragraph.Word] = []
    private var word = Paragraph.Word()
    private var last: LineBreaking.Kind?
    /// How many letters stand before the next character without anything between them.
    private var letters = 0

    init(held: Set<Int>) { self.held = held }

    mutating func add(_ piece: Paragraph.Piece, isFirst: Bool) {
        var isNewLook = !isFirst
        for (number, character) in piece.text.enumerated() {
            let kind = LineBreaking.Kind(character)
            let isInFigure = piece.isFigure && number > 0 && kind != .space && last != .space
            if let last, !isInFigure, !held.contains(place), isBreak(last, kind) { endWord(isLoose: last != .hyphen) }
            place += 1
            if kind != .hyphen { letters = kind != .letter ? 0 : last == .hyphen ? 1 : letters + 1 }
            last = kind
            if character.isNewline {
                endWord()
                // Two breaks in a row leave an empty line.
                if word.startsLine { words.append(word) }
                word = Paragraph.Word(startsLine: true)
            } else if kind == .space {
                if !words.isEmpty && !word.startsLine { word.space = Paragraph.Piece(text: " ", look: piece.look) }
            } else {
                append(character, piece.look, isNewLook: isNewLook)
                word.endsClause = kind == .closing || kind == .point
            }
            isNewLook = false
        }
    }

    /// A single letter stays with what its hyphen joins it to: `e-commerce`.
    private func isBreak(_ a: LineBreaking.Kind, _ b: LineBreaking.Kind) -> Bool {
        LineBreaking.isAllowed(between: a, b) && !(a == .hyphen && letters == 1)
    }

    private mutating func append(_ character: Character, _ look: TextLook, isNewLook: Bool) {
        if word.pieces.isEmpty || isNewLook {
            word.pieces.append(Paragraph.Piece(text: String(character), look: look))
        } else {
            word.pieces[word.pieces.count - 1].text.append(character)
        }
        word.isFullWidth = word.isFullWidth && LineBreaking.isFullWidth(character)
    }

    private mutating func endWord(isLoose: Bool = true) {
        guard !word.pieces.isEmpty else { return }
        words.append(word)
        word = Paragraph.Word(isLoose: isLoose)
    }

    mutating func finished() -> [Paragraph.Word] {
        endWord()
        return words.isEmpty ? [word] : words
    }
}
