import Drawing
import Grammar

extension TitleProperties {
    /// `title` as an object, and the title of a config.
    static let shape = Shape<TitleProperties>("Title") { s in
        s.add("align", \.align, .choice("align"))
        s.add("anchor", \.anchor, .choice("anchor"))
        s.add("angle", \.angle, .number)
        s.add("aria", \.aria, .boolean)
        s.add("baseline", \.baseline, .choice("baseline"))
        s.add("color", \.color, .color)
        s.add("dx", \.dx, .number)
        s.add("dy", \.dy, .number)
        s.add("font", \.font, .string)
        s.add("fontSize", \.fontSize, .number)
        s.add("fontStyle", \.fontStyle, .choice("font style"))
        s.add("fontWeight", \.fontWeight, .fontWeight)
        s.add("frame", \.frame, .choice("frame"))
        s.add("limit", \.limit, .number)
        s.add("lineHeight", \.lineHeight, .number)
        s.add("offset", \.offset, .number)
        s.add("orient", \.orient, .choice("orient"))
        s.add("style", \.style, Form<String>.string.oneOrMore)
        s.add("subtitle", Form<[String]>.text.schema) { item, title, reading in
            title.subtitleExpression = reading.late(item)
            if title.subtitleExpression == nil { title.subtitle = Form<[String]>.text.read(item, &reading) }
        }
        s.add("subtitleColor", \.subtitleColor, .color)
        s.add("subtitleFont", \.subtitleFont, .string)
        s.add("subtitleFontSize", \.subtitleFontSize, .number)
        s.add("subtitleFontStyle", \.subtitleFontStyle, .choice("font style"))
        s.add("subtitleFontWeight", \.subtitleFontWeight, .fontWeight)
        s.add("subtitleLineHeight", \.subtitleLineHeight, .number)
        s.add("subtitlePadding", \.subtitlePadding, .number)
        s.add("text", Form<[String]>.text.schema) { item, title, reading in
            title.textExpression = reading.late(item)
            if title.textExpression == nil { title.text = Form<[String]>.text.read(item, &reading) }
        }
        s.add("zindex", \.zindex, .integer)
    }
}
