import Drawing

extension MarkContext {
    func symbols() throws(Diagnostic) -> [Scene.Item] {
        let x = try point(.x, default: .mid) ?? .zero
        let y = try point(.y, default: .mid) ?? .zero
        let size = try numbers(.size, default: try number(\.size, named: "size")?.constant ?? 30) ?? .constant(30)
        let angle = try numbers(.angle, default: style[\.angle] ?? 0) ?? .zero
        let shape: Series<String>
        switch unit.mark.type {
        case .circle: shape = .constant("circle")
        case .square: shape = .constant("square")
        case .arc, .area, .bar, .geoshape, .image, .line, .point, .rect, .rule, .text, .tick, .trail, .boxplot,
            .errorbar, .errorband:
            let own = style[\.shape] ?? "circle"
            shape = try values(.shape, default: .string(own))?.map(\.asText) ?? .constant(own)
        }
        try checkOutlines(shape)
        let paint = try MarkPaint(self)
        if let stamps = try stamps(x, y, size: size, angle: angle, shape: shape, paint) { return [.stamps(stamps)] }
        return try shapes(paint) { row in
            guard x[row].isFinite && y[row].isFinite && size[row] >= 0 else { return nil }
            return symbol(shape[row], at: Point(x[row], y[row]), area: size[row], angle: angle[row])
        }
    }

    /// So many pieces of outlines are drawn in some seconds, and make a file of some hundred megabytes.
    private static let mostPieces = 5_000_000

    /// An outline of the author's own can be of any length, and is drawn for every row.
    private func checkOutlines(_ shape: Series<String>) throws(Diagnostic) {
        var lengths: [String: Int] = [:]
        var total = 0
        for row in 0..<table.rowCount {
            let name = shape[row]
            // Shorter texts hold too few pieces to matter.
            guard name.utf8.count > 200 else { continue }
            let length = lengths[name] ?? Symbol.path(named: name, area: 1).elements.count
            lengths[name] = length
            total += length
            guard total > MarkContext.mostPieces else { continue }
            throw Diagnostic(
                .error,
                "cannot draw \(table.rowCount) symbols because their outlines have more than "
                    + "\(MarkContext.mostPieces) pieces together",
                at: encoding[.shape]?.origin ?? unit.origin,
                notes: ["the longest outline has \(lengths.values.max() ?? 0) lines and curves"])
        }
    }

    func symbol(_ name: String, at center: Point, area: Double, angle: Double) -> Outline {
        var path = Symbol.path(named: name, area: area)
        if angle != 0 { path = path.applying(.rotation(Angle(degrees: angle))) }
        path = path.applying(.translation(center.x, center.y))
        return .symbol(name: name, center: center, area: area, path: path)
    }

    /// Many equal symbols as one item; nil where they differ or are few.
    private func stamps(
        _ x: Series<Double>, _ y: Series<Double>, size: Series<Double>, angle: Series<Double>, shape: Series<String>,
        _ paint: MarkPaint
    ) throws(Diagnostic) -> Scene.Stamps? {
        guard table.rowCount >= 500, let area = size.constant, let turn = angle.constant, let name = shape.constant,
            let fill = paint.fill.constant, paint.stroke.constant != nil, paint.opacity.constant != nil,
            paint.fillOpacity.constant != nil, paint.strokeOpacity.constant != nil,
            paint.strokeWidth.constant != nil, paint.dash.constant != nil, encoding[.href] == nil,
            encoding[.description] == nil, encoding[.order] == nil
        else { return nil }
        let points = (0..<table.rowCount).compactMap { row in
            x[row].isFinite && y[row].isFinite ? Point(x[row], y[row]) : nil
        }
        return Scene.Stamps(
            symbol: symbol(name, at: .zero, area: area, angle: turn), points: points, fill: fill.paint,
            stroke: paint.stroke(0), opacity: paint.opacity[0], fillOpacity: paint.fillOpacity[0],
            strokeOpacity: paint.strokeOpacity[0], blend: paint.blend, role: .mark)
    }
}
