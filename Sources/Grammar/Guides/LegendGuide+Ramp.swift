import Drawing

extension LegendGuide {
    private var length: Double { properties.gradientLength ?? 200 }
    private var thickness: Double { properties.gradientThickness ?? 16 }

    /// A continuous ramp with its labels (Vega's `legend-gradient`).
    func ramp(_ stops: [Gradient.Stop], _ labels: [RampLabel], _ context: GuideContext) -> LegendBody {
        let geometry: Gradient.Geometry =
            isVertical ? .linear(from: Point(0, 1), to: Point(0, 0)) : .linear(from: Point(0, 0), to: Point(1, 0))
        let shape = band(from: 0, to: 1, .gradient(Gradient(geometry: geometry, stops: stops)), role: .legendGradient)
        return body([shape], labels, context)
    }

    /// A ramp of single colours (Vega's `legend-gradient-discrete`).
    func bands(_ bands: [Band], _ context: GuideContext) -> LegendBody {
        let shapes = bands.map { band(from: $0.start, to: $0.end, $0.color, role: .legendBand) }
        let labels = bands.map { band in
            var label = RampLabel(band.label, at: band.start)
            label.look = band.look
            return label
        }
        return body(shapes, labels, context)
    }

    private func band(from start: Double, to end: Double, _ fill: Paint, role: Scene.Role) -> Scene.Shape {
        let outline =
            isVertical
            ? Rect(x: 0, y: (1 - start) * length, width: thickness, height: (start - end) * length)
            : Rect(x: start * length, y: 0, width: (end - start) * length, height: thickness)
        let width = properties.gradientStrokeWidth ?? 0
        let color = properties.gradientStrokeColor ?? .guideLightGray
        return Scene.Shape(
            .rect(outline), fill: fill, stroke: width > 0 ? Stroke(.color(color), width: width) : nil,
            opacity: properties.gradientOpacity ?? 1, role: role)
    }

    private func body(_ shapes: [Scene.Shape], _ labels: [RampLabel], _ context: GuideContext) -> LegendBody {
        let limit = properties.labelLimit ?? properties.gradientLabelLimit ?? 0
        let style = labelStyle(limit: limit, context)
        let out = thickness + (properties.labelOffset ?? properties.gradientLabelOffset ?? 2)
        let texts = labels.map { label in
            var text = context.text(
                [label.text], style,
                at: isVertical
                    ? Point(out, (1 - label.fraction) * length) : Point(label.fraction * length, out),
                align: isVertical ? .left : align(label.fraction),
                baseline: isVertical ? baseline(label.fraction) : .top, role: .legendLabel)
            label.look?.apply(to: &text, limit: limit, context)
            return text
        }
        let boxes = texts.map { $0.bounds(context.typesetter) }
        let isKept = (properties.labelOverlap ?? .parity).kept(boxes, separation: properties.labelSeparation ?? 0)
        let kept = texts.indices.filter { isKept[$0] && !texts[$0].lines.allSatisfy(\.isEmpty) }
        let ramp = shapes.reduce(Rect.empty) { $0.union($1.layoutBounds) }
        return LegendBody(
            items: shapes.map { .shape($0) } + kept.map { .text(texts[$0]) },
            box: kept.reduce(ramp) { $0.union(boxes[$1]) }, ramp: ramp)
    }

    /// Labels at the ramp's ends stay within it.
    private func align(_ fraction: Double) -> TextAlign {
        fraction <= 0 ? .left : fraction >= 1 ? .right : .center
    }

    private func baseline(_ fraction: Double) -> TextBaseline {
        fraction <= 0 ? .bottom : fraction >= 1 ? .top : .middle
    }
}
