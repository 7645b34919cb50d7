extension Config {
    /// This config, with what it does not say taken from `base`.
    package func over(_ base: Config) -> Config {
        var c = base
        if background != .automatic { c.background = background }
        c.padding = padding ?? base.padding
        c.autosize.kind = autosize.kind ?? base.autosize.kind
        c.autosize.contains = autosize.contains ?? base.autosize.contains
        c.font = font ?? base.font
        c.lineBreak = lineBreak ?? base.lineBreak
        c.fieldTitle = fieldTitle ?? base.fieldTitle
        c.countTitle = countTitle ?? base.countTitle
        c.numberFormat = numberFormat ?? base.numberFormat
        c.normalizedNumberFormat = normalizedNumberFormat ?? base.normalizedNumberFormat
        c.timeFormat = timeFormat ?? base.timeFormat
        c.numberFormatType = numberFormatType ?? base.numberFormatType
        c.normalizedNumberFormatType = normalizedNumberFormatType ?? base.normalizedNumberFormatType
        c.timeFormatType = timeFormatType ?? base.timeFormatType
        c.customFormatTypes = customFormatTypes ?? base.customFormatTypes
        c.numberLocale = numberLocale ?? base.numberLocale
        c.timeLocale = timeLocale ?? base.timeLocale
        c.mark = mark.over(base.mark)
        c.marks.merge(marks) { $1.over($0) }
        c.composites.merge(composites) { $1.over($0) }
        c.styles.merge(styles) { $1.over($0) }
        c.axis = axis.over(base.axis)
        c.axes.merge(axes) { $1.over($0) }
        c.legend = legend.over(base.legend)
        c.title = title.over(base.title)
        c.header = header.over(base.header)
        c.headers.merge(headers) { $1.over($0) }
        c.facet = facet.over(base.facet)
        c.concat = concat.over(base.concat)
        c.scale = scale.over(base.scale)
        c.range.merge(range) { _, own in own }
        c.view = view.over(base.view)
        c.selection = selection.over(base.selection)
        c.projection = projection.over(base.projection)
        c.page = page.over(base.page)
        return c
    }
}

extension Config.StyleProperties {
    package func over(_ base: Self) -> Self {
        var s = self
        s.mark = mark.over(base.mark)
        s.axis = axis.over(base.axis)
        s.title = title.over(base.title)
        s.view = view.over(base.view)
        return s
    }
}

extension Config.CompositeConfig {
    package func over(_ base: Self) -> Self {
        var c = self
        c.properties = properties.over(base.properties)
        c.parts = base.parts.merging(parts) { _, own in own }
        c.extent = extent ?? base.extent
        c.center = center ?? base.center
        c.size = size ?? base.size
        return c
    }
}
