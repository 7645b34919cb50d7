import Drawing
import Grammar
import Pages

extension Form where Wrapped == Config {
    /// Of a chart: what is said of pages is read with it and does not concern it.
    static var config: Form { Form<Style>.style.map(\.config) }
}

extension Form where Wrapped == Style {
    static var style: Form {
        Style.shape.form(Style()).map { style in
            var style = style
            style.config = style.config.withGuideStyles
            return style
        }
    }
}

extension Style {
    /// `config`, and the root of a style file.
    static let shape = Shape<Style>("Config") { s in
        for property in Config.shape.properties {
            s.add(property.name, property.schema) { item, style, reading in
                property.set(item, &style.config, &reading)
            }
        }
        s.addPage()
    }
}

extension Config {
    static let axisNames =
        ["axisX", "axisY", "axisLeft", "axisRight", "axisTop", "axisBottom", "axisBand"]
        + ["axis", "axisX", "axisY"].flatMap { name in
            ["Band", "Point", "Discrete", "Quantitative", "Temporal"].map { name + $0 }
        }.filter { $0 != "axisBand" }

    /// What concerns charts.
    fileprivate static let shape = Shape<Config>("Config") { s in
        s.addPicture()
        s.addFormats()
        s.addMarks()
        s.addGuides()
        s.add("facet", \.facet, CompositionConfig.shape.form(CompositionConfig()))
        s.add("concat", \.concat, CompositionConfig.shape.form(CompositionConfig()))
        s.add("selection", \.selection, SelectionConfig.shape.form(SelectionConfig()))
        s.add("projection", \.projection, .projection)
        // Themes made for Vega name its own kinds of marks too. Vega-Lite's marks and frames bring their own looks, so these
        // change nothing there or here.
        for name in ["group", "path", "shape", "symbol"] { s.accept(name, .markProperties) }
        for name in ["aria", "params", "tooltipFormat"] { s.accept(name, .any) }
    }
}

extension Shape where Root == Config {
    fileprivate mutating func addPicture() {
        add("background", \.background, Form<Paint>.paint.setting)
        add("padding", \.padding, .insets)
        add("autosize", \.autosize, .autosize)
        add("font", \.font, .string)
        add("lineBreak", \.lineBreak, .string)
        add("view", \.view, ViewProperties.shape.form(ViewProperties()))
        add("scale", \.scale, ScaleConfig.shape.form(ScaleConfig()))
        add("range", \.range, Form<Config.RangeSetting>.rangeSetting.dictionary)
    }

    fileprivate mutating func addFormats() {
        add("fieldTitle", \.fieldTitle, .choice("field title"))
        add("countTitle", \.countTitle, .string)
        add("numberFormat", \.numberFormat, .string)
        add("normalizedNumberFormat", \.normalizedNumberFormat, .string)
        add("timeFormat", \.timeFormat, .string)
        add("locale", .object([("number", .anything), ("time", .anything)], required: [])) { item, config, reading in
            for member in item.members ?? [] where member.key != "number" && member.key != "time" {
                reading.unknownKey(member, among: ["number", "time"])
            }
            config.numberLocale = item["number"]?.node.value
            config.timeLocale = item["time"]?.node.value
        }
        add("numberFormatType", \.numberFormatType, .formatFunction)
        add("normalizedNumberFormatType", \.normalizedNumberFormatType, .formatFunction)
        add("timeFormatType", \.timeFormatType, .formatFunction)
        add("customFormatTypes", \.customFormatTypes, .boolean)
    }

    fileprivate mutating func addMarks() {
        add("mark", \.mark, .markProperties)
        for type in MarkType.allCases {
            if MarkReader.parts[type] == nil {
                add(type.rawValue, MarkProperties.shape.schema) { item, config, reading in
                    config.marks[type] = Form<MarkProperties>.markProperties.read(item, &reading)
                }
            } else {
                add(type.rawValue, Config.CompositeConfig.shape.schema) { item, config, reading in
                    config.composites[type] = Config.CompositeConfig.shape.form(Config.CompositeConfig())
                        .read(item, &reading)
                }
            }
        }
        add("style", \.styles, Form<Config.StyleProperties>.namedStyle.dictionary)
    }

    fileprivate mutating func addGuides() {
        add("axis", \.axis, .axisConfig)
        for name in Config.axisNames {
            add(name, AxisProperties.shape.schema) { item, config, reading in
                config.axes[name] = Form<AxisProperties>.axisConfig.read(item, &reading)
            }
        }
        add("legend", \.legend, LegendProperties.shape.form(LegendProperties()))
        add("title", \.title, TitleProperties.shape.form(TitleProperties()))
        add("header", \.header, HeaderProperties.shape.form(HeaderProperties()))
        for name in ["headerRow", "headerColumn", "headerFacet"] {
            add(name, HeaderProperties.shape.schema) { item, config, reading in
                config.headers[name] = HeaderProperties.shape.form(HeaderProperties()).read(item, &reading)
            }
        }
    }
}

extension CompositionConfig {
    fileprivate static let shape = Shape<CompositionConfig>("CompositionConfig") { s in
        s.add("columns", \.columns, .columns)
        s.add("spacing", \.spacing, .spacing)
    }
}

extension Form where Wrapped == AxisProperties {
    fileprivate static var axisConfig: Form { AxisProperties.shape.form(AxisProperties()) }
}

extension Config.CompositeConfig {
    fileprivate static let shape = Shape<Config.CompositeConfig>("CompositeConfig") { s in
        for property in MarkProperties.shape.properties {
            s.add(property.name, property.schema) { item, config, reading in
                property.set(item, &config.properties, &reading)
            }
        }
        for name in Set(MarkReader.parts.values.joined()).sorted() {
            s.add(name, Form<Setting<MarkProperties>>.part.schema) { item, config, reading in
                config.parts[name] = Form<Setting<MarkProperties>>.part.read(item, &reading)
            }
        }
        s.add("size", \.size, .number)
        s.add("extent", \.extent, .compositeExtent)
        s.add("center", \.center, .choice())
    }
}

extension Form where Wrapped == Config.RangeSetting {
    /// Values, a scheme's name, or a scheme with count and extent.
    fileprivate static var rangeSetting: Form {
        Form(.either([.list(.anything), .type("string"), .object([], required: [])])) { item, reading in
            if item.elements != nil { return Form<Value>.evaluated.list.read(item, &reading).map { .values($0) } }
            return Form<ScaleProperties.Scheme>.rangeScheme.read(item, &reading).map { .scheme($0) }
        }
    }
}

extension Form where Wrapped == [Channel: Value] {
    /// What a scale gives for invalid data: `{"color": {"value": "red"}, "x": "zero-or-min"}`.
    static var outputs: Form {
        Form(.dictionary(.anything)) { item, reading in
            var outputs: [Channel: Value] = [:]
            for member in item.members ?? [] {
                guard let channel = Channel(rawValue: member.key) else {
                    reading.unknownKey(member, among: Channel.allCases.map(\.rawValue))
                    continue
                }
                outputs[channel] = (member.item["value"] ?? member.item).node.value
            }
            return outputs
        }
    }
}
