import Drawing

/// The inks and strengths of a mark's rows, from its channels, properties and configs.
struct MarkPaint {
    var fill: Series<Ink>
    var stroke: Series<Ink>
    var strokeWidth: Series<Double>
    var dash: Series<[Double]>
    var opacity: Series<Double>
    var fillOpacity: Series<Double>
    var strokeOpacity: Series<Double>
    var cap: Stroke.Cap
    var join: Stroke.Join
    var miterLimit: Double
    var dashOffset: Double
    var blend: Scene.Blend

    init(_ context: MarkContext, strokeWidth size: Series<Double>? = nil) throws(Diagnostic) {
        let style = context.style
        let filled = context.unit.isFilled
        let (fill, stroke) = try MarkPaint.inks(context, filled: filled)
        self.fill = fill
        self.stroke = stroke
        let width = style[\.strokeWidth] ?? style.usualStrokeWidth
        strokeWidth = size ?? .constant(width)
        if size == nil || context.encoding[.strokeWidth] != nil {
            strokeWidth = try context.numbers(.strokeWidth, default: width) ?? strokeWidth
        }
        let ownDash = style[\.strokeDash] ?? []
        dash =
            context.encoding[.strokeDash] == nil
            ? .constant(ownDash)
            : try context.values(.strokeDash, default: .array(ownDash.map { .number($0) }))?.map(\.dash)
                ?? .constant(ownDash)
        let opacity = try context.number(\.opacity, named: "opacity")?.constant ?? context.unit.defaultOpacity ?? 1
        self.opacity = try context.numbers(.opacity, default: opacity) ?? .constant(1)
        if context.encoding[.opacity] == nil, let own = try context.number(\.opacity, named: "opacity") {
            self.opacity = own
        }
        fillOpacity = try context.numbers(.fillOpacity, default: style[\.fillOpacity] ?? 1) ?? .constant(1)
        strokeOpacity = try context.numbers(.strokeOpacity, default: style[\.strokeOpacity] ?? 1) ?? .constant(1)
        cap = style[\.strokeCap] ?? .butt
        join = style[\.strokeJoin] ?? .miter
        miterLimit = style[\.strokeMiterLimit] ?? 10
        dashOffset = style[\.strokeDashOffset] ?? 0
        blend = style[\.blend] ?? .normal
    }

    /// Fill and stroke (Vega-Lite's `color`): `color` goes to one of them, `fill` and `stroke` win over it.
    private static func inks(
        _ context: MarkContext, filled: Bool
    ) throws(Diagnostic) -> (fill: Series<Ink>, stroke: Series<Ink>) {
        let style = context.style
        var fill: Series<Ink> = .constant(style.defaultFill(filled: filled) ?? .none)
        var stroke: Series<Ink> = .constant(style.defaultStroke(filled: filled) ?? .none)
        for (name, isFill) in [("color", filled), ("fill", true), ("stroke", false)] {
            guard let expression = context.unit.mark.expressions[name] else { continue }
            let column = try expression.evaluate(over: context.table, in: context.scope)
            let inks = Series.rows((0..<column.count).map { column[$0].ink })
            if isFill { fill = inks } else { stroke = inks }
        }
        let base = (fill, stroke)
        // The mark's own fill or stroke is closer to it than a colour for either.
        let own = context.unit.mark.properties
        if context.encoding[.color] != nil, (filled ? own.fill : own.stroke) == nil {
            let color = try context.inks(.color, default: (filled ? base.0 : base.1).constant ?? Ink.none)
            if let color { if filled { fill = color } else { stroke = color } }
        }
        if context.encoding[.fill] != nil, let own = try context.inks(.fill, default: base.0.constant ?? Ink.none) {
            fill = own
        }
        if context.encoding[.stroke] != nil,
            let own = try context.inks(.stroke, default: base.1.constant ?? Ink.none)
        {
            stroke = own
        }
        return (fill, stroke)
    }

    /// The shape of one row.
    func shape(_ outline: Outline, row: Int, role: Scene.Role? = .mark) -> Scene.Shape {
        Scene.Shape(
            outline, fill: fill[row].paint, stroke: stroke(row), opacity: opacity[row], fillOpacity: fillOpacity[row],
            strokeOpacity: strokeOpacity[row], blend: blend, role: role)
    }

    /// Nil where the row has no stroke.
    func stroke(_ row: Int) -> Stroke? {
        guard let paint = stroke[row].paint, strokeWidth[row] > 0 else { return nil }
        return Stroke(
            paint, width: strokeWidth[row], cap: cap, join: join, miterLimit: miterLimit, dash: dash[row],
            dashOffset: dashOffset)
    }
}

extension Value {
    /// A list of dash lengths; `[1, 0]`, the solid line of Vega's dash range, is no dash.
    var dash: [Double] {
        guard case .array(let items) = self else { return [] }
        let lengths = items.map(\.asNumber)
        return lengths == [1, 0] ? [] : lengths
    }
}
