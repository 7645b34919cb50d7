import Drawing
import Grammar

/// Columns of equal width with gutters between them, and how blocks fill them: each row takes blocks until their spans
/// are more than it has.
struct BlockGrid {
    let columns: Int
    let width: Double
    let gutter: Double

    /// The width of so many columns with the gutters between them.
    func width(of span: Int) -> Double {
        let column = (width - gutter * Double(columns - 1)) / Double(columns)
        return column * Double(span) + gutter * Double(span - 1)
    }

    /// Where a column begins, counted from 0.
    func start(of column: Int) -> Double { column == 0 ? 0 : width(of: column) + gutter }

    /// Blocks that stand side by side, and the first column of each.
    struct Row {
        var cells: [(block: Block, column: Int, span: Int)] = []
        var theme: String?
        /// Whether a section begins with the row.
        var startsSection = false

        var isBreak: Bool {
            if case .pageBreak? = cells.first?.block.content { return true }
            return false
        }

        /// Whether the row is nothing without what comes after it.
        var isHeading: Bool {
            if cells.count == 1, case .heading? = cells.first?.block.content { return true }
            return false
        }

        var grows: Bool { cells.contains { $0.block.grows } }
    }

    /// The blocks by rows. A section as wide as the grid gives its blocks to it, so that a page can break inside of it.
    ///
    /// - Throws: a span of no columns, or of more than the grid has.
    func rows(of blocks: [Block], theme: String?) throws(Diagnostic) -> [Row] {
        var rows: [Row] = []
        var open = Row(theme: theme)
        var used = 0
        func close() {
            if !open.cells.isEmpty { rows.append(open) }
            open = Row(theme: theme)
            used = 0
        }
        for block in blocks {
            let span = try span(of: block)
            if span == columns, !block.hasPanel, case .section(let section) = block.content {
                close()
                var inner = try self.rows(of: section.blocks, theme: block.theme ?? theme)
                if !inner.isEmpty { inner[0].startsSection = true }
                rows += inner
                continue
            }
            if used + span > columns { close() }
            open.cells.append((block, used, span))
            if case .section = block.content, used == 0 { open.startsSection = true }
            used += span
        }
        close()
        return rows
    }

    private func span(of block: Block) throws(Diagnostic) -> Int {
        guard let span = block.span else { return columns }
        guard (1...columns).contains(span) else {
            throw Diagnostic(
                .error, "expected a span of 1 to \(columns) columns, found \(span)", at: block.origin)
        }
        return span
    }
}

// MARK: - Laying out

extension BlockGrid {
    /// A row's blocks in their columns, panels of one height.
    ///
    /// - Parameter height: for blocks that grow; nil: as high as they want to be.
    func laid(_ row: Row, height: Double? = nil, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        var parts: [(block: Block, x: Double, laid: LaidBlock)] = []
        try context.design.checkTheme(row.theme)
        for (block, column, span) in row.cells {
            try context.design.checkTheme(block.theme)
            var inner = context.themed(block.theme ?? row.theme)
            inner.grid = BlockGrid(columns: span, width: width(of: span), gutter: gutter)
            inner.height = block.grows ? height : nil
            inner.origin = block.origin
            // Only the outer columns reach to the sheet's edges, and nothing on a panel does.
            if block.hasPanel || column > 0 { inner.bleed.left = 0 }
            if block.hasPanel || column + span < columns { inner.bleed.right = 0 }
            if block.hasPanel { inner.bleed.top = 0 }
            parts.append((block, start(of: column), try block.laid(width: width(of: span), in: inner)))
        }
        let heights = parts.map(\.laid.size.height)
        let highest = heights.max() ?? 0
        var items: [Scene.Item] = []
        for (block, x, laid) in parts {
            if block.hasPanel {
                let rect = Rect(x: x, y: 0, width: laid.size.width, height: highest)
                items += try context.themed(block.theme ?? row.theme).panel(rect)
            }
            items += laid.placed(at: Point(x, 0))
        }
        var laid = LaidBlock(size: Size(width, highest), items: items)
        laid.tallestCell = heights.firstIndex(of: highest) ?? 0
        // What is laid out again when its height is known stays whole, and so does a panel.
        if !row.grows, !parts.contains(where: \.block.hasPanel) {
            laid.division =
                parts.count == 1
                ? parts[0].laid.division : RowDivision(parts.map { ($0.x, $0.laid) }, width: width)
        }
        return laid
    }

    /// Rows below each other, as the inside of a section.
    func stacked(_ blocks: [Block], in context: PageContext) throws(Diagnostic) -> LaidBlock {
        var stack = BlockStack(width: width)
        var last: Row?
        var context = context
        for row in try rows(of: blocks, theme: context.theme) {
            stack.add(try laid(row, in: context), gap: last.map { context.design.gap($0, row) } ?? 0)
            last = row
            context.bleed.top = 0
        }
        return stack.laid
    }
}

extension PageDesign {
    /// Between two rows.
    func gap(_ above: BlockGrid.Row, _ below: BlockGrid.Row) -> Double {
        if below.startsSection { return self[.sectionGap] }
        return above.isHeading ? self[.headingGap] : self[.gap]
    }
}

extension PageContext {
    fileprivate func panel(_ rect: Rect) throws(Diagnostic) -> [Scene.Item] {
        [
            .shape(
                Scene.Shape(.rect(rect, corners: CornerRadii(design[.radius])), fill: .color(try color("panel"))))
        ]
    }
}
