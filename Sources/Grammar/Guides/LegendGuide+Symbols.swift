import Drawing

extension LegendGuide {
    /// Symbols with their labels, in rows and columns (Vega's `legend-symbol-groups`).
    func symbols(_ all: [Entry], _ context: GuideContext) -> LegendBody {
        let entries = limited(all, context.scope.locale)
        let fontSize = properties.labelFontSize ?? 10
        let sizes = entries.map { max(($0.area.squareRoot() + $0.strokeWidth).rounded(.up), fontSize) }
        let widest = sizes.max() ?? 0
        // Zero columns, as horizontal legends have them: one row without end.
        let columns = max(0, properties.columns ?? (isVertical ? 1 : 0))
        let order = order(entries.count, columns: columns)
        let cells = order.map { i in
            cell(entries[i], size: sizes[i], room: columns == 0 ? sizes[i] : widest, context)
        }
        var grid = GridArrangement(columns: columns)
        let alignment = GridArrangement.Alignment(rawValue: properties.gridAlign ?? "each") ?? .each
        (grid.columnAlignment, grid.rowAlignment) = (alignment, alignment)
        grid.columnPadding = properties.columnPadding ?? 10
        grid.rowPadding = properties.rowPadding ?? 2
        grid.centersRows = true
        let origins = grid.origins(cells.map(\.box))
        var body = LegendBody(items: [], box: .empty)
        for (cell, origin) in zip(cells, origins) {
            body.items.append(.group(Scene.Group(origin: origin, items: cell.items)))
            body.box.formUnion(cell.box.translated(by: origin))
        }
        return body
    }

    /// No more entries than the limit; the last then says how many are not there.
    private func limited(_ entries: [Entry], _ locale: Locale) -> [Entry] {
        let limit = properties.symbolLimit ?? 30
        guard limit > 0, entries.count > limit else { return entries }
        var kept = Array(entries.prefix(limit))
        kept[limit - 1].label = locale.hiddenEntries(entries.count - (limit - 1))
        return kept
    }

    /// Which entry stands in each cell, in order of rows: vertical legends fill their columns first.
    private func order(_ count: Int, columns: Int) -> [Int] {
        guard isVertical, columns > 1 else { return Array(0..<count) }
        let rows = (count + columns - 1) / columns
        return (0..<count).sorted { ($0 % rows, $0) < ($1 % rows, $1) }
    }

    private struct Cell {
        var items: [Scene.Item]
        var box: Rect
    }

    /// One entry around its own zero, its symbol in the middle of `room` points.
    private func cell(_ entry: Entry, size: Double, room: Double, _ context: GuideContext) -> Cell {
        let height = properties.clipHeight
        let middle = (height ?? size) / 2
        let symbolOffset = properties.symbolOffset ?? 0
        let symbol = symbol(entry, at: Point(room / 2 + symbolOffset, middle))
        var label = context.text(
            [entry.label], labelStyle(limit: properties.labelLimit ?? 160, context),
            at: Point(room + symbolOffset + (properties.labelOffset ?? 4), middle),
            align: properties.labelAlign ?? .left, baseline: properties.labelBaseline ?? .middle, role: .legendLabel)
        label.opacity *= entry.labelOpacity
        entry.labelLook?.apply(to: &label, limit: properties.labelLimit ?? 160, context)
        let labelBox = label.bounds(context.typesetter)
        guard let height else {
            return Cell(items: [.shape(symbol), .text(label)], box: symbol.layoutBounds.union(labelBox))
        }
        // Only the symbol is cut, and only above and below: the cell is as wide as its column.
        let strip = Rect(
            minX: min(0, symbol.layoutBounds.minX), minY: 0, maxX: max(room, symbol.layoutBounds.maxX), maxY: height)
        return Cell(
            items: [.group(Scene.Group(items: [.shape(symbol)], clip: .rect(strip))), .text(label)],
            box: Rect(minX: 0, minY: 0, maxX: 0, maxY: height).union(labelBox))
    }

    private func symbol(_ entry: Entry, at center: Point) -> Scene.Shape {
        let stroke = entry.stroke.map {
            Stroke($0, width: entry.strokeWidth, dash: entry.dash, dashOffset: entry.dashOffset)
        }
        return Scene.Shape(
            .symbol(
                name: entry.shape, center: center, area: entry.area,
                path: entry.path.applying(.translation(center.x, center.y))),
            fill: entry.fill, stroke: stroke, opacity: entry.opacity, fillOpacity: entry.fillOpacity,
            strokeOpacity: entry.strokeOpacity, role: .legendSymbol)
    }
}
