import Drawing
import Grammar

/// Paints one outline of an SVG file: its style's inks, strokes and gradients in the picture's coordinates.
struct SVGInk {
    let style: SVGStyle
    /// In the element's own coordinates.
    let path: Path
    /// From the element's coordinates to the picture's.
    let transform: Affine
    let named: [String: XMLElement]

    /// Nil where nothing would be seen.
    func layer() throws(Diagnostic) -> VectorPicture.Layer? {
        let fill = try ink(style.fill)
        let line = try line()
        if fill == nil && line == nil { return nil }
        return VectorPicture.Layer(
            path.applying(transform), fill: fill, fillRule: style.fillRule, fillOpacity: style.fillOpacity,
            stroke: line, strokeOpacity: style.strokeOpacity)
    }

    private func ink(_ ink: SVGStyle.Ink) throws(Diagnostic) -> VectorPicture.Ink? {
        switch ink {
        case .none: return nil
        case .currentColor: return style.color.map { .own(.color($0)) } ?? .tint
        case .color(let color): return .own(.color(color))
        case .reference(let name):
            return try SVGGradient(name: name, in: named)
                .paint(on: path, transform: transform, currentColor: style.color).map { .own($0) }
        }
    }

    private func line() throws(Diagnostic) -> VectorPicture.Line? {
        guard style.line.width > 0, let ink = try ink(style.stroke) else { return nil }
        guard let scale = transform.evenScale else {
            throw Diagnostic(
                .error, "cannot draw a stroke because its transform makes it wider in one direction than in another",
                notes: ["convert strokes to outlines in the drawing program"])
        }
        var line = style.line
        line.width *= scale
        line.dash = line.dash.map { $0 * scale }
        line.dashOffset *= scale
        return VectorPicture.Line(ink: ink, style: line)
    }
}
