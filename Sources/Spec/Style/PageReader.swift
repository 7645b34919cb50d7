import Drawing
import Grammar

extension Form where Wrapped == PageConfig {
    /// `page`, Handscroll's part of a config.
    static var page: Form { PageConfig.shape.form(PageConfig()) }
}

extension PageConfig {
    fileprivate static let shape = Shape<PageConfig>("Page") { s in
        s.add("fonts", \.fonts, Form<String>.string.oneOrMore.dictionary)
        s.add("unit", \.unit, Form<PageUnit>.choice("unit").map(\.unit))
        s.add("width", \.width, .length)
        s.add("height", \.height, .length)
        s.add("scale", \.scale, .number)
        s.add("source", \.source, TitleProperties.shape.form(TitleProperties()))
        for property in PageStyle.shape.properties {
            s.add(property.name, property.schema) { item, config, reading in
                property.set(item, &config.look, &reading)
            }
        }
    }
}

/// `pixel` and `px`, `point` and `pt` are the same.
private enum PageUnit: String, CaseIterable, Sendable {
    case pixel, point, px, pt

    var unit: Scene.Unit {
        switch self {
        case .pixel, .px: .pixel
        case .point, .pt: .point
        }
    }
}

extension Form where Wrapped == Double {
    private static var units: [(suffix: String, points: Double)] {
        [("mm", 72 / 25.4), ("cm", 720 / 25.4), ("in", 72), ("pt", 1), ("px", 1)]
    }

    /// A number in the page's unit, or a text such as `160mm` in points.
    static var length: Form {
        Form(.either([.type("number"), .type("string")])) { item, reading in
            guard let text = item.node.string else { return number.read(item, &reading) }
            for unit in units where text.hasSuffix(unit.suffix) {
                let digits = text.dropLast(unit.suffix.count).split(separator: " ").joined()
                if let count = Double(digits) { return count * unit.points }
            }
            reading.expected("a length such as 160mm", at: item, notes: ["units: mm, cm, in, pt, px"])
            return nil
        }
    }
}
