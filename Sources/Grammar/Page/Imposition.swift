import Drawing

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
        let room =
            height - (header.map { $0.size.height + gap } ?? 0) - (footer.map { $0.size.height + gap } ?? 0)
        let sheets = try sheets(rows, room: room)
        var scenes: [Scene] = []
        for (number, sheet) in sheets.enumerated() {
            scenes.append(try scene(sheet, number: number + 1, of: sheets.count, room: room))
        }
        return scenes
    }

    // MARK: One long sheet

    private func endless(_ rows: [PlacedRow]) throws(Diagnostic) -> Scene {
        let placed = stacked(rows, from: paper.margins.top, extra: 0)
        let height = (placed.end + paper.margins.bottom).rounded(.up)
        return scene(placed.items, height: height)
    }

    // MARK: Several sheets

    /// The rows by sheets. A heading goes to the next sheet with what comes after it.
    private func sheets(_ rows: [PlacedRow], room: Double) throws(Diagnostic) -> [[PlacedRow]] {
        var sheets: [[PlacedRow]] = [[]]
        for row in rows {
            if row.row.isBreak {
                if sheets.last?.isEmpty == false { sheets.append([]) }
                continue
            }
            var sheet = sheets[sheets.count - 1] + [row]
            let excess = height(sheet) - room
            if excess > 1e-6 {
                var carried = [row]
                sheet.removeLast()
                while let last = sheet.last, last.row.isHeading { carried.insert(sheet.removeLast(), at: 0) }
                if sheet.isEmpty || page.sheet.breaks == .manual { throw overflow(row, by: excess) }
                let carriedExcess = height(carried) - room
                if carriedExcess > 1e-6 { throw overflow(row, by: carriedExcess) }
                sheets[sheets.count - 1] = sheet
                sheets.append(carried)
            } else {
                sheets[sheets.count - 1] = sheet
            }
        }
        if sheets.last?.isEmpty == true { sheets.removeLast() }
        return sheets
    }

    private func overflow(_ row: PlacedRow, by excess: Double) -> Diagnostic {
        let block = row.row.cells.first?.block
        return .doesNotFit(
            "the \(block?.content.kind.rawValue ?? "block")", by: excess, "high", at: block?.origin,
            notes: ["it and what stands above it are higher than the page"])
    }

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
        return scene(items, height: height)
    }

    /// A header or a footer; its texts can tell `page` and `pages`.
    private func running(_ blocks: [Block], number: Int, of count: Int) throws(Diagnostic) -> LaidBlock? {
        if blocks.isEmpty { return nil }
        var context = context
        context.scope.values["page"] = .number(Double(number))
        context.scope.values["pages"] = .number(Double(count))
        return try paper.grid.stacked(blocks, in: context)
    }

    // MARK: Both

    /// Rows below each other on the rhythm.
    ///
    /// - Parameter extra: added to each gap but those below headings.
    private func stacked(_ rows: [PlacedRow], from top: Double, extra: Double) -> (items: [Scene.Item], end: Double) {
        var y = top
        var items: [Scene.Item] = []
        for (i, row) in rows.enumerated() {
            if i > 0 {
                let gap = context.design.gap(rows[i - 1].row, row.row)
                y = top + context.design.onRhythm(y - top + gap) + (rows[i - 1].row.isHeading ? 0 : extra)
            }
            items += row.laid.placed(at: Point(paper.margins.left, y))
            y += row.laid.size.height
        }
        return (items, y)
    }

    private func scene(_ items: [Scene.Item], height: Double) -> Scene {
        Scene(
            size: Size(page.sheet.width, height), unit: page.sheet.unit, background: background,
            root: Scene.Group(items: items), language: page.language, metadata: page.metadata)
    }
}

extension Diagnostic {
    /// - Parameters:
    ///   - excess: in the page's points.
    ///   - direction: `wide` or `high`.
    static func doesNotFit(
        _ what: String, by excess: Double, _ direction: String, at origin: Origin?, notes: [String] = []
    ) -> Diagnostic {
        let points = Value.text(of: (excess * 10).rounded(.up) / 10)
        return Diagnostic(
            .error, "cannot fit \(what) because it is \(points) points too \(direction)", at: origin, notes: notes)
    }
}
