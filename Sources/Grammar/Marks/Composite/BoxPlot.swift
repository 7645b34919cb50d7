import Drawing

extension CompositeMark {
    /// A box from the first to the third quartile, a tick at the median, whiskers to the extremes or to the farthest
    /// rows within so many interquartile ranges, and the rows beyond as points (Vega-Lite's `boxplot`).
    func boxPlot() throws(Diagnostic) -> View {
        let extent = view.mark.extent ?? config.extent ?? .iqr(1.5)
        guard case .iqr(let ranges) = extent else {
            var frame = frame
            frame.transforms = steps + [summary(least: "lower_whisker", most: "upper_whisker")]
            return .layer(LayerView(frame: frame, layers: whiskers + boxes))
        }
        var box = ViewFrame()
        box.transforms = steps + [summary(least: "min", most: "max")]
        return .layer(
            LayerView(
                frame: frame,
                layers: [try beyondBox(ranges), .layer(LayerView(frame: box, layers: boxes))]))
    }

    private func summary(least: String, most: String) -> LocatedTransform {
        let reference = field.reference
        let own = [
            (AggregateOperation.q1, "lower_box"), (.q3, "upper_box"), (.median, "mid_box"), (.min, least), (.max, most),
        ].map { AggregateField(operation: $0, field: reference, name: "\($1)_\(name)") }
        return LocatedTransform(.aggregate(AggregateTransform(fields: aggregates + own, groupBy: groupBy)))
    }

    private var isVertical: Bool { orient == .vertical }

    /// Without colour and size, which only the box shows.
    private var plain: Encoding {
        var encoding = rest
        encoding[.color] = nil
        encoding[.size] = nil
        return encoding
    }

    private var size: Double? {
        properties.size ?? MarkStyle(view.mark, config: markConfig).configured(\.size) ?? config.size
    }

    private var whiskers: [View] {
        var rule = MarkProperties()
        rule.invalid = properties.invalid
        var tick = rule
        tick.color = .paint(.black)
        tick.opacity = 1
        tick.orient = isVertical ? .horizontal : .vertical
        return [
            part("rule", .rule, base: rule, from: "lower_whisker", to: "lower_box", encoding: plain),
            part("rule", .rule, base: rule, from: "upper_box", to: "upper_whisker", encoding: plain),
            part("ticks", .tick, base: tick, from: "lower_whisker", encoding: plain),
            part("ticks", .tick, base: tick, from: "upper_whisker", encoding: plain),
        ].compactMap { $0 }
    }

    private var boxes: [View] {
        var bar = MarkProperties()
        bar.size = size
        bar.orient = orient
        bar.invalid = properties.invalid
        var tick = MarkProperties()
        tick.size = size
        tick.orient = isVertical ? .horizontal : .vertical
        tick.invalid = properties.invalid
        if case .on(let median)? = config.parts["median"] { tick.color = median.color }
        var median = rest
        median[.color] = nil
        if let color = try? flatBoxColor() { median[.color] = color }
        return [
            part("box", .bar, base: bar, from: "lower_box", to: "upper_box"),
            part("median", .tick, base: tick, from: "mid_box", encoding: median),
        ].compactMap { $0 }
    }

    /// A median on a box without height takes the box's colour, or it would not be seen.
    private func flatBoxColor() throws(Diagnostic) -> ChannelDefinition {
        let test = try Expression("\(datum("lower_box")) >= \(datum("upper_box"))")
        let color: ChannelDefinition.Content = rest[.color]?.content ?? .value(.constant(.string(boxColor)))
        return ChannelDefinition(.nothing, conditions: [.init(test: .expression(test), content: color)])
    }

    private var boxColor: String {
        if case .on(let box)? = config.parts["box"], case .paint(.color(let color))? = box.color { return color.hex }
        if case .paint(.color(let color))? = markConfig.mark.color { return color.hex }
        return "#4c78a8"
    }

    /// The whiskers, which end at rows, and the rows outside of them.
    private func beyondBox(_ ranges: Double) throws(Diagnostic) -> View {
        let box = (lower: datum("lower_box"), upper: datum("upper_box"))
        let reach = "\(Value.text(of: ranges)) * (\(box.upper) - \(box.lower))"
        let (low, high, value) = ("\(box.lower) - \(reach)", "\(box.upper) + \(reach)", datum(nil))
        let quartiles = [(AggregateOperation.q1, "lower_box"), (.q3, "upper_box")].map {
            AggregateField(operation: $0, field: field.reference, name: "\($1)_\(name)")
        }
        let shared =
            steps + [LocatedTransform(.joinAggregate(AggregateTransform(fields: quartiles, groupBy: groupBy)))]
        var inner = ViewFrame()
        let within = try Expression("(\(low) <= \(value)) && (\(value) <= \(high))")
        let ends = [
            (AggregateOperation.min, nil, "lower_whisker"), (.max, nil, "upper_whisker"),
            (.min, "lower_box", "lower_box"), (.max, "upper_box", "upper_box"),
        ].map { (operation: AggregateOperation, source: String?, target: String) in
            AggregateField(
                operation: operation, field: source.map(reference) ?? field.reference, name: "\(target)_\(name)")
        }
        inner.transforms = [
            LocatedTransform(.filter(.expression(within))),
            LocatedTransform(.aggregate(AggregateTransform(fields: ends + aggregates, groupBy: groupBy))),
        ]
        let whiskerLayer = View.layer(LayerView(frame: inner, layers: whiskers))
        var frame = ViewFrame()
        frame.transforms = shared
        var layers = [whiskerLayer]
        if let outliers = try outliers("(\(value) < \(low)) || (\(value) > \(high))") { layers.insert(outliers, at: 0) }
        return .layer(LayerView(frame: frame, layers: layers))
    }

    private func outliers(_ test: String) throws(Diagnostic) -> View? {
        var encoding = plain
        encoding[.tooltip] = nil
        encoding[.color] = rest[.color]
        var position = field
        if position.title == .automatic { position.title = .on([field.defaultTitle(markConfig)]) }
        encoding[axis] = ChannelDefinition(.field(position))
        guard case .unit(var unit)? = layer("outliers", .point, base: MarkProperties(), encoding: encoding) else {
            return nil
        }
        unit.frame.transforms = [LocatedTransform(.filter(.expression(try Expression(test))))]
        return .unit(unit)
    }
}
