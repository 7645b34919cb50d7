import Drawing

/// What a spec or a config says of an axis, by Vega-Lite's names and in its units (points, degrees); what is nil is left to
/// the next wider config and at last to Vega's default.
package struct AxisProperties: Hashable, Sendable {
    package var aria: Bool?
    package var bandPosition: Double?
    package var description: String?
    package var domain: Bool?
    package var domainCap: Stroke.Cap?
    package var domainColor: Color?
    package var domainDash: [Double]?
    package var domainDashOffset: Double?
    package var domainOpacity: Double?
    package var domainWidth: Double?
    package var format: LabelFormat?
    package var grid: Bool?
    package var gridCap: Stroke.Cap?
    package var gridColor: Conditional<Color>?
    package var gridDash: Conditional<[Double]>?
    package var gridDashOffset: Conditional<Double>?
    package var gridOpacity: Conditional<Double>?
    package var gridWidth: Conditional<Double>?
    package var labelAlign: Conditional<TextAlign>?
    package var labelAngle: Double?
    package var labelBaseline: Conditional<TextBaseline>?
    package var labelBound: Toggle?
    package var labelColor: Conditional<Color>?
    package var labelExpr: Expression?
    package var labelFlush: Toggle?
    package var labelFlushOffset: Double?
    package var labelFont: Conditional<String>?
    package var labelFontSize: Conditional<Double>?
    package var labelFontStyle: Conditional<Font.Slant>?
    package var labelFontWeight: Conditional<Int>?
    package var labelLimit: Double?
    package var labelLineHeight: Double?
    package var labelOffset: Conditional<Double>?
    package var labelOpacity: Conditional<Double>?
    package var labelOverlap: LabelOverlap?
    package var labelPadding: Conditional<Double>?
    package var labelSeparation: Double?
    package var labels: Bool?
    package var maxExtent: Double?
    package var minExtent: Double?
    package var offset: Double?
    package var orient: AxisOrient?
    package var position: Double?
    package var style: [String]?
    package var tickBand: TickBand?
    package var tickCap: Stroke.Cap?
    package var tickColor: Conditional<Color>?
    package var tickCount: TickCount?
    package var tickDash: Conditional<[Double]>?
    package var tickDashOffset: Conditional<Double>?
    package var tickExtra: Bool?
    package var tickMinStep: Double?
    package var tickOffset: Double?
    package var tickOpacity: Conditional<Double>?
    package var tickRound: Bool?
    package var tickSize: Conditional<Double>?
    package var tickWidth: Conditional<Double>?
    package var ticks: Bool?
    package var title: Setting<[String]>?
    /// What the title is made of where only the drawn picture knows.
    package var titleExpression: Expression?
    /// What the author says in the terms of Vega's marks.
    @Boxed package var encoding = GuideEncoding()
    package var titleAlign: TextAlign?
    package var titleAnchor: TitleAnchor?
    package var titleAngle: Double?
    package var titleBaseline: TextBaseline?
    package var titleColor: Color?
    package var titleFont: String?
    package var titleFontSize: Double?
    package var titleFontStyle: Font.Slant?
    package var titleFontWeight: Int?
    package var titleLimit: Double?
    package var titleLineHeight: Double?
    package var titleOpacity: Double?
    package var titlePadding: Double?
    package var titleX: Double?
    package var titleY: Double?
    package var translate: Double?
    package var values: [Value]?
    package var zindex: Int?
    package var disable: Bool?
    package var origin: Origin?

    package init() {}
}

extension AxisProperties: ListedProperties {
    package mutating func list(_ visitor: inout some PropertyVisitor, _ other: Self) {
        visitor.boolean("aria", &aria, other.aria)
        visitor.number("bandPosition", &bandPosition, other.bandPosition)
        visitor.string("description", &description, other.description)
        visitor.boolean("domain", &domain, other.domain)
        visitor.cap("domainCap", &domainCap, other.domainCap)
        visitor.color("domainColor", &domainColor, other.domainColor)
        visitor.numbers("domainDash", &domainDash, other.domainDash)
        visitor.number("domainDashOffset", &domainDashOffset, other.domainDashOffset)
        visitor.number("domainOpacity", &domainOpacity, other.domainOpacity)
        visitor.number("domainWidth", &domainWidth, other.domainWidth)
        visitor.format("format", &format, other.format)
        visitor.boolean("grid", &grid, other.grid)
        visitor.cap("gridCap", &gridCap, other.gridCap)
        visitor.conditionalColor("gridColor", &gridColor, other.gridColor)
        visitor.conditionalNumbers("gridDash", &gridDash, other.gridDash)
        visitor.conditionalNumber("gridDashOffset", &gridDashOffset, other.gridDashOffset)
        visitor.conditionalNumber("gridOpacity", &gridOpacity, other.gridOpacity)
        visitor.conditionalNumber("gridWidth", &gridWidth, other.gridWidth)
        visitor.conditionalAlign("labelAlign", &labelAlign, other.labelAlign)
        visitor.number("labelAngle", &labelAngle, other.labelAngle)
        visitor.conditionalBaseline("labelBaseline", &labelBaseline, other.labelBaseline)
        visitor.toggle("labelBound", &labelBound, other.labelBound)
        visitor.conditionalColor("labelColor", &labelColor, other.labelColor)
        visitor.expression("labelExpr", &labelExpr, other.labelExpr)
        visitor.toggle("labelFlush", &labelFlush, other.labelFlush)
        visitor.number("labelFlushOffset", &labelFlushOffset, other.labelFlushOffset)
        visitor.conditionalString("labelFont", &labelFont, other.labelFont)
        visitor.conditionalNumber("labelFontSize", &labelFontSize, other.labelFontSize)
        visitor.conditionalFontStyle("labelFontStyle", &labelFontStyle, other.labelFontStyle)
        visitor.conditionalFontWeight("labelFontWeight", &labelFontWeight, other.labelFontWeight)
        visitor.number("labelLimit", &labelLimit, other.labelLimit)
        visitor.number("labelLineHeight", &labelLineHeight, other.labelLineHeight)
        visitor.conditionalNumber("labelOffset", &labelOffset, other.labelOffset)
        visitor.conditionalNumber("labelOpacity", &labelOpacity, other.labelOpacity)
        visitor.labelOverlap("labelOverlap", &labelOverlap, other.labelOverlap)
        visitor.conditionalNumber("labelPadding", &labelPadding, other.labelPadding)
        visitor.number("labelSeparation", &labelSeparation, other.labelSeparation)
        visitor.boolean("labels", &labels, other.labels)
        visitor.number("maxExtent", &maxExtent, other.maxExtent)
        visitor.number("minExtent", &minExtent, other.minExtent)
        visitor.number("offset", &offset, other.offset)
        visitor.orient("orient", &orient, other.orient)
        visitor.number("position", &position, other.position)
        visitor.names("style", &style, other.style)
        visitor.tickBand("tickBand", &tickBand, other.tickBand)
        visitor.cap("tickCap", &tickCap, other.tickCap)
        visitor.conditionalColor("tickColor", &tickColor, other.tickColor)
        visitor.tickCount("tickCount", &tickCount, other.tickCount)
        visitor.conditionalNumbers("tickDash", &tickDash, other.tickDash)
        visitor.conditionalNumber("tickDashOffset", &tickDashOffset, other.tickDashOffset)
        visitor.boolean("tickExtra", &tickExtra, other.tickExtra)
        visitor.number("tickMinStep", &tickMinStep, other.tickMinStep)
        visitor.number("tickOffset", &tickOffset, other.tickOffset)
        visitor.conditionalNumber("tickOpacity", &tickOpacity, other.tickOpacity)
        visitor.boolean("tickRound", &tickRound, other.tickRound)
        visitor.conditionalNumber("tickSize", &tickSize, other.tickSize)
        visitor.conditionalNumber("tickWidth", &tickWidth, other.tickWidth)
        visitor.boolean("ticks", &ticks, other.ticks)
        visitor.title("title", &title, &titleExpression, other.title, other.titleExpression)
        visitor.encoding(&encoding, other.encoding)
        visitor.align("titleAlign", &titleAlign, other.titleAlign)
        visitor.anchor("titleAnchor", &titleAnchor, other.titleAnchor)
        visitor.number("titleAngle", &titleAngle, other.titleAngle)
        visitor.baseline("titleBaseline", &titleBaseline, other.titleBaseline)
        visitor.color("titleColor", &titleColor, other.titleColor)
        visitor.string("titleFont", &titleFont, other.titleFont)
        visitor.number("titleFontSize", &titleFontSize, other.titleFontSize)
        visitor.fontStyle("titleFontStyle", &titleFontStyle, other.titleFontStyle)
        visitor.fontWeight("titleFontWeight", &titleFontWeight, other.titleFontWeight)
        visitor.number("titleLimit", &titleLimit, other.titleLimit)
        visitor.number("titleLineHeight", &titleLineHeight, other.titleLineHeight)
        visitor.number("titleOpacity", &titleOpacity, other.titleOpacity)
        visitor.number("titlePadding", &titlePadding, other.titlePadding)
        visitor.number("titleX", &titleX, other.titleX)
        visitor.number("titleY", &titleY, other.titleY)
        visitor.number("translate", &translate, other.translate)
        visitor.values("values", &values, other.values)
        visitor.integer("zindex", &zindex, other.zindex)
        visitor.boolean("disable", &disable, other.disable)
        visitor.origin(&origin, other.origin)
    }
}
