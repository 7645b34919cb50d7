import Drawing

extension ScaleDraft {
    /// The draft of one unit's channel, all but the domain; nil for a channel without a scale.
    ///
    /// - Parameter merged: the type that the layers sharing the scale have agreed on; nil: the unit's own.
    init?(
        _ channel: Channel, unit: Unit, config: Config, merged: ScaleType? = nil, diagnostics: inout Diagnostics
    ) {
        // x2 alone is placed by a scale of x.
        guard let field = unit.encoding.scaledField(channel), field.scale != .off, channel.scaleChannel == channel,
            unit.mark.type != .geoshape || channel != .shape
        else { return nil }
        let said = field.scale.value ?? ScaleProperties()
        self.channel = channel
        origin = field.origin
        let defaultType = ScaleDraft.defaultType(channel, field, unit)
        type = defaultType
        if let wanted = said.type {
            if channel.supports(wanted) && (field.datum != nil || wanted.supports(field.type ?? .nominal)) {
                type = wanted
            } else {
                diagnostics.add(
                    Diagnostic(
                        .warning,
                        "cannot use scale type \"\(wanted.rawValue)\" for channel \"\(channel.rawValue)\"",
                        at: said.origin ?? field.origin, label: "using \"\(defaultType.rawValue)\""))
            }
        }
        typeIsExplicit = said.type == type && said.type != nil
        // The rules look at the type that the layers share.
        if let merged { type = merged }
        (range, rangeIsExplicit) = ScaleDraft.range(channel, field, said, type: type, unit: unit, config: config)
        let supported = said.supported(by: type, channel)
        let rules = ScaleRules(
            channel: channel, field: field, said: supported, type: type, unit: unit, config: config)
        explicit = supported
        if case .by(let bin)? = field.bin, let name = bin.followedParameter {
            explicit.followedParameter = name
            explicit.rawDomain = bin.followedExtent ?? explicit.rawDomain
        }
        implicit = rules.properties.supported(by: rules.type, channel)
    }

    /// Vega-Lite's default scale types.
    private static func defaultType(_ channel: Channel, _ field: FieldDefinition, _ unit: Unit) -> ScaleType {
        switch field.type ?? .nominal {
        case .nominal, .ordinal:
            if channel.isColor || channel == .shape || channel == .strokeDash { return .ordinal }
            let isPosition = channel == .x || channel == .y || channel == .xOffset || channel == .yOffset
            if isPosition {
                if [.rect, .bar, .image, .rule, .tick].contains(unit.mark.type) { return .band }
                if let offset = channel.offsetChannel, unit.encoding.scaledField(offset) != nil { return .band }
            } else if unit.mark.type == .arc && (channel == .theta || channel == .radius) {
                return .band
            }
            let size = channel == .x ? unit.mark.properties.width : channel == .y ? unit.mark.properties.height : nil
            if case .band? = size { return .band }
            if field.axis.value?.tickBand != nil { return .band }
            return .point
        case .temporal:
            if channel.isColor { return .time }
            if channel == .shape || channel == .strokeDash { return .ordinal }
            return field.timeUnit?.isUTC == true ? .utc : .time
        case .quantitative:
            if channel.isColor { return field.isBinning ? .binOrdinal : .linear }
            return channel == .shape || channel == .strokeDash ? .ordinal : .linear
        case .geojson: return .ordinal
        }
    }
}

extension Encoding {
    /// The field or datum that asks for the channel's scale: its own, or the second position's.
    func scaledField(_ channel: Channel) -> FieldDefinition? {
        if let field = self[channel]?.anyField { return field }
        guard let second = channel.secondary, channel == .x || channel == .y, var field = field(second) else {
            return nil
        }
        if field.type == nil { field.type = .quantitative }
        return field
    }
}

extension Channel {
    var isColor: Bool { self == .color || self == .fill || self == .stroke }

    /// Vega-Lite's `channelSupportScaleType`.
    func supports(_ type: ScaleType) -> Bool {
        switch self {
        case .x, .y, .xOffset, .yOffset, .theta, .radius: type.isContinuous || type == .band || type == .point
        case .size, .strokeWidth, .opacity, .fillOpacity, .strokeOpacity, .angle:
            type.isContinuous || type.isDiscretizing || type == .band || type == .point || type == .ordinal
        case .color, .fill, .stroke: type != .band && type != .point
        case .strokeDash, .shape: type == .ordinal || type.isDiscretizing
        default: true
        }
    }
}

extension ScaleType {
    /// Vega-Lite's `scaleTypeSupportDataType`.
    func supports(_ type: FieldType) -> Bool {
        switch type {
        case .ordinal, .nominal: isDiscrete
        case .temporal: isTemporal
        case .quantitative: (isContinuous && !isTemporal) || isDiscretizing || self == .binOrdinal
        case .geojson: true
        }
    }
}

extension ScaleProperties {
    /// Only what the type and the channel know (Vega-Lite's `scaleTypeSupportProperty`).
    func supported(by type: ScaleType, _ channel: Channel) -> ScaleProperties {
        var p = self
        let isPosition = type == .point || type == .band
        if isPosition || type == .identity || !channel.isColor {
            p.scheme = nil
            p.interpolate = nil
        }
        if isPosition || type == .identity || type == .ordinal { p.bins = nil }
        if !(type.isContinuous || isPosition) {
            p.round = nil
            p.padding = nil
            p.rangeMin = nil
            p.rangeMax = nil
        }
        if !isPosition {
            p.paddingOuter = nil
            p.align = nil
        }
        if type != .band { p.paddingInner = nil }
        if !type.isContinuous {
            p.domainMin = nil
            p.domainMax = nil
            p.late[.domainMin] = nil
            p.late[.domainMax] = nil
            p.clamp = nil
        }
        if !type.isContinuous || !channel.isColor { p.domainMid = nil }
        if !(type.isContinuous || type == .quantize || type == .threshold) { p.nice = nil }
        if type != .pow { p.exponent = nil }
        if type != .log { p.base = nil }
        if type != .symlog { p.constant = nil }
        let knowsZero = [.linear, .pow, .sqrt, .symlog, .identity, .quantize, .sequential, .diverging].contains(type)
        if !knowsZero { p.zero = nil }
        return p
    }
}
