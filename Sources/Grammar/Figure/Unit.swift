import Drawing

/// A unit view with every decision made that needs no data: types, orientation, stacking.
struct Unit: Sendable {
    var name: String?
    var mark: MarkDefinition
    var style: MarkStyle
    var encoding: Encoding
    var orient: Orientation?
    var stacking: Stacking?
    /// As given by the view or by the layers around it.
    var width: Extent?
    var height: Extent?
    @Boxed var background: ViewProperties
    /// How the config wants numbers written.
    @Boxed var numberLabels: LabelFormat?
    /// The channels for which the config says what null and NaN look like.
    var shownInvalid: Set<Channel>
    var selections: UnitSelections
    /// As said by the view or by those around it.
    @Boxed var projection: ProjectionProperties?
    var origin: Origin?

    /// Whether `color` fills the mark.
    var isFilled: Bool { style.isFilled }

    /// - Parameter sharedTypes: what the layers that share a scale show by it.
    init(
        _ view: UnitView, width: Extent?, height: Extent?, sharedTypes: [Channel: FieldType] = [:], config: Config,
        diagnostics: inout Diagnostics
    ) {
        name = view.frame.name
        mark = view.mark
        style = MarkStyle(view.mark, config: config)
        encoding = view.encoding.resolved(
            for: view.mark.type, isFilled: style.isFilled, config: config, shared: sharedTypes,
            diagnostics: &diagnostics)
        config.reviewFormats(&diagnostics)
        numberLabels = config.numberLabels
        background = view.frame.background
        shownInvalid = Set((config.scale.invalid ?? [:]).keys)
        selections = view.selections
        projection = view.frame.projection
        origin = view.frame.origin
        self.width = width
        self.height = height
        // A step makes no sense along a continuous scale.
        if case .step? = width, encoding.field(.x)?.isContinuous == true { self.width = nil }
        if case .step? = height, encoding.field(.y)?.isContinuous == true { self.height = nil }
        orient = Unit.orientation(of: mark.type, encoding: encoding, specified: style[\.orient])
        stacking = Stacking(mark: mark.type, orient: orient, encoding: encoding)
        followColorDomain()
    }

    /// Bars side by side, or the parts of a stack, come in the order that the author gives their colours, unless he
    /// gives another (Vega-Lite's `alignStackOrderWithColorDomain`).
    private mutating func followColorDomain() {
        guard encoding[.order] == nil, let color = encoding.field(.fill) ?? encoding.field(.color),
            color.type == .nominal, let field = color.reference, case .values(let domain)? = color.scale.value?.domain
        else { return }
        if let channel = [Channel.xOffset, .yOffset].first(where: { encoding[$0] != nil }),
            var offset = encoding.field(channel), offset.sort == .automatic || offset.sort == .off
        {
            offset.sort = .on(.list(domain))
            encoding[channel]?.content = .field(offset)
        } else {
            stacking?.order = StackOrder(
                field: field, values: domain, isDescending: orient != .horizontal)
        }
    }

    var isAggregated: Bool {
        encoding.channels.contains { channel in
            encoding[all: channel].contains { definition in
                ([definition.content] + definition.conditions.map(\.content)).contains { content in
                    if case .field(let field) = content { field.aggregate != nil } else { false }
                }
            }
        }
    }

    /// The opacity of points where nothing says otherwise: many of them lie on each other (Vega-Lite's `initMarkdef`).
    var defaultOpacity: Double? {
        guard style[\.opacity] == nil, style[\.fillOpacity] == nil else { return nil }
        return [.point, .tick, .circle, .square].contains(mark.type) && !isAggregated ? 0.7 : nil
    }

    /// Whether a bar or an area without a position of its own along `channel` spans from a baseline inside its band to
    /// its quantitative offset.
    func isRangedOffset(_ channel: Channel) -> Bool {
        guard mark.type.isBarOrArea, encoding[channel.secondary ?? channel] == nil, hasMeasuredOffset(channel) else {
            return false
        }
        guard let definition = encoding.field(channel) else { return encoding[channel] == nil }
        return !definition.isContinuous
    }

    func hasMeasuredOffset(_ channel: Channel) -> Bool {
        guard let offset = channel.offsetChannel.flatMap({ encoding.field($0) }) else { return false }
        return offset.type == .quantitative && !offset.isBinning
    }
}

extension Channel {
    /// The channel of the other end: `x2` for `x`.
    var secondary: Channel? {
        switch self {
        case .x: .x2
        case .y: .y2
        case .theta: .theta2
        case .radius: .radius2
        case .longitude: .longitude2
        case .latitude: .latitude2
        default: nil
        }
    }

    var offsetChannel: Channel? {
        switch self {
        case .x, .x2: .xOffset
        case .y, .y2: .yOffset
        default: nil
        }
    }
}
