import Drawing

/// Runs of text broken into lines of a given width.
struct Paragraph {
    let typesetter: any Typesetter
    let language: Language
    let lines: [Line]

    /// How the words are spread over the lines.
    enum Fill: Hashable, Sendable {
        /// Each line takes as many as fit.
        case greedy
        /// As few lines as that, of nearly the same length, which end at punctuation where they can.
        case balanced
    }

    /// One line: its stretches from left to right, each in one look.
    struct Line {
        var stretches: [Stretch] = []
        var width = 0.0
    }

    struct Stretch {
        var text: String
        var look: TextLook
        /// From the line's start.
        var x: Double
    }

    /// A run in its look.
    struct Piece {
        var text: String
        var look: TextLook
    }

    /// - Parameter width: nil for lines that end only where the text has a line break.
    init(
        _ pieces: [Piece], width: Double?, fill: Fill = .greedy, typesetter: any Typesetter, language: Language
    ) {
        self.typesetter = typesetter
        self.language = language
        let words = Word.words(of: pieces) { typesetter.width(of: $0.text, font: $0.look.font, language: language) }
        let breaks = LineFilling(words, width: width ?? .infinity)
        let ranges = fill == .balanced ? breaks.balanced : breaks.greedy
        lines = ranges.map { range in
            Line(words[range]) { typesetter.width(of: $0.text, font: $0.look.font, language: language) }
        }
    }

    /// The widest line.
    var width: Double { lines.reduce(0) { max($0, $1.width) } }
}

extension Paragraph.Line {
    /// Words side by side, neighbours of one look as one stretch.
    fileprivate init(_ words: ArraySlice<Paragraph.Word>, measure: (Paragraph.Piece) -> Double) {
        var pieces: [Paragraph.Piece] = []
        func append(_ piece: Paragraph.Piece) {
            if pieces.last?.look == piece.look {
                pieces[pieces.count - 1].text += piece.text
            } else {
                pieces.append(piece)
            }
        }
        for (index, word) in zip(words.indices, words) {
            if let space = word.space, index > words.startIndex { append(space) }
            word.pieces.forEach { append($0) }
        }
        for piece in pieces {
            stretches.append(Paragraph.Stretch(text: piece.text, look: piece.look, x: width))
            width += measure(piece)
        }
    }
}

extension Paragraph {
    /// The lines' texts, below each other from the origin on.
    ///
    /// - Parameters:
    ///   - width: of the column, for texts that do not begin at its left.
    ///   - look: decides line height and baselines.
    func laid(in width: Double, look: TextLook, align: TextAlign = .left, role: Scene.Role? = nil) -> LaidBlock {
        var items: [Scene.Item] = []
        for (number, line) in lines.enumerated() {
            let start = align.start(of: line.width, in: width)
            let baseline = Double(number) * look.lineHeight + look.ascent
            for stretch in line.stretches {
                items.append(
                    .text(
                        Scene.Text(
                            [stretch.text], font: stretch.look.font, language: language,
                            fill: .color(stretch.look.color), anchor: Point(start + stretch.x, baseline))))
            }
        }
        let height = look.lineHeight * Double(lines.count)
        return LaidBlock(
            size: Size(width, height), items: role.map { [.group(Scene.Group(items: items, role: $0))] } ?? items)
    }
}
