import Drawing

/// How a label that is turned is held, so that it ends at what it names (Vega-Lite's `defaultLabelAlign` and
/// `defaultLabelBaseline`).
struct TurnedLabel {
    /// In degrees, 0 ..< 360.
    let angle: Double
    /// x for labels above or under something, y for those beside it.
    let channel: Channel
    let orient: AxisOrient

    /// Nil: as a label that is not turned.
    var align: TextAlign? {
        let isX = channel == .x
        let start: Double = isX ? 0 : 90
        if (angle + start).truncatingRemainder(dividingBy: 180) == 0 { return isX ? nil : .center }
        let isMain = orient == (isX ? .bottom : .left)
        return (start < angle && angle < 180 + start) == isMain ? .left : .right
    }

    /// Nil: as a label that is not turned.
    var baseline: TextBaseline? {
        if channel == .x {
            if (45 < angle && angle < 135) || (225 < angle && angle < 315) { return .middle }
            return (angle <= 45 || 315 <= angle) == (orient == .top) ? .bottom : .top
        }
        if angle <= 45 || 315 <= angle || (135 <= angle && angle <= 225) { return nil }
        return (45 <= angle && angle <= 135) == (orient == .left) ? .top : .bottom
    }
}
