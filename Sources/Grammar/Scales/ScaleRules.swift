/// Vega-Lite's defaults for a scale's properties (its `compile/scale/properties`).
struct ScaleRules {
    let channel: Channel
    @Boxed private(set) var field: FieldDefinition
    @Boxed private(set) var said: ScaleProperties
    let type: ScaleType
    let unit: Unit
    let config: Config

    var properties: ScaleProperties {
        var p = ScaleProperties()
        if channel.isColor && field.type != .nominal { p.interpolate = ScaleProperties.Interpolation(.hcl) }
        if nice { p.nice = .on(true) }
        p.padding = padding
        p.paddingInner = paddingInner
        p.paddingOuter = paddingOuter
        p.reverse = reverse
        p.zero = zero
        p.clamp = config.scale.clamp
        p.round = config.scale.round
        return p
    }

    private var isXY: Bool { channel == .x || channel == .y }
    private var isOffset: Bool { channel == .xOffset || channel == .yOffset }

    private var nice: Bool {
        if field.bin != nil || said.domainMin != nil || said.domainMax != nil || type.isTemporal { return false }
        if said.late[.domainMin] != nil || said.late[.domainMax] != nil { return false }
        // Vega-Lite does not look into an expression.
        if case .values? = said.domain, !said.hasComputedDomain { return false }
        return isXY
    }

    private var padding: Double? {
        guard isXY else { return nil }
        if type.isContinuous {
            if let padding = config.scale.continuousPadding { return padding }
            let isAcross =
                (unit.orient == .vertical && channel == .x) || (unit.orient == .horizontal && channel == .y)
            if unit.mark.type == .bar && isAcross && field.bin == nil && field.timeUnit == nil {
                return config.marks[.bar]?.continuousBandSize
            }
        }
        return type == .point ? config.scale.pointPadding : nil
    }

    private var hasNestedOffset: Bool {
        guard let offset = channel.offsetChannel, isXY, let nested = unit.encoding.scaledField(offset) else {
            return false
        }
        return nested.scale != .off
    }

    private var paddingInner: Double? {
        if said.padding ?? padding != nil { return nil }
        if isXY {
            if hasNestedOffset { return config.scale.bandWithNestedOffsetPaddingInner }
            if let all = config.scale.bandPaddingInner { return all }
            switch unit.mark.type {
            case .bar: return config.scale.barBandPaddingInner
            case .tick: return config.scale.tickBandPaddingInner
            case .arc, .area, .circle, .geoshape, .image, .line, .point, .rect, .rule, .square, .text, .trail, .boxplot,
                .errorbar, .errorband:
                return config.scale.rectBandPaddingInner
            }
        }
        return isOffset && type == .band ? config.scale.offsetBandPaddingInner : nil
    }

    private var paddingOuter: Double? {
        if said.padding ?? padding != nil { return nil }
        if isXY {
            if hasNestedOffset { return config.scale.bandWithNestedOffsetPaddingOuter }
            guard type == .band else { return nil }
            return config.scale.bandPaddingOuter ?? (said.paddingInner ?? paddingInner).map { $0 / 2 }
        }
        if isOffset { return type == .point ? 0.5 : type == .band ? config.scale.offsetBandPaddingOuter : nil }
        return nil
    }

    private var reverse: Bool? {
        let isDescending = !type.isDiscrete && field.sort == .on(.descending)
        if channel == .x, let configured = config.scale.xReverse { return isDescending ? !configured : configured }
        return isDescending ? true : nil
    }

    private var zero: Bool? {
        switch said.domain {
        case .values(let values)?:
            if type.isDiscrete { break }
            if said.hasComputedDomain { return false }
            guard case .number(let first)? = values.first, case .number(let last)? = values.last else { return false }
            return first <= 0 && last >= 0
        case .unionWith?, .parameter?: if !type.isDiscrete { return false }
        case .unaggregated?, .undecided?, nil: break
        }
        if channel == .size && field.type == .quantitative && !type.isDiscretizing { return true }
        if isOffset { return unit.isRangedOffset(channel == .xOffset ? .x : .y) }
        let isPosition = isXY || channel == .theta || channel == .radius
        guard field.bin == nil, isPosition else { return false }
        if [.bar, .area, .line, .trail].contains(unit.mark.type) {
            let isAlong = (unit.orient == .horizontal && channel == .y) || (unit.orient == .vertical && channel == .x)
            if isAlong { return false }
        }
        if unit.mark.type.isBarOrArea && channel.secondary.flatMap({ unit.encoding[$0] }) == nil { return true }
        return config.scale.zero ?? true
    }
}
