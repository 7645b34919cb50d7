import Drawing
import Grammar

/// How the numbers of a table's column stand, so that they can be compared: on their decimal points, or behind bars on
/// one scale.
struct TableFigures {
    let align: TextAlign
    private let format: NumberFormat
    private let look: TextLook
    private let hasBars: Bool
    private let width: Double
    /// Of the longest figure, and of the longest part of one from its decimal point on.
    private let widest: Double
    private let longestTail: Double
    /// The bars' scale, which has zero on it.
    private let low: Double
    private let high: Double

    /// - Throws: a number format that is none, and figures that leave no room for bars.
    init(
        of table: TableBlock, column index: Int, width: Double, in context: PageContext
    ) throws(Diagnostic) {
        let column = table.columns[index]
        let numbers = table.rows.compactMap { row -> Double? in
            guard index < row.count, case .number(let number) = row[index] else { return nil }
            return number
        }
        let isNumeric = !numbers.isEmpty && numbers.count == table.rows.count
        hasBars = column.hasBars
        align = column.align ?? (isNumeric && !hasBars ? .right : .left)
        format = try TableFigures.format(column, of: table, in: context)
        look = try context.look(.tableCell)
        self.width = width
        let texts = numbers.map(format.text)
        var (widest, longestTail) = (0.0, 0.0)
        for text in texts {
            widest = max(widest, TableFigures.length(text, look, context))
            longestTail = max(longestTail, TableFigures.length(TableFigures.tail(of: text, format), look, context))
        }
        (self.widest, self.longestTail) = (widest, longestTail)
        (low, high) = (min(0, numbers.min() ?? 0), max(0, numbers.max() ?? 0))
        if hasBars, room <= 0 {
            throw context.design.misfit("the bars of a table's column", by: -room, "wide", at: table.origin)
        }
    }

    private static func format(
        _ column: TableBlock.Column, of table: TableBlock, in context: PageContext
    ) throws(Diagnostic) -> NumberFormat {
        let locale = context.scope.locale
        if let specifier = column.format { return try NumberFormat(specifier, locale: locale, at: table.origin) }
        var format = NumberFormat(locale: locale)
        format.isGrouped = locale.groupsFigures
        return format
    }

    private static func length(_ text: String, _ look: TextLook, _ context: PageContext) -> Double {
        context.typesetter.width(of: text, font: look.font, language: context.language)
    }

    /// A number's text from its decimal point on.
    private static func tail(of text: String, _ format: NumberFormat) -> String {
        let point = text.indices.first { text[$0...].hasPrefix(format.locale.decimal) }
        return point.map { String(text[$0...]) } ?? ""
    }
}

extension TableFigures {
    func laid(_ number: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        let words = format.text(number)
        if hasBars { return try bar(number, words, in: context) }
        let tail = TableFigures.length(TableFigures.tail(of: words, format), look, context)
        // Figures have one width for all digits, so that what is equally long behind the point stands point under point.
        let missing = align == .right ? longestTail - tail : 0
        var laid = try context.text(words, .tableCell, width: width - missing, align: align)
        laid.size.width = width
        return laid
    }

    private var gap: Double { 0.4 * look.font.size }

    /// The length that all bars share, beside the figures at their ends.
    private var room: Double { width - (widest + gap) * (low < 0 && high > 0 ? 2 : 1) }

    /// A bar from zero, and the figure at its end.
    private func bar(_ number: Double, _ words: String, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        let k = high > low ? room / (high - low) : 0
        let zero = (low < 0 ? widest + gap : 0) - low * k
        let end = zero + number * k
        let height = 0.7 * look.font.size
        let rect = Rect(
            x: min(zero, end), y: (look.lineHeight - height) / 2, width: abs(end - zero), height: height)
        let figure = try context.paragraph(words, .tableCell, width: nil)
        let start = number < 0 ? end - gap - figure.width : end + gap
        return LaidBlock(
            size: Size(width, look.lineHeight),
            items: [.shape(Scene.Shape(.rect(rect), fill: .color(try context.color("theme"))))]
                + figure.laid(in: figure.width, look: look).placed(at: Point(start, 0)))
    }
}
