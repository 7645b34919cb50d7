import Drawing

/// Which end of the axis a label stands at, so near that it is set flush with it.
private enum Flush { case low, high, none }

extension AxisGuide {
    /// The labels that stay, and the box of all that count.
    func labels(_ ticks: [DecidedTick], _ context: GuideContext) throws(Diagnostic) -> (
        texts: [Scene.Text], bounds: Rect
    ) {
        guard properties.labels ?? true else { return ([], .empty) }
        var texts: [Scene.Text] = []
        for tick in ticks where !tick.isExtra { texts.append(try label(tick, context)) }
        let boxes = texts.map { $0.bounds(context.typesetter) }
        let method = properties.labelOverlap ?? .off
        if method == .off { return (texts, boxes.reduce(try extraLabelBounds(ticks, context)) { $0.union($1) }) }

        var isKept = method.kept(boxes, separation: properties.labelSeparation ?? 0)
        if let limits = labelLimits {
            for i in boxes.indices where !limits.encloses(boxes[i]) { isKept[i] = false }
        }
        let counted = boxes.indices.filter { isKept[$0] && boxes[$0].width > 1 && boxes[$0].height > 1 }
        let hasArea = boxes.contains { $0.width > 1 && $0.height > 1 }
        let bounds = (hasArea ? counted : Array(boxes.indices)).reduce(Rect.empty) { $0.union(boxes[$1]) }
        return (texts.indices.filter { isKept[$0] }.map { texts[$0] }, bounds)
    }

    /// Vega gives the extra tick an empty label as well. It has no place on the scale, so it stands at zero, and its
    /// height counts as long as nothing removes overlapping labels.
    private func extraLabelBounds(_ ticks: [DecidedTick], _ context: GuideContext) throws(Diagnostic) -> Rect {
        guard let extra = ticks.last, extra.isExtra else { return .empty }
        var text = try label(extra, context)
        if orient.isVertical { text.anchor.y = 0 } else { text.anchor.x = 0 }
        return text.bounds(context.typesetter)
    }

    private func label(_ tick: DecidedTick, _ context: GuideContext) throws(Diagnostic) -> Scene.Text {
        let (datum, scope) = (tick.datum, context.scope)
        let size = try properties.labelFontSize?.value(for: datum, in: scope) ?? 10
        let style = GuideTextStyle(
            font: context.font(
                try properties.labelFont?.value(for: datum, in: scope), size: size,
                weight: try properties.labelFontWeight?.value(for: datum, in: scope) ?? 400,
                slant: try properties.labelFontStyle?.value(for: datum, in: scope)),
            color: try properties.labelColor?.value(for: datum, in: scope) ?? .black,
            opacity: try properties.labelOpacity?.value(for: datum, in: scope) ?? 1,
            limit: properties.labelLimit ?? 180, lineHeight: properties.labelLineHeight)
        let flush = flush(tick.tick.position)
        let align = try properties.labelAlign?.value(for: datum, in: scope)
        let baseline = try properties.labelBaseline?.value(for: datum, in: scope)
        let offset = try properties.labelOffset?.value(for: datum, in: scope) ?? 0
        let padding = try properties.labelPadding?.value(for: datum, in: scope) ?? 2
        var text = context.text(
            tick.tick.label, style,
            at: point(
                along: tick.tick.position + bandwidth / 2 + tickOffset + offset,
                out: try tickSize(tick, scope) + padding),
            align: align ?? defaultAlign(flush), baseline: baseline ?? defaultBaseline(flush),
            degrees: properties.labelAngle ?? 0, role: .axisLabel)
        let shift = flushShift(flush)
        if orient.isVertical {
            if properties.labelBaseline == nil { text.shift.y = shift }
        } else if properties.labelAlign == nil {
            text.shift.x = shift
        }
        try properties.encoding.look(.labels, of: datum, in: scope)?
            .apply(to: &text, limit: properties.labelLimit ?? 180, context)
        return text
    }

    /// The threshold is a distance from the end of the range; plain `true` is one point (Vega's `flush` function).
    private func flush(_ position: Double) -> Flush {
        let threshold: Double
        switch properties.labelFlush ?? .off {
        case .off: return .none
        case .on: threshold = 1
        case .amount(let distance): threshold = distance
        }
        let fromLow = abs(position - range.low)
        let fromHigh = abs(range.high - position)
        if fromLow < fromHigh && fromLow <= threshold { return .low }
        return fromHigh <= threshold ? .high : .none
    }

    private func flushShift(_ flush: Flush) -> Double {
        let distance = properties.labelFlushOffset ?? 0
        switch flush {
        case .low: return -distance
        case .high: return distance
        case .none: return 0
        }
    }

    private func defaultAlign(_ flush: Flush) -> TextAlign {
        switch (orient, flush) {
        case (.right, _): .left
        case (.left, _): .right
        case (.top, .low), (.bottom, .low): .left
        case (.top, .high), (.bottom, .high): .right
        case (.top, .none), (.bottom, .none): .center
        }
    }

    private func defaultBaseline(_ flush: Flush) -> TextBaseline {
        switch (orient, flush) {
        case (.top, _): .bottom
        case (.bottom, _): .top
        case (.left, .low), (.right, .low): .top
        case (.left, .high), (.right, .high): .bottom
        case (.left, .none), (.right, .none): .middle
        }
    }

    /// Labels that leave this box go, where `labelBound` says so: the range of the scale, and a little more.
    private var labelLimits: Rect? {
        let tolerance: Double
        switch properties.labelBound ?? .off {
        case .off: return nil
        case .on: tolerance = 1
        case .amount(let points): if points <= 0 { return nil } else { tolerance = points }
        }
        let (low, high) = (range.low - tolerance, range.high + tolerance)
        return orient.isVertical
            ? Rect(minX: -.infinity, minY: low, maxX: .infinity, maxY: high)
            : Rect(minX: low, minY: -.infinity, maxX: high, maxY: .infinity)
    }
}

extension Rect {
    fileprivate func encloses(_ other: Rect) -> Bool {
        minX <= other.minX && maxX >= other.maxX && minY <= other.minY && maxY >= other.maxY
    }
}
