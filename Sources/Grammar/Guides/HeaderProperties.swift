import Drawing

/// What a spec or a config says of the headers of a facet.
package struct HeaderProperties: Hashable, Sendable {
    package var format: LabelFormat?
    package var labelAlign: TextAlign?
    package var labelAnchor: TitleAnchor?
    package var labelAngle: Double?
    package var labelBaseline: TextBaseline?
    package var labelColor: Color?
    package var labelExpr: Expression?
    package var labelFont: String?
    package var labelFontSize: Double?
    package var labelFontStyle: Font.Slant?
    package var labelFontWeight: Int?
    package var labelLimit: Double?
    package var labelLineHeight: Double?
    package var labelOrient: AxisOrient?
    package var labelPadding: Double?
    package var labels: Bool?
    package var orient: AxisOrient?
    package var title: Setting<[String]>?
    /// What the title is made of where only the drawn picture knows.
    package var titleExpression: Expression?
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
    package var titleOrient: AxisOrient?
    package var titlePadding: Double?

    package init() {}

    /// These properties, with what they do not say taken from `base`.
    package func over(_ base: Self) -> Self {
        var merged = base
        if let format { merged.format = format }
        if let labelAlign { merged.labelAlign = labelAlign }
        if let labelAnchor { merged.labelAnchor = labelAnchor }
        if let labelAngle { merged.labelAngle = labelAngle }
        if let labelBaseline { merged.labelBaseline = labelBaseline }
        if let labelColor { merged.labelColor = labelColor }
        if let labelExpr { merged.labelExpr = labelExpr }
        if let labelFont { merged.labelFont = labelFont }
        if let labelFontSize { merged.labelFontSize = labelFontSize }
        if let labelFontStyle { merged.labelFontStyle = labelFontStyle }
        if let labelFontWeight { merged.labelFontWeight = labelFontWeight }
        if let labelLimit { merged.labelLimit = labelLimit }
        if let labelLineHeight { merged.labelLineHeight = labelLineHeight }
        if let labelOrient { merged.labelOrient = labelOrient }
        if let labelPadding { merged.labelPadding = labelPadding }
        if let labels { merged.labels = labels }
        if let orient { merged.orient = orient }
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
        if let titleOrient { merged.titleOrient = titleOrient }
        if let titlePadding { merged.titlePadding = titlePadding }
        return merged
    }
}
