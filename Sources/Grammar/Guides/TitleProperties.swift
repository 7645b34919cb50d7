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
    /// What the subtitle is made of where only the drawn picture knows.
    package var subtitleExpression: Expression?
    package var subtitleColor: Color?
    package var subtitleFont: String?
    package var subtitleFontSize: Double?
    package var subtitleFontStyle: Font.Slant?
    package var subtitleFontWeight: Int?
    package var subtitleLineHeight: Double?
    package var subtitlePadding: Double?
    package var text: [String]?
    /// What the text is made of where only the drawn picture knows.
    package var textExpression: Expression?
    package var zindex: Int?
    package var origin: Origin?

    package init() {}
}

extension TitleProperties: ListedProperties {
    package mutating func list(_ visitor: inout some PropertyVisitor, _ other: Self) {
        visitor.align("align", &align, other.align)
        visitor.anchor("anchor", &anchor, other.anchor)
        visitor.number("angle", &angle, other.angle)
        visitor.boolean("aria", &aria, other.aria)
        visitor.baseline("baseline", &baseline, other.baseline)
        visitor.color("color", &color, other.color)
        visitor.number("dx", &dx, other.dx)
        visitor.number("dy", &dy, other.dy)
        visitor.string("font", &font, other.font)
        visitor.number("fontSize", &fontSize, other.fontSize)
        visitor.fontStyle("fontStyle", &fontStyle, other.fontStyle)
        visitor.fontWeight("fontWeight", &fontWeight, other.fontWeight)
        visitor.frame("frame", &frame, other.frame)
        visitor.number("limit", &limit, other.limit)
        visitor.number("lineHeight", &lineHeight, other.lineHeight)
        visitor.number("offset", &offset, other.offset)
        visitor.orient("orient", &orient, other.orient)
        visitor.names("style", &style, other.style)
        visitor.lines("subtitle", &subtitle, &subtitleExpression, other.subtitle, other.subtitleExpression)
        visitor.color("subtitleColor", &subtitleColor, other.subtitleColor)
        visitor.string("subtitleFont", &subtitleFont, other.subtitleFont)
        visitor.number("subtitleFontSize", &subtitleFontSize, other.subtitleFontSize)
        visitor.fontStyle("subtitleFontStyle", &subtitleFontStyle, other.subtitleFontStyle)
        visitor.fontWeight("subtitleFontWeight", &subtitleFontWeight, other.subtitleFontWeight)
        visitor.number("subtitleLineHeight", &subtitleLineHeight, other.subtitleLineHeight)
        visitor.number("subtitlePadding", &subtitlePadding, other.subtitlePadding)
        visitor.lines("text", &text, &textExpression, other.text, other.textExpression)
        visitor.integer("zindex", &zindex, other.zindex)
        visitor.origin(&origin, other.origin)
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
