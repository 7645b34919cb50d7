extension Scene.Item {
    /// The item with everything on it so many times as large, about its parent's zero: places, outlines, lines and type.
    package func scaled(by k: Double) -> Scene.Item {
        switch self {
        case .group(let group): .group(group.scaled(by: k))
        case .shape(let shape): .shape(shape.scaled(by: k))
        case .text(let text): .text(text.scaled(by: k))
        case .image(let image): .image(image.scaled(by: k))
        case .stamps(let stamps): .stamps(stamps.scaled(by: k))
        }
    }
}

extension Scene.Group {
    package func scaled(by k: Double) -> Scene.Group {
        var group = self
        group.origin = origin * k
        group.clip = clip?.applying(.scale(k, k))
        group.items = items.map { $0.scaled(by: k) }
        return group
    }
}

extension Scene.Shape {
    fileprivate func scaled(by k: Double) -> Scene.Shape {
        var shape = self
        shape.outline = outline.scaled(by: k)
        shape.fill = fill?.scaled(by: k)
        shape.stroke = stroke?.scaled(by: k)
        return shape
    }
}

extension Scene.Text {
    fileprivate func scaled(by k: Double) -> Scene.Text {
        var text = self
        // The baseline's offset is rounded to whole points at the text's own size, so it is kept as a shift.
        text.shift = firstBaseline * k
        text.baseline = .alphabetic
        text.anchor = anchor * k
        text.font.size *= k
        text.font.letterSpacing *= k
        text.lineHeight *= k
        text.stroke = stroke?.scaled(by: k)
        return text
    }
}

extension Scene.Image {
    fileprivate func scaled(by k: Double) -> Scene.Image {
        var image = self
        image.frame = frame.scaled(by: k)
        image.tile = tile.map { Size($0.width * k, $0.height * k) }
        return image
    }
}

extension Scene.Stamps {
    fileprivate func scaled(by k: Double) -> Scene.Stamps {
        var stamps = self
        stamps.symbol = symbol.scaled(by: k)
        stamps.points = points.map { $0 * k }
        stamps.fill = fill?.scaled(by: k)
        stamps.stroke = stroke?.scaled(by: k)
        return stamps
    }
}

extension Outline {
    fileprivate func scaled(by k: Double) -> Outline {
        func scaled(_ path: Path) -> Path { path.applying(.scale(k, k)) }
        func scaled(_ points: [Point?]) -> [Point?] { points.map { $0.map { $0 * k } } }
        switch self {
        case .rect(let rect, let corners): return .rect(rect.scaled(by: k), corners: corners.scaled(by: k))
        case .circle(let center, let radius): return .circle(center: center * k, radius: radius * k)
        case .segment(let a, let b): return .segment(a * k, b * k)
        case .symbol(let name, let center, let area, let path):
            return .symbol(name: name, center: center * k, area: area * k * k, path: scaled(path))
        case .line(let points, let path): return .line(points: scaled(points), path: scaled(path))
        case .area(let top, let bottom, let path):
            return .area(top: scaled(top), bottom: scaled(bottom), path: scaled(path))
        case .trail(let points, let path): return .trail(points: scaled(points), path: scaled(path))
        case .arc(let center, let start, let end, let inner, let outer, let path):
            return .arc(
                center: center * k, start: start, end: end, inner: inner * k, outer: outer * k, path: scaled(path))
        case .path(let path): return .path(scaled(path))
        }
    }
}

extension Rect {
    fileprivate func scaled(by k: Double) -> Rect {
        isEmpty ? self : Rect(minX: minX * k, minY: minY * k, maxX: maxX * k, maxY: maxY * k)
    }
}

extension CornerRadii {
    fileprivate func scaled(by k: Double) -> CornerRadii {
        CornerRadii(
            topLeft: topLeft * k, topRight: topRight * k, bottomRight: bottomRight * k, bottomLeft: bottomLeft * k)
    }
}

extension Stroke {
    fileprivate func scaled(by k: Double) -> Stroke {
        var stroke = self
        stroke.paint = paint.scaled(by: k)
        stroke.width *= k
        stroke.dash = dash.map { $0 * k }
        stroke.dashOffset *= k
        return stroke
    }
}

extension Paint {
    /// A hatch is as wide as the page says; gradients follow what they paint.
    fileprivate func scaled(by k: Double) -> Paint {
        guard case .hatch(var hatch) = self else { return self }
        hatch.spacing *= k
        hatch.width *= k
        return .hatch(hatch)
    }
}
