extension Stencil {
    /// The stencil on the page.
    ///
    /// - Parameters:
    ///   - frame: where it goes, in points; it is scaled to fit, in its own proportions, centred.
    ///   - tint: inks all of it. A gradient or a hatch is laid over each outline by itself.
    package func group(in frame: Rect, tint: Paint = .black) -> Scene.Group {
        guard viewBox.width > 0, viewBox.height > 0 else { return Scene.Group() }
        let scale = min(frame.width / viewBox.width, frame.height / viewBox.height)
        let page = Rect(x: 0, y: 0, width: scale * viewBox.width, height: scale * viewBox.height)
        let placing = Affine.translation(-viewBox.minX, -viewBox.minY).then(.scale(scale, scale))
        let shapes = layers.map { layer in
            Scene.Shape(.path(layer.path.applying(placing)), fill: tint, fillRule: layer.fillRule)
        }
        var group = Scene.Group(
            origin: Point(frame.center.x - page.width / 2, frame.center.y - page.height / 2),
            items: shapes.map { .shape($0) })
        if shapes.contains(where: { !$0.bounds.lies(in: page) }) { group.clip = .rect(page) }
        return group
    }
}

extension Rect {
    /// Whether nothing of it would be cut off, but for what the rounding of drawing programs adds: up to half a hundredth
    /// of the page, which nobody sees.
    fileprivate func lies(in page: Rect) -> Bool {
        let room = page.expanded(by: 0.005 * max(page.width, page.height))
        return isEmpty || intersection(room) == self
    }
}
