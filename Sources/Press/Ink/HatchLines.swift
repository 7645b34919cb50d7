import Drawing

extension Hatch {
    /// The lines that cross `bounds`. They are counted from the origin, not from the bounds, so that the hatches of
    /// neighbours meet.
    func lines(across bounds: Rect) -> Path {
        var path = Path()
        guard spacing > 0, width > 0, !bounds.isEmpty, bounds.width.isFinite, bounds.height.isFinite else {
            return path
        }
        let unturned = bounds.rotated(by: Angle(degrees: -angle.degrees), about: .zero).expanded(by: width)
        let turn = Affine.rotation(angle)
        let first = (unturned.minY / spacing - 0.5).rounded(.down)
        let count = Int(min(100_000, (unturned.height / spacing).rounded(.up) + 1))
        for i in 0...count {
            let y = (first + Double(i) + 0.5) * spacing
            path.move(to: turn.apply(Point(unturned.minX, y)))
            path.line(to: turn.apply(Point(unturned.maxX, y)))
        }
        return path
    }
}
