extension VectorPicture {
    /// The picture on the page.
    ///
    /// - Parameters:
    ///   - frame: where it goes, in points; it is scaled to fit, in its own proportions, centred.
    ///   - tint: paints what the file leaves to its reader (`currentColor`): the whole of an icon. A gradient or a hatch
    ///     is laid over each outline by itself.
    ///   - opacity: of the picture as a whole, 0…1.
    ///   - role: nil is a figure where there is a description, and nothing where there is none.
    package func group(
        in frame: Rect, tint: Paint = .black, opacity: Double = 1, role: Scene.Role? = nil, description: String? = nil
    ) -> Scene.Group {
        guard viewBox.width > 0, viewBox.height > 0 else { return Scene.Group() }
        let scale = min(frame.width / viewBox.width, frame.height / viewBox.height)
        let origin = Point(
            frame.center.x - scale * viewBox.width / 2, frame.center.y - scale * viewBox.height / 2)
        let placing = Placing(scale: scale, corner: viewBox.origin, tint: tint)
        let page = Rect(x: 0, y: 0, width: scale * viewBox.width, height: scale * viewBox.height)
        var group = Scene.Group(
            origin: origin, items: placing.items(parts), opacity: opacity,
            role: role ?? (description == nil ? nil : .figure), description: description)
        if group.items.contains(where: { !$0.lies(in: page) }) { group.clip = .rect(page) }
        return group
    }

    /// From the picture's coordinates to those of its group on the page.
    private struct Placing {
        let scale: Double
        let corner: Point
        let tint: Paint

        func items(_ parts: [Part]) -> [Scene.Item] {
            parts.map { part in
                switch part {
                case .layer(let layer): .shape(shape(layer))
                case .sheet(let sheet):
                    .group(
                        Scene.Group(items: items(sheet.parts), clip: sheet.clip.map(placed), opacity: sheet.opacity))
                }
            }
        }

        private func shape(_ layer: Layer) -> Scene.Shape {
            Scene.Shape(
                .path(placed(layer.path)), fill: layer.fill.map(paint), fillRule: layer.fillRule,
                stroke: layer.stroke.map(stroke), fillOpacity: layer.fillOpacity, strokeOpacity: layer.strokeOpacity)
        }

        private func paint(_ ink: Ink) -> Paint {
            switch ink {
            case .tint: tint
            case .own(let paint): paint
            }
        }

        private func stroke(_ line: Line) -> Stroke {
            var stroke = line.style
            stroke.paint = paint(line.ink)
            stroke.width *= scale
            stroke.dash = stroke.dash.map { $0 * scale }
            stroke.dashOffset *= scale
            return stroke
        }

        private func placed(_ path: Path) -> Path {
            path.applying(Affine.translation(-corner.x, -corner.y).then(.scale(scale, scale)))
        }
    }
}

extension Scene.Item {
    /// Whether a picture's item stays within the page, but for what the rounding of drawing programs adds: up to half a
    /// hundredth of its size, which nobody sees.
    fileprivate func lies(in page: Rect) -> Bool {
        switch self {
        case .group(let group): return group.items.allSatisfy { $0.lies(in: page) }
        case .shape(let shape):
            let box = shape.bounds
            let room = page.expanded(by: 0.005 * max(page.width, page.height))
            return box.isEmpty || box.intersection(room) == box
        case .text, .image, .stamps: return true
        }
    }
}
