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

    /// A Vega-Lite property that stands for one of Vega's, such as `size` for a line's `strokeWidth`: each circle is
    /// asked for the latter first, and the widest one for nothing else.
    func aliased<Value>(_ key: KeyPath<MarkProperties, Value?>, as target: KeyPath<MarkProperties, Value?>) -> Value? {
        definition[keyPath: target] ?? definition[keyPath: key] ?? named[keyPath: target] ?? named[keyPath: key]
            ?? byType[keyPath: target] ?? byType[keyPath: key] ?? general[keyPath: target]
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
        let own = filled ? aliased(\.color, as: \.fill) ?? general.color : aliased(\.fill, as: \.fill)
        if let own { return own }
        switch type {
        // Symbols and bars without a fill still have an inside.
        case .bar, .point, .circle, .square, .geoshape: return .paint(.color(.clear))
        case .arc, .area, .image, .line, .rect, .rule, .text, .tick, .trail, .boxplot, .errorbar, .errorband:
            return nil
        }
    }

    /// What outlines the mark where no channel does.
    func defaultStroke(filled: Bool) -> Ink? {
        filled ? aliased(\.stroke, as: \.stroke) : aliased(\.color, as: \.stroke) ?? general.color
    }
}
