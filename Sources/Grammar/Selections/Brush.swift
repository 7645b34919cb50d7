import Drawing

/// The rectangle of an interval that is selected before any input.
package struct Brush: Hashable, Sendable {
    /// From one value to another on a scale, as the author gives them.
    package struct Interval: Hashable, Sendable {
        package var start: Value
        package var end: Value

        init(_ start: Value, _ end: Value, isDate: Bool) {
            self.start = isDate ? .date(start.asNumber) : start
            self.end = isDate ? .date(end.asNumber) : end
        }
    }

    /// Nil: all of the frame.
    package var x: Interval?
    package var y: Interval?
    package var style: BrushStyle
    /// Of the selection.
    package var name: String
    package var origin: Origin?
}

extension Brush.Interval {
    /// Its ends on a scale; nil where one of them has no place.
    func span(on scale: PlacedScale?) -> Span? {
        guard let a = scale?.position(start), let b = scale?.position(end), a.isFinite, b.isFinite else { return nil }
        return Span(a, b)
    }
}

extension Brush {
    /// Behind the marks the filled rectangle, before them its outline, both cut at the frame (Vega-Lite's
    /// `interval.marks`); nil where it has no place.
    func items(_ scale: (Channel) -> PlacedScale?, frame: Size) -> (under: Scene.Item, over: Scene.Item)? {
        let x = x.map { $0.span(on: scale(.x)) } ?? Span(0, frame.width)
        let y = y.map { $0.span(on: scale(.y)) } ?? Span(0, frame.height)
        guard let x, let y else { return nil }
        let rect = Rect(minX: x.low, minY: y.low, maxX: x.high, maxY: y.high)
        // Nothing is outlined that has no width or height.
        let isOpen = (self.x == nil || x.low < x.high) && (self.y == nil || y.low < y.high)
        return style.items(rect, isOpen: isOpen, frame: frame)
    }
}

extension BrushStyle {
    /// A brush's rectangle behind the marks and its outline before them, cut at the frame.
    ///
    /// - Parameter isOpen: whether it has an outline.
    func items(_ rect: Rect, isOpen: Bool, frame: Size) -> (under: Scene.Item, over: Scene.Item) {
        let whole = Rect(x: 0, y: 0, width: frame.width, height: frame.height)
        let line = isOpen ? stroke?.paint.map { outline($0) } : nil
        let under = Scene.Shape(.rect(rect), fill: fill?.paint, fillOpacity: fillOpacity ?? 1, role: .mark)
        let over = Scene.Shape(.rect(rect), stroke: line, strokeOpacity: strokeOpacity ?? 1, role: .mark)
        return (cut(under, to: whole), cut(over, to: whole))
    }

    private func outline(_ paint: Paint) -> Stroke {
        Stroke(paint, width: strokeWidth ?? 1, dash: strokeDash ?? [], dashOffset: strokeDashOffset ?? 0)
    }

    private func cut(_ shape: Scene.Shape, to frame: Rect) -> Scene.Item {
        .group(Scene.Group(items: [.shape(shape)], clip: .rect(frame)))
    }
}

/// The brushes of units that are drawn over each other, around their marks.
struct Brushes {
    /// What one unit's brushes are placed by.
    struct Maker {
        let unit: Unit
        let scales: [Channel: PlacedScale]
        /// Nil off maps.
        let projection: Projection?
        /// Whether the unit shows a brush of its own on the map.
        let shows: (MapBrush) -> Bool
    }

    let frame: Size

    func around(_ marks: [Scene.Item], of makers: [Maker]) -> [Scene.Item] {
        var all = marks
        for maker in makers {
            let flat = maker.unit.selections.brushes.map { $0.items({ maker.scales[$0] }, frame: frame) }
            let onMaps = maker.unit.selections.mapBrushes.filter(maker.shows)
                .map { brush in maker.projection.flatMap { brush.items($0, frame: frame) } }
            for case let items? in flat + onMaps { all = [items.under] + all + [items.over] }
        }
        return all
    }
}
