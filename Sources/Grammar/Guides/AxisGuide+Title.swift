import Drawing

extension AxisGuide {
    /// The title beyond what ticks and labels take up, or at `titleX` and `titleY`; nil where there is none.
    func title(beyond extent: Double, _ context: GuideContext) throws(Diagnostic) -> Scene.Text? {
        if title.isEmpty { return nil }
        let anchor = properties.titleAnchor ?? .middle
        let style = GuideTextStyle(
            font: context.font(
                properties.titleFont, size: properties.titleFontSize ?? 11, weight: properties.titleFontWeight ?? 700,
                slant: properties.titleFontStyle),
            color: properties.titleColor ?? .black, opacity: properties.titleOpacity ?? 1,
            limit: properties.titleLimit ?? 0, lineHeight: properties.titleLineHeight)
        var text = context.text(
            title, style, at: .zero, align: properties.titleAlign ?? anchor.align,
            baseline: properties.titleBaseline ?? defaultTitleBaseline,
            degrees: properties.titleAngle ?? (orient.isVertical ? outward * 90 : 0), role: .axisTitle)

        try properties.encoding.look(.title, in: context.scope)?
            .apply(to: &text, limit: properties.titleLimit ?? 0, context)

        // Only under the frame do further lines run away from it.
        let further = orient == .bottom ? 0 : text.multiLineOffset
        let isPlaced = (orient.isVertical ? properties.titleX : properties.titleY) != nil
        let distance = isPlaced ? 0 : extent + further + (properties.titlePadding ?? 4)
        text.anchor = point(along: range.place(anchor.fraction), out: distance)
        if let x = properties.titleX { text.anchor.x = x }
        if let y = properties.titleY { text.anchor.y = y }
        return text
    }

    private var defaultTitleBaseline: TextBaseline {
        switch orient {
        case .bottom: .top
        case .top, .left, .right: .bottom
        }
    }
}
