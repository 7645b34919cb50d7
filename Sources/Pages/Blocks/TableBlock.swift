import Drawing
import Grammar

/// Figures in rows and columns, aligned so that they can be compared.
package struct TableBlock: Hashable, Sendable {
    package enum Rules: String, Hashable, Sendable, CaseIterable { case lines, zebra, none }

    package struct Column: Hashable, Sendable {
        package var title: RichText
        /// In shares of the width beside the other columns'.
        package var width = 1.0
        /// Nil: numbers at the right, on their decimal points, texts at the left.
        package var align: TextAlign?
        /// Whether the cells, which hold numbers, have bars behind their figures; the longest is the largest number.
        package var hasBars = false
        /// Of the cells that hold numbers; nil: the shortest digits, in groups where the language groups them.
        package var format: String?

        package init(_ title: RichText) { self.title = title }
    }

    package enum Cell: Hashable, Sendable {
        case text(RichText)
        case number(Double)
    }

    package var columns: [Column]
    package var rows: [[Cell]]
    package var rules = Rules.lines
    /// Above the table.
    package var title: RichText?
    package var origin: Origin?

    package init(columns: [Column], rows: [[Cell]]) {
        self.columns = columns
        self.rows = rows
    }
}

extension TableBlock {
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        let gutter = context.design[.inset] * 2
        let shares = columns.reduce(0) { $0 + $1.width }
        // Bands reach beyond the words on them.
        let margin = rules == .zebra ? context.design[.inset] : 0
        let room = width - gutter * Double(columns.count - 1) - 2 * margin
        guard shares > 0, room > 0 else { throw Diagnostic(.error, "missing columns with a width", at: origin) }
        var places: [(x: Double, width: Double)] = []
        var x = margin
        for column in columns {
            let own = room * column.width / shares
            places.append((x, own))
            x += own + gutter
        }
        var figures: [TableFigures] = []
        for (index, place) in places.enumerated() {
            figures.append(try TableFigures(of: self, column: index, width: place.width, in: context))
        }
        var laidRows: [LaidBlock] = []
        for (number, row) in rows.enumerated() {
            guard row.count == columns.count else {
                throw Diagnostic(
                    .error, "expected \(columns.count) cells in row \(number + 1), found \(row.count)", at: origin)
            }
            laidRows.append(try self.row(row, number, places, figures, width, context))
        }
        var table = DivisibleStack(
            width: width, units: laidRows, head: try head(places, figures, width, context), role: .table)
        if let title {
            table.title = (try context.text(title, .caption, width: width, as: .subheading), context.design[.inset])
        }
        return LaidBlock(dividing: table)
    }

    private func head(
        _ places: [(x: Double, width: Double)], _ figures: [TableFigures], _ width: Double, _ context: PageContext
    ) throws(Diagnostic) -> LaidBlock {
        var parts: [(LaidBlock, Double)] = []
        for (index, (column, place)) in zip(columns, places).enumerated() {
            parts.append(
                (
                    try context.text(
                        column.title, .tableHead, width: place.width, align: figures[index].align, as: .tableHead),
                    place.x
                ))
        }
        let height = (parts.map(\.0.size.height).max() ?? 0) + context.design[.inset] / 2
        let line = Scene.Item.shape(
            Scene.Shape(
                .rect(Rect(x: 0, y: height, width: width, height: 2 * context.design[.rule])),
                fill: .color(try context.color("theme"))))
        let items = parts.flatMap { $0.placed(at: Point($1, height - context.design[.inset] / 2 - $0.size.height)) }
        return LaidBlock(size: Size(width, height + 2 * context.design[.rule]), items: items + [line])
            .tagged(.tableRow)
    }

    private func row(
        _ cells: [Cell], _ number: Int, _ places: [(x: Double, width: Double)], _ figures: [TableFigures],
        _ width: Double, _ context: PageContext
    ) throws(Diagnostic) -> LaidBlock {
        let padding = context.design[.inset] / 2
        var parts: [(LaidBlock, Double)] = []
        for (i, cell) in cells.enumerated() {
            let laid = try self.cell(cell, figures[i], width: places[i].width, context)
            parts.append((laid.tagged(.tableCell), places[i].x))
        }
        let height = (parts.map(\.0.size.height).max() ?? 0) + 2 * padding
        var items = parts.flatMap { $0.placed(at: Point($1, padding)) }
        let weight = context.design[.rule]
        switch rules {
        case .none: break
        case .lines:
            let line = Rect(x: 0, y: height - weight, width: width, height: weight)
            items.append(.shape(Scene.Shape(.rect(line), fill: .color(try context.color("rule")))))
        case .zebra where number % 2 == 1:
            let ground = Rect(x: 0, y: 0, width: width, height: height)
            items.insert(.shape(Scene.Shape(.rect(ground), fill: .color(try context.color("tint")))), at: 0)
        case .zebra: break
        }
        return LaidBlock(size: Size(width, height), items: items).tagged(.tableRow)
    }

    private func cell(_ cell: Cell, _ figures: TableFigures, width: Double, _ context: PageContext)
        throws(Diagnostic) -> LaidBlock
    {
        switch cell {
        case .text(let text): return try context.text(text, .tableCell, width: width, align: figures.align)
        case .number(let number): return try figures.laid(number, in: context)
        }
    }
}
