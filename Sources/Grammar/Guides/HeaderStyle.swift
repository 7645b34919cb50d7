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
        guard let orient = properties.labelText.orient else { return false }
        return channel == .row ? !orient.isVertical : channel == .column ? orient.isVertical : false
    }

    var isLabelFooter: Bool { properties.labelText.orient == .bottom || properties.labelText.orient == .right }

    // MARK: Titles

    /// Where the title stands: beside rows or over columns.
    var titleChannel: Channel { headerChannel(properties.titleText.orient) }
    var isTitleAtEnd: Bool { properties.titleText.orient == .right || properties.titleText.orient == .bottom }

    var titleBand: Double {
        switch properties.titleText.anchor {
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

    // MARK: Texts

    var title: TitleProperties {
        // Vega-Lite takes the angle of labels as it is said.
        text(properties.titleText, turnedBy: normalized(properties.titleText.angle), size: 11, weight: 700)
    }

    var label: TitleProperties {
        var label = text(properties.labelText, turnedBy: properties.labelText.angle, size: 10, weight: 400)
        label.frame = .group
        return label
    }

    private func text(_ said: HeaderText, turnedBy angle: Double?, size: Double, weight: Int) -> TitleProperties {
        let place = headerChannel(said.orient)
        var text = TitleProperties()
        text.orient = said.orient ?? (channel == .row ? .left : .top)
        text.anchor = said.anchor ?? .middle
        text.angle = said.angle
        text.align = said.align ?? align(angle, said.anchor, place)
        text.baseline = said.baseline ?? baseline(angle, place)
        text.color = said.color
        text.font = said.font
        text.fontSize = said.fontSize ?? size
        text.fontStyle = said.fontStyle
        text.fontWeight = said.fontWeight ?? weight
        text.limit = said.limit
        text.lineHeight = said.lineHeight
        text.offset = said.padding ?? 10
        return text
    }

    // MARK: Turned texts

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
        header.labelText.orient = labelText.orient ?? orient
        header.titleText.orient = titleText.orient ?? orient
        return header
    }
}
