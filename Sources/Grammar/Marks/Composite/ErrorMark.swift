import Drawing

extension CompositeMark {
    /// A rule from the lower to the upper bound, with ticks where the config wants them (Vega-Lite's `errorbar`).
    func errorBar() throws(Diagnostic) -> View {
        var encoding = rest
        encoding[.size] = nil
        var tick = MarkProperties()
        tick.orient = orient == .vertical ? .horizontal : .vertical
        tick.thickness = properties.thickness
        tick.size = properties.size
        var rule = MarkProperties()
        rule.size = properties.thickness
        return try errorLayers([
            part("ticks", .tick, base: tick, from: "lower", encoding: encoding),
            part("ticks", .tick, base: tick, from: "upper", encoding: encoding),
            part("rule", .rule, base: rule, from: "lower", to: "upper", encoding: encoding),
        ])
    }

    /// A band between the bounds, along the other axis where there is one (Vega-Lite's `errorband`).
    func errorBand() throws(Diagnostic) -> View {
        let isPlane = view.encoding[.x] != nil && view.encoding[.y] != nil
        var shape = MarkProperties()
        if isPlane {
            shape.interpolate = properties.interpolate
            shape.tension = properties.interpolate == nil ? nil : properties.tension
        }
        return try errorLayers([
            part("band", isPlane ? .area : .rect, base: shape, from: "lower", to: "upper"),
            part("borders", isPlane ? .line : .rule, base: shape, from: "lower"),
            part("borders", isPlane ? .line : .rule, base: shape, from: "upper"),
        ])
    }

    private func errorLayers(_ layers: [View?]) throws(Diagnostic) -> View {
        var frame = frame
        let (own, calculations) = try bounds()
        let summaries = aggregates + own
        frame.transforms = steps
        if !summaries.isEmpty {
            frame.transforms.append(
                LocatedTransform(
                    .aggregate(AggregateTransform(fields: summaries, groupBy: isRaw ? groupBy : []))))
        }
        frame.transforms += calculations
        return .layer(LayerView(frame: frame, layers: layers.compactMap { $0 }))
    }

    /// Whether the bounds are computed here, not given by x2, y2 or an error channel.
    private var isRaw: Bool {
        [Channel.x2, .y2, .xError, .xError2, .yError, .yError2].allSatisfy { view.encoding[$0] == nil }
    }

    private func bounds() throws(Diagnostic) -> ([AggregateField], [LocatedTransform]) {
        if !isRaw { return ([], try givenBounds()) }
        let said = view.mark.extent
        let isQuartile: (CompositeMark) -> Bool = { _ in if case .iqr? = said { true } else { false } }
        let center =
            view.mark.center ?? (said != nil ? (isQuartile(self) ? .median : .mean) : config.center ?? .mean)
        let extent = said ?? (center == .mean ? .stderr : .iqr(1))
        func summary(_ operation: AggregateOperation, _ prefix: String) -> AggregateField {
            AggregateField(operation: operation, field: field.reference, name: "\(prefix)_\(name)")
        }
        let middle: AggregateOperation = center == .mean ? .mean : .median
        switch extent {
        case .stderr, .stdev:
            let spread: AggregateOperation = extent == .stderr ? .stderr : .stdev
            return (
                [summary(spread, "extent"), summary(middle, "center")],
                [
                    try calculate("\(datum("center")) + \(datum("extent"))", as: "upper"),
                    try calculate("\(datum("center")) - \(datum("extent"))", as: "lower"),
                ]
            )
        case .ci: return ([summary(.ci0, "lower"), summary(.ci1, "upper"), summary(.mean, "center")], [])
        case .iqr, .minMax:
            return ([summary(.q1, "lower"), summary(.q3, "upper"), summary(.median, "center")], [])
        }
    }

    private func givenBounds() throws(Diagnostic) -> [LocatedTransform] {
        let second: Channel = axis == .x ? .x2 : .y2
        func value(_ channel: Channel) -> String? {
            view.encoding.field(channel)?.reference.map { reference in
                reference.path.parts.reduce("datum") { "\($0)['\($1)']" }
            }
        }
        if let upper = value(second) {
            return [try calculate(upper, as: "upper"), try calculate(datum(nil), as: "lower")]
        }
        let (error, error2): (Channel, Channel) = axis == .x ? (.xError, .xError2) : (.yError, .yError2)
        guard let spread = value(error) else {
            throw Diagnostic(
                .error, "missing \"\(error.rawValue)\" for mark \"\(view.mark.type.rawValue)\"", at: view.mark.origin)
        }
        let below = value(error2).map { "\(datum(nil)) + \($0)" } ?? "\(datum(nil)) - \(spread)"
        return [try calculate("\(datum(nil)) + \(spread)", as: "upper"), try calculate(below, as: "lower")]
    }
}
