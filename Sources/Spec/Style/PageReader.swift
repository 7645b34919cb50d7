import Drawing
import Grammar
import Pages

extension Shape where Root == Style {
    /// `page`, Handscroll's part of a config: the sheet that a chart is alone on, and the look of whole pages.
    mutating func addPage() {
        add("page", PagePart.shape.schema) { item, style, reading in
            guard let part = PagePart.shape.form(PagePart()).read(item, &reading) else { return }
            style.config.page = part.config
            style.look = part.look
        }
    }
}

private struct PagePart: Sendable {
    var config = PageConfig()
    var look = PageStyle()

    static let shape = Shape<PagePart>("Page") { s in
        s.add("fonts", \.config.fonts, Form<String>.string.oneOrMore.dictionary)
        s.add("unit", \.config.unit, Form<PageUnit>.choice("unit").map(\.unit))
        s.add("width", \.config.width, .length)
        s.add("height", \.config.height, .length)
        s.add("scale", \.config.scale, .number)
        s.add("source", \.config.source, TitleProperties.shape.form(TitleProperties()))
        for property in PageStyle.shape.properties {
            s.add(property.name, property.schema) { item, part, reading in
                property.set(item, &part.look, &reading)
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
