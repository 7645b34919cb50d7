import Drawing
import Grammar

extension Config {
    /// Vega lets the styles `guide-label`, `guide-title`, `group-title` and `group-subtitle`, and `font`, give the
    /// defaults of guides and titles. Here they become those defaults, so that guides need to look in one place only;
    /// what this config says of the guides themselves goes before them.
    var withGuideStyles: Config {
        var config = self
        if let font { config.setDefaultFont(font) }
        if let label = styles["guide-label"]?.mark { config.setLabels(label) }
        if let title = styles["guide-title"]?.mark { config.setTitles(title) }
        if let title = styles["group-title"]?.mark { config.setGroupTitle(title) }
        if let subtitle = styles["group-subtitle"]?.mark { config.setSubtitle(subtitle) }
        return config
    }

    private mutating func setDefaultFont(_ font: String) {
        var mark = MarkProperties()
        mark.font = font
        marks[.text, default: MarkProperties()].font = marks[.text]?.font ?? font
        for name in ["guide-label", "guide-title", "group-title", "group-subtitle"] {
            styles[name, default: StyleProperties()].mark.font = styles[name]?.mark.font ?? font
        }
        setLabels(mark)
        setTitles(mark)
        setGroupTitle(mark)
        setSubtitle(mark)
    }

    private mutating func setLabels(_ style: MarkProperties) {
        var labels = AxisProperties()
        labels.labelColor = style.plainColor.map { Conditional($0) }
        labels.labelFont = style.font.map { Conditional($0) }
        labels.labelFontSize = style.fontSize.map { Conditional($0) }
        labels.labelFontStyle = style.fontStyle.map { Conditional($0) }
        labels.labelFontWeight = style.fontWeight.map { Conditional($0) }
        axis = axis.over(labels)
        var legendLabels = LegendProperties()
        legendLabels.labelColor = style.plainColor
        legendLabels.labelFont = style.font
        legendLabels.labelFontSize = style.fontSize
        legendLabels.labelFontStyle = style.fontStyle
        legendLabels.labelFontWeight = style.fontWeight
        legend = legend.over(legendLabels)
        var headerLabels = HeaderProperties()
        headerLabels.labelColor = style.plainColor
        headerLabels.labelFont = style.font
        headerLabels.labelFontSize = style.fontSize
        headerLabels.labelFontStyle = style.fontStyle
        headerLabels.labelFontWeight = style.fontWeight
        header = header.over(headerLabels)
    }

    private mutating func setTitles(_ style: MarkProperties) {
        var titles = AxisProperties()
        titles.titleColor = style.plainColor
        titles.titleFont = style.font
        titles.titleFontSize = style.fontSize
        titles.titleFontStyle = style.fontStyle
        titles.titleFontWeight = style.fontWeight
        axis = axis.over(titles)
        var legendTitles = LegendProperties()
        legendTitles.titleColor = style.plainColor
        legendTitles.titleFont = style.font
        legendTitles.titleFontSize = style.fontSize
        legendTitles.titleFontStyle = style.fontStyle
        legendTitles.titleFontWeight = style.fontWeight
        legend = legend.over(legendTitles)
        var headerTitles = HeaderProperties()
        headerTitles.titleColor = style.plainColor
        headerTitles.titleFont = style.font
        headerTitles.titleFontSize = style.fontSize
        headerTitles.titleFontStyle = style.fontStyle
        headerTitles.titleFontWeight = style.fontWeight
        header = header.over(headerTitles)
    }

    private mutating func setGroupTitle(_ style: MarkProperties) {
        var base = TitleProperties()
        base.align = style.align
        base.color = style.plainColor
        base.dx = style.dx
        base.dy = style.dy
        base.font = style.font
        base.fontSize = style.fontSize
        base.fontStyle = style.fontStyle
        base.fontWeight = style.fontWeight
        base.lineHeight = style.lineHeight
        title = title.over(base)
    }

    private mutating func setSubtitle(_ style: MarkProperties) {
        var base = TitleProperties()
        base.subtitleColor = style.plainColor
        base.subtitleFont = style.font
        base.subtitleFontSize = style.fontSize
        base.subtitleFontStyle = style.fontStyle
        base.subtitleFontWeight = style.fontWeight
        base.subtitleLineHeight = style.lineHeight
        title = title.over(base)
    }
}

extension MarkProperties {
    /// The style's one colour; nil where it gives none or a ramp.
    fileprivate var plainColor: Color? {
        if case .color(let color)? = (fill ?? color)?.paint { color } else { nil }
    }
}
