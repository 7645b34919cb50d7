import Drawing

/// One mark's properties in widening circles: its definition, its named styles, the config of its type, the config of
/// all marks. The first that speaks wins.
struct MarkStyle: Sendable {
    let type: MarkType
    @Boxed private(set) var definition: MarkProperties
    @Boxed private(set) var named: MarkProperties
    @Boxed private(set) var byType: MarkProperties
    @Boxed private(set) var general: MarkProperties

    init(_ mark: MarkDefinition, config: Config) {
        type = mark.type
        definition = mark.properties
        // The mark's own type is its first style; later styles win.
        let styles = [mark.type.rawValue] + (mark.properties.style ?? [])
        named = styles.compactMap { config.styles[$0]?.mark }.reduce(MarkProperties()) { $1.over($0) }
        byType = config.marks[mark.type] ?? MarkProperties()
        general = config.mark
    }

    subscript<Value>(key: KeyPath<MarkProperties, Value?>) -> Value? {
        definition[keyPath: key] ?? configured(key)
    }

    /// As the subscript, the definition left out.
    func configured<Value>(_ key: KeyPath<MarkProperties, Value?>) -> Value? {
        named[keyPath: key] ?? byType[keyPath: key] ?? general[keyPath: key]
    }

    /// A Vega-Lite property that stands for one of Vega's, such as `size` for a line's `strokeWidth` (Vega-Lite's
    /// `getMarkPropOrConfig`): each circle is asked for the latter first, but styles only for the former, and the widest
    /// only for the latter. What styles say of the latter is Vega's to apply, where nobody else said anything.
    func aliased<Value>(_ key: KeyPath<MarkProperties, Value?>, as target: KeyPath<MarkProperties, Value?>) -> Value? {
        definition[keyPath: target] ?? definition[keyPath: key] ?? configured(key, as: target) ?? named[keyPath: target]
    }

    /// The same where Vega-Lite always says the latter, so that no style has anything to apply: an arc's radii.
    func settled<Value>(_ key: KeyPath<MarkProperties, Value?>, as target: KeyPath<MarkProperties, Value?>) -> Value? {
        definition[keyPath: target] ?? definition[keyPath: key] ?? configured(key, as: target)
    }

    private func configured<Value>(
        _ key: KeyPath<MarkProperties, Value?>, as target: KeyPath<MarkProperties, Value?>
    ) -> Value? {
        named[keyPath: key] ?? byType[keyPath: target] ?? byType[keyPath: key] ?? general[keyPath: target]
    }

    /// Whether `color` fills the mark or outlines it.
    var isFilled: Bool {
        self[\.filled] ?? (type != .point && type != .line && type != .rule)
    }

    /// The width of strokes where nobody says one: Vega's own default, which legends do not know of.
    var usualStrokeWidth: Double {
        switch type {
        case .line, .point, .circle, .square: 2
        case .arc, .area, .bar, .boxplot, .errorband, .errorbar, .geoshape, .image, .rect, .rule, .text, .tick, .trail:
            1
        }
    }

    /// What fills the mark where no channel does.
    func defaultFill(filled: Bool) -> Ink? {
        ink(\.fill, hasColor: filled, otherwise: hasInside ? .paint(.color(.clear)) : nil)
    }

    /// What outlines the mark where no channel does.
    func defaultStroke(filled: Bool) -> Ink? { ink(\.stroke, hasColor: !filled, otherwise: nil) }

    /// Fill or stroke (Vega-Lite's `color`): each from its own sources, and from `color` only the one that it goes to.
    private func ink(
        _ key: KeyPath<MarkProperties, Ink?>, hasColor: Bool, otherwise: Ink?
    ) -> Ink? {
        if let own = definition[keyPath: key] { return own }
        let said =
            hasColor
            ? definition.color ?? configured(\.color, as: key) : byType[keyPath: key] ?? general[keyPath: key]
        // Where a config says `null`, the colour of all marks takes its place.
        if let said, said != .none { return said }
        if hasColor, let color = general.color, color != .none { return color }
        if let otherwise { return otherwise }
        if hasColor, let said { return said }
        return named[keyPath: key] ?? byType[keyPath: key]
    }

    /// Whether the mark has an inside even without a fill.
    private var hasInside: Bool {
        switch type {
        case .bar, .point, .circle, .square, .geoshape: true
        case .arc, .area, .image, .line, .rect, .rule, .text, .tick, .trail, .boxplot, .errorbar, .errorband: false
        }
    }
}
