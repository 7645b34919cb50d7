import Drawing
import Grammar

/// Paragraphs broken into lines, in one column or several, which sheets may part.
struct RunningText: DivisibleBlock {
    let paragraphs: [Paragraph]
    /// Columns of one width side by side.
    let columns: BlockGrid
    let look: TextLook
    let align: TextAlign
    /// Between two paragraphs.
    let gap: Double
    /// The first line of each paragraph among all lines, and the end of the last one.
    private let starts: [Int]
    /// The paragraph of each line.
    private let owners: [Int]

    init(paragraphs: [Paragraph], columns: BlockGrid, look: TextLook, align: TextAlign, gap: Double) {
        self.paragraphs = paragraphs
        self.columns = columns
        self.look = look
        self.align = align
        self.gap = gap
        starts = paragraphs.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.lines.count) }
        owners = paragraphs.indices.flatMap { Array(repeating: $0, count: paragraphs[$0].lines.count) }
    }

    var count: Int { starts[starts.count - 1] }
    var least: Int { 2 * columns.columns }

    /// A paragraph leaves no line alone, neither at the foot of a column nor at the head of the next one.
    func isBreakable(before line: Int) -> Bool {
        let (start, end) = (starts[owners[line]], starts[owners[line] + 1])
        return line == start || line - start >= 2 && end - line >= 2
    }

    func height(of range: Range<Int>) -> Double { balanced(range).reduce(0) { max($0, columnHeight($1)) } }

    func laid(_ range: Range<Int>) -> LaidBlock {
        var laid = LaidBlock.empty(width: columns.width)
        for (number, lines) in balanced(range).enumerated() {
            let column = column(lines)
            laid.items += column.placed(at: Point(columns.start(of: number), 0))
            laid.size.height = max(laid.size.height, column.size.height)
        }
        return laid
    }

    private func column(_ lines: Range<Int>) -> LaidBlock {
        let width = columns.width(of: 1)
        var stack = BlockStack(width: width)
        for number in owners[lines.lowerBound]...owners[lines.upperBound - 1] {
            let start = starts[number]
            let own = lines.clamped(to: start..<starts[number + 1])
            let part = own.lowerBound - start..<own.upperBound - start
            stack.add(
                paragraphs[number].laid(in: width, look: look, align: align, role: .paragraph, part: part), gap: gap)
        }
        return stack.laid
    }
}

// MARK: - Balance

extension RunningText {
    /// Lines by columns, which are as low as they can be and filled one after the other.
    private func balanced(_ range: Range<Int>) -> [Range<Int>] {
        var height = columnHeight(range) / Double(columns.columns)
        while true {
            let filling = filled(range, height: height)
            guard let higher = filling.higher else { return filling.columns }
            height = higher
        }
    }

    /// Columns that are at most so high, and the least height at which one of them would have more; nil where they have
    /// all lines.
    private func filled(_ range: Range<Int>, height: Double) -> (columns: [Range<Int>], higher: Double?) {
        var filled: [Range<Int>] = []
        var higher = Double.infinity
        var start = range.lowerBound
        while filled.count < columns.columns, start < range.upperBound {
            var end = start
            for place in start + 1...range.upperBound where place == range.upperBound || isBreakable(before: place) {
                let needed = columnHeight(start..<place)
                if needed > height + 1e-6 {
                    higher = min(higher, needed)
                    break
                }
                end = place
            }
            if end == start { break }
            filled.append(start..<end)
            start = end
        }
        return (filled, start < range.upperBound ? higher : nil)
    }

    private func columnHeight(_ lines: Range<Int>) -> Double {
        if lines.isEmpty { return 0 }
        let gaps = owners[lines.upperBound - 1] - owners[lines.lowerBound]
        return Double(lines.count) * look.lineHeight + Double(gaps) * gap
    }
}
