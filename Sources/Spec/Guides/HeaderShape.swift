import Drawing
import Grammar

extension HeaderProperties {
    /// `header`, and the headers of a config.
    static let shape = Shape<HeaderProperties>("Header") { s in
        s.add("labelAlign", \.labelAlign, .choice("align"))
        s.add("labelAnchor", \.labelAnchor, .choice("anchor"))
        s.add("labelAngle", \.labelAngle, .number)
        s.add("labelBaseline", \.labelBaseline, .choice("baseline"))
        s.add("labelColor", \.labelColor, .color)
        s.add("labelExpr", \.labelExpr, .expression)
        s.add("labelFont", \.labelFont, .string)
        s.add("labelFontSize", \.labelFontSize, .number)
        s.add("labelFontStyle", \.labelFontStyle, .choice("font style"))
        s.add("labelFontWeight", \.labelFontWeight, .fontWeight)
        s.add("labelLimit", \.labelLimit, .number)
        s.add("labelLineHeight", \.labelLineHeight, .number)
        s.add("labelOrient", \.labelOrient, .choice("orient"))
        s.add("labelPadding", \.labelPadding, .number)
        s.add("labels", \.labels, .boolean)
        s.add("orient", \.orient, .choice("orient"))
        s.addTitle(\.title, \.titleExpression)
        s.add("titleAlign", \.titleAlign, .choice("align"))
        s.add("titleAnchor", \.titleAnchor, .choice("anchor"))
        s.add("titleAngle", \.titleAngle, .number)
        s.add("titleBaseline", \.titleBaseline, .choice("baseline"))
        s.add("titleColor", \.titleColor, .color)
        s.add("titleFont", \.titleFont, .string)
        s.add("titleFontSize", \.titleFontSize, .number)
        s.add("titleFontStyle", \.titleFontStyle, .choice("font style"))
        s.add("titleFontWeight", \.titleFontWeight, .fontWeight)
        s.add("titleLimit", \.titleLimit, .number)
        s.add("titleLineHeight", \.titleLineHeight, .number)
        s.add("titleOrient", \.titleOrient, .choice("orient"))
        s.add("titlePadding", \.titlePadding, .number)
        s.addFormat(\.format)
    }
}
