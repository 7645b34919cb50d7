import Drawing

/// What is said of one of the texts of a header, its label or its title.
package struct HeaderText: Hashable, Sendable {
    package var align: TextAlign?
    package var anchor: TitleAnchor?
    package var angle: Double?
    package var baseline: TextBaseline?
    package var color: Color?
    package var font: String?
    package var fontSize: Double?
    package var fontStyle: Font.Slant?
    package var fontWeight: Int?
    package var limit: Double?
    package var lineHeight: Double?
    package var orient: AxisOrient?
    package var padding: Double?

    package init() {}

    /// Shows its properties to the visitor, with the text's name before their own.
    mutating func list(_ visitor: inout some PropertyVisitor, _ other: Self, of name: String) {
        visitor.align(name + "Align", &align, other.align)
        visitor.anchor(name + "Anchor", &anchor, other.anchor)
        visitor.number(name + "Angle", &angle, other.angle)
        visitor.baseline(name + "Baseline", &baseline, other.baseline)
        visitor.color(name + "Color", &color, other.color)
        visitor.string(name + "Font", &font, other.font)
        visitor.number(name + "FontSize", &fontSize, other.fontSize)
        visitor.fontStyle(name + "FontStyle", &fontStyle, other.fontStyle)
        visitor.fontWeight(name + "FontWeight", &fontWeight, other.fontWeight)
        visitor.number(name + "Limit", &limit, other.limit)
        visitor.number(name + "LineHeight", &lineHeight, other.lineHeight)
        visitor.orient(name + "Orient", &orient, other.orient)
        visitor.number(name + "Padding", &padding, other.padding)
    }
}
