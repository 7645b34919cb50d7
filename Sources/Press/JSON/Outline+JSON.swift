import Drawing

extension Outline {
    /// Vega's mark type for the outline.
    var vegaType: String {
        switch self {
        case .rect: "rect"
        case .circle, .symbol: "symbol"
        case .segment: "rule"
        case .line: "line"
        case .area: "area"
        case .trail: "trail"
        case .arc: "arc"
        case .path: "path"
        }
    }

    /// Writes the figure's own numbers, moved by `origin`; angles and radii that are 0 are left out, as Vega does.
    func write(to fields: inout JSONFields, at origin: Point) {
        switch self {
        case .rect(let r, let corners):
            fields.set(r.translated(by: origin))
            fields.set("cornerRadius", corners.topLeft, unless: 0)
        case .circle(let center, let radius):
            fields.set(center + origin)
            fields.set("size", .pi * radius * radius)
            fields.set("shape", "circle")
        case .symbol(let name, let center, let area, _):
            fields.set(center + origin)
            fields.set("size", area)
            fields.set("shape", name)
        case .segment(let a, let b):
            fields.set(a + origin)
            fields.set("x2", b.x + origin.x)
            fields.set("y2", b.y + origin.y)
        case .line(let points, _), .trail(let points, _):
            fields.set("pts", json: jsonArray(points.map { jsonPoint([$0], origin) }))
        case .area(let top, let bottom, _):
            fields.set("pts", json: jsonArray(zip(top, bottom).map { jsonPoint([$0, $1], origin) }))
        case .arc(let center, let start, let end, let inner, let outer, _):
            fields.set(center + origin)
            fields.set("startAngle", start, unless: 0)
            fields.set("endAngle", end, unless: 0)
            fields.set("innerRadius", inner, unless: 0)
            fields.set("outerRadius", outer, unless: 0)
        case .path(let path):
            fields.set(origin)
            fields.set("path", path.svgData)
        }
    }
}

extension Scene.Stamps {
    /// One of the stamps, around its point.
    var mark: Scene.Shape {
        Scene.Shape(
            symbol, fill: fill, stroke: stroke, opacity: opacity, fillOpacity: fillOpacity,
            strokeOpacity: strokeOpacity, blend: blend, role: role)
    }
}

/// The points' coordinates in one array; null where one of them is missing.
private func jsonPoint(_ points: [Point?], _ origin: Point) -> String {
    let known = points.compactMap { $0 }
    guard known.count == points.count else { return "null" }
    return jsonArray(known.flatMap { [decimalText($0.x + origin.x), decimalText($0.y + origin.y)] })
}
