import Drawing

/// An interval of degrees that a unit on a map has before any input. What it selects are the marks that it touches on
/// the page, so that this is known once they have been drawn.
package struct MapBrush: Hashable, Sendable {
    /// Of the selection.
    package var name: String
    /// The two ends in degrees, in either order; nil: all of the frame in this direction.
    package var longitude: [Double]?
    package var latitude: [Double]?
    package var style: BrushStyle
    /// Whether it is one brush for all views, which is seen in one of them only.
    package var isGlobal: Bool
    package var origin: Origin?
}

extension MapBrush {
    /// The rectangle between the places of the interval's two corners; an interval along one direction has its place
    /// at the middle of the frame and the frame's length in the other. Nil where a corner has no place on the map.
    func rect(_ projection: Projection, frame: Size) -> Rect? {
        var middle = Point(.nan, .nan)
        if longitude == nil || latitude == nil {
            guard let degrees = projection.degrees(at: Point(frame.width / 2, frame.height / 2)) else { return nil }
            middle = degrees
        }
        let corners = (0...1).compactMap { end in
            projection.place(longitude: longitude?[end] ?? middle.x, latitude: latitude?[end] ?? middle.y)
        }
        guard corners.count == 2 else { return nil }
        var rect = Rect.empty
        corners.forEach { rect.extend(to: $0) }
        if longitude == nil { (rect.minX, rect.maxX) = (0, frame.width) }
        if latitude == nil { (rect.minY, rect.maxY) = (0, frame.height) }
        return rect
    }

    /// What is seen of it.
    func items(_ projection: Projection, frame: Size) -> (under: Scene.Item, over: Scene.Item)? {
        guard let rect = rect(projection, frame: frame) else { return nil }
        let isOpen = (longitude == nil || rect.width > 0) && (latitude == nil || rect.height > 0)
        return style.items(rect, isOpen: isOpen, frame: frame)
    }
}

// MARK: What it holds

/// The rows whose marks a unit's brush touches.
struct BrushedRows: Sendable {
    /// Of the selection.
    var name: String
    /// Among the units of the tree.
    var unit: Int
    /// The numbers of the rows, over all tables.
    var rows: [Double]
    /// What is doubtful about the brush; nil where all is well.
    var problem: Diagnostic?
    /// Of the selection.
    var origin: Origin?
}

extension MarkContext {
    /// What the unit's brushes touch.
    func brushedRows(_ unitIndex: Int, projection: Projection) throws(Diagnostic) -> [BrushedRows] {
        var result: [BrushedRows] = []
        for brush in unit.selections.mapBrushes {
            var brushed = BrushedRows(name: brush.name, unit: unitIndex, rows: [])
            if let rect = brush.rect(projection, frame: frame) {
                let numbers = table[SelectionStore.rowNumber]
                brushed.rows = try rows(in: rect).compactMap { row in
                    guard let number = numbers?.number(row), number.isFinite else { return nil }
                    return number
                }
            }
            brushed.problem = brush.problem(projection, frame: frame)
            brushed.origin = brush.origin
            result.append(brushed)
        }
        return result
    }

    /// The rows whose marks meet the rectangle, as Vega's scene has it: symbols and the points of lines by their middle,
    /// everything else by what it covers.
    private func rows(in rect: Rect) throws(Diagnostic) -> [Int] {
        switch unit.mark.type {
        case .point, .circle, .square, .line, .trail, .area:
            let x = try point(.x, default: .mid) ?? .zero
            let y = try point(.y, default: .mid) ?? .zero
            return (0..<table.rowCount).filter { rect.contains(Point(x[$0], y[$0])) }
        case .arc, .bar, .geoshape, .image, .rect, .rule, .text, .tick, .boxplot, .errorbar, .errorband:
            var rows: [Int] = []
            for row in 0..<table.rowCount where try alone(row).items().contains(where: { meets($0, rect) }) {
                rows.append(row)
            }
            return rows
        }
    }

    /// The mark of one row.
    private func alone(_ row: Int) -> MarkContext {
        MarkContext(
            unit: unit, table: table.gathered([row]), scales: scales, frame: frame, config: config, scope: scope,
            language: language, typesetter: typesetter, formats: formats, images: images,
            map: map.map {
                UnitMap(
                    projection: $0.projection, shapes: $0.shapes.indices.contains(row) ? [$0.shapes[row]] : [],
                    isFitted: $0.isFitted)
            })
    }

    private func meets(_ item: Scene.Item, _ rect: Rect) -> Bool {
        if case .shape(let shape) = item, case .segment(let a, let b) = shape.outline { return rect.meets(a, b) }
        return item.bounds(typesetter).intersects(rect)
    }
}

extension Rect {
    /// Whether a part of the line lies in the rectangle.
    fileprivate func meets(_ a: Point, _ b: Point) -> Bool {
        var (start, end) = (0.0, 1.0)
        for (from, to, low, high) in [(a.x, b.x, minX, maxX), (a.y, b.y, minY, maxY)] {
            if from == to {
                if from < low || from > high { return false }
                continue
            }
            let (t0, t1) = ((low - from) / (to - from), (high - from) / (to - from))
            (start, end) = (max(start, min(t0, t1)), min(end, max(t0, t1)))
        }
        return start <= end
    }
}

// MARK: What is wrong with it

extension MapBrush {
    fileprivate func problem(_ projection: Projection, frame: Size) -> Diagnostic? {
        guard let rect = rect(projection, frame: frame) else {
            return warning(
                "cannot show the interval of \"\(name)\" because a corner of it has no place on the map",
                "nothing is selected, which counts as everything")
        }
        if !rect.intersects(Rect(x: 0, y: 0, width: frame.width, height: frame.height)) {
            return warning("cannot show the interval of \"\(name)\" because it lies outside of the view")
        }
        if let (west, east) = wayAround(projection, rect) {
            return warning(
                "cannot draw the interval of \"\(name)\" over the edge of the map from \(west) to \(east)",
                "it covers the way over the middle; \"rotate\": [180, 0] puts the antimeridian there")
        }
        return nil
    }

    private func warning(_ message: String, _ label: String? = nil) -> Diagnostic {
        Diagnostic(.warning, message, at: origin, label: label)
    }

    /// The ends of an interval from east to west, whose short way leads over the antimeridian, where the map has it at
    /// its edges.
    private func wayAround(_ projection: Projection, _ rect: Rect) -> (west: String, east: String)? {
        guard let longitude, longitude[0] - longitude[1] > 180, projection.kind != .identity,
            let middle = projection.place(
                longitude: (longitude[0] + longitude[1]) / 2 + 180, latitude: latitude?[0] ?? 0),
            middle.x < rect.minX || middle.x > rect.maxX
        else { return nil }
        return (Value.text(of: longitude[0]), Value.text(of: longitude[1]))
    }
}
