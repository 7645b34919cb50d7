import Drawing

/// A box plot, an error bar or an error band on its way to the layers that draw it.
struct CompositeMark {
    let view: UnitView
    let config: Config.CompositeConfig
    let markConfig: Config
    let orient: Orientation
    /// The axis that is summarized.
    let axis: Channel
    let field: FieldDefinition
    /// The other channels, their bins, time units and aggregates moved into `steps`.
    let rest: Encoding
    /// Bins and time units of the other channels.
    let steps: [LocatedTransform]
    /// Aggregates of the other channels, computed along with the mark's own.
    let aggregates: [AggregateField]
    let groupBy: [FieldReference]

    var name: String { field.reference?.path.name ?? "" }
    var properties: MarkProperties { view.mark.properties }

    init(_ view: UnitView, config: Config) throws(Diagnostic) {
        self.view = view
        markConfig = config
        self.config = config.composites[view.mark.type] ?? Config.CompositeConfig()
        let encoding = Encoding(typed: view.encoding)
        orient = try CompositeMark.orient(view, encoding)
        axis = orient == .vertical ? .y : .x
        guard var field = encoding.field(axis), field.reference != nil else {
            throw Diagnostic(
                .error, "missing a quantitative field on \"\(axis.rawValue)\" for mark \"\(view.mark.type.rawValue)\"",
                at: view.mark.origin)
        }
        field.aggregate = nil
        self.field = field
        var others = encoding
        for channel in axis.withSecondaries { others[channel] = nil }
        // A tooltip about single rows would split the summary; it belongs to the rows drawn one by one.
        if view.mark.type == .boxplot {
            others[all: .tooltip] = others[all: .tooltip].filter { $0.anyField.map { $0.aggregate != nil } ?? true }
        }
        let extracted = ExtractedTransforms(others, config: config)
        rest = extracted.encoding
        steps = extracted.steps
        aggregates = extracted.aggregates
        groupBy = extracted.groupBy
    }

    private static func orient(_ view: UnitView, _ encoding: Encoding) throws(Diagnostic) -> Orientation {
        if let orient = view.mark.properties.orient { return orient }
        for (channel, orient) in [
            (Channel.xError, Orientation.horizontal), (.x2, .horizontal), (.yError, .vertical), (.y2, .vertical),
        ]
        where encoding[channel] != nil && encoding.field(channel.scaleChannel ?? channel)?.isContinuous == true {
            return orient
        }
        let (x, y) = (encoding.field(.x), encoding.field(.y))
        switch (x?.isContinuous ?? false, y?.isContinuous ?? false) {
        case (true, true): return y?.type == .temporal && x?.type != .temporal ? .horizontal : .vertical
        case (true, false): return .horizontal
        case (false, true): return .vertical
        case (false, false):
            throw Diagnostic(
                .error, "missing a quantitative field on x or y for mark \"\(view.mark.type.rawValue)\"",
                at: view.mark.origin)
        }
    }

    /// A layer for one part, from one summary (to another); nil where the part is switched off.
    func part(
        _ name: String, _ type: MarkType, base: MarkProperties = MarkProperties(), from: String, to: String? = nil,
        encoding: Encoding? = nil
    ) -> View? {
        var position = FieldDefinition(.field(reference(from)), type: field.type, origin: field.origin)
        position.title = field.title == .automatic ? .on([field.defaultTitle(markConfig)]) : field.title
        position.scale = field.scale
        position.axis = field.axis
        var channels = encoding ?? rest
        channels[axis] = ChannelDefinition(.field(position), origin: view.encoding[axis]?.origin)
        if let to, let second = axis.secondary {
            channels[second] = ChannelDefinition(.field(FieldDefinition(.field(reference(to)))))
        }
        return layer(name, type, base: base, encoding: channels)
    }

    func layer(_ name: String, _ type: MarkType, base: MarkProperties, encoding: Encoding) -> View? {
        var own = MarkProperties()
        own.clip = properties.clip
        own.color = properties.color
        own.opacity = properties.opacity
        let configured = config.parts[name]
        let specified = view.mark.parts[name]
        guard isShown(specified ?? configured) else { return nil }
        // From wide to narrow: the config's part, the mark's own colour, the part's nature, what is said of it.
        var merged = MarkProperties()
        if case .on(let part)? = configured { merged = part }
        merged = base.over(own.over(merged))
        if case .on(let part)? = specified { merged = part.over(merged) }
        merged.style = ["\(view.mark.type.rawValue)-\(name)"] + (merged.style ?? [])
        return .unit(
            UnitView(mark: MarkDefinition(type, properties: merged, origin: view.mark.origin), encoding: encoding))
    }

    private func isShown(_ part: Setting<MarkProperties>?) -> Bool {
        if case .on? = part { true } else { false }
    }

    func reference(_ prefix: String) -> FieldReference {
        FieldReference(FieldPath(name: "\(prefix)_\(name)"), at: field.origin)
    }

    /// The frame of the layers: the view's, its data and transforms already applied.
    var frame: ViewFrame {
        var frame = view.frame
        frame.data = .automatic
        frame.transforms = []
        return frame
    }

    /// `datum['prefix_field']` in an expression.
    func datum(_ prefix: String?) -> String {
        let full = prefix.map { "\($0)_\(name)" } ?? name
        let quoted = full.flatMap { $0 == "\\" || $0 == "'" ? ["\\", $0] : [$0] }
        return "datum['\(String(quoted))']"
    }

    func calculate(_ expression: String, as prefix: String) throws(Diagnostic) -> LocatedTransform {
        LocatedTransform(
            .calculate(CalculateTransform(expression: try Expression(expression), name: "\(prefix)_\(name)")))
    }
}

extension Channel {
    /// x with x2 and its errors.
    fileprivate var withSecondaries: [Channel] {
        self == .x ? [.x, .x2, .xError, .xError2] : [.y, .y2, .yError, .yError2]
    }
}

extension Encoding {
    /// Every field with a type, whatever the mark.
    init(typed encoding: Encoding) {
        self.init()
        for channel in encoding.channels {
            self[all: channel] = encoding[all: channel].map { $0.resolved(for: channel) }
        }
    }
}
