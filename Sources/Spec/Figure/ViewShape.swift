import Drawing
import Grammar

extension ViewProperties {
    /// `view`, and the view of a config.
    static let shape = Shape<ViewProperties>("ViewBackground") { s in
        s.add("clip", \.clip, .boolean)
        s.add("continuousHeight", \.continuousHeight, .number)
        s.add("continuousWidth", \.continuousWidth, .number)
        s.add("cornerRadius", \.cornerRadius, .number)
        s.add("discreteHeight", \.discreteHeight, .discreteSize)
        s.add("discreteWidth", \.discreteWidth, .discreteSize)
        s.add("fill", \.fill, .viewInk)
        s.add("fillOpacity", \.fillOpacity, .number)
        s.add("opacity", \.opacity, .number)
        s.add("step", \.step, .number)
        s.add("stroke", \.stroke, .viewInk)
        s.add("strokeCap", \.strokeCap, .choice("cap"))
        s.add("strokeDash", \.strokeDash, Form<Double>.number.list)
        s.add("strokeDashOffset", \.strokeDashOffset, .number)
        s.add("strokeJoin", \.strokeJoin, .choice("join"))
        s.add("strokeMiterLimit", \.strokeMiterLimit, .number)
        s.add("strokeOpacity", \.strokeOpacity, .number)
        s.add("strokeWidth", \.strokeWidth, .number)
        s.add("style", \.style, Form<String>.string.oneOrMore)
        s.accept("cursor", .any)
    }
}

extension Form where Wrapped == Ink {
    /// The empty text is no ink at all, as it is for Vega: the frame then has no line that counts for the layout.
    fileprivate static var viewInk: Form {
        Form(ink.schema) { item, reading in item.node.string == "" ? Ink.none : ink.read(item, &reading) }
    }
}
