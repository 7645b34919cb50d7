import Drawing
import Grammar

/// Runs of text broken into lines of a given width.
struct Paragraph {
    let language: Language
    let lines: [Line]

    /// How the words are spread over the lines.
    enum Fill: Hashable, Sendable {
        /// Each line takes as many as fit.
        case greedy
        /// As few lines as that, of nearly the same length, which end at punctuation where they can.
        case balanced
        /// Lines as wide as the column, but for the last, with gaps as even as can be.
        case justified
    }

    /// A run in its look.
    struct Piece {
        var text: String
        var look: TextLook
        /// Whether it is a figure with its unit, which no line's end parts but at a space.
        var isFigure = false
    }

    /// - Parameters:
    ///   - width: nil for lines that end only where the text has a line break.
    ///   - terms: words that no line ends in.
    init(
        _ pieces: [Piece], width: Double?, fill: Fill = .greedy, terms: [String] = [], typesetter: any Typesetter,
        language: Language
    ) {
        self.language = language
        let words = Word.words(of: pieces, terms: terms, hanging: HangingPunctuation(language)) {
            typesetter.width(of: $0.text, font: $0.look.font, language: language)
        }
        let filling = LineFilling(words, width: width ?? .infinity)
        let ranges =
            switch fill {
            case .greedy: filling.greedy
            case .balanced:
                filling.balanced { typesetter.wordStarts(in: $0, language: language) }
            case .justified: width == nil ? filling.greedy : filling.even
            }
        lines = ranges.map { range in
            let next = range.upperBound < words.count ? words[range.upperBound] : nil
            let endsParagraph = next?.startsLine != false
            var line = Line(
                words[range], width: fill == .justified && !endsParagraph ? width : nil, hangs: fill == .justified,
                measure: { typesetter.width(of: $0.text, font: $0.look.font, language: language) })
            if let next, next.space != nil || next.startsLine && !next.isFullWidth { line.endWithSpace() }
            return line
        }
    }

    /// The widest line.
    var width: Double { lines.reduce(0) { max($0, $1.width) } }
}

extension Paragraph {
    /// The lines' texts, below each other from the origin on.
    ///
    /// - Parameters:
    ///   - width: of the column, for texts that do not begin at its left.
    ///   - look: decides line height and baselines.
    ///   - part: some of the lines; nil for all.
    func laid(
        in width: Double, look: TextLook, align: TextAlign = .left, role: Scene.Role? = nil, part: Range<Int>? = nil
    ) -> LaidBlock {
        let lines = lines[part ?? lines.indices]
        var items: [Scene.Item] = []
        for (number, line) in lines.enumerated() {
            let start = align.start(of: line.width, in: width)
            let baseline = Double(number) * look.lineHeight + look.ascent
            for stretch in line.stretches {
                var text = Scene.Text(
                    [stretch.text], font: stretch.look.font, language: language, fill: .color(stretch.look.color),
                    anchor: Point(start + stretch.x, baseline))
                text.hasSpaceBehind = stretch.hasSpaceBehind
                items.append(.text(text))
            }
        }
        let height = look.lineHeight * Double(lines.count)
        return LaidBlock(
            size: Size(width, height), items: role.map { [.group(Scene.Group(items: items, role: $0))] } ?? items)
    }
}
