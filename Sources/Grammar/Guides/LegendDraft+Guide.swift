import Drawing

extension LegendDraft {
    /// The legend over its placed scales, ready to be laid out; nil where it would have nothing to show.
    func guide(
        _ scales: PlacedScales, config: Config, context: GuideContext, locale: Locale
    ) throws(Diagnostic) -> LegendGuide? {
        guard let scale = leading(scales) else { return nil }
        var properties = properties
        let isSymbols = showsSymbols(scale)
        // A ramp has two labels for each hundred points (Vega's default).
        let length = properties.gradientLength ?? 200
        let count = isSymbols || !scale.type.isContinuous ? 5 : max(2, 2 * (length / 100).rounded(.down))
        let wish = scale.tickWish(properties.tickCount, default: count, minStep: properties.tickMinStep)
        let zone = context.scope.timeZone
        if !isSymbols, kind == .gradient, properties.gradientOpacity == nil {
            properties.gradientOpacity = symbol.opacity
        }
        let labels = try TickLabels(
            scale, field: field, format: properties.format, wish: wish, scope: context.scope,
            locale: locale, showsAll: properties.values != nil || isSymbols)
        let titleLook = try properties.encoding.look(.title, in: context.scope)
        func titled(_ guide: LegendGuide) -> LegendGuide {
            var guide = guide
            guide.titleLook = titleLook
            return guide
        }
        let words = try properties.titleExpression?.lines(in: context.scope) ?? title.text(config)
        let heading = words.flatMap { $0.lines(at: config.lineBreak) }
        let values = properties.values.map { $0.map { $0.converted(for: field, zone: zone) } }
        func label(_ text: String?, _ value: Value, _ index: Int, _ count: Int) throws(Diagnostic) -> String {
            guard let expression = properties.labelExpr else { return text ?? "" }
            let datum = Record([
                ("value", value), ("label", text.map { .string($0) } ?? .null),
                ("index", .number(Double(index) / Double(max(1, count - 1)))),
            ])
            return try expression.value(for: datum, in: context.scope).asText
        }
        if isSymbols {
            var draft = self
            // What a ramp knows of its marks is its opacity; drawn as symbols it has no look to give them.
            if kind == .gradient { draft.symbol = LegendSymbol() }
            let entries = try draft.symbolEntries(scales, scale, values, wish, labels, zone, label)
                .map { entry throws(Diagnostic) in
                    try draft.inked(dimmed(entry, in: context.scope), in: context.scope)
                }
            return titled(
                LegendGuide(.symbols(try looked(entries, context.scope)), properties: properties, title: heading))
        }
        if scale.type.isContinuous {
            let stops = rampStops(scale)
            var shown = values ?? scale.legendTicks(wish, zone: zone)
            // Of a log scale's many ticks few have labels, and its ends have none.
            let least = scale.type == .log ? 1 : 3
            if shown.count < least, values == nil, let extent = scale.numericExtent,
                extent.lowerBound < extent.upperBound
            {
                shown = [extent.lowerBound, extent.upperBound].map { scale.type.isTemporal ? .date($0) : .number($0) }
            }
            var ramp: [LegendGuide.RampLabel] = []
            for (i, value) in shown.enumerated() {
                let text = try label(try labels.text(value), value, i, shown.count)
                var entry = LegendGuide.RampLabel(text, at: scale.legendFraction(value.asNumber))
                entry.look = try labelLook(value, text, i, shown.count, context.scope)
                ramp.append(entry)
            }
            return titled(LegendGuide(.ramp(stops, labels: ramp), properties: properties, title: heading))
        }
        return titled(
            LegendGuide(
                try .bands(bands(scale, labels, context.scope, label)), properties: properties, title: heading))
    }

    /// The scale whose values the legend lists, by Vega's order of importance.
    private func leading(_ scales: PlacedScales) -> PlacedScale? {
        let order: [Channel] = [.size, .shape, .fill, .stroke, .strokeWidth, .strokeDash, .opacity]
        let slot = order.lazy.compactMap { channel in channels.first { $0.channel == channel } }.first ?? channels.first
        return slot.map { scales[$0.slot] }
    }

    /// Whether the legend lists symbols: a colour alone is a ramp, or steps of one.
    private func showsSymbols(_ scale: PlacedScale) -> Bool {
        guard channels.count == 1, channels[0].channel.isColor else { return true }
        if let said = explicit.type { return said == .symbol && !scale.type.isDiscretizing }
        if scale.type.isDiscretizing || scale.type == .binOrdinal { return false }
        return kind == .symbol
    }

    // MARK: Symbols

    private func symbolEntries(
        _ scales: PlacedScales, _ scale: PlacedScale, _ specified: [Value]?, _ wish: PlacedScale.TickWish,
        _ labels: TickLabels, _ zone: TimeZone, _ label: (String?, Value, Int, Int) throws(Diagnostic) -> String
    ) throws(Diagnostic) -> [LegendGuide.Entry] {
        let intervals = specified == nil ? scale.intervals : nil
        var values = specified ?? intervals?.map(\.representative) ?? scale.legendTicks(wish, zone: zone)
        var hidden = 0
        if let limit = properties.symbolLimit, limit > 0, values.count > limit {
            hidden = values.count - (limit - 1)
            values = Array(values.prefix(limit))
        }
        // A symbol of no size shows nothing.
        if specified == nil, let size = channels.first(where: { $0.channel == .size }), let first = values.first,
            scales[size.slot].position(first) == 0
        {
            values.removeFirst()
        }
        var entries: [LegendGuide.Entry] = []
        for (i, value) in values.enumerated() {
            let isRest = hidden > 0 && i == values.count - 1
            let text: String
            if isRest {
                text = labels.locale.hiddenEntries(hidden)
            } else if let intervals {
                text = try intervals[i].text(labels)
            } else {
                text = try labels.text(value)
            }
            var entry = entry(try label(text, value, i, values.count), value, scales)
            entry.value = value
            entries.append(entry)
        }
        return entries
    }

    private func entry(_ label: String, _ value: Value, _ scales: PlacedScales) -> LegendGuide.Entry {
        var shape = properties.symbolType ?? "circle"
        var area = properties.symbolSize ?? symbol.size ?? 100
        func scaled(_ channel: Channel) -> PlacedScale? {
            channels.first { $0.channel == channel }.map { scales[$0.slot] }
        }
        if let names = scaled(.shape), case .string(let name)? = names.value(value) { shape = name }
        if let sizes = scaled(.size), let size = sizes.position(value) { area = size }
        var entry = LegendGuide.Entry(
            label: label, shape: shape, path: Symbol.path(named: shape, area: area), area: area)
        // What fills the marks is closer to the symbol than the legend's own colour.
        entry.fill = (symbol.fill ?? properties.symbolFillColor.map { .paint(.color($0)) })?.paint
        entry.stroke = (properties.symbolStrokeColor.map { .paint(.color($0)) } ?? symbol.stroke)?.paint
        if let fills = scaled(.fill) { entry.fill = fills.color(value).map { .color($0) } }
        if let strokes = scaled(.stroke) { entry.stroke = strokes.color(value).map { .color($0) } }
        entry.strokeWidth =
            scaled(.strokeWidth)?.position(value) ?? symbol.strokeWidth ?? properties.symbolStrokeWidth ?? 1.5
        entry.dash = scaled(.strokeDash)?.value(value)?.dash ?? symbol.dash ?? properties.symbolDash ?? []
        entry.dashOffset = properties.symbolDashOffset ?? 0
        entry.opacity = scaled(.opacity)?.position(value) ?? properties.symbolOpacity ?? symbol.opacity ?? 1
        entry.fillOpacity = scaled(.fillOpacity)?.position(value) ?? symbol.fillOpacity ?? 1
        entry.strokeOpacity = scaled(.strokeOpacity)?.position(value) ?? symbol.strokeOpacity ?? 1
        return entry
    }

    // MARK: Ramps

    /// Colours along the ramp, close enough that the steps between them cannot be seen.
    private func rampStops(_ scale: PlacedScale) -> [Gradient.Stop] {
        guard case .ramp(let ramp) = scale.range else { return [] }
        let count = 15
        return (0...count).map { i in
            let t = Double(i) / Double(count)
            return Gradient.Stop(offset: t, color: ramp.color(at: scale.rampPlace(legendFraction: t)))
        }
    }

    private func bands(
        _ scale: PlacedScale, _ labels: TickLabels, _ scope: Scope,
        _ label: (String?, Value, Int, Int) throws(Diagnostic) -> String
    ) throws(Diagnostic) -> [LegendGuide.Band] {
        guard let intervals = scale.intervals else { return [] }
        var bands: [LegendGuide.Band] = []
        for (i, interval) in intervals.enumerated() {
            guard let color = scale.color(interval.representative) else { continue }
            let isFirst = i == 0 || !interval.low.isFinite
            let text = try label(
                isFirst && !labels.isCustom ? nil : try labels.text(.number(interval.low)), .number(interval.low), i,
                intervals.count)
            var band = LegendGuide.Band(
                label: text, color: .color(color), from: Double(i) / Double(intervals.count),
                to: Double(i + 1) / Double(intervals.count))
            band.look = try labelLook(.number(interval.low), text, i, intervals.count, scope)
            bands.append(band)
        }
        return bands
    }
}

/// One step of a discretizing scale: from `low` up to `high`.
struct ScaleInterval {
    var low: Double
    var high: Double

    /// A value inside.
    var representative: Value {
        if low.isFinite { return .number(low) }
        return .number(high.isFinite ? high - max(1, abs(high)) : 0)
    }

    /// `10 – 20`, `< 10`, `≥ 20`.
    func text(_ labels: TickLabels) throws(Diagnostic) -> String {
        if labels.isCustom { return try labels.text(.number(low)) }
        let from = low.isFinite ? try labels.text(.number(low)) : nil
        let to = high.isFinite ? try labels.text(.number(high)) : nil
        switch (from, to) {
        case (let from?, let to?): return "\(from) \u{2013} \(to)"
        case (nil, let to?): return "< \(to)"
        case (let from?, nil): return "\u{2265} \(from)"
        case (nil, nil): return ""
        }
    }
}

extension PlacedScale {
    /// The steps of a discretizing or binned scale; nil for others.
    var intervals: [ScaleInterval]? {
        switch domain {
        case .thresholds(let edges):
            if type == .binOrdinal { return zip(edges, edges.dropFirst()).map { ScaleInterval(low: $0, high: $1) } }
            let all = [-Double.infinity] + edges + [.infinity]
            return zip(all, all.dropFirst()).map { ScaleInterval(low: $0, high: $1) }
        case .continuous:
            guard let bins, bins.count > 1 else { return nil }
            return zip(bins, bins.dropFirst()).map { ScaleInterval(low: $0, high: $1) }
        case .discrete: return nil
        }
    }

    /// The values that a legend lists: on a log scale only those that an axis would label.
    func legendTicks(_ wish: TickWish, zone: TimeZone) -> [Value] {
        let all = ticks(wish, zone: zone)
        guard type == .log, case .log(let base, _) = transform else { return all }
        let k = max(1, base * wish.count / Double(max(1, all.count)))
        return all.filter { value in
            let x = value.asNumber
            var i = x / LogTicks.power(base, nearest: x)
            if i * base < base - 0.5 { i *= base }
            return i <= k
        }
    }

    /// Where a value stands on a legend's ramp, which runs straight from the domain's first end to its last.
    func legendFraction(_ x: Double) -> Double {
        guard case .continuous(let ends) = domain, let first = ends.first, let last = ends.last, first != last else {
            return 0.5
        }
        let (a, b) = (transform(first), transform(last))
        return (transform(x) - a) / (b - a)
    }

    /// Where on the colour ramp the legend's place lies: the same, but for a domain with a middle.
    func rampPlace(legendFraction t: Double) -> Double {
        guard case .continuous(let ends) = domain, ends.count > 2, let first = ends.first, let last = ends.last else {
            return t
        }
        let (a, b) = (transform(first), transform(last))
        return fraction(transform.inverse(a + (b - a) * t))
    }
}

extension LogTicks {
    /// The power of the base that is nearest to `x`, by exponents.
    static func power(_ base: Double, nearest x: Double) -> Double {
        let exponent = (logBase(abs(x), base) + 0.5).rounded(.down)
        return integerPower(base, exponent)
    }

    private static func integerPower(_ base: Double, _ exponent: Double) -> Double {
        var result = 1.0
        for _ in 0..<Int(min(400, abs(exponent))) { result *= base }
        return exponent < 0 ? 1 / result : result
    }
}
