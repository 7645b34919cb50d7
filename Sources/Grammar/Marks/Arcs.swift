import Drawing

extension MarkContext {
    func arcs() throws(Diagnostic) -> [Scene.Item] {
        let x = try point(.x, default: .mid) ?? .zero
        let y = try point(.y, default: .mid) ?? .zero
        let (radius, theta) = (try span(.radius), try span(.theta))
        let corner = style[\.cornerRadius] ?? 0
        let pad = style[\.padAngle] ?? 0
        let paint = try MarkPaint(self)
        return try shapes(paint) { row in
            let center = Point(x[row], y[row])
            let (outer, inner) = (radius.start[row], radius.end[row])
            let (end, start) = (theta.start[row], theta.end[row])
            guard center.x.isFinite, center.y.isFinite, outer.isFinite, inner.isFinite, start.isFinite, end.isFinite
            else { return nil }
            let path = ArcShape.path(
                innerRadius: inner, outerRadius: outer, startAngle: start, endAngle: end, cornerRadius: corner,
                padAngle: pad)
            return .arc(
                center: center, start: start, end: end, inner: inner, outer: outer,
                path: path.applying(.translation(center.x, center.y)))
        }
    }
}
