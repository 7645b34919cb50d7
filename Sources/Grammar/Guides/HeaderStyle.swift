import Drawing

/// How the headers of one facet field look, decided from what the author and the config say (Vega-Lite's
/// `compile/header`).
struct HeaderStyle {
    let channel: Channel
    @Boxed private(set) var properties: HeaderProperties
    private let isOff: Bool

    init(_ field: FacetField, channel: Channel, config: Config) {
        self.channel = channel
        isOff = field.header.isOff
        let name =
            switch channel {
            case .row: "headerRow"
            case .column: "headerColumn"
            default: "headerFacet"
            }
        let own = (field.header.value ?? HeaderProperties()).oriented
        let configured = (config.headers[name] ?? HeaderProperties()).oriented
        properties = own.over(configured).over(config.header.oriented)
    }

    var showsLabels: Bool { !isOff && properties.labels != false }

    /// Whether the labels stand across the field's direction, so that each cell has its own.
    var isAcross: Bool {
        guard let orient = properties.labelOrient else { return false }
        return channel == .row ? !orient.isVertical : channel == .column ? orient.isVertical : false
    }

    var isLabelFooter: Bool { properties.labelOrient == .bottom || properties.labelOrient == .right }

    // MARK: Titles

    /// Where the title stands: beside rows or over columns.
    var titleChannel: Channel { headerChannel(properties.titleOrient) }
    var isTitleAtEnd: Bool { properties.titleOrient == .right || properties.titleOrient == .bottom }

    var titleBand: Double {
        switch properties.titleAnchor {
        case .start?: titleChannel == .row ? 1 : 0
        case .end?: titleChannel == .row ? 0 : 1
        case .middle?, nil: 0.5
        }
    }

    private func headerChannel(_ orient: AxisOrient?) -> Channel {
        switch orient {
        case .top?, .bottom?: .column
        case .left?, .right?: .row
        case nil: channel == .row ? .row : .column
        }
    }

    var title: TitleProperties {
        let p = properties
        var title = TitleProperties()
        title.orient = p.titleOrient ?? (channel == .row ? .left : .top)
        title.anchor = p.titleAnchor ?? .middle
        title.angle = p.titleAngle
        let angle = normalized(p.titleAngle)
        title.align = p.titleAlign ?? align(angle, p.titleAnchor, titleChannel)
        title.baseline = p.titleBaseline ?? baseline(angle, titleChannel)
        title.color = p.titleColor
        title.font = p.titleFont
        title.fontSize = p.titleFontSize ?? 11
        title.fontStyle = p.titleFontStyle
        title.fontWeight = p.titleFontWeight ?? 700
        title.limit = p.titleLimit
        title.lineHeight = p.titleLineHeight
        title.offset = p.titlePadding ?? 10
        return title
    }

    // MARK: Labels

    var label: TitleProperties {
        let p = properties
        let place = headerChannel(p.labelOrient)
        var label = TitleProperties()
        label.orient = p.labelOrient ?? (channel == .row ? .left : .top)
        label.frame = .group
        label.anchor = p.labelAnchor ?? .middle
        label.angle = p.labelAngle
        label.align = p.labelAlign ?? align(p.labelAngle, p.labelAnchor, place)
        label.baseline = p.labelBaseline ?? baseline(p.labelAngle, place)
        label.color = p.labelColor
        label.font = p.labelFont
        label.fontSize = p.labelFontSize ?? 10
        label.fontStyle = p.labelFontStyle
        label.fontWeight = p.labelFontWeight ?? 400
        label.limit = p.labelLimit
        label.lineHeight = p.labelLineHeight
        label.offset = p.labelPadding ?? 10
        return label
    }

    // MARK: Turned texts

    /// Of titles; Vega-Lite takes the angle of labels as it is said.
    private func normalized(_ angle: Double?) -> Double? {
        angle.map { ($0.truncatingRemainder(dividingBy: 360) + 360).truncatingRemainder(dividingBy: 360) }
    }

    private func align(_ angle: Double?, _ anchor: TitleAnchor?, _ place: Channel) -> TextAlign? {
        switch anchor {
        case .start?: return .left
        case .end?: return .right
        case .middle?, nil: break
        }
        return angle.flatMap {
            TurnedLabel(angle: $0, channel: place == .row ? .y : .x, orient: place == .row ? .left : .top).align
        }
    }

    private func baseline(_ angle: Double?, _ place: Channel) -> TextBaseline? {
        angle.flatMap {
            let turned = TurnedLabel(angle: $0, channel: place == .row ? .y : .x, orient: place == .row ? .left : .top)
            return turned.baseline ?? .middle
        }
    }
}

extension HeaderProperties {
    /// `orient` is short for both orients.
    fileprivate var oriented: HeaderProperties {
        var header = self
        header.labelOrient = labelOrient ?? orient
        header.titleOrient = titleOrient ?? orient
        return header
    }
}
