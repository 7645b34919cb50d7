import Drawing
import Grammar

/// A row and what it became.
struct PlacedRow {
    let row: BlockGrid.Row
    var laid: LaidBlock

    init(_ row: BlockGrid.Row, _ laid: LaidBlock) {
        self.row = row
        self.laid = laid
    }
}

/// Puts rows on sheets: one sheet as long as they are, or as many of a given height as they need.
struct Imposition {
    private let page: Page
    private let paper: Paper
    private let context: PageContext
    private let background: Paint?

    init(_ page: Page, paper: Paper, context: PageContext) throws(Diagnostic) {
        self.page = page
        self.paper = paper
        self.context = context
        switch page.sheet.background {
        case .on(let paint): background = paint
        case .off: background = nil
        case .automatic: background = .color(try context.color("paper"))
        }
    }

    func scenes(_ rows: [PlacedRow]) throws(Diagnostic) -> [Scene] {
        guard let height = paper.height else { return [try endless(rows.filter { !$0.row.isBreak })] }
        let header = try running(page.header, number: 1, of: 1)
        let footer = try running(page.footer, number: 1, of: 1)
        let gap = context.design[.gap]
        let taken = [header, footer].map { $0.map { $0.size.height + gap } ?? 0 }
        let room = height - taken[0] - taken[1]
        if room <= 0 {
            let isFooter = taken[1] > taken[0]
            throw context.design.misfit(
                isFooter ? "the footer" : "the header", by: -room, "high",
                at: (isFooter ? page.footer : page.header).first?.origin, notes: ["it leaves the page no room"])
        }
        var filling = SheetFilling(room: room, breaks: page.sheet.breaks, design: context.design)
        for row in rows { try filling.add(row) }
        let sheets = filling.sheets
        var scenes: [Scene] = []
        for (number, sheet) in sheets.enumerated() {
            scenes.append(try scene(sheet, number: number + 1, of: sheets.count, room: room))
        }
        return scenes
    }

    // MARK: One long sheet

    /// Header, rows and footer below each other.
    private func endless(_ rows: [PlacedRow]) throws(Diagnostic) -> Scene {
        let gap = context.design[.gap]
        var items: [Scene.Item] = []
        var end = paper.margins.top
        if let header = try running(page.header, number: 1, of: 1) {
            items += header.placed(at: Point(paper.margins.left, end))
            end += header.size.height + gap
        }
        let placed = stacked(rows, from: end, extra: 0)
        items += placed.items
        end = placed.end
        if let footer = try running(page.footer, number: 1, of: 1) {
            items += footer.placed(at: Point(paper.margins.left, end + gap))
            end += gap + footer.size.height
        }
        return try scene(items, height: (end + paper.margins.bottom).rounded(.up))
    }

    // MARK: Several sheets

    private func height(_ rows: [PlacedRow]) -> Double { stacked(rows, from: 0, extra: 0).end }

    private func scene(_ rows: [PlacedRow], number: Int, of count: Int, room: Double) throws(Diagnostic) -> Scene {
        var rows = rows
        let header = try running(page.header, number: number, of: count)
        let footer = try running(page.footer, number: number, of: count)
        var left = room - height(rows)
        let growing = rows.indices.filter { rows[$0].row.grows }
        for i in growing {
            let height = rows[i].laid.size.height + left / Double(growing.count)
            rows[i].laid = try paper.laid(rows[i].row, isFirst: i == 0, height: height, in: context)
        }
        left = room - height(rows)
        var top = paper.margins.top
        if let header { top += header.size.height + context.design[.gap] }
        var extra = 0.0
        switch page.sheet.fill {
        case .top: break
        case .middle: top += max(0, left / 2)
        case .spread:
            // Headings stay with what they head.
            let gaps = rows.dropLast().filter { !$0.row.isHeading }.count
            extra = gaps > 0 ? max(0, left) / Double(gaps) : 0
        }
        var items = stacked(rows, from: top, extra: extra).items
        let height = page.sheet.height ?? 0
        if let header { items = header.placed(at: Point(paper.margins.left, paper.margins.top)) + items }
        if let footer {
            items += footer.placed(
                at: Point(paper.margins.left, height - paper.margins.bottom - footer.size.height))
        }
        return try scene(items, height: height)
    }

    /// A header or a footer; its texts can tell `page` and `pages`.
    private func running(_ blocks: [Block], number: Int, of count: Int) throws(Diagnostic) -> LaidBlock? {
        if blocks.isEmpty { return nil }
        var context = context
        context.scope.values["page"] = .number(Double(number))
        context.scope.values["pages"] = .number(Double(count))
        let laid = try paper.grid.stacked(blocks, in: context)
        // On a single sheet nothing is repeated.
        return count > 1 ? laid.tagged(.pageFrame) : laid
    }

    // MARK: Both

    /// Rows below each other on the rhythm.
    ///
    /// - Parameter extra: added to each gap but those below headings; the rhythm is that of the rows without it.
    private func stacked(_ rows: [PlacedRow], from top: Double, extra: Double) -> (items: [Scene.Item], end: Double) {
        var items: [Scene.Item] = []
        var above: PlacedRow?
        var (end, spread) = (0.0, 0.0)
        for row in rows {
            let start = context.design.start(of: row.row, below: above?.row, endingAt: end)
            if let above, !above.row.isHeading { spread += extra }
            items += row.laid.placed(at: Point(paper.margins.left, top + start + spread))
            end = start + row.laid.size.height
            above = row
        }
        return (items, top + end + spread)
    }

    private func scene(_ items: [Scene.Item], height: Double) throws(Diagnostic) -> Scene {
        let size = Size(page.sheet.width, height)
        var scene = Scene(
            size: size, unit: page.sheet.unit == .pixel ? .pixel : .point, background: background,
            root: Scene.Group(items: items),
            language: page.language, metadata: page.metadata)
        if let backdrop = page.sheet.backdrop {
            let picture = try context.resources.picture(backdrop.file, at: backdrop.origin)
            scene.backdrop = try backdrop.group(of: picture, on: size)
        }
        return scene
    }
}
