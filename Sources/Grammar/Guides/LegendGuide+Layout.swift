import Drawing

extension LegendGuide {
    private var orient: LegendOrient { properties.orient ?? .right }
    var padding: Double { properties.padding ?? 0 }

    /// Whether symbols, or the ramp, run from top to bottom.
    var isVertical: Bool {
        switch content {
        case .symbols: (properties.direction ?? properties.symbolDirection ?? .vertical) == .vertical
        case .ramp, .bands: (properties.direction ?? properties.gradientDirection ?? .vertical) == .vertical
        }
    }

    /// Lays the legend out around its own zero (Vega's `layout/legend`).
    package func laid(in context: GuideContext) -> LaidLegend {
        let body = body(context)
        var items: [Scene.Item] = []
        var box = Rect.empty
        if let heading = heading(context) {
            let (entries, title) = arranged(body, heading, context)
            items = [.group(Scene.Group(origin: entries, items: body.items)), .text(title)]
            box = body.box.translated(by: entries).union(title.bounds(context.typesetter))
        } else {
            items = [.group(Scene.Group(origin: Point(padding, padding), items: body.items))]
            box = body.box.translated(by: Point(padding, padding))
        }
        let size = box.isEmpty ? Size(2 * padding, 2 * padding) : size(of: box)
        let border = properties.strokeColor == nil ? 0 : properties.strokeWidth ?? 1
        if let background = background(size) { items.insert(.shape(background), at: 0) }
        let origin = orient == .none ? Point(properties.legendX ?? 0, properties.legendY ?? 0) : .zero
        return LaidLegend(
            group: Scene.Group(
                origin: origin, items: items, role: .legend, description: properties.description),
            size: size, orient: orient, offset: properties.offset, borderWidth: border)
    }

    /// Whole points, from the legend's zero, which always belongs to it.
    private func size(of box: Rect) -> Size {
        func length(_ high: Double) -> Double { (high - padding + 2 * padding).rounded(.up) }
        return Size(max(0, length(box.maxX)), max(0, length(box.maxY)))
    }

    private func background(_ size: Size) -> Scene.Shape? {
        if properties.fillColor == nil && properties.strokeColor == nil { return nil }
        let width = properties.strokeWidth ?? 1
        // A line of about one point is moved to the middle of its pixel.
        let shift = properties.strokeColor != nil && width > 0.5 && width < 1.5 ? 0.5 - abs(width - 1) : 0
        return Scene.Shape(
            .rect(
                Rect(x: shift, y: shift, width: size.width, height: size.height),
                corners: CornerRadii(properties.cornerRadius ?? 0)),
            fill: properties.fillColor.map { .color($0) },
            stroke: properties.strokeColor.map {
                Stroke(.color($0), width: width, dash: properties.strokeDash ?? [])
            }, role: .legend)
    }

    /// Symbols or ramp with their labels, around their own zero.
    private func body(_ context: GuideContext) -> LegendBody {
        switch content {
        case .symbols(let entries): symbols(entries, context)
        case .ramp(let stops, let labels): ramp(stops, labels, context)
        case .bands(let bands): self.bands(bands, context)
        }
    }
}

/// The part of a legend that is not its title.
struct LegendBody {
    var items: [Scene.Item]
    var box: Rect
    /// Of the ramp alone, along which titles at the sides are anchored; nil for symbols.
    var ramp: Rect?
}

extension LegendGuide {
    func labelStyle(limit: Double, _ context: GuideContext) -> GuideTextStyle {
        GuideTextStyle(
            font: context.font(
                properties.labelFont, size: properties.labelFontSize ?? 10,
                weight: properties.labelFontWeight ?? 400, slant: properties.labelFontStyle),
            color: properties.labelColor ?? .black, opacity: properties.labelOpacity ?? 1, limit: limit)
    }
}
