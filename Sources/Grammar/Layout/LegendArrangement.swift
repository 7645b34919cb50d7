import Drawing

/// Puts the legends of a view in their places: those of one side together (Vega's `layoutLegends`).
struct LegendArrangement {
    let layout: LegendLayout
    let frame: Size
    /// The box of the frame and the axes at its sides, and of the frame and the axes above and below.
    let beside: Rect
    let aboveAndBelow: Rect

    func placed(_ legends: [LaidLegend]) -> [LaidLegend] {
        var placed = legends
        for orient in LegendOrient.allCases where orient != .none {
            let group = legends.indices.filter { legends[$0].orient == orient }
            let grid = grid(orient, group.map { legends[$0] })
            let origins = grid.origins(group.map { box(legends[$0], orient) })
            for (i, origin) in zip(group, origins) { placed[i].group.origin = origin }
        }
        return placed
    }

    private func box(_ legend: LaidLegend, _ orient: LegendOrient) -> Rect {
        let size = legend.size
        let flush = Rect(x: 0, y: 0, width: size.width, height: size.height)
        return side(orient, \.bounds) == "full" ? flush.expanded(by: legend.borderWidth) : flush
    }

    /// What the config says of this side, or of all sides.
    private func side<T>(_ orient: LegendOrient, _ property: KeyPath<LegendLayout.Side, T?>) -> T? {
        layout.sides[orient]?[keyPath: property] ?? layout.common[keyPath: property]
    }

    private func direction(_ orient: LegendOrient) -> Orientation {
        switch orient {
        case .left, .right: layout.sides[orient]?.direction ?? .vertical
        case .none, .top, .bottom, .topLeft, .topRight, .bottomLeft, .bottomRight:
            side(orient, \.direction) ?? .horizontal
        }
    }

    private func grid(_ orient: LegendOrient, _ legends: [LaidLegend]) -> GridArrangement {
        var grid = GridArrangement(columns: direction(orient) == .vertical ? 1 : legends.count)
        let margin = side(orient, \.margin) ?? 8
        (grid.columnPadding, grid.rowPadding) = (margin, margin)
        let centers = side(orient, \.center) ?? false
        (grid.centersColumns, grid.centersRows) = (centers, centers)
        // The legends' own offsets stand over the config's; the greatest counts for all.
        let offset = legends.compactMap(\.offset).max() ?? side(orient, \.offset) ?? 18
        let anchor = side(orient, \.anchor) ?? .start
        let along = Point(
            anchor.fraction * (frame.width != 0 ? frame.width : aboveAndBelow.width + 2 * aboveAndBelow.minX),
            anchor.fraction * (frame.height != 0 ? frame.height : beside.height + 2 * beside.minY))
        switch orient {
        case .none: break
        case .left:
            grid.anchor = Point(beside.minX.rounded(.down) - offset, along.y)
            (grid.columnAnchor, grid.rowAnchor) = (.end, anchor)
        case .right:
            grid.anchor = Point(beside.maxX.rounded(.up) + offset, along.y)
            grid.rowAnchor = anchor
        case .top:
            grid.anchor = Point(along.x, aboveAndBelow.minY.rounded(.down) - offset)
            (grid.columnAnchor, grid.rowAnchor) = (anchor, .end)
        case .bottom:
            grid.anchor = Point(along.x, aboveAndBelow.maxY.rounded(.up) + offset)
            grid.columnAnchor = anchor
        case .topLeft: grid.anchor = Point(offset, offset)
        case .topRight:
            grid.anchor = Point(frame.width - offset, offset)
            grid.columnAnchor = .end
        case .bottomLeft:
            grid.anchor = Point(offset, frame.height - offset)
            grid.rowAnchor = .end
        case .bottomRight:
            grid.anchor = Point(frame.width - offset, frame.height - offset)
            (grid.columnAnchor, grid.rowAnchor) = (.end, .end)
        }
        return grid
    }
}

extension LaidLegend {
    /// What the legend takes up, in the frame's coordinates.
    var bounds: Rect {
        Rect(x: 0, y: 0, width: size.width, height: size.height).expanded(by: borderWidth)
            .translated(by: group.origin)
    }

    /// What counts for the size of the canvas. In a fitted view a legend that is longer than the frame must not shrink
    /// it to nothing: it counts only away from the frame, and is cut.
    func counted(isFitted: Bool) -> Rect {
        if !isFitted { return bounds }
        switch orient {
        case .left, .right: return Rect(minX: bounds.minX, minY: 0, maxX: bounds.maxX, maxY: 0)
        case .top, .bottom: return Rect(minX: 0, minY: bounds.minY, maxX: 0, maxY: bounds.maxY)
        case .none, .topLeft, .topRight, .bottomLeft, .bottomRight: return .empty
        }
    }
}
