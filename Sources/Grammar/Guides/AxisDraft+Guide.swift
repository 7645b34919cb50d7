import Drawing

extension AxisDraft {
    /// The axis over its placed scale, ready to be laid out.
    func guide(
        _ scale: PlacedScale, grid: PlacedScale?, config: Config, context: GuideContext, locale: Locale
    ) throws(Diagnostic) -> AxisGuide {
        var properties = properties
        let wish = scale.tickWish(
            properties.tickCount, default: properties.values.map { Double($0.count) } ?? 10,
            minStep: properties.tickMinStep)
        let zone = context.scope.timeZone
        let labels = try TickLabels(
            scale, field: field, format: properties.format, wish: wish, scope: context.scope, locale: locale)
        let values =
            properties.values.map { scale.shown($0.map { $0.converted(for: field, zone: zone) }) }
            ?? scale.ticks(wish, zone: zone)
        var ticks: [AxisTick] = []
        for (index, value) in values.enumerated() {
            guard let place = scale.position(value) else { continue }
            let text = try labels.text(value)
            let lines = try labelLines(text, value, index, count: values.count, properties, config, context)
            ticks.append(AxisTick(value: value, position: place, label: lines))
        }
        // What is undecided here has Vega's default there.
        if scale.isDiscrete, properties.tickRound == nil, scale.type == .band { properties.tickRound = true }
        return AxisGuide(
            orient: orient, ticks: ticks, range: axisRange(scale), bandwidth: scale.bandwidth,
            gridRange: grid.map { axisRange($0) }, properties: properties,
            title: try titleLines(config, context.scope))
    }

    private func axisRange(_ scale: PlacedScale) -> Span { Span(scale.extent.start, scale.extent.end) }

    private func titleLines(_ config: Config, _ scope: Scope) throws(Diagnostic) -> [String] {
        if let expression = properties.titleExpression {
            return try expression.lines(in: scope).flatMap { $0.lines(at: config.lineBreak) }
        }
        return title.text(config).flatMap { $0.lines(at: config.lineBreak) }
    }

    private func labelLines(
        _ text: String, _ value: Value, _ index: Int, count: Int, _ properties: AxisProperties, _ config: Config,
        _ context: GuideContext
    ) throws(Diagnostic) -> [String] {
        guard let expression = properties.labelExpr else { return text.lines(at: config.lineBreak) }
        let fraction = count > 1 ? Double(index) / Double(count - 1) : 0
        let datum = Record([("value", value), ("label", .string(text)), ("index", .number(fraction))])
        let result = try expression.value(for: datum, in: context.scope)
        if case .array(let lines) = result { return lines.map(\.asText) }
        return result.isValid ? result.asText.lines(at: config.lineBreak) : [""]
    }
}

extension PlacedScale {
    /// Of the values that an author wants as ticks those within the range, in the range's order (Vega's `validTicks`).
    fileprivate func shown(_ values: [Value]) -> [Value] {
        let low = min(extent.start, extent.end).rounded(.down)
        let high = max(extent.start, extent.end).rounded(.up)
        let isForward = extent.start <= extent.end
        return values.compactMap { value in position(value).map { (value: value, place: $0) } }
            .filter { low <= $0.place && $0.place <= high }
            .sorted { isForward ? $0.place < $1.place : $0.place > $1.place }
            .map(\.value)
    }
}
