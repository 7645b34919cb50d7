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

    /// These properties, with what they do not say taken from `base`.
    package func over(_ base: Self) -> Self {
        var merged = base
        if let aria { merged.aria = aria }
        if let bandPosition { merged.bandPosition = bandPosition }
        if let description { merged.description = description }
        if let disable { merged.disable = disable }
        if let domain { merged.domain = domain }
        if let domainCap { merged.domainCap = domainCap }
        if let domainColor { merged.domainColor = domainColor }
        if let domainDash { merged.domainDash = domainDash }
        if let domainDashOffset { merged.domainDashOffset = domainDashOffset }
        if let domainOpacity { merged.domainOpacity = domainOpacity }
        if let domainWidth { merged.domainWidth = domainWidth }
        if let format { merged.format = format }
        if let grid { merged.grid = grid }
        if let gridCap { merged.gridCap = gridCap }
        if let gridColor { merged.gridColor = gridColor }
        if let gridDash { merged.gridDash = gridDash }
        if let gridDashOffset { merged.gridDashOffset = gridDashOffset }
        if let gridOpacity { merged.gridOpacity = gridOpacity }
        if let gridWidth { merged.gridWidth = gridWidth }
        if let labelAlign { merged.labelAlign = labelAlign }
        if let labelAngle { merged.labelAngle = labelAngle }
        if let labelBaseline { merged.labelBaseline = labelBaseline }
        if let labelBound { merged.labelBound = labelBound }
        if let labelColor { merged.labelColor = labelColor }
        if let labelExpr { merged.labelExpr = labelExpr }
        if let labelFlush { merged.labelFlush = labelFlush }
        if let labelFlushOffset { merged.labelFlushOffset = labelFlushOffset }
        if let labelFont { merged.labelFont = labelFont }
        if let labelFontSize { merged.labelFontSize = labelFontSize }
        if let labelFontStyle { merged.labelFontStyle = labelFontStyle }
        if let labelFontWeight { merged.labelFontWeight = labelFontWeight }
        if let labelLimit { merged.labelLimit = labelLimit }
        if let labelLineHeight { merged.labelLineHeight = labelLineHeight }
        if let labelOffset { merged.labelOffset = labelOffset }
        if let labelOpacity { merged.labelOpacity = labelOpacity }
        if let labelOverlap { merged.labelOverlap = labelOverlap }
        if let labelPadding { merged.labelPadding = labelPadding }
        if let labelSeparation { merged.labelSeparation = labelSeparation }
        if let labels { merged.labels = labels }
        if let maxExtent { merged.maxExtent = maxExtent }
        if let minExtent { merged.minExtent = minExtent }
        if let offset { merged.offset = offset }
        if let orient { merged.orient = orient }
        if let position { merged.position = position }
        if let style { merged.style = style }
        if let tickBand { merged.tickBand = tickBand }
        if let tickCap { merged.tickCap = tickCap }
        if let tickColor { merged.tickColor = tickColor }
        if let tickCount { merged.tickCount = tickCount }
        if let tickDash { merged.tickDash = tickDash }
        if let tickDashOffset { merged.tickDashOffset = tickDashOffset }
        if let tickExtra { merged.tickExtra = tickExtra }
        if let tickMinStep { merged.tickMinStep = tickMinStep }
        if let tickOffset { merged.tickOffset = tickOffset }
        if let tickOpacity { merged.tickOpacity = tickOpacity }
        if let tickRound { merged.tickRound = tickRound }
        if let tickSize { merged.tickSize = tickSize }
        if let tickWidth { merged.tickWidth = tickWidth }
        if let ticks { merged.ticks = ticks }
        if !encoding.parts.isEmpty { merged.encoding = encoding.over(merged.encoding) }
        if title != nil || titleExpression != nil {
            (merged.title, merged.titleExpression) = (title, titleExpression)
        }
        if let titleAlign { merged.titleAlign = titleAlign }
        if let titleAnchor { merged.titleAnchor = titleAnchor }
        if let titleAngle { merged.titleAngle = titleAngle }
        if let titleBaseline { merged.titleBaseline = titleBaseline }
        if let titleColor { merged.titleColor = titleColor }
        if let titleFont { merged.titleFont = titleFont }
        if let titleFontSize { merged.titleFontSize = titleFontSize }
        if let titleFontStyle { merged.titleFontStyle = titleFontStyle }
        if let titleFontWeight { merged.titleFontWeight = titleFontWeight }
        if let titleLimit { merged.titleLimit = titleLimit }
        if let titleLineHeight { merged.titleLineHeight = titleLineHeight }
        if let titleOpacity { merged.titleOpacity = titleOpacity }
        if let titlePadding { merged.titlePadding = titlePadding }
        if let titleX { merged.titleX = titleX }
        if let titleY { merged.titleY = titleY }
        if let translate { merged.translate = translate }
        if let values { merged.values = values }
        if let zindex { merged.zindex = zindex }
        if let origin { merged.origin = origin }
        return merged
    }
}
