extension Encoding {
    /// The encoding as the mark can use it: every field has a type, bins have a number, channels that the mark cannot
    /// show are left out with a warning (Vega-Lite's `initEncoding`).
    ///
    /// - Parameter shared: the types of the fields that other layers show by the same scales.
    func resolved(
        for mark: MarkType, isFilled: Bool, config: Config = Config(), shared: [Channel: FieldType] = [:],
        diagnostics: inout Diagnostics
    ) -> Encoding {
        var result = Encoding()
        for channel in channels {
            guard mark.supports(channel, in: self) else {
                diagnostics.add(
                    Diagnostic(
                        .warning, "cannot use channel \"\(channel.rawValue)\" with mark \"\(mark.rawValue)\"",
                        at: self[channel]?.origin))
                continue
            }
            if channel == .color && self[isFilled ? .fill : .stroke] != nil { continue }
            if channel == .size && mark == .line && field(.size)?.aggregate != nil { continue }
            if channel == .xOffset || channel == .yOffset {
                let main = result.field(channel == .xOffset ? .x : .y)
                if let main, main.isContinuous, main.timeUnit == nil, main.reference != nil, field(channel) != nil {
                    continue
                }
            }
            result[all: channel] = self[all: channel].map {
                $0.mapFields { field in
                    field.completed(from: first(of: channel), for: channel, shared: shared)
                        .allowingFormats(config, &diagnostics)
                }.resolved(for: channel)
            }
        }
        return result
    }
}

extension Encoding {
    /// The field whose other end the channel is.
    private func first(of channel: Channel) -> FieldDefinition? {
        guard let first = channel.primary, let field = self[first]?.anyField else { return nil }
        guard case .field(let resolved) = ChannelDefinition.Content.field(field).resolved(for: first) else {
            return nil
        }
        return resolved
    }
}

extension Channel {
    /// The channel whose other end this one is.
    fileprivate var primary: Channel? {
        switch self {
        case .x2: .x
        case .y2: .y
        case .theta2: .theta
        case .radius2: .radius
        case .latitude2: .latitude
        case .longitude2: .longitude
        case .x, .y, .theta, .radius, .latitude, .longitude, .xOffset, .yOffset, .xError, .xError2, .yError, .yError2,
            .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .angle,
            .shape, .text, .tooltip, .href, .url, .description, .detail, .key, .order, .time, .facet, .row, .column:
            nil
        }
    }
}

extension ChannelDefinition {
    /// The definition with each of its fields changed, those under conditions too.
    fileprivate func mapFields(_ change: (FieldDefinition) -> FieldDefinition) -> ChannelDefinition {
        func changed(_ content: Content) -> Content {
            if case .field(let field) = content { .field(change(field)) } else { content }
        }
        var definition = self
        definition.content = changed(content)
        definition.conditions = conditions.map { Condition(test: $0.test, content: changed($0.content)) }
        return definition
    }

    func resolved(for channel: Channel) -> ChannelDefinition {
        var definition = self
        definition.content = content.resolved(for: channel)
        definition.conditions = conditions.map {
            ChannelDefinition.Condition(test: $0.test, content: $0.content.resolved(for: channel))
        }
        return definition
    }
}

extension ChannelDefinition.Content {
    func resolved(for channel: Channel) -> Self {
        guard case .field(var field) = self else { return self }
        if case .by(var parameters)? = field.bin, !parameters.isBinned, parameters.maxBins == nil,
            parameters.step == nil
        {
            parameters.maxBins = BinParameters.defaultMaxBins(for: channel)
            field.bin = .by(parameters)
        }
        if field.isCountingAggregate {
            field.type = .quantitative
        } else if field.type == nil {
            field.type = field.datum.map(FieldDefinition.type(of:)) ?? field.defaultType(for: channel)
        }
        return .field(field)
    }
}

extension FieldDefinition {
    /// A second end is of the type of the first, whose scale it shares; a datum is of its time unit too. Where the first
    /// end is a plain place or is not there, it is of the type that other layers show by the scale; else its values
    /// are places on a continuous one.
    fileprivate func completed(
        from first: FieldDefinition?, for channel: Channel, shared: [Channel: FieldType]
    ) -> FieldDefinition {
        guard channel.primary != nil else { return self }
        var field = self
        if let first {
            field.type = field.type ?? first.type
            if field.datum != nil { field.timeUnit = field.timeUnit ?? first.timeUnit }
        } else if field.type == nil, field.datum == nil {
            let other = channel.scaleChannel.flatMap { shared[$0] }
            field.type = other ?? (field.timeUnit != nil ? .temporal : .quantitative)
        }
        return field
    }

    /// Whether the values are places on a continuous scale.
    var isContinuous: Bool { type == .quantitative || type == .temporal }

    static func type(of datum: Value) -> FieldType {
        switch datum {
        case .number: .quantitative
        case .date: .temporal
        case .undefined, .null, .boolean, .string, .array, .object, .geometry, .pattern: .nominal
        }
    }

    /// Vega-Lite's `defaultType`.
    func defaultType(for channel: Channel) -> FieldType {
        switch channel {
        case .latitude, .longitude, .latitude2, .longitude2: return .quantitative
        case .row, .column, .facet, .shape, .strokeDash: return .nominal
        case .order: return .ordinal
        default: break
        }
        if case .on(.list) = sort { return .ordinal }
        if timeUnit != nil { return .temporal }
        if bin != nil { return .quantitative }
        if let aggregate, aggregate.operation != .argmin, aggregate.operation != .argmax { return .quantitative }
        switch scale.value?.type {
        case .linear, .log, .pow, .sqrt, .symlog, .identity, .sequential, .diverging, .quantile, .quantize, .threshold,
            .binOrdinal:
            return .quantitative
        case .time, .utc: return .temporal
        case .ordinal, .point, .band, nil: return .nominal
        }
    }
}

extension MarkType {
    /// Whether the mark can show the channel (Vega-Lite's `supportMark`).
    func supports(_ channel: Channel, in encoding: Encoding) -> Bool {
        switch channel {
        case .color, .fill, .stroke, .description, .detail, .key, .tooltip, .href, .order, .opacity, .fillOpacity,
            .strokeOpacity, .strokeWidth, .facet, .row, .column:
            return true
        case .x, .y, .xOffset, .yOffset, .latitude, .longitude, .time: return self != .geoshape
        case .x2, .y2, .latitude2, .longitude2:
            switch self {
            case .area, .bar, .image, .rect, .rule: return true
            // Only beside bins, which have two edges.
            case .circle, .point, .square, .tick, .line, .trail:
                return encoding.field(channel.scaleChannel ?? channel)?.isBinned ?? false
            case .arc, .geoshape, .text, .boxplot, .errorbar, .errorband: return false
            }
        case .size:
            return [.point, .tick, .rule, .circle, .square, .bar, .text, .line, .trail].contains(self)
        case .strokeDash:
            return [.line, .point, .tick, .rule, .circle, .square, .bar, .geoshape].contains(self)
        case .shape: return self == .point || self == .geoshape
        case .text: return self == .text
        case .angle: return self == .point || self == .square || self == .text
        case .url: return self == .image
        case .theta, .radius: return self == .text || self == .arc
        case .theta2, .radius2: return self == .arc
        case .xError, .xError2, .yError, .yError2: return false
        }
    }

    var isPath: Bool { self == .line || self == .area || self == .trail }
    var isRectBased: Bool { [.rect, .bar, .image, .arc, .tick].contains(self) }
    var isBarOrArea: Bool { self == .bar || self == .area }
}
