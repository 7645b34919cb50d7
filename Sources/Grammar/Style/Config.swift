import Drawing

/// Vega-Lite's `config`, and what pages and print need beyond it. Every part can be partial; `Config.vegaLite` holds
/// the defaults, and `over` puts one config on another.
package struct Config: Hashable, Sendable {
    // Whole picture
    package var background: Setting<Paint> = .automatic
    package var padding: Insets?
    package var autosize = Autosize()
    package var font: String?
    package var lineBreak: String?
    package var fieldTitle: FieldTitle?
    package var countTitle: String?
    package var numberFormat: String?
    package var normalizedNumberFormat: String?
    package var timeFormat: String?
    package var numberFormatType: FormatFunction?
    package var normalizedNumberFormatType: FormatFunction?
    package var timeFormatType: FormatFunction?
    package var customFormatTypes: Bool?
    package var numberLocale: Value?
    package var timeLocale: Value?

    // Marks: `mark` for all of them, then by type, then by named style.
    @Boxed package var mark = MarkProperties()
    package var marks: [MarkType: MarkProperties] = [:]
    package var composites: [MarkType: CompositeConfig] = [:]
    package var styles: [String: StyleProperties] = [:]

    // Guides: `axis` for all of them, the others (`axisX`, `axisYBand`, …) by their names.
    @Boxed package var axis = AxisProperties()
    package var axes: [String: AxisProperties] = [:]
    @Boxed package var legend = LegendProperties()
    @Boxed package var title = TitleProperties()
    @Boxed package var header = HeaderProperties()
    package var headers: [String: HeaderProperties] = [:]

    // Views side by side
    package var facet = CompositionConfig()
    package var concat = CompositionConfig()

    @Boxed package var scale = ScaleConfig()
    package var range: [String: RangeSetting] = [:]
    @Boxed package var view = ViewProperties()
    @Boxed package var selection = SelectionConfig()
    @Boxed package var projection = ProjectionProperties()

    /// Handscroll's own part.
    @Boxed package var page = PageConfig()

    package init() {}

    package enum FieldTitle: String, Hashable, Sendable, CaseIterable { case verbal, functional, plain }

    /// A named range: a scheme, or values.
    package enum RangeSetting: Hashable, Sendable {
        case scheme(ScaleProperties.Scheme)
        case values([Value])
    }

    /// `config.style.NAME` can hold the properties of a mark, an axis or a title; each reads what it knows.
    package struct StyleProperties: Hashable, Sendable {
        @Boxed package var mark = MarkProperties()
        @Boxed package var axis = AxisProperties()
        @Boxed package var title = TitleProperties()
        @Boxed package var view = ViewProperties()

        package init() {}
    }

    package struct CompositeConfig: Hashable, Sendable {
        @Boxed package var properties = MarkProperties()
        package var parts: [String: Setting<MarkProperties>] = [:]
        package var extent: MarkDefinition.CompositeExtent?
        package var center: MarkDefinition.ErrorCenter?
        package var size: Double?

        package init() {}
    }
}

/// What print and slides need beyond Vega-Lite's config (an extension).
package struct PageConfig: Hashable, Sendable {
    /// Families by the first part of the language tag or the whole tag (`zh-Hant`, `zh-Hans`, `en`).
    package var fonts: [String: [String]] = [:]
    /// What a number on the page counts.
    package var unit: Scene.Unit?
    /// The whole picture, padding included; what is nil follows from the content.
    package var width: Double?
    package var height: Double?
    /// Pixels a unit in PNG files.
    package var scale: Double?
    /// The source line.
    @Boxed package var source = TitleProperties()

    package init() {}

    package func over(_ base: PageConfig) -> PageConfig {
        var merged = base
        merged.fonts.merge(fonts) { _, own in own }
        merged.unit = unit ?? base.unit
        merged.width = width ?? base.width
        merged.height = height ?? base.height
        merged.scale = scale ?? base.scale
        merged.source = source.over(base.source)
        return merged
    }
}
