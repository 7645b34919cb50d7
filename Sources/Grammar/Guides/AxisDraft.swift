import Drawing

/// An axis while its layers still speak: what the author said, what the config and the rules say where the author is
/// silent, and what the title is made of.
struct AxisDraft: Sendable {
    var channel: Channel
    @Boxed var explicit: AxisProperties
    @Boxed var implicit: AxisProperties
    var isDisabled: Bool
    var isExplicitlySet: Bool
    var title: GuideTitle
    @Boxed var field: FieldDefinition

    var properties: AxisProperties { explicit.over(implicit) }
    var orient: AxisOrient { properties.orient ?? (channel == .x ? .bottom : .left) }

    /// Joins another layer's draft of the same axis; false where the two are set to different sides and cannot be one.
    mutating func merge(_ other: AxisDraft, config: Config) -> Bool {
        if let own = explicit.orient, let theirs = other.explicit.orient, own != theirs { return false }
        if other.isExplicitlySet && !isExplicitlySet {
            isDisabled = other.isDisabled
            isExplicitlySet = true
        }
        title.merge(other.title)
        var fallback = other.implicit
        if let angle = explicit.labelAngle, angle != (other.explicit.labelAngle ?? fallback.labelAngle) {
            // What suits labels at another angle does not suit these.
            fallback.labelAlign = nil
            fallback.labelBaseline = nil
        }
        explicit = explicit.over(other.explicit)
        implicit = implicit.over(fallback)
        return true
    }
}

/// A guide's title: the author's words, or fields whose names it is made of.
enum GuideTitle: Sendable {
    case none
    case lines([String])
    case fields([FieldDefinition])

    mutating func merge(_ other: GuideTitle) {
        switch (self, other) {
        case (.none, _), (_, .none): self = .none
        case (.lines(let a), .lines(let b)):
            if a != b && !b.isEmpty { self = a.isEmpty ? other : .lines([(a + b).joined(separator: ", ")]) }
        case (.lines, .fields): break
        case (.fields, .lines): self = other
        case (.fields(let a), .fields(let b)):
            // Only what the words are made of counts.
            var merged = a
            for field in b where !merged.contains(where: { $0.hasSameName(as: field) }) { merged.append(field) }
            self = .fields(merged)
        }
    }

    func text(_ config: Config) -> [String] {
        switch self {
        case .none: return []
        case .lines(let lines): return lines.allSatisfy(\.isEmpty) ? [] : lines
        case .fields(let fields):
            let text = fields.map { $0.defaultTitle(config) }.reduce(into: [String]()) {
                if !$1.isEmpty && !$0.contains($1) { $0.append($1) }
            }
            return text.isEmpty ? [] : [text.joined(separator: ", ")]
        }
    }
}

extension FieldDefinition {
    func hasSameName(as other: FieldDefinition) -> Bool {
        reference?.path == other.reference?.path && aggregate?.operation == other.aggregate?.operation
            && bin == other.bin && timeUnit == other.timeUnit
    }
}

extension AxisDraft {
    /// The axis of one unit's x or y; nil without a scale.
    init?(_ channel: Channel, unit: Unit, type: ScaleType, bins: BinBoundaries?, frame: Size, config: Config) {
        guard let field = unit.encoding.scaledField(channel) else { return nil }
        self.channel = channel
        self.field = field
        let said = unit.encoding.field(channel)?.axis ?? .automatic
        let own = said.value ?? AxisProperties()
        let orient =
            own.orient ?? config.axes[channel == .x ? "axisX" : "axisY"]?.orient ?? config.axis.orient
            ?? (channel == .x ? .bottom : .left)
        let configured = config.axis(channel, type: type, orient: orient, style: own.style)
        isExplicitlySet = said != .automatic
        isDisabled = said.isOff || (said == .automatic && config.isAxisDisabled(channel, type: type, orient: orient))
        let rules = AxisRules(
            channel: channel, field: field, unit: unit, type: type, orient: orient, frame: frame,
            said: own, configured: configured, config: config)
        explicit = own
        var following = configured.over(rules.properties)
        following.orient = orient
        implicit = following
        var titled = own
        titled.title = own.title ?? configured.title
        title = AxisDraft.title(titled, channel, unit)
    }

    private static func title(_ own: AxisProperties, _ channel: Channel, _ unit: Unit) -> GuideTitle {
        switch own.title {
        case .off?: return .none
        case .on(let lines)?: return .lines(lines)
        case .automatic?, nil: break
        }
        let fields = [channel, channel.secondary ?? channel].compactMap { unit.encoding.field($0) }
        var unique: [FieldDefinition] = []
        var titles: [String] = []
        for (i, field) in fields.enumerated() where i == 0 || unit.encoding.field(channel) != field {
            switch field.title {
            case .on(let lines): if !titles.contains(lines.joined(separator: " ")) { titles += lines }
            case .off: if i == 0 { return .none }
            case .automatic: if field.datum == nil { unique.append(field) }
            }
        }
        if !titles.isEmpty {
            return .lines(titles.count == 1 ? titles : fields.count > 1 ? [titles.joined(separator: ", ")] : titles)
        }
        return .fields(unique)
    }
}

extension Config {
    /// All that the config says of an axis: by its style, its scale's type, its side, its channel, then in general.
    func axis(_ channel: Channel, type: ScaleType, orient: AxisOrient, style: [String]?) -> AxisProperties {
        var styled = AxisProperties()
        for name in style ?? [] { styled = (styles[name]?.axis ?? AxisProperties()).over(styled) }
        return typeNames(type).reversed().reduce(styled) { result, name in
            result.over(axes["axis\(channel == .x ? "X" : "Y")\(name)"] ?? AxisProperties())
        }.over(
            typeNames(type).reversed().reduce(AxisProperties()) { result, name in
                result.over(axes["axis" + name] ?? AxisProperties())
            }
        )
        .over(axes[channel == .x ? "axisX" : "axisY"] ?? AxisProperties())
        .over(axes["axis" + orient.rawValue.capitalizedFirst] ?? AxisProperties())
        .over(axis)
    }

    private func typeNames(_ type: ScaleType) -> [String] {
        switch type {
        case .band: ["Discrete", "Band"]
        case .point: ["Discrete", "Point"]
        case .linear, .log, .pow, .sqrt, .symlog: ["Quantitative"]
        case .time, .utc: ["Temporal"]
        case .identity, .quantile, .quantize, .threshold, .binOrdinal, .ordinal, .sequential, .diverging: []
        }
    }

    func isAxisDisabled(_ channel: Channel, type: ScaleType, orient: AxisOrient) -> Bool {
        axis(channel, type: type, orient: orient, style: nil).disable ?? false
    }

    /// By how much marks that meet the axis's ticks are moved along with it; Vega's half pixel where nothing is said.
    func axisTranslate(_ channel: Channel) -> Double {
        axes[channel == .x ? "axisX" : "axisY"]?.translate ?? axis.translate ?? 0.5
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
