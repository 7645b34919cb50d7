import Drawing

/// A legend while channels and layers still speak: the scales that it explains, what is said of it, and how its
/// symbols look.
struct LegendDraft: Sendable {
    /// The channels that it explains, each with the slot of its scale.
    var channels: [(channel: Channel, slot: Int)]
    @Boxed var explicit: LegendProperties
    @Boxed var implicit: LegendProperties
    var isDisabled: Bool
    var isExplicitlySet: Bool
    var title: GuideTitle
    @Boxed var field: FieldDefinition
    var kind: LegendKind
    @Boxed var symbol: LegendSymbol
    var unit: Int
    /// The selections that are bound to it.
    var selections: [BoundSelection]

    var properties: LegendProperties { explicit.over(implicit) }

    /// Joins a draft for the same field; false where both are set to different sides.
    mutating func merge(_ other: LegendDraft) -> Bool {
        if let own = explicit.orient, let theirs = other.explicit.orient, own != theirs { return false }
        for entry in other.channels
        where !channels.contains(where: { $0.channel == entry.channel && $0.slot == entry.slot }) {
            channels.append(entry)
        }
        if other.isExplicitlySet && !isExplicitlySet {
            isDisabled = other.isDisabled
            isExplicitlySet = true
        }
        title.merge(other.title)
        // A stroke gives way to a circle, a gradient to symbols.
        if implicit.symbolType != other.implicit.symbolType, other.implicit.symbolType == "circle" {
            implicit.symbolType = "circle"
        }
        explicit = explicit.over(other.explicit)
        implicit = implicit.over(other.implicit)
        selections += other.selections.filter { !selections.contains($0) }
        switch (kind, other.kind) {
        case (.gradient, .symbol):
            // What a ramp knows of its marks is their opacity; a ramp that becomes symbols has no look to give them.
            symbol = symbol.opacity == nil ? other.symbol : LegendSymbol()
            kind = .symbol
        case (.symbol, .gradient): break
        case (.symbol, .symbol), (.gradient, .gradient):
            // The symbols look as the first marks that have a look.
            if symbol.isPlain { symbol = other.symbol }
        }
        return true
    }
}

/// How the symbols of a legend look where its scales do not say: as the marks do.
struct LegendSymbol: Hashable, Sendable {
    /// Whether the marks say nothing of their own.
    var isPlain: Bool { self == LegendSymbol() }

    var fill: Ink?
    var stroke: Ink?
    /// Instead of the inks, over the legend's own values.
    var fillFormula: Expression?
    var strokeFormula: Expression?
    var strokeWidth: Double?
    var dash: [Double]?
    var opacity: Double?
    var fillOpacity: Double?
    var strokeOpacity: Double?
    var size: Double?
}

extension LegendDraft {
    /// The channels that can have a legend, in Vega-Lite's order.
    static let channels: [Channel] = [
        .color, .fill, .stroke, .strokeWidth, .size, .shape, .strokeDash, .opacity, .fillOpacity, .strokeOpacity,
    ]

    init?(_ channel: Channel, unit: Unit, index: Int, slot: Int, type: ScaleType, frame: Size, config: Config) {
        guard let field = unit.encoding[channel]?.anyField else { return nil }
        self.field = field
        channels = [(LegendDraft.target(channel, unit), slot)]
        let own = field.legend.value ?? LegendProperties()
        isExplicitlySet = field.legend != .automatic
        isDisabled = field.legend.isOff || (field.legend == .automatic && config.legend.disable == true)
        self.unit = index
        selections = unit.selections.ofLegends.map {
            BoundSelection(name: $0, channel: channel, field: field.reference)
        }
        let rules = LegendRules(
            channel: channel, field: field, unit: unit, type: type, frame: frame, said: own, config: config)
        kind = rules.kind
        explicit = own.supported(by: kind)
        // Vega-Lite sets the title in the legend, so the config's own would not be heard.
        implicit = config.legend.over(rules.properties)
        symbol = rules.symbol
        switch own.title {
        case .off?: title = .none
        case .on(let lines)?: title = .lines(lines)
        case .automatic?, nil:
            switch field.title {
            case .off: title = .none
            case .on(let lines): title = .lines(lines)
            case .automatic:  // A constant has no name, and takes none from the fields beside it.
                title = .fields(field.datum == nil ? [field] : [])
            }
        }
    }

    /// What the channel changes on the symbols: a colour fills or strokes them.
    private static func target(_ channel: Channel, _ unit: Unit) -> Channel {
        switch channel {
        case .color: unit.mark.type == .trail ? .stroke : unit.isFilled ? .fill : .stroke
        case .size where unit.mark.type == .trail: .strokeWidth
        default: channel
        }
    }
}

/// Vega-Lite's defaults for a legend (its `compile/legend`).
struct LegendRules {
    let channel: Channel
    @Boxed private(set) var field: FieldDefinition
    let unit: Unit
    let type: ScaleType
    let frame: Size
    @Boxed private(set) var said: LegendProperties
    let config: Config

    var kind: LegendKind {
        if let kind = said.type { return kind }
        guard channel.isColor else { return .symbol }
        if let parts = field.timeUnit?.parts, parts.count == 1, [.quarter, .month, .day].contains(parts[0]) {
            return .symbol
        }
        return type.isContinuous ? .gradient : .symbol
    }

    private var orient: LegendOrient { said.orient ?? config.legend.orient ?? .right }

    var direction: Orientation? {
        if let direction = said.direction ?? config.legend.gradientDirection { return direction }
        switch orient {
        case .top, .bottom: return .horizontal
        case .left, .right, .none: return nil
        case .topLeft, .topRight, .bottomLeft, .bottomRight: return kind == .gradient ? .horizontal : nil
        }
    }

    var properties: LegendProperties {
        var p = LegendProperties()
        p.direction = direction
        p.gradientLength = gradientLength
        if [.quantile, .threshold, .log, .symlog].contains(type) { p.labelOverlap = .greedy }
        p.symbolType = symbolType
        let isTime = field.type == .temporal || field.timeUnit != nil
        if isTime {
            if field.timeUnit == nil { p.format = config.timeLabels }
        } else if field.type == .quantitative {
            p.format = config.numberLabels
        }
        return p
    }

    private var gradientLength: Double? {
        guard type.isContinuous else { return nil }
        let legend = config.legend
        func held(_ length: Double, _ least: Double?, _ most: Double?) -> Double {
            max(least ?? 100, min(most ?? 200, length))
        }
        if direction == .horizontal {
            return orient == .top || orient == .bottom
                ? held(frame.width, legend.gradientHorizontalMinLength, legend.gradientHorizontalMaxLength)
                : legend.gradientHorizontalMinLength ?? 100
        }
        return held(frame.height, legend.gradientVerticalMinLength ?? 64, legend.gradientVerticalMaxLength)
    }

    private var symbolType: String {
        if channel != .shape {
            if case .value(.constant(.string(let shape)))? = unit.encoding[.shape]?.content { return shape }
            if let shape = unit.mark.properties.shape { return shape }
        }
        switch unit.mark.type {
        case .bar, .rect, .image, .square: return "square"
        case .line, .trail, .rule: return "stroke"
        case .arc, .point, .circle, .tick, .geoshape, .area, .text, .boxplot, .errorbar, .errorband: return "circle"
        }
    }

    /// As the marks are painted, less what the legend's own scales say.
    var symbol: LegendSymbol {
        var symbol = LegendSymbol()
        let style = unit.style
        let filled = unit.isFilled && unit.mark.type != .trail
        let opacity = greatestOpacity ?? style.definition.opacity ?? unit.defaultOpacity
        // None at all says nothing to a legend.
        let isSaid = config.legend.symbolOpacity != nil || said.symbolOpacity != nil
        symbol.opacity = isSaid || opacity == 0 || opacity?.isNaN == true ? nil : opacity
        let encodesFill = channel == .fill || (filled && channel == .color)
        let encodesStroke = channel == .stroke || (!filled && channel == .color)
        if !encodesFill {
            symbol.fillFormula = formula(.fill, filled ? .color : nil)
            symbol.fill = ink(.fill, filled: filled, filled ? .color : nil, default: style.defaultFill(filled: filled))
            let hasOwn = unit.mark.properties.fill != nil && !hasField(.fill)
            if case .paint? = symbol.fill, !hasOwn, hasField(.fill) || (filled && hasField(.color)) {
                let isSaid = said.symbolFillColor != nil || config.legend.symbolFillColor != nil
                symbol.fill = isSaid ? nil : .paint(.color(config.legend.symbolBaseFillColor ?? .black))
                symbol.fillOpacity = isSaid ? nil : opacity ?? 1
            }
        }
        if !encodesStroke {
            symbol.strokeFormula = formula(.stroke, filled ? nil : .color)
            let stroke = ink(
                .stroke, filled: filled, filled ? nil : .color, default: style.defaultStroke(filled: filled))
            let isScaled = hasField(.stroke) || (!filled && hasField(.color))
            symbol.stroke =
                isScaled ? .paint(.color(config.legend.symbolBaseStrokeColor ?? .guideGray)) : stroke
        }
        // A legend with a filled symbol overrides Vega's default outline.
        if case .paint(let paint)? = symbol.fill, paint != .color(.clear), symbol.stroke == nil, !encodesStroke {
            symbol.stroke = .paint(.color(.clear))
        }
        // How one mark is outlined says nothing of the symbols; only how all are does.
        symbol.strokeWidth = style.configured(\.strokeWidth)
        symbol.dash = style.configured(\.strokeDash)
        symbol.fillOpacity = symbol.fillOpacity ?? style.configured(\.fillOpacity)
        symbol.strokeOpacity = style.configured(\.strokeOpacity)
        return symbol
    }

    /// The expression that a channel or the mark is painted by, where it is one.
    private func formula(_ channel: Channel, _ color: Channel?) -> Expression? {
        let candidates = [channel, color].compactMap(\.self)
        if let definition = candidates.lazy.compactMap({ unit.encoding[$0] }).first {
            if case .value(.expression(let expression)) = definition.content { return expression }
            return nil
        }
        return candidates.lazy.compactMap { unit.mark.expressions[$0.rawValue] }.first
    }

    /// Whether a field alone decides; under conditions there may be a constant to show.
    private func hasField(_ channel: Channel) -> Bool {
        unit.encoding.field(channel) != nil && unit.encoding[channel]?.conditions.isEmpty == true
    }

    private func ink(_ channel: Channel, filled: Bool, _ color: Channel?, default ink: Ink?) -> Ink? {
        for candidate in [channel, color].compactMap({ $0 }) {
            guard let definition = unit.encoding[candidate] else { continue }
            if case .value(.constant(let value)) = definition.content { return value.ink }
            for condition in definition.conditions {
                if case .value(.constant(let value)) = condition.content { return value.ink }
            }
        }
        return ink
    }

    /// Of an opacity channel's constant values.
    private var greatestOpacity: Double? {
        guard let definition = unit.encoding[.opacity] else { return nil }
        let values = ([definition.content] + definition.conditions.map(\.content)).compactMap { content -> Double? in
            if case .value(.constant(let value)) = content { value.asNumber } else { nil }
        }
        return values.max()
    }
}
