import Drawing

extension MarkContext {
    func bars() throws(Diagnostic) -> [Scene.Item] {
        let (x, y) = (try span(.x), try span(.y))
        let paint = try MarkPaint(self)
        let corners = try barCorners(x, y)
        if let corners, unit.stacking != nil, encoding.field(.size) == nil {
            return try roundedStacks(x, y, paint, corners)
        }
        return try shapes(paint) { row in rect(x, y, row, corners?(row) ?? .zero) }
    }

    func rects() throws(Diagnostic) -> [Scene.Item] {
        let (x, y) = (try span(.x), try span(.y))
        let corners = ownCorners() ?? .zero
        let paint = try MarkPaint(self)
        return try shapes(paint) { row in rect(x, y, row, corners) }
    }

    func ticks() throws(Diagnostic) -> [Scene.Item] {
        let isHorizontal = unit.orient == .horizontal
        let along: Channel = isHorizontal ? .x : .y
        let across: Channel = isHorizontal ? .y : .x
        let length = try span(along)
        let middle = try point(across, default: .mid) ?? .zero
        let thickness = style[\.thickness] ?? 1
        let thin = MarkSpan(start: middle - .constant(thickness / 2), end: middle + .constant(thickness / 2))
        let corners = ownCorners() ?? .zero
        let paint = try MarkPaint(self)
        return try shapes(paint) { row in
            isHorizontal ? rect(length, thin, row, corners) : rect(thin, length, row, corners)
        }
    }

    func rect(_ x: MarkSpan, _ y: MarkSpan, _ row: Int, _ corners: CornerRadii) -> Outline? {
        let (x1, x2, y1, y2) = (x.start[row], x.end[row], y.start[row], y.end[row])
        guard x1.isFinite && x2.isFinite && y1.isFinite && y2.isFinite else { return nil }
        return .rect(
            Rect(minX: min(x1, x2), minY: min(y1, y2), maxX: max(x1, x2), maxY: max(y1, y2)), corners: corners)
    }

    /// The mark's own corner radii; nil where it has none.
    func ownCorners() -> CornerRadii? {
        let all = style[\.cornerRadius]
        let corners = CornerRadii(
            topLeft: style[\.cornerRadiusTopLeft] ?? all ?? 0, topRight: style[\.cornerRadiusTopRight] ?? all ?? 0,
            bottomRight: style[\.cornerRadiusBottomRight] ?? all ?? 0,
            bottomLeft: style[\.cornerRadiusBottomLeft] ?? all ?? 0)
        return corners.isZero ? nil : corners
    }

    /// The radii of each bar's corners: those at its end by `cornerRadiusEnd`, a ranged bar's all round.
    private func barCorners(_ x: MarkSpan, _ y: MarkSpan) throws(Diagnostic) -> ((Int) -> CornerRadii)? {
        let own = ownCorners()
        guard let end = style[\.cornerRadiusEnd], let orient = unit.orient else { return own.map { o in { _ in o } } }
        let isHorizontal = orient == .horizontal
        if encoding[isHorizontal ? .x2 : .y2] != nil { return { _ in CornerRadii(end) } }
        return { row in
            var corners = own ?? .zero
            let (start, stop) = isHorizontal ? (x.start[row], x.end[row]) : (y.start[row], y.end[row])
            // `start` is the value's end, `stop` the base.
            if isHorizontal {
                if start > stop { (corners.topRight, corners.bottomRight) = (end, end) }
                if start < stop { (corners.topLeft, corners.bottomLeft) = (end, end) }
            } else {
                if start < stop { (corners.topLeft, corners.topRight) = (end, end) }
                if start > stop { (corners.bottomLeft, corners.bottomRight) = (end, end) }
            }
            return corners
        }
    }

    /// Stacked bars are rounded as a whole: each stack's parts are clipped to one rounded bar.
    private func roundedStacks(
        _ x: MarkSpan, _ y: MarkSpan, _ paint: MarkPaint, _ corners: (Int) -> CornerRadii
    ) throws(Diagnostic) -> [Scene.Item] {
        let groupColumns = unit.stacking?.groupBy.compactMap { encoding.field($0).map { column($0.column) } } ?? []
        return RowGroups(by: groupColumns, rowCount: table.rowCount).rows.map { rows -> [Scene.Item] in
            var whole = Rect.empty
            var parts: [Scene.Item] = []
            var farthest = rows.first ?? 0
            for row in rows {
                guard let outline = rect(x, y, row, .zero) else { continue }
                let bounds = outline.bounds
                if !whole.isEmpty, bounds.width * bounds.height > 0 { farthest = row }
                whole.formUnion(bounds)
                parts.append(.shape(paint.shape(outline, row: row)))
            }
            let rounded = corners(farthest)
            let clip = whole.isEmpty ? nil : Path.rect(whole, corners: rounded)
            let group = Scene.Item.group(Scene.Group(items: parts, clip: clip))
            guard clip != nil, let first = rows.first, let stroke = paint.stroke(first) else { return [group] }
            // The clip cuts the parts' own outlines; the stack's goes over them.
            let border = Scene.Shape(
                .rect(whole, corners: rounded), stroke: stroke, opacity: paint.opacity[first],
                strokeOpacity: paint.strokeOpacity[first],
                blend: paint.blend, role: .mark)
            return [group, .shape(border)]
        }.flatMap { $0 }
    }
}
