import Drawing

/// Runs of text broken into lines of a given width.
struct Paragraph {
    let typesetter: any Typesetter
    let language: Language
    let lines: [Line]

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
    init(_ pieces: [Piece], width: Double?, typesetter: any Typesetter, language: Language) {
        self.typesetter = typesetter
        self.language = language
        var breaker = Breaker(typesetter: typesetter, language: language, width: width ?? .infinity)
        for atom in Paragraph.atoms(pieces) { breaker.add(atom) }
        lines = breaker.finished()
    }

    /// The widest line.
    var width: Double { lines.reduce(0) { max($0, $1.width) } }
}

extension Paragraph {
    /// What no line end parts: a word, an ideograph with its punctuation, a figure with its unit; or a space; or a
    /// line break.
    fileprivate enum Atom {
        case word([Piece])
        case space(Piece)
        case lineBreak
    }

    fileprivate static func atoms(_ pieces: [Piece]) -> [Atom] {
        var atoms: [Atom] = []
        var word: [Piece] = []
        var last: LineBreaking.Kind?
        func endWord() {
            if !word.isEmpty { atoms.append(.word(word)) }
            word = []
        }
        for (number, piece) in pieces.enumerated() {
            var isFirst = true
            for character in piece.text {
                let kind = LineBreaking.Kind(character)
                if let last, LineBreaking.isAllowed(between: last, kind) { endWord() }
                last = kind
                if character.isNewline {
                    endWord()
                    atoms.append(.lineBreak)
                } else if kind == .space {
                    endWord()
                    atoms.append(.space(Piece(text: " ", look: piece.look)))
                } else if word.isEmpty || (isFirst && number > 0) {
                    word.append(Piece(text: String(character), look: piece.look))
                } else {
                    word[word.count - 1].text.append(character)
                }
                isFirst = false
            }
        }
        endWord()
        return atoms
    }

    /// Fills line after line with as many atoms as fit.
    fileprivate struct Breaker {
        let typesetter: any Typesetter
        let language: Language
        let width: Double
        private var lines: [Line] = []
        private var line: [Piece] = []
        private var lineWidth = 0.0
        /// What comes before the next word if that is on the same line.
        private var space: Piece?

        init(typesetter: any Typesetter, language: Language, width: Double) {
            self.typesetter = typesetter
            self.language = language
            self.width = width
        }

        mutating func add(_ atom: Atom) {
            switch atom {
            case .lineBreak: endLine()
            case .space(let piece): if !line.isEmpty { space = piece }
            case .word(let pieces):
                let needed = pieces.reduce(0) { $0 + measured($1) }
                let gap = space.map(measured) ?? 0
                if !line.isEmpty && lineWidth + gap + needed > width + 1e-6 { endLine() }
                if let space, !line.isEmpty { append(space) }
                space = nil
                pieces.forEach { append($0) }
            }
        }

        mutating func finished() -> [Line] {
            if !line.isEmpty || lines.isEmpty { endLine() }
            return lines
        }

        private func measured(_ piece: Piece) -> Double {
            typesetter.width(of: piece.text, font: piece.look.font, language: language)
        }

        private mutating func append(_ piece: Piece) {
            lineWidth += measured(piece)
            if line.last?.look == piece.look {
                line[line.count - 1].text += piece.text
            } else {
                line.append(piece)
            }
        }

        private mutating func endLine() {
            var finished = Line()
            for piece in line {
                finished.stretches.append(Stretch(text: piece.text, look: piece.look, x: finished.width))
                finished.width += measured(piece)
            }
            lines.append(finished)
            line = []
            lineWidth = 0
            space = nil
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
            let start: Double =
                switch align {
                case .left: 0
                case .center: (width - line.width) / 2
                case .right: width - line.width
                }
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
