import Drawing

extension UnitView {
    /// The view as layers, where its mark is more than one: points on a line, a line on an area; nil where it is one.
    func overlaid(config: Config, diagnostics: inout Diagnostics) throws(Diagnostic) -> View? {
        switch mark.type {
        case .boxplot: return try CompositeMark(self, config: config).boxPlot()
        case .errorbar: return try CompositeMark(self, config: config).errorBar()
        case .errorband: return try CompositeMark(self, config: config).errorBand()
        case .arc, .area, .bar, .circle, .geoshape, .image, .line, .point, .rect, .rule, .square, .text, .tick, .trail:
            break
        }
        if mark.type == .line, let rule = ruleForRange { return .unit(rule) }
        guard [.line, .area, .trail, .rule].contains(mark.type) else { return nil }
        let layers = overlays(config, &diagnostics)
        if layers.isEmpty { return nil }
        var frame = frame
        frame.data = .automatic
        frame.transforms = []
        return .layer(LayerView(frame: frame, layers: layers))
    }

    /// A line with two ends is a rule.
    private var ruleForRange: UnitView? {
        for channel in [Channel.x2, .y2] where encoding[channel] != nil {
            guard let main = channel.scaleChannel, let field = encoding.field(main), !field.isBinned else { continue }
            var rule = self
            rule.mark.type = .rule
            return rule
        }
        return nil
    }

    /// The path and what lies over it; empty where nothing does.
    private func overlays(_ config: Config, _ diagnostics: inout Diagnostics) -> [View] {
        let points = overlay(\.point, config, byDefault: encoding[.shape] != nil)
        let line = mark.type == .area ? overlay(\.line, config, byDefault: false) : nil
        if points == nil && line == nil { return [] }
        let above = overlayEncoding(config, &diagnostics)
        var layers = [base(config)]
        if let line { layers.append(layer(.line, line, above)) }
        if let points { layers.append(layer(.point, points, above)) }
        return layers
    }

    private func overlay(
        _ key: KeyPath<MarkProperties, MarkOverlay?>, _ config: Config, byDefault: Bool
    ) -> Boxed<MarkProperties>? {
        let own = mark.properties[keyPath: key]
        switch own ?? config.marks[mark.type]?[keyPath: key] {
        case .on(let properties)?: return properties
        case .transparent?:
            var properties = MarkProperties()
            properties.opacity = 0
            return Boxed(properties)
        case .off?: return own == nil && byDefault ? Boxed(MarkProperties()) : nil
        case nil: return byDefault ? Boxed(MarkProperties()) : nil
        }
    }

    /// The path itself, without its overlays.
    private func base(_ config: Config) -> View {
        var view = UnitView(mark: mark, encoding: encoding)
        view.mark.properties.point = .off
        view.mark.properties.line = .off
        let style = MarkStyle(mark, config: config)
        if mark.type == .area, style[\.opacity] == nil, style[\.fillOpacity] == nil {
            view.mark.properties.opacity = 0.7
        }
        view.encoding[.shape] = nil
        return .unit(view)
    }

    /// As the path's, its stacking made explicit, its second ends left out.
    private func overlayEncoding(_ config: Config, _ diagnostics: inout Diagnostics) -> Encoding {
        var result = encoding
        let unit = Unit(self, width: nil, height: nil, config: config, diagnostics: &diagnostics)
        if let stacking = unit.stacking, case .field(var field)? = result[stacking.channel]?.content {
            field.stack = .on(stacking.offset)
            result[stacking.channel]?.content = .field(field)
        }
        result[.x2] = nil
        result[.y2] = nil
        return result
    }

    private func layer(_ type: MarkType, _ properties: Boxed<MarkProperties>, _ encoding: Encoding) -> View {
        var own = MarkProperties()
        own.clip = mark.properties.clip
        if type == .line {
            own.interpolate = mark.properties.interpolate
            own.tension = mark.properties.tension
        } else {
            own.opacity = 1
            own.filled = true
        }
        own.point = .off
        own.line = .off
        let definition = MarkDefinition(type, properties: properties.wrappedValue.over(own), origin: mark.origin)
        return .unit(UnitView(mark: definition, encoding: encoding))
    }
}
