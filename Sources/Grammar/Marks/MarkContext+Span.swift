import Drawing

/// The two ends of a mark along one direction; `start` may lie beyond `end`.
struct MarkSpan {
    var start: Series<Double>
    var end: Series<Double>
}

/// What a mark's two ends along one direction are taken from: decided for a unit, before any row is looked at.
private enum SpanSource {
    /// The edges of a bin or of a time unit.
    case bin(FieldDefinition)
    /// One step of a discrete scale, or a thickness about a point.
    case band(FieldDefinition?)
    /// A position and a second one, a length, or the scale's zero.
    case range
}

extension MarkContext {
    /// Both ends of a rectangle, a bar or an arc along the channel (Vega-Lite's `rectPosition`).
    func span(_ channel: Channel) throws(Diagnostic) -> MarkSpan {
        switch spanSource(channel) {
        case .bin(let field): try binSpan(channel, field, channel.secondary.flatMap { encoding[$0] })
        case .band(let field): try bandSpan(channel, field)
        case .range: try range(channel, .zeroOrMax)
        }
    }

    private func spanSource(_ channel: Channel) -> SpanSource {
        let field = encoding.field(channel)
        let hasSecond = channel.secondary.flatMap { encoding[$0] } != nil
        let isDiscrete = scale(channel)?.isDiscrete ?? false
        if let field, hasBins(field, hasSecond: hasSecond), !isDiscrete, !hasOwnSize(channel) { return .bin(field) }
        if field != nil, unit.isRangedOffset(channel) { return .range }
        if !hasSecond, (field != nil && isDiscrete) || isBand(channel) { return .band(field) }
        return .range
    }

    private func hasBins(_ field: FieldDefinition, hasSecond: Bool) -> Bool {
        field.datum == nil && (field.isBinning || field.isBinned || (field.timeUnit != nil && !hasSecond))
    }

    /// Whether something else than bins says how wide the mark is, or moves it within them.
    private func hasOwnSize(_ channel: Channel) -> Bool {
        if encoding[.size] != nil || channel.offsetChannel.flatMap({ encoding[$0] }) != nil { return true }
        if case .points? = sizeProperty(channel) { return true }
        return false
    }

    /// Whether the bar or tick is as wide as a band in this direction.
    private func isBand(_ channel: Channel) -> Bool {
        switch unit.mark.type {
        case .bar: channel == .x ? unit.orient == .vertical : channel == .y && unit.orient == .horizontal
        case .tick: channel == .y ? unit.orient == .vertical : channel == .x && unit.orient == .horizontal
        case .arc, .area, .circle, .geoshape, .image, .line, .point, .rect, .rule, .square, .text, .trail, .boxplot,
            .errorbar, .errorband:
            false
        }
    }

    /// `width`/`height`, or `size` where the mark means its thickness by it.
    private func sizeProperty(_ channel: Channel) -> MarkSize? {
        let dimension = channel == .x ? style[\.width] : channel == .y ? style[\.height] : nil
        return dimension ?? style[\.size].map { .points($0) }
    }

    /// From a position to a second one, to a width, or to the scale's zero (Vega-Lite's `rangePosition`).
    func range(
        _ channel: Channel, _ position: DefaultPosition, _ position2: DefaultPosition = .zeroOrMin
    ) throws(Diagnostic) -> MarkSpan {
        guard let secondary = channel.secondary else {
            let place = try point(channel, default: position) ?? .zero
            return MarkSpan(start: place, end: place)
        }
        let start = try point(channel, default: position) ?? .zero
        if let end = try secondPoint(channel, secondary) { return MarkSpan(start: start, end: end) }
        if case .points(let size)? = channel == .x ? style[\.width] : channel == .y ? style[\.height] : nil {
            return aligned(channel, at: start, size: .constant(size), centred: true)
        }
        if encoding.field(channel) != nil, unit.isRangedOffset(channel),
            let offset = channel.offsetChannel.flatMap({ scale($0) }), let field = encoding.field(channel)
        {
            let base = placed(column(field.column), on: channel)
            return MarkSpan(start: start, end: base + .constant(offset.position(.number(0)) ?? 0))
        }
        return MarkSpan(start: start, end: try fallback(secondary, position2) ?? .zero)
    }

    private func secondPoint(_ channel: Channel, _ secondary: Channel) throws(Diagnostic) -> Series<Double>? {
        if unit.isPlacedByDegrees(secondary) {
            let size = channel == .x ? unit.mark.properties.width : unit.mark.properties.height
            return size == nil ? mapPlaces(secondary) : nil
        }
        let hasOwn = encoding[secondary] != nil || unit.mark.properties.has(secondary)
        let offset = try self.offset(hasOwn ? secondary : channel, bandPosition: nil).value ?? .zero
        if let field = encoding.field(channel), let stacking = unit.stacking, stacking.channel == channel {
            return stackStarts(field, on: channel) + offset
        }
        if let place = try middle(secondary, encoding[secondary], bandPosition: nil) { return place + offset }
        return try fallback(secondary, nil)
    }

    /// Where the parts of stacks begin.
    private func stackStarts(_ field: FieldDefinition, on channel: Channel) -> Series<Double> {
        let starts = column(field.column + "_start")
        let places = placed(starts, on: channel)
        guard let base = scale(channel)?.logarithmicBase else { return places }
        return .rows((0..<starts.count).map { starts.number($0) == 0 ? base : places[$0] })
    }

    /// One step of a discrete scale, or a default thickness about a point (Vega-Lite's `positionAndSize`).
    private func bandSpan(_ channel: Channel, _ field: FieldDefinition?) throws(Diagnostic) -> MarkSpan {
        let usesSize =
            unit.mark.type == .tick || (unit.orient == .horizontal && channel == .y)
            || (unit.orient == .vertical && channel == .x)
        var explicit: Series<Double>?
        if encoding[.size] != nil || unit.mark.properties.size != nil, usesSize {
            explicit = try numbers(.size, default: unit.mark.properties.size)
        }
        let offsetScale = channel.offsetChannel.flatMap { encoding.field($0) != nil ? scale($0) : nil }
        let bandSize = bandSize(channel, field, usesSize: usesSize, along: scale(channel) ?? offsetScale)
        let size = explicit ?? .constant(defaultSize(channel, field, offsetScale ?? scale(channel), bandSize))
        let isBand = (offsetScale ?? scale(channel))?.type == .band
        var isRelative = false
        if case .band? = bandSize { isRelative = true }
        let centred = !(isBand && isRelative && explicit == nil)
        let offset = try offset(channel, bandPosition: centred ? 0.5 : 0)
        var band = centred ? (offset.isEncoded ? 0 : 0.5) : 0
        if !centred, case .band(let share)? = bandSize { band = (1 - share) / 2 }
        if centred, !offset.isEncoded, let field, field.timeUnit != nil,
            let unitBand = bandPosition(field, hasSecond: false)
        {
            band = unitBand
        }
        var place = try middle(channel, encoding[channel], bandPosition: band)
        if place == nil { place = try fallback(channel, .mid) }
        return aligned(channel, at: (place ?? .zero) + (offset.value ?? .zero), size: size, centred: centred)
    }

    /// A size laid at a place by the mark's alignment; without one about its middle, or from it on.
    private func aligned(
        _ channel: Channel, at place: Series<Double>, size: Series<Double>, centred: Bool
    ) -> MarkSpan {
        var fraction = centred ? 0.5 : 0
        if channel == .x, let align = style[\.align] {
            fraction = align == .left ? 0 : align == .right ? 1 : 0.5
        } else if channel == .y, let baseline = style[\.baseline] {
            switch baseline {
            case .top, .lineTop: fraction = 0
            case .middle: fraction = 0.5
            case .bottom, .lineBottom: fraction = 1
            case .alphabetic: break
            }
        }
        let start = place - size * fraction
        return MarkSpan(start: start, end: start + size)
    }

    /// Vega-Lite's `getBandSize`.
    private func bandSize(
        _ channel: Channel, _ field: FieldDefinition?, usesSize: Bool, along scale: PlacedScale?
    ) -> MarkSize? {
        let dimension: KeyPath<MarkProperties, MarkSize?> = channel == .x ? \.width : \.height
        if channel == .x || channel == .y {
            if let own = unit.mark.properties[keyPath: dimension] { return own }
            if usesSize, let size = style[\.size] { return .points(size) }
            if let configured = style.configured(dimension) { return configured }
        }
        if let field, field.timeUnit != nil, encoding[channel.secondary ?? channel] == nil {
            return .band(style.configured(\.timeUnitBandSize) ?? 1)
        }
        let isDiscrete = scale?.isDiscrete
        if let field, field.isBinning, isDiscrete == false { return .band(1) }
        guard unit.mark.type.isRectBased else { return nil }
        if isDiscrete == true { return style.byType.discreteBandSize ?? .band(1) }
        if isDiscrete == false { return style.byType.continuousBandSize.map { .points($0) } }
        return style.byType.discreteBandSize
    }

    /// Vega-Lite's `defaultSizeRef`, in points.
    private func defaultSize(
        _ channel: Channel, _ field: FieldDefinition?, _ scale: PlacedScale?, _ bandSize: MarkSize?
    ) -> Double {
        let extent = channel == .y ? frame.height : frame.width
        switch bandSize {
        case .points(let points)?: return points
        case .band(let share)?:
            if let scale {
                if scale.type == .band {
                    return max(style.byType.minBandSize ?? 0, share * scale.bandwidth)
                }
            } else {
                return share * extent
            }
        case nil: break
        }
        if let step = scale?.requestedStep { return step - 2 }
        if field == nil {
            let own: Double? =
                switch unit.mark.type {
                case .tick: config.scale.tickBandPaddingInner
                case .bar: config.scale.barBandPaddingInner
                case .arc, .area, .circle, .geoshape, .image, .line, .point, .rect, .rule, .square, .text, .trail,
                    .boxplot, .errorbar, .errorband:
                    config.scale.rectBandPaddingInner
                }
            if let padding = config.scale.bandPaddingInner ?? own { return (1 - padding) * extent }
        }
        return config.view.discreteStep(vertical: channel == .y) - 2
    }

    /// From one edge of a bin or a time unit to the other, less the spacing (Vega-Lite's `rectBinPosition`).
    private func binSpan(
        _ channel: Channel, _ field: FieldDefinition, _ second: ChannelDefinition?
    ) throws(Diagnostic) -> MarkSpan {
        let start = column(field.column)
        let end: Column
        if field.isBinning || field.timeUnit != nil {
            end = column(field.endColumn)
        } else if case .field(let other)? = second?.content {
            end = column(other.column)
        } else if let step = field.binParameters?.step {
            end = Column(numbers: (0..<table.rowCount).map { start.number($0) + step })
        } else {
            throw Diagnostic(
                .error, "missing \"\(channel.secondary?.rawValue ?? "")\"", at: field.origin,
                label: "bins that the data already hold need their second edge")
        }
        var share = 1.0
        if case .band(let band)? = bandSize(channel, field, usesSize: false, along: scale(channel)) { share = band }
        var edges = (low: start, high: end)
        if let timeUnit = field.timeUnit, let band = bandPosition(field, hasSecond: second != nil), band != 0.5 {
            let shifted = ShiftedBand(start: start, end: end, unit: timeUnit, at: band, zone: scope.timeZone)
            edges = (shifted.low, shifted.high)
        }
        let inset = (1 - share) / 2
        let low = interpolated(edges.low, edges.high, at: inset, on: channel)
        let high = interpolated(edges.low, edges.high, at: 1 - inset, on: channel)
        let offset = try offset(channel, bandPosition: 0).value ?? .zero
        let offset2 =
            try channel.secondary.map { secondary throws(Diagnostic) in
                try self.offset(secondary, bandPosition: 0).value ?? offset
            } ?? offset
        guard channel == .x || channel == .y else { return MarkSpan(start: low + offset, end: high + offset) }
        return spaced(channel, low: low, high: high, offset: offset, offset2: offset2)
    }

    /// Takes half of `binSpacing` from each edge and puts the edges on the axis's half pixel; a bar never gets thinner
    /// than `minBandSize`.
    private func spaced(
        _ channel: Channel, low: Series<Double>, high: Series<Double>, offset: Series<Double>, offset2: Series<Double>
    ) -> MarkSpan {
        let spacing = style[\.binSpacing] ?? 0
        let least = style.byType.minBandSize ?? 0
        let isReversed = scale(channel)?.isReversed ?? false
        let translate = config.axisTranslate(channel)
        let sign: Double = isReversed ? -1 : 1
        // x grows to the right and y upward: the higher edge of x and the lower edge of y give way backwards.
        let highSign: Double = channel == .x ? -1 : 1
        let width = (high - low).map(abs)
        let gap = width.map { $0 < least ? -(least - $0) / 2 : spacing / 2 }
        let highShift = (offset + gap * highSign) * sign + .constant(translate)
        let lowShift = (offset2 - gap * highSign) * sign + .constant(translate)
        return MarkSpan(start: low + lowShift, end: high + highShift)
    }
}

extension MarkProperties {
    func has(_ channel: Channel) -> Bool {
        switch channel {
        case .x2: x2 != nil
        case .y2: y2 != nil
        case .theta2: theta2 != nil
        case .radius2: radius2 != nil || innerRadius != nil
        default: false
        }
    }
}

extension ViewProperties {
    /// The step that marks without a scale are sized by.
    func discreteStep(vertical: Bool) -> Double {
        if case .step(let step)? = vertical ? discreteHeight : discreteWidth { return step }
        return step ?? 20
    }
}
