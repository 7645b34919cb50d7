extension Paragraph {
    /// What no line's end parts: a word, an ideograph with its punctuation, a figure with its unit.
    struct Word {
        var pieces: [Piece] = []
        var width = 0.0
        /// Between the word and the one before it on the same line.
        var space: Piece?
        var spaceWidth = 0.0
        /// Whether the text has a line break before the word.
        var startsLine = false
        /// Whether a line that ends here ends at punctuation.
        var endsClause = false
    }
}

extension Paragraph.Word {
    /// Cuts a text where its lines may end. An empty line is a word without letters.
    static func words(
        of pieces: [Paragraph.Piece], measure: (Paragraph.Piece) -> Double
    ) -> [Paragraph.Word] {
        var cutter = Cutter()
        for (number, piece) in pieces.enumerated() { cutter.add(piece, isFirst: number == 0) }
        return cutter.finished().map { word in
            var word = word
            word.width = word.pieces.reduce(0) { $0 + measure($1) }
            word.spaceWidth = word.space.map(measure) ?? 0
            return word
        }
    }

    private struct Cutter {
        private var words: [Paragraph.Word] = []
        private var word = Paragraph.Word()
        private var last: LineBreaking.Kind?

        mutating func add(_ piece: Paragraph.Piece, isFirst: Bool) {
            var isNewLook = !isFirst
            for character in piece.text {
                let kind = LineBreaking.Kind(character)
                if let last, LineBreaking.isAllowed(between: last, kind) { endWord() }
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

        private mutating func append(_ character: Character, _ look: TextLook, isNewLook: Bool) {
            if word.pieces.isEmpty || isNewLook {
                word.pieces.append(Paragraph.Piece(text: String(character), look: look))
            } else {
                word.pieces[word.pieces.count - 1].text.append(character)
            }
        }

        private mutating func endWord() {
            if !word.pieces.isEmpty {
                words.append(word)
                word = Paragraph.Word()
            }
        }

        mutating func finished() -> [Paragraph.Word] {
            endWord()
            return words.isEmpty ? [word] : words
        }
    }
}
