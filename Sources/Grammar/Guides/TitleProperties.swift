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
        if let subtitle { merged.subtitle = subtitle }
        if let subtitleColor { merged.subtitleColor = subtitleColor }
        if let subtitleFont { merged.subtitleFont = subtitleFont }
        if let subtitleFontSize { merged.subtitleFontSize = subtitleFontSize }
        if let subtitleFontStyle { merged.subtitleFontStyle = subtitleFontStyle }
        if let subtitleFontWeight { merged.subtitleFontWeight = subtitleFontWeight }
        if let subtitleLineHeight { merged.subtitleLineHeight = subtitleLineHeight }
        if let subtitlePadding { merged.subtitlePadding = subtitlePadding }
        if let text { merged.text = text }
        if let zindex { merged.zindex = zindex }
        if let origin { merged.origin = origin }
        return merged
    }
}
