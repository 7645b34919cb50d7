import Drawing

/// Paragraphs broken into lines, which sheets may part.
struct RunningText: DivisibleBlock {
    let paragraphs: [Paragraph]
    /// Of a column.
    let width: Double
    let look: TextLook
    let align: TextAlign
    /// Between two paragraphs.
    let gap: Double
    /// The first line of each paragraph among all lines, and the end of the last one.
    private let starts: [Int]

    init(paragraphs: [Paragraph], width: Double, look: TextLook, align: TextAlign, gap: Double) {
        self.paragraphs = paragraphs
        self.width = width
        self.look = look
        self.align = align
        self.gap = gap
        starts = paragraphs.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.lines.count) }
    }

    var count: Int { starts[starts.count - 1] }

    /// A paragraph leaves no line alone, neither at the foot of a sheet nor at the head of the next one.
    func isBreakable(before line: Int) -> Bool {
        !starts.contains { $0 == line - 1 || $0 == line + 1 } || starts.contains(line)
    }

    func laid(_ range: Range<Int>) -> LaidBlock {
        var stack = BlockStack(width: width)
        for (paragraph, start) in zip(paragraphs, starts) {
            let part = range.clamped(to: start..<start + paragraph.lines.count)
            if part.isEmpty { continue }
            stack.add(laid(paragraph, part: part.lowerBound - start..<part.upperBound - start), gap: gap)
        }
        return stack.laid
    }

    /// A paragraph stays whole: the columns get as many of them as come nearest to the same height.
    func laid(inColumns count: Int, width: Double, gutter: Double) -> LaidBlock {
        let parts = paragraphs.map { laid($0) }
        let whole = parts.reduce(-gap) { $0 + $1.size.height + gap }
        var (column, top, height) = (0.0, 0.0, 0.0)
        var items: [Scene.Item] = []
        for part in parts {
            if top > 0 && top + part.size.height / 2 > whole / Double(count) && column + 1 < Double(count) {
                column += 1
                top = 0
            }
            items += part.placed(at: Point(column * (self.width + gutter), top))
            height = max(height, top + part.size.height)
            top += part.size.height + gap
        }
        return LaidBlock(size: Size(width, height), items: items)
    }

    private func laid(_ paragraph: Paragraph, part: Range<Int>? = nil) -> LaidBlock {
        paragraph.laid(in: width, look: look, align: align, role: .paragraph, part: part)
    }
}
