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
        let whole = Rect(x: 0, y: 0, width: frame.width, height: frame.height)
        let x = x.map { $0.span(on: scale(.x)) } ?? Span(0, frame.width)
        let y = y.map { $0.span(on: scale(.y)) } ?? Span(0, frame.height)
        guard let x, let y else { return nil }
        let rect = Rect(minX: x.low, minY: y.low, maxX: x.high, maxY: y.high)
        // Nothing is outlined that has no width or height.
        let isOpen = (self.x == nil || x.low < x.high) && (self.y == nil || y.low < y.high)
        let stroke = isOpen ? style.stroke?.paint.map { self.stroke($0) } : nil
        let under = Scene.Shape(.rect(rect), fill: style.fill?.paint, fillOpacity: style.fillOpacity ?? 1, role: .mark)
        let over = Scene.Shape(.rect(rect), stroke: stroke, strokeOpacity: style.strokeOpacity ?? 1, role: .mark)
        return (cut(under, to: whole), cut(over, to: whole))
    }

    private func stroke(_ paint: Paint) -> Stroke {
        Stroke(
            paint, width: style.strokeWidth ?? 1, dash: style.strokeDash ?? [], dashOffset: style.strokeDashOffset ?? 0)
    }

    private func cut(_ shape: Scene.Shape, to frame: Rect) -> Scene.Item {
        .group(Scene.Group(items: [.shape(shape)], clip: .rect(frame)))
    }
}

/// The brushes of units that are drawn over each other, around their marks.
struct Brushes {
    let frame: Size

    /// - Parameter units: each with its scales.
    func around(_ marks: [Scene.Item], of units: [(unit: Unit, scales: [Channel: PlacedScale])]) -> [Scene.Item] {
        var all = marks
        for (unit, scales) in units {
            for brush in unit.selections.brushes {
                guard let items = brush.items({ scales[$0] }, frame: frame) else { continue }
                all = [items.under] + all + [items.over]
            }
        }
        return all
    }
}
