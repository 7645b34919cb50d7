import Drawing

/// Where a mark stands along an axis that its encoding leaves open.
enum DefaultPosition {
    /// The middle of the view.
    case mid
    /// The scale's zero, or its least value where zero is not in the domain.
    case zeroOrMin
    /// The far end.
    case zeroOrMax
}

extension MarkContext {
    /// One place along the channel (Vega-Lite's `pointPosition`); nil where there is neither a definition nor a
    /// default.
    func point(_ channel: Channel, default position: DefaultPosition?) throws(Diagnostic) -> Series<Double>? {
        if let places = mapPlaces(channel) { return places }
        let offset = try offset(channel, bandPosition: 0.5)
        let definition = encoding[channel]
        if case .field(let field)? = definition?.content, let stacking = unit.stacking, stacking.channel == channel,
            field.datum == nil
        {
            return places(stackPlace(channel, field), on: channel) + (offset.value ?? .zero)
        }
        let place = try middle(
            channel, definition, second: encoding[channel.secondary ?? channel],
            bandPosition: offset.isEncoded ? 0 : nil)
        guard let base = place == nil ? try fallback(channel, position) : place else { return nil }
        return base + (offset.value ?? .zero)
    }

    /// The middle of what a definition says (Vega-Lite's `midPoint`); nil where it says nothing.
    func middle(
        _ channel: Channel, _ definition: ChannelDefinition?, second: ChannelDefinition? = nil, bandPosition: Double?
    ) throws(Diagnostic) -> Series<Double>? {
        guard let definition else { return nil }
        switch definition.content {
        case .nothing: return nil
        case .value(let value): return try constant(value, on: channel)
        case .field(let field):
            let place = fieldPlace(channel, field, second: second, bandPosition: bandPosition)
            return try shownInvalid(channel, field, places(place, on: channel))
        }
    }

    /// A fixed place: a number of points, `"width"` or `"height"`, or an expression over the rows.
    func constant(_ definition: ValueDefinition, on channel: Channel) throws(Diagnostic) -> Series<Double>? {
        switch definition {
        case .constant(.string("width")): return .constant(frame.width)
        case .constant(.string("height")): return .constant(frame.height)
        case .constant(let value): return .constant(value.asNumber)
        case .expression(let expression):
            let values = try expression.evaluate(over: table, in: scope)
            return .rows((0..<values.count).map { values.number($0) })
        case .gradient: return nil
        }
    }

    /// Where the mark's own properties, or its kind, put it.
    func fallback(_ channel: Channel, _ position: DefaultPosition?) throws(Diagnostic) -> Series<Double>? {
        if let own = try ownPosition(channel) { return own }
        guard let position else { return nil }
        let main = channel.scaleChannel ?? channel
        let size = main == .y || main == .radius ? frame.height : frame.width
        switch position {
        case .mid: return .constant(size / 2)
        case .zeroOrMin, .zeroOrMax:
            if let scale = scale(main), let place = scale.zeroOrEdge(farEnd: position == .zeroOrMax) {
                return .constant(place)
            }
            let isFar = position == .zeroOrMax
            switch main {
            case .radius: return .constant(isFar ? min(frame.width, frame.height) / 2 : 0)
            case .theta: return .constant(isFar ? 2 * .pi : 0)
            case .y: return .constant(isFar ? 0 : frame.height)
            default: return .constant(isFar ? frame.width : 0)
            }
        }
    }

    /// `x`, `y2`, `theta` … among the mark's properties.
    private func ownPosition(_ channel: Channel) throws(Diagnostic) -> Series<Double>? {
        func place(_ position: MarkPosition?, end: Double) -> Series<Double>? {
            switch position {
            case .points(let points)?: .constant(points)
            case .end?: .constant(end)
            case nil: nil
            }
        }
        if let expression = unit.mark.expressions[channel.rawValue] {
            return try constant(.expression(expression), on: channel)
        }
        switch channel {
        case .x: return place(style[\.x], end: frame.width)
        case .x2: return place(style[\.x2], end: frame.width)
        case .y: return place(style[\.y], end: frame.height)
        case .y2: return place(style[\.y2], end: frame.height)
        case .theta: return (style[\.theta]).map { .constant($0) }
        case .theta2: return (style[\.theta2]).map { .constant($0) }
        // An arc's radius is Vega's outer radius, its radius2 the inner one.
        case .radius: return style.settled(\.radius, as: \.outerRadius).map { .constant($0) }
        case .radius2: return style.settled(\.radius2, as: \.innerRadius).map { .constant($0) }
        default: return nil
        }
    }

    struct Offset {
        var value: Series<Double>?
        /// By an encoding (`xOffset` with a field), not by the mark's property.
        var isEncoded: Bool
    }

    /// The shift along the channel (Vega-Lite's `positionOffset`).
    func offset(_ channel: Channel, bandPosition: Double?) throws(Diagnostic) -> Offset {
        if channel == .x || channel == .y, let offsetChannel = channel.offsetChannel,
            let definition = encoding[offsetChannel]
        {
            return Offset(
                value: try middle(offsetChannel, definition, bandPosition: bandPosition), isEncoded: true)
        }
        let key: KeyPath<MarkProperties, Double?>
        switch channel {
        case .x: key = \.xOffset
        case .y: key = \.yOffset
        case .x2: key = \.x2Offset
        case .y2: key = \.y2Offset
        case .theta: key = \.thetaOffset
        case .theta2: key = \.theta2Offset
        case .radius: key = \.radiusOffset
        case .radius2: key = \.radius2Offset
        default: return Offset(value: nil, isEncoded: false)
        }
        if let expression = unit.mark.expressions[channel.rawValue + "Offset"] {
            return Offset(value: try constant(.expression(expression), on: channel), isEncoded: false)
        }
        return Offset(value: unit.mark.properties[keyPath: key].map { .constant($0) }, isEncoded: false)
    }

    /// Rows whose value is null or NaN stand at the scale's zero where `invalid` says that they are shown.
    private func shownInvalid(
        _ channel: Channel, _ field: FieldDefinition, _ place: Series<Double>
    ) throws(Diagnostic) -> Series<Double> {
        guard case .rows(var places) = place, let scale = scale(channel), !scale.isDiscrete,
            !field.isCountingAggregate, showsInvalid(channel)
        else { return place }
        let values = column(field.column)
        let base = invalidOutput(channel)?.asNumber ?? scale.zeroOrEdge(farEnd: false) ?? 0
        for row in places.indices where !values.isValid(row) { places[row] = base }
        return .rows(places)
    }
}
