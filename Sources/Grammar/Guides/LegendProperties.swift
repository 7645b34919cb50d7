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

    /// These properties, with what they do not say taken from `base`.
    package func over(_ base: Self) -> Self {
        var merged = base
        if let aria { merged.aria = aria }
        if let clipHeight { merged.clipHeight = clipHeight }
        if let columnPadding { merged.columnPadding = columnPadding }
        if let columns { merged.columns = columns }
        if let cornerRadius { merged.cornerRadius = cornerRadius }
        if let description { merged.description = description }
        if let direction { merged.direction = direction }
        if let fillColor { merged.fillColor = fillColor }
        if let format { merged.format = format }
        if let gradientLength { merged.gradientLength = gradientLength }
        if let gradientOpacity { merged.gradientOpacity = gradientOpacity }
        if let gradientStrokeColor { merged.gradientStrokeColor = gradientStrokeColor }
        if let gradientStrokeWidth { merged.gradientStrokeWidth = gradientStrokeWidth }
        if let gradientThickness { merged.gradientThickness = gradientThickness }
        if let gridAlign { merged.gridAlign = gridAlign }
        if let labelAlign { merged.labelAlign = labelAlign }
        if let labelBaseline { merged.labelBaseline = labelBaseline }
        if let labelColor { merged.labelColor = labelColor }
        if let labelExpr { merged.labelExpr = labelExpr }
        if let labelFont { merged.labelFont = labelFont }
        if let labelFontSize { merged.labelFontSize = labelFontSize }
        if let labelFontStyle { merged.labelFontStyle = labelFontStyle }
        if let labelFontWeight { merged.labelFontWeight = labelFontWeight }
        if let labelLimit { merged.labelLimit = labelLimit }
        if let labelOffset { merged.labelOffset = labelOffset }
        if let labelOpacity { merged.labelOpacity = labelOpacity }
        if let labelOverlap { merged.labelOverlap = labelOverlap }
        if let labelPadding { merged.labelPadding = labelPadding }
        if let labelSeparation { merged.labelSeparation = labelSeparation }
        if let legendX { merged.legendX = legendX }
        if let legendY { merged.legendY = legendY }
        if let offset { merged.offset = offset }
        if let orient { merged.orient = orient }
        if let padding { merged.padding = padding }
        if let rowPadding { merged.rowPadding = rowPadding }
        if let strokeColor { merged.strokeColor = strokeColor }
        if let symbolDash { merged.symbolDash = symbolDash }
        if let symbolDashOffset { merged.symbolDashOffset = symbolDashOffset }
        if let symbolFillColor { merged.symbolFillColor = symbolFillColor }
        if let symbolLimit { merged.symbolLimit = symbolLimit }
        if let symbolOffset { merged.symbolOffset = symbolOffset }
        if let symbolOpacity { merged.symbolOpacity = symbolOpacity }
        if let symbolSize { merged.symbolSize = symbolSize }
        if let symbolStrokeColor { merged.symbolStrokeColor = symbolStrokeColor }
        if let symbolStrokeWidth { merged.symbolStrokeWidth = symbolStrokeWidth }
        if let symbolType { merged.symbolType = symbolType }
        if let tickCount { merged.tickCount = tickCount }
        if let tickMinStep { merged.tickMinStep = tickMinStep }
        if !encoding.parts.isEmpty { merged.encoding = encoding.over(merged.encoding) }
        if title != nil || titleExpression != nil {
            (merged.title, merged.titleExpression) = (title, titleExpression)
        }
        if let titleAlign { merged.titleAlign = titleAlign }
        if let titleAnchor { merged.titleAnchor = titleAnchor }
        if let titleBaseline { merged.titleBaseline = titleBaseline }
        if let titleColor { merged.titleColor = titleColor }
        if let titleFont { merged.titleFont = titleFont }
        if let titleFontSize { merged.titleFontSize = titleFontSize }
        if let titleFontStyle { merged.titleFontStyle = titleFontStyle }
        if let titleFontWeight { merged.titleFontWeight = titleFontWeight }
        if let titleLimit { merged.titleLimit = titleLimit }
        if let titleLineHeight { merged.titleLineHeight = titleLineHeight }
        if let titleOpacity { merged.titleOpacity = titleOpacity }
        if let titleOrient { merged.titleOrient = titleOrient }
        if let titlePadding { merged.titlePadding = titlePadding }
        if let type { merged.type = type }
        if let values { merged.values = values }
        if let zindex { merged.zindex = zindex }
        if let unselectedOpacity { merged.unselectedOpacity = unselectedOpacity }
        if let gradientDirection { merged.gradientDirection = gradientDirection }
        if let gradientHorizontalMaxLength { merged.gradientHorizontalMaxLength = gradientHorizontalMaxLength }
        if let gradientHorizontalMinLength { merged.gradientHorizontalMinLength = gradientHorizontalMinLength }
        if let gradientVerticalMaxLength { merged.gradientVerticalMaxLength = gradientVerticalMaxLength }
        if let gradientVerticalMinLength { merged.gradientVerticalMinLength = gradientVerticalMinLength }
        if let gradientLabelLimit { merged.gradientLabelLimit = gradientLabelLimit }
        if let gradientLabelOffset { merged.gradientLabelOffset = gradientLabelOffset }
        if let symbolDirection { merged.symbolDirection = symbolDirection }
        if let symbolBaseFillColor { merged.symbolBaseFillColor = symbolBaseFillColor }
        if let symbolBaseStrokeColor { merged.symbolBaseStrokeColor = symbolBaseStrokeColor }
        if let disable { merged.disable = disable }
        if let strokeWidth { merged.strokeWidth = strokeWidth }
        if let strokeDash { merged.strokeDash = strokeDash }
        if let layout { merged.layout = layout }
        if let origin { merged.origin = origin }
        return merged
    }
}
