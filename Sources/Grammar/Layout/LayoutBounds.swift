import Drawing

extension Scene.Shape {
    /// The box that layout counts: the outline grown by the whole width of its stroke. The ink needs half of it; Vega
    /// 6.2 counts the whole (vega-scenegraph, `boundStroke`), and the place of everything around depends on it.
    package var layoutBounds: Rect {
        guard let stroke, opacity != 0, strokeOpacity != 0 else { return outline.bounds }
        return outline.bounds.expanded(by: stroke.width)
    }
}

extension Scene.Item {
    /// The box that layout counts, in the parent's coordinates; see `Scene.Shape.layoutBounds`.
    package func layoutBounds(_ typesetter: any Typesetter) -> Rect {
        switch self {
        case .group(let group): return group.layoutBounds(typesetter)
        case .shape(let shape): return shape.layoutBounds
        case .text(let text): return text.bounds(typesetter)
        case .image(let image): return image.frame
        case .stamps(let stamps):
            let symbol = stamps.symbol.bounds.expanded(by: stamps.stroke?.width ?? 0)
            return stamps.points.reduce(Rect.empty) { $0.union(symbol.translated(by: $1)) }
        }
    }
}

extension Scene.Group {
    /// The box that layout counts, in the parent's coordinates: of a clipped group its clip, whatever is in it.
    package func layoutBounds(_ typesetter: any Typesetter) -> Rect {
        let box = clip?.bounds ?? items.reduce(Rect.empty) { $0.union($1.layoutBounds(typesetter)) }
        return box.translated(by: origin)
    }
}
