extension Scene.Text {
    /// The box of the lines as Vega counts it: as high as the font size (more by the line height for each further
    /// line), as wide as the widest line, turned with the text. Empty lines make an empty box at the anchor.
    package func bounds(_ typesetter: any Typesetter) -> Rect {
        let width = lines.reduce(leastWidth) { max($0, typesetter.width(of: $1, font: font, language: language)) }
        return bounds(width: width)
    }

    package func bounds(width: Double) -> Rect {
        let first = firstBaseline
        let left: Double =
            switch align {
            case .left: 0
            case .center: -width / 2
            case .right: -width
            }
        let x = anchor.x + first.x + left
        // Vega takes four fifths of the size for the part above the baseline.
        let y = anchor.y + first.y - (0.8 * font.size + 0.5).rounded(.down)
        let height = font.size + lineHeight * Double(max(0, lines.count - 1))
        return Rect(x: x, y: y, width: width, height: height).rotated(by: angle, about: anchor)
    }
}

extension Scene.Shape {
    /// The outline's bounds grown by half of the stroke's width.
    package var bounds: Rect { outline.bounds.expanded(by: (stroke?.width ?? 0) / 2) }
}

extension Scene.Item {
    /// The box of everything that the item inks, in its parent's coordinates.
    package func bounds(_ typesetter: any Typesetter) -> Rect {
        switch self {
        case .group(let group): return group.bounds(typesetter)
        case .shape(let shape): return shape.bounds
        case .text(let text): return text.bounds(typesetter)
        case .image(let image): return image.frame
        case .stamps(let stamps):
            let symbol = stamps.symbol.bounds.expanded(by: (stamps.stroke?.width ?? 0) / 2)
            return stamps.points.reduce(Rect.empty) { $0.union(symbol.translated(by: $1)) }
        }
    }
}

extension Scene.Group {
    /// The box of the group's items, cut to its clip, in its parent's coordinates.
    package func bounds(_ typesetter: any Typesetter) -> Rect {
        var box = items.reduce(Rect.empty) { $0.union($1.bounds(typesetter)) }
        if let clip { box = box.intersection(clip.bounds) }
        return box.translated(by: origin)
    }
}
