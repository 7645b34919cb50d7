import Drawing

/// What a spec or a config says of a legend; what is nil is left to the config and at last to Vega's default.
package struct LegendProperties: Hashable, Sendable {
    package var aria: Bool?
    package var clipHeight: Double?
    package var columnPadding: Double?
    package var columns: Int?
    package var cornerRadius: Double?
    package var description: String?
    package var direction: Orientation?
    package var fillColor: Color?
    package var format: LabelFormat?
    package var gradientLength: Double?
    package var gradientOpacity: Double?
    package var gradientStrokeColor: Color?
    package var gradientStrokeWidth: Double?
    package var gradientThickness: Double?
    package var gridAlign: String?
    package var labelAlign: TextAlign?
    package var labelBaseline: TextBaseline?
    package var labelColor: Color?
    package var labelExpr: Expression?
    package var labelFont: String?
    package var labelFontSize: Double?
    package var labelFontStyle: Font.Slant?
    package var labelFontWeight: Int?
    package var labelLimit: Double?
    package var labelOffset: Double?
    package var labelOpacity: Double?
    package var labelOverlap: LabelOverlap?
    package var labelPadding: Double?
    package var labelSeparation: Double?
    package var legendX: Double?
    package var legendY: Double?
    package var offset: Double?
    package var orient: LegendOrient?
    package var padding: Double?
    package var rowPadding: Double?
    package var strokeColor: Color?
    package var symbolDash: [Double]?
    package var symbolDashOffset: Double?
    package var symbolFillColor: Color?
    package var symbolLimit: Int?
    package var symbolOffset: Double?
    package var symbolOpacity: Double?
    package var symbolSize: Double?
    package var symbolStrokeColor: Color?
    package var symbolStrokeWidth: Double?
    package var symbolType: String?
    package var tickCount: TickCount?
    package var tickMinStep: Double?
    package var title: Setting<[String]>?
    /// What the title is made of where only the drawn picture knows.
    package var titleExpression: Expression?
    /// What the author says in the terms of Vega's marks.
    @Boxed package var encoding = GuideEncoding()
    package var titleAlign: TextAlign?
    package var titleAnchor: TitleAnchor?
    package var titleBaseline: TextBaseline?
    package var titleColor: Color?
    package var titleFont: String?
    package var titleFontSize: Double?
    package var titleFontStyle: Font.Slant?
    package var titleFontWeight: Int?
    package var titleLimit: Double?
    package var titleLineHeight: Double?
    package var titleOpacity: Double?
    package var titleOrient: AxisOrient?
    package var titlePadding: Double?
    package var type: LegendKind?
    package var values: [Value]?
    package var zindex: Int?
    package var unselectedOpacity: Double?
    package var gradientDirection: Orientation?
    package var gradientHorizontalMaxLength: Double?
    package var gradientHorizontalMinLength: Double?
    package var gradientVerticalMaxLength: Double?
    package var gradientVerticalMinLength: Double?
    package var gradientLabelLimit: Double?
    package var gradientLabelOffset: Double?
    package var symbolDirection: Orientation?
    package var symbolBaseFillColor: Color?
    package var symbolBaseStrokeColor: Color?
    package var disable: Bool?
    package var strokeWidth: Double?
    package var strokeDash: [Double]?
    package var layout: LegendLayout?
    package var origin: Origin?

    package init() {}
}

extension LegendProperties: ListedProperties {
    package mutating func list(_ visitor: inout some PropertyVisitor, _ other: Self) {
        visitor.boolean("aria", &aria, other.aria)
        visitor.number("clipHeight", &clipHeight, other.clipHeight)
        visitor.number("columnPadding", &columnPadding, other.columnPadding)
        visitor.integer("columns", &columns, other.columns)
        visitor.number("cornerRadius", &cornerRadius, other.cornerRadius)
        visitor.string("description", &description, other.description)
        visitor.orientation("direction", &direction, other.direction)
        visitor.color("fillColor", &fillColor, other.fillColor)
        visitor.format("format", &format, other.format)
        visitor.number("gradientLength", &gradientLength, other.gradientLength)
        visitor.number("gradientOpacity", &gradientOpacity, other.gradientOpacity)
        visitor.color("gradientStrokeColor", &gradientStrokeColor, other.gradientStrokeColor)
        visitor.number("gradientStrokeWidth", &gradientStrokeWidth, other.gradientStrokeWidth)
        visitor.number("gradientThickness", &gradientThickness, other.gradientThickness)
        visitor.string("gridAlign", &gridAlign, other.gridAlign)
        visitor.align("labelAlign", &labelAlign, other.labelAlign)
        visitor.baseline("labelBaseline", &labelBaseline, other.labelBaseline)
        visitor.color("labelColor", &labelColor, other.labelColor)
        visitor.expression("labelExpr", &labelExpr, other.labelExpr)
        visitor.string("labelFont", &labelFont, other.labelFont)
        visitor.number("labelFontSize", &labelFontSize, other.labelFontSize)
        visitor.fontStyle("labelFontStyle", &labelFontStyle, other.labelFontStyle)
        visitor.fontWeight("labelFontWeight", &labelFontWeight, other.labelFontWeight)
        visitor.number("labelLimit", &labelLimit, other.labelLimit)
        visitor.number("labelOffset", &labelOffset, other.labelOffset)
        visitor.number("labelOpacity", &labelOpacity, other.labelOpacity)
        visitor.labelOverlap("labelOverlap", &labelOverlap, other.labelOverlap)
        visitor.number("labelPadding", &labelPadding, other.labelPadding)
        visitor.number("labelSeparation", &labelSeparation, other.labelSeparation)
        visitor.number("legendX", &legendX, other.legendX)
        visitor.number("legendY", &legendY, other.legendY)
        visitor.number("offset", &offset, other.offset)
        visitor.legendOrient("orient", &orient, other.orient)
        visitor.number("padding", &padding, other.padding)
        visitor.number("rowPadding", &rowPadding, other.rowPadding)
        visitor.color("strokeColor", &strokeColor, other.strokeColor)
        visitor.numbers("symbolDash", &symbolDash, other.symbolDash)
        visitor.number("symbolDashOffset", &symbolDashOffset, other.symbolDashOffset)
        visitor.color("symbolFillColor", &symbolFillColor, other.symbolFillColor)
        visitor.integer("symbolLimit", &symbolLimit, other.symbolLimit)
        visitor.number("symbolOffset", &symbolOffset, other.symbolOffset)
        visitor.number("symbolOpacity", &symbolOpacity, other.symbolOpacity)
        visitor.number("symbolSize", &symbolSize, other.symbolSize)
        visitor.color("symbolStrokeColor", &symbolStrokeColor, other.symbolStrokeColor)
        visitor.number("symbolStrokeWidth", &symbolStrokeWidth, other.symbolStrokeWidth)
        visitor.string("symbolType", &symbolType, other.symbolType)
        visitor.tickCount("tickCount", &tickCount, other.tickCount)
        visitor.number("tickMinStep", &tickMinStep, other.tickMinStep)
        visitor.title("title", &title, &titleExpression, other.title, other.titleExpression)
        visitor.encoding(&encoding, other.encoding)
        visitor.align("titleAlign", &titleAlign, other.titleAlign)
        visitor.anchor("titleAnchor", &titleAnchor, other.titleAnchor)
        visitor.baseline("titleBaseline", &titleBaseline, other.titleBaseline)
        visitor.color("titleColor", &titleColor, other.titleColor)
        visitor.string("titleFont", &titleFont, other.titleFont)
        visitor.number("titleFontSize", &titleFontSize, other.titleFontSize)
        visitor.fontStyle("titleFontStyle", &titleFontStyle, other.titleFontStyle)
        visitor.fontWeight("titleFontWeight", &titleFontWeight, other.titleFontWeight)
        visitor.number("titleLimit", &titleLimit, other.titleLimit)
        visitor.number("titleLineHeight", &titleLineHeight, other.titleLineHeight)
        visitor.number("titleOpacity", &titleOpacity, other.titleOpacity)
        visitor.orient("titleOrient", &titleOrient, other.titleOrient)
        visitor.number("titlePadding", &titlePadding, other.titlePadding)
        visitor.legendKind("type", &type, other.type)
        visitor.values("values", &values, other.values)
        visitor.integer("zindex", &zindex, other.zindex)
        visitor.number("unselectedOpacity", &unselectedOpacity, other.unselectedOpacity)
        visitor.orientation("gradientDirection", &gradientDirection, other.gradientDirection)
        visitor.number("gradientHorizontalMaxLength", &gradientHorizontalMaxLength, other.gradientHorizontalMaxLength)
        visitor.number("gradientHorizontalMinLength", &gradientHorizontalMinLength, other.gradientHorizontalMinLength)
        visitor.number("gradientVerticalMaxLength", &gradientVerticalMaxLength, other.gradientVerticalMaxLength)
        visitor.number("gradientVerticalMinLength", &gradientVerticalMinLength, other.gradientVerticalMinLength)
        visitor.number("gradientLabelLimit", &gradientLabelLimit, other.gradientLabelLimit)
        visitor.number("gradientLabelOffset", &gradientLabelOffset, other.gradientLabelOffset)
        visitor.orientation("symbolDirection", &symbolDirection, other.symbolDirection)
        visitor.color("symbolBaseFillColor", &symbolBaseFillColor, other.symbolBaseFillColor)
        visitor.color("symbolBaseStrokeColor", &symbolBaseStrokeColor, other.symbolBaseStrokeColor)
        visitor.boolean("disable", &disable, other.disable)
        visitor.number("strokeWidth", &strokeWidth, other.strokeWidth)
        visitor.numbers("strokeDash", &strokeDash, other.strokeDash)
        visitor.legendLayout("layout", &layout, other.layout)
        visitor.origin(&origin, other.origin)
    }
}
