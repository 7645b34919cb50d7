import Drawing

extension MarkContext {
    func rules() throws(Diagnostic) -> [Scene.Item] {
        if encoding[.x] == nil && encoding[.y] == nil && !unit.hasProjection { return [] }
        let isHorizontal = unit.orient == .horizontal
        let isVertical = unit.orient == .vertical
        let x = try end(.x, isRange: !isVertical, default: isHorizontal ? .zeroOrMax : .mid)
        let y = try end(.y, isRange: !isHorizontal, default: isVertical ? .zeroOrMax : .mid)
        let width = try numbers(.size, default: style.aliased(\.size, as: \.strokeWidth))
        let paint = try MarkPaint(self, strokeWidth: width)
        return try shapes(paint) { row in
            let a = Point(x.start[row], y.start[row])
            let b = Point(x.end[row], y.end[row])
            return a.x.isFinite && a.y.isFinite && b.x.isFinite && b.y.isFinite ? .segment(a, b) : nil
        }
    }

    private func end(_ channel: Channel, isRange: Bool, default position: DefaultPosition) throws(Diagnostic)
        -> MarkSpan
    {
        if isRange { return try range(channel, position) }
        let place = try point(channel, default: position) ?? .zero
        return MarkSpan(start: place, end: place)
    }
}
