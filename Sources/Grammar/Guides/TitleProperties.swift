import Drawing

/// What a spec or a config says of a title and its subtitle.
package struct TitleProperties: Hashable, Sendable {
    package var align: TextAlign?
    package var anchor: TitleAnchor?
    package var angle: Double?
    package var aria: Bool?
    package var baseline: TextBaseline?
    package var color: Color?
    package var dx: Double?
    package var dy: Double?
    package var font: String?
    package var fontSize: Double?
    package var fontStyle: Font.Slant?
    package var fontWeight: Int?
    package var frame: TitleFrame?
    package var limit: Double?
    package var lineHeight: Double?
    package var offset: Double?
    package var orient: AxisOrient?
    package var style: [String]?
    package var subtitle: [String]?
    package var subtitleColor: Color?
    package var subtitleFont: String?
    package var subtitleFontSize: Double?
    package var subtitleFontStyle: Font.Slant?
    package var subtitleFontWeight: Int?
    package var subtitleLineHeight: Double?
    package var subtitlePadding: Double?
    package var text: [String]?
    /// What the text and the subtitle are made of where only the drawn picture knows.
    package var textExpression: Expression?
    package var subtitleExpression: Expression?
    package var zindex: Int?
    package var origin: Origin?

    package init() {}

    /// These properties, with what they do not say taken from `base`.
    package func over(_ base: Self) -> Self {
        var merged = base
        if let align { merged.align = align }
        if let anchor { merged.anchor = anchor }
        if let angle { merged.angle = angle }
        if let aria { merged.aria = aria }
        if let baseline { merged.baseline = baseline }
        if let color { merged.color = color }
        if let dx { merged.dx = dx }
        if let dy { merged.dy = dy }
        if let font { merged.font = font }
        if let fontSize { merged.fontSize = fontSize }
        if let fontStyle { merged.fontStyle = fontStyle }
        if let fontWeight { merged.fontWeight = fontWeight }
        if let frame { merged.frame = frame }
        if let limit { merged.limit = limit }
        if let lineHeight { merged.lineHeight = lineHeight }
        if let offset { merged.offset = offset }
        if let orient { merged.orient = orient }
        if let style { merged.style = style }
        if subtitle != nil || subtitleExpression != nil {
            (merged.subtitle, merged.subtitleExpression) = (subtitle, subtitleExpression)
        }
        if let subtitleColor { merged.subtitleColor = subtitleColor }
        if let subtitleFont { merged.subtitleFont = subtitleFont }
        if let subtitleFontSize { merged.subtitleFontSize = subtitleFontSize }
        if let subtitleFontStyle { merged.subtitleFontStyle = subtitleFontStyle }
        if let subtitleFontWeight { merged.subtitleFontWeight = subtitleFontWeight }
        if let subtitleLineHeight { merged.subtitleLineHeight = subtitleLineHeight }
        if let subtitlePadding { merged.subtitlePadding = subtitlePadding }
        if text != nil || textExpression != nil { (merged.text, merged.textExpression) = (text, textExpression) }
        if let zindex { merged.zindex = zindex }
        if let origin { merged.origin = origin }
        return merged
    }
}

extension TitleProperties {
    /// With the texts that expressions make.
    func written(in scope: Scope) throws(Diagnostic) -> TitleProperties {
        var written = self
        if let textExpression { written.text = try textExpression.lines(in: scope) }
        if let subtitleExpression { written.subtitle = try subtitleExpression.lines(in: scope) }
        return written
    }
}

extension Expression {
    /// The value as lines of text: an array is one line an item.
    func lines(in scope: Scope) throws(Diagnostic) -> [String] {
        switch try value(in: scope) {
        case .undefined, .null: []
        case .array(let items): items.map(\.asText)
        case let value:
            value.asText.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        }
    }
}
