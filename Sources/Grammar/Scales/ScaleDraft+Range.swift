import Drawing

extension ScaleDraft {
    /// What the channel maps to (Vega-Lite's `parseRangeForChannel`), and whether the author said so.
    static func range(
        _ channel: Channel, _ field: FieldDefinition, _ said: ScaleProperties, type: ScaleType, unit: Unit,
        config: Config
    ) -> (RangeDraft, isExplicit: Bool) {
        switch said.range {
        case .values(let values)?: return (.values(values), true)
        case .named(let name)?: return (.named(name), true)
        // The field's values are looked up once the data are there.
        case .field?: return (.values([]), true)
        case nil: break
        }
        if let scheme = said.scheme, channel.isColor, type != .point, type != .band {
            return (.scheme(scheme), true)
        }
        let size = channel == .x || channel == .xOffset ? unit.width : unit.height
        if case .step(let step, let forPosition)? = size {
            let nested = channel.offsetChannel.flatMap { unit.encoding.scaledField($0) }
            switch channel {
            case .x, .y:
                if type.isDiscrete {
                    let isNested = !forPosition && (nested?.isDiscrete ?? false)
                    return (isNested ? .nestedStep(step) : .step(step), true)
                }
            case .xOffset, .yOffset: if type.isDiscrete && !forPosition { return (.step(step), true) }
            default: break
            }
        }
        return (defaultRange(channel, field, said, type: type, unit: unit, config: config), false)
    }

    private static func defaultRange(
        _ channel: Channel, _ field: FieldDefinition, _ said: ScaleProperties, type: ScaleType, unit: Unit,
        config: Config
    ) -> RangeDraft {
        let scale = config.scale
        switch channel {
        case .x, .y:
            let isVertical = channel == .y
            if type == .point || type == .band, (isVertical ? unit.height : unit.width) == nil,
                let step = config.view.discreteStepSize(vertical: isVertical)
            {
                let nested = channel.offsetChannel.flatMap { unit.encoding.scaledField($0) }
                return nested?.isDiscrete == true ? .nestedStep(step) : .step(step)
            }
            return isVertical ? .fullHeight : .fullWidth
        case .xOffset, .yOffset:
            let main: Channel = channel == .xOffset ? .x : .y
            guard let position = unit.encoding.scaledField(main) else { return .centred }
            if let size = main == .x ? unit.width : unit.height {
                if case .step(let step, false) = size, type.isDiscrete { return .step(step) }
            } else if type.isDiscrete, position.isDiscrete,
                let step = config.view.discreteStepSize(vertical: main == .y)
            {
                return .step(step)
            }
            return position.isContinuous && position.timeUnit != nil ? .timeUnit : .band
        case .size: return sizes(field, said, type: type, unit: unit, config: config)
        case .theta: return .polar
        case .angle: return .numbers([0, 360])
        case .radius: return .radius
        case .strokeWidth: return .numbers([scale.minStrokeWidth ?? 1, scale.maxStrokeWidth ?? 4])
        case .strokeDash:
            let dashes: [[Double]] = [[1, 0], [4, 2], [2, 1], [1, 1], [1, 2, 4, 2]]
            return .values(dashes.map { .array($0.map { .number($0) }) })
        case .shape: return .named("symbol")
        case .color, .fill, .stroke:
            if type == .ordinal { return .named(field.type == .nominal ? "category" : "ordinal") }
            if said.domainMid != nil { return .named("diverging") }
            return .named(unit.mark.type == .rect || unit.mark.type == .geoshape ? "heatmap" : "ramp")
        default: return .numbers([scale.minOpacity ?? 0.3, scale.maxOpacity ?? 0.8])
        }
    }

    private static func sizes(
        _ field: FieldDefinition, _ said: ScaleProperties, type: ScaleType, unit: Unit, config: Config
    ) -> RangeDraft {
        let scale = config.scale
        switch unit.mark.type {
        case .bar, .tick:
            return .sizes(
                least: scale.minBandSize ?? 2, greatest: scale.maxBandSize.map { .fixed($0) } ?? .bar)
        case .line, .trail, .rule:
            return .sizes(least: scale.minStrokeWidth ?? 1, greatest: .fixed(scale.maxStrokeWidth ?? 4))
        case .text: return .sizes(least: scale.minFontSize ?? 8, greatest: .fixed(scale.maxFontSize ?? 40))
        case .arc, .area, .circle, .geoshape, .image, .point, .rect, .square, .boxplot, .errorbar, .errorband:
            return .sizes(least: scale.minSize ?? 9, greatest: scale.maxSize.map { .fixed($0) } ?? .symbol)
        }
    }
}

extension ViewProperties {
    /// The step of discrete scales where the author gives no size; nil where the config gives a whole size.
    func discreteStepSize(vertical: Bool) -> Double? {
        switch vertical ? discreteHeight : discreteWidth {
        case .points?: nil
        case .step(let step)?: step
        case nil: step ?? 20
        }
    }
}
