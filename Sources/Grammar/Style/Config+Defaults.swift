import Drawing

extension Config {
    /// Vega-Lite's defaults (vega-lite, `src/config.ts` and the files it draws on) over those of Vega (vega-parser,
    /// `src/config.js`), which Vega-Lite leaves to it. What Vega keeps in the styles `guide-label`, `guide-title`,
    /// `group-title` and `group-subtitle` stands with the guides and titles themselves.
    package static let vegaLite: Config = {
        var config = Config()
        config.background = .on(.color(.white))
        config.padding = Insets(5)
        config.fieldTitle = .verbal
        config.countTitle = "Count of Records"
        config.timeFormat = "%b %d, %Y"
        config.normalizedNumberFormat = ".0%"
        config.setMarkDefaults()
        config.setCompositeDefaults()
        config.axis = .vegaDefaults
        config.axes["axisBand"] = .bandDefaults
        config.legend = .vegaDefaults
        config.title = .vegaDefaults
        config.header = .vegaDefaults
        config.scale = .vegaLiteDefaults
        config.range = Config.defaultRanges
        config.view = .vegaLiteDefaults
        config.selection = .vegaLite
        return config
    }()
}

extension Color {
    fileprivate static let vegaBlue = Color(rgb: 0x4C78A8)
    fileprivate static let vegaGray = Color(rgb: 0x888888)
    fileprivate static let vegaLightGray = Color(rgb: 0xDDDDDD)
}

// MARK: - Marks

extension Config {
    fileprivate mutating func setMarkDefaults() {
        mark.color = .paint(.color(.vegaBlue))
        mark.invalid = .breakPathsShowPathDomains
        mark.timeUnitBandSize = 1
        marks[.bar] = .rectDefaults(binSpacing: 1)
        marks[.rect] = .rectDefaults(binSpacing: 0)
        marks[.tick] = .rectDefaults(binSpacing: 0)
        marks[.tick]?.thickness = 1
        marks[.trail] = MarkProperties()
        marks[.trail]?.size = 2
        marks[.rule] = MarkProperties()
        marks[.rule]?.color = .paint(.black)
        marks[.text] = .textDefaults
        marks[.point] = .symbolDefaults("circle")
        marks[.circle] = .symbolDefaults("circle")
        marks[.square] = .symbolDefaults("square")
        var cell = StyleProperties()
        cell.view.fill = .paint(.color(.clear))
        cell.view.stroke = .paint(.color(.vegaLightGray))
        styles["cell"] = cell
    }

    fileprivate mutating func setCompositeDefaults() {
        var boxplot = CompositeConfig()
        boxplot.size = 14
        boxplot.extent = .iqr(1.5)
        var median = MarkProperties()
        median.color = .paint(.color(.white))
        boxplot.parts = [
            "box": .on(MarkProperties()), "median": .on(median), "outliers": .on(MarkProperties()),
            "rule": .on(MarkProperties()), "ticks": .off,
        ]
        composites[.boxplot] = boxplot
        var errorbar = CompositeConfig()
        errorbar.center = .mean
        errorbar.parts = ["rule": .on(MarkProperties()), "ticks": .off]
        composites[.errorbar] = errorbar
        var band = MarkProperties()
        band.opacity = 0.3
        var errorband = CompositeConfig()
        errorband.parts = ["band": .on(band), "borders": .off]
        composites[.errorband] = errorband
    }

    fileprivate static let defaultRanges: [String: RangeSetting] = {
        var diverging = ScaleProperties.Scheme("blueorange", extent: 0...1)
        diverging.isReversed = true
        return [
            "category": .scheme(ScaleProperties.Scheme("tableau10")),
            "ordinal": .scheme(ScaleProperties.Scheme("blues")),
            "heatmap": .scheme(ScaleProperties.Scheme("yellowgreenblue")),
            "ramp": .scheme(ScaleProperties.Scheme("blues")),
            "diverging": .scheme(diverging),
            "symbol": .values([
                "circle", "square", "triangle-up", "cross", "diamond", "triangle-right", "triangle-down",
                "triangle-left",
            ]),
        ]
    }()
}

extension MarkProperties {
    fileprivate static func rectDefaults(binSpacing: Double) -> MarkProperties {
        var rect = MarkProperties()
        rect.binSpacing = binSpacing
        rect.continuousBandSize = 5
        rect.minBandSize = 0.25
        rect.timeUnitBandPosition = 0.5
        return rect
    }

    fileprivate static func symbolDefaults(_ shape: String) -> MarkProperties {
        var symbol = MarkProperties()
        symbol.size = 30
        symbol.shape = shape
        return symbol
    }

    fileprivate static let textDefaults: MarkProperties = {
        var text = MarkProperties()
        text.color = .paint(.black)
        text.font = "sans-serif"
        return text
    }()
}

// MARK: - Guides

extension AxisProperties {
    fileprivate static let vegaDefaults: AxisProperties = {
        var axis = AxisProperties()
        axis.minExtent = 0
        axis.maxExtent = 200
        axis.bandPosition = 0.5
        axis.domain = true
        axis.domainWidth = 1
        axis.domainColor = .vegaGray
        axis.gridWidth = Conditional(1)
        axis.gridColor = Conditional(.vegaLightGray)
        axis.labels = true
        axis.labelColor = Conditional(.black)
        axis.labelFont = Conditional("sans-serif")
        axis.labelFontSize = Conditional(10)
        axis.labelLimit = 180
        axis.labelOffset = Conditional(0)
        axis.labelPadding = Conditional(2)
        axis.ticks = true
        axis.tickColor = Conditional(.vegaGray)
        axis.tickOffset = 0
        axis.tickRound = true
        axis.tickSize = Conditional(5)
        axis.tickWidth = Conditional(1)
        axis.titleColor = .black
        axis.titleFont = "sans-serif"
        axis.titleFontSize = 11
        axis.titleFontWeight = 700
        axis.titlePadding = 4
        return axis
    }()

    /// Vega's correction for the half point by which lines are moved onto pixels.
    fileprivate static let bandDefaults: AxisProperties = {
        var axis = AxisProperties()
        axis.tickOffset = -0.5
        return axis
    }()
}

extension LegendProperties {
    fileprivate static let vegaDefaults: LegendProperties = {
        var legend = LegendProperties()
        legend.orient = .right
        legend.padding = 0
        legend.gridAlign = "each"
        legend.columnPadding = 10
        legend.rowPadding = 2
        legend.unselectedOpacity = 0.35
        legend.setGradientDefaults()
        legend.setSymbolDefaults()
        legend.setTextDefaults()
        legend.layout = .vegaDefaults
        return legend
    }()

    private mutating func setGradientDefaults() {
        gradientHorizontalMaxLength = 200
        gradientHorizontalMinLength = 100
        gradientVerticalMaxLength = 200
        gradientVerticalMinLength = 64
        gradientThickness = 16
        gradientStrokeColor = .vegaLightGray
        gradientStrokeWidth = 0
        gradientLabelOffset = 2
    }

    private mutating func setSymbolDefaults() {
        symbolLimit = 30
        symbolSize = 100
        symbolOffset = 0
        symbolStrokeWidth = 1.5
    }

    private mutating func setTextDefaults() {
        labelAlign = .left
        labelBaseline = .middle
        labelColor = .black
        labelFont = "sans-serif"
        labelFontSize = 10
        // `labelLimit` and `labelOffset` have other defaults for symbols than for ramps: the guide knows them.
        titleColor = .black
        titleFont = "sans-serif"
        titleFontSize = 11
        titleFontWeight = 700
        titleLimit = 180
        titleOrient = .top
        titlePadding = 5
    }
}

extension LegendLayout {
    fileprivate static let vegaDefaults: LegendLayout = {
        var layout = LegendLayout()
        layout.common.offset = 18
        layout.common.direction = .horizontal
        for side in [LegendOrient.left, .right] {
            layout.sides[side] = Side()
            layout.sides[side]?.direction = .vertical
        }
        return layout
    }()
}

extension TitleProperties {
    fileprivate static let vegaDefaults: TitleProperties = {
        var title = TitleProperties()
        title.orient = .top
        title.offset = 4
        title.color = .black
        title.font = "sans-serif"
        title.fontSize = 13
        title.fontWeight = 700
        title.subtitleColor = .black
        title.subtitleFont = "sans-serif"
        title.subtitleFontSize = 12
        title.subtitlePadding = 3
        return title
    }()
}

extension HeaderProperties {
    fileprivate static let vegaDefaults: HeaderProperties = {
        var header = HeaderProperties()
        header.labelText.color = .black
        header.labelText.font = "sans-serif"
        header.labelText.fontSize = 10
        header.labelText.padding = 10
        header.titleText.color = .black
        header.titleText.font = "sans-serif"
        header.titleText.fontSize = 11
        header.titleText.fontWeight = 700
        header.titleText.padding = 10
        return header
    }()
}

// MARK: - Scales and views

extension ScaleConfig {
    fileprivate static let vegaLiteDefaults: ScaleConfig = {
        var scale = ScaleConfig()
        scale.pointPadding = 0.5
        scale.barBandPaddingInner = 0.1
        scale.rectBandPaddingInner = 0
        scale.tickBandPaddingInner = 0.25
        scale.bandWithNestedOffsetPaddingInner = 0.2
        scale.bandWithNestedOffsetPaddingOuter = 0.2
        scale.minBandSize = 2
        scale.minFontSize = 8
        scale.maxFontSize = 40
        scale.minOpacity = 0.3
        scale.maxOpacity = 0.8
        scale.minSize = 4
        scale.minStrokeWidth = 1
        scale.maxStrokeWidth = 4
        scale.quantileCount = 4
        scale.quantizeCount = 4
        scale.zero = true
        return scale
    }()
}

extension ViewProperties {
    fileprivate static let vegaLiteDefaults: ViewProperties = {
        var view = ViewProperties()
        view.continuousWidth = 300
        view.continuousHeight = 300
        view.step = 20
        return view
    }()
}
