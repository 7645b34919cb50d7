import Drawing
import Grammar

extension Config {
    /// This config with another colour wherever its marks have the colour that it gives to all of them: a chart in a
    /// block with a theme has the theme's colour.
    func themed(_ color: Color) -> Config {
        guard case .paint(.color(let own))? = mark.color else { return self }
        let change = ColorChange(from: own, to: color)
        var config = self
        config.mark = change.applied(to: mark)
        config.marks = marks.mapValues(change.applied)
        config.styles = styles.mapValues { style in
            var style = style
            style.mark = change.applied(to: style.mark)
            return style
        }
        return config
    }
}

/// One colour for another, whatever its opacity.
private struct ColorChange {
    let from: Color
    let to: Color

    init(from: Color, to: Color) {
        self.from = from
        self.to = to
    }

    func applied(to properties: MarkProperties) -> MarkProperties {
        var changed = properties
        changed.color = properties.color.map(applied)
        changed.fill = properties.fill.map(applied)
        changed.stroke = properties.stroke.map(applied)
        return changed
    }

    private func applied(to ink: Ink) -> Ink {
        guard case .paint(let paint) = ink else { return ink }
        return .paint(applied(to: paint))
    }

    private func applied(to paint: Paint) -> Paint {
        switch paint {
        case .color(let color): return .color(applied(to: color))
        case .gradient(var gradient):
            gradient.stops = gradient.stops.map { Gradient.Stop(offset: $0.offset, color: applied(to: $0.color)) }
            return .gradient(gradient)
        case .hatch(var hatch):
            hatch.color = applied(to: hatch.color)
            return .hatch(hatch)
        }
    }

    private func applied(to color: Color) -> Color {
        color.bytes == from.bytes ? to.opacity(color.alpha) : color
    }
}
