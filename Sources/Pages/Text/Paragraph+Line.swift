import Grammar

extension Paragraph {
    /// One line: its stretches from left to right, each in one look.
    struct Line {
        private(set) var stretches: [Stretch] = []
        /// From edge to edge, without the punctuation that hangs over them.
        private(set) var width = 0.0
    }

    struct Stretch {
        var text: String
        var look: TextLook
        /// From the line's left edge; less than nothing for what hangs over it.
        var x: Double
        /// Whether a space comes behind it that it is not drawn with: at a line's end, or with more room than its own.
        var hasSpaceBehind = false
    }
}

extension Paragraph.Line {
    /// - Parameters:
    ///   - words: of the line.
    ///   - goal: the width to spread them over; nil for their own. Words that would stand too far apart keep theirs.
    ///   - hangs: whether punctuation may hang over the line's end.
    ///   - measure: the width of a piece.
    init(
        _ words: ArraySlice<Paragraph.Word>, width goal: Double?, hangs: Bool, measure: (Paragraph.Piece) -> Double
    ) {
        let start = -(words.first?.hangStart ?? 0)
        if let goal, let gaps = Gaps(words, width: goal) {
            spread(words, gaps, from: start)
            width = goal
        } else {
            width = set(words, from: start, measure) - (hangs ? words.last?.hangEnd ?? 0 : 0)
        }
    }

    /// Words side by side, neighbours of one look as one stretch.
    ///
    /// - Returns: where the last one ends.
    private mutating func set(
        _ words: ArraySlice<Paragraph.Word>, from start: Double, _ measure: (Paragraph.Piece) -> Double
    ) -> Double {
        for (index, word) in zip(words.indices, words) {
            let pieces = (index > words.startIndex ? [word.space].compactMap { $0 } : []) + word.pieces
            for piece in pieces where !join(piece) {
                stretches.append(Paragraph.Stretch(text: piece.text, look: piece.look, x: 0))
            }
        }
        var x = start
        for i in stretches.indices {
            stretches[i].x = x
            x += measure(Paragraph.Piece(text: stretches[i].text, look: stretches[i].look))
        }
        return x
    }

    /// Words with more room between them. Chinese characters are spaced out together; other words are moved one by one.
    private mutating func spread(_ words: ArraySlice<Paragraph.Word>, _ gaps: Gaps, from start: Double) {
        var x = start
        for (index, word) in zip(words.indices, words) {
            if index > words.startIndex {
                if word.space != nil { stretches[stretches.count - 1].hasSpaceBehind = true }
                x += gaps.before(word)
            }
            for (number, piece) in word.pieces.enumerated() {
                var piece = piece
                let inside = word.isFullWidth ? gaps.loose : 0
                piece.look.font.letterSpacing += inside
                let follows = word.space == nil || number > 0
                if !(follows && join(piece)) {
                    stretches.append(Paragraph.Stretch(text: piece.text, look: piece.look, x: x))
                }
                x += word.widths[number] + inside * Double(piece.text.count)
            }
            // Behind the word's last character is no gap of its own.
            if word.isFullWidth { x -= gaps.loose }
        }
    }

    /// Tells that the next line's first word would have a space before it on this one.
    mutating func endWithSpace() {
        if !stretches.isEmpty { stretches[stretches.count - 1].hasSpaceBehind = true }
    }

    /// Adds a piece to the last stretch where both look the same.
    private mutating func join(_ piece: Paragraph.Piece) -> Bool {
        guard let last = stretches.last, last.look == piece.look else { return false }
        stretches[stretches.count - 1].text += piece.text
        return true
    }
}

/// What a justified line adds between its words.
private struct Gaps {
    /// To each space.
    let spaces: Double
    /// Between two Chinese characters, and between one and another word.
    let loose: Double

    /// A gap wider than this share of the text's size makes holes.
    private static let widest = 0.5

    /// Nil for a line that has nothing to widen, or would get holes.
    init?(_ words: ArraySlice<Paragraph.Word>, width: Double) {
        guard let first = words.first, let last = words.last else { return nil }
        var own = -first.hangStart - last.hangEnd
        // A space takes twice as much as a gap between characters, which the eye sees sooner.
        var shares = 0.0
        for (index, word) in zip(words.indices, words) {
            own += word.width + (index > words.startIndex ? word.spaceWidth : 0)
            if word.isFullWidth { shares += Double(word.count - 1) }
            if index > words.startIndex { shares += word.space != nil ? 2 : word.isLoose ? 1 : 0 }
        }
        let size = first.pieces.first?.look.font.size ?? 0
        let share = max(0, width - own) / shares
        guard shares > 0, share <= Gaps.widest * size else { return nil }
        spaces = 2 * share
        loose = share
    }

    func before(_ word: Paragraph.Word) -> Double {
        word.space != nil ? word.spaceWidth + spaces : word.isLoose ? loose : 0
    }
}
