import Drawing

/// Vega-Lite's defaults for an axis (its `compile/axis/properties`), where neither author nor config speaks.
struct AxisRules {
    let channel: Channel
    @Boxed private(set) var field: FieldDefinition
    let unit: Unit
    let type: ScaleType
    let orient: AxisOrient
    let frame: Size
    @Boxed private(set) var said: AxisProperties
    @Boxed private(set) var configured: AxisProperties
    let config: Config

    var properties: AxisProperties {
        var p = AxisProperties()
        p.grid = !type.isDiscrete && field.datum == nil && field.bin == nil
        p.labelAngle = labelAngle
        p.labelAlign = labelAlign.map { Conditional($0) }
        p.labelBaseline = labelBaseline.map { Conditional($0) }
        if channel == .x && (field.type == .quantitative || field.type == .temporal) { p.labelFlush = .on }
        p.labelOverlap = labelOverlap
        if unit.isRangedOffset(channel) { p.bandPosition = channel == .x ? 0 : 1 }
        p.tickCount = tickCount
        p.tickMinStep = tickMinStep
        let isCut = field.isDiscrete || (field.type == .quantitative && field.bin != nil)
        p.zindex = unit.mark.type == .rect && isCut ? 1 : 0
        p.format = format
        return p
    }

    private var angle: Double? {
        (said.labelAngle ?? configured.labelAngle).map {
            ($0.truncatingRemainder(dividingBy: 360) + 360).truncatingRemainder(dividingBy: 360)
        }
            ?? (channel == .x && field.isDiscrete && field.timeUnit == nil ? 270 : nil)
    }

    private var labelAngle: Double? { angle }

    private var turned: TurnedLabel? { angle.map { TurnedLabel(angle: $0, channel: channel, orient: orient) } }
    private var labelAlign: TextAlign? { turned?.align }
    private var labelBaseline: TextBaseline? { turned?.baseline }

    private var labelOverlap: LabelOverlap? {
        let isSorted: Bool =
            switch field.sort {
            case .on(.channel), .on(.field), .on(.list): true
            case .automatic, .off, .on(.ascending), .on(.descending): false
            }
        guard (field.timeUnit != nil && !isSorted) || !field.isDiscrete else { return nil }
        return type == .log || type == .symlog ? .greedy : .parity
    }

    private var tickCount: TickCount? {
        if said.values != nil || type.isDiscrete || type == .log { return nil }
        let size = channel == .x ? frame.width : frame.height
        if field.isBinning { return .count((size / 10).rounded(.up)) }
        if let parts = field.timeUnit?.parts, parts.count == 1, [.month, .hours, .day, .quarter].contains(parts[0]) {
            return nil
        }
        return .count((size / 40).rounded(.up))
    }

    private var tickMinStep: Double? {
        if case .text("d")? = (said.format ?? format)?.specifier { return 1 }
        return field.timeUnit?.duration
    }

    private var format: LabelFormat? {
        if field.stack == .on(.normalize), let normalized = config.normalizedLabels { return normalized }
        // Of dates the config's plain format is for texts and legends only.
        if field.timeUnit != nil { return nil }
        if field.type == .temporal { return config.timeLabels.flatMap { $0.function == nil ? nil : $0 } }
        return field.type == .quantitative ? config.numberLabels : nil
    }
}
