import Drawing
import Grammar

/// How an SVG element is painted: the properties that it has or inherits.
struct SVGStyle {
    enum Ink {
        case none, currentColor
        case color(Color)
        /// A gradient, by its name.
        case reference(String)
    }

    var fill = Ink.color(.black)
    var fillRule = FillRule.nonzero
    var fillOpacity = 1.0
    var clipRule = FillRule.nonzero
    var stroke = Ink.none
    var strokeOpacity = 1.0
    /// Its paint stands for `stroke`. SVG's limit for miters is 4.
    var line = Stroke(.black, miterLimit: 4)
    /// What `currentColor` is; nil: whatever the page's tint is.
    var color: Color?
    var isVisible = true

    // Not inherited.
    var opacity = 1.0
    var isDisplayed = true
    var transform = Affine.identity
    /// The name of the element that holds what is left of this one.
    var clip: String?

    /// What an element starts from inside one that has this style.
    var inherited: SVGStyle {
        var style = self
        style.opacity = 1
        style.isDisplayed = true
        style.transform = .identity
        style.clip = nil
        return style
    }

    /// Takes one property, from an attribute or a style sheet. Properties of text and of editors say nothing to outlines
    /// and are passed over.
    ///
    /// - Throws: a value that is none, or a property that plain outlines cannot show; its place is the caller's.
    mutating func set(_ property: String, _ text: String) throws(Diagnostic) {
        let value = SVGText.trimmed(text)
        if value == "inherit" { return }
        switch property {
        case "fill": fill = try SVGStyle.ink(property, value)
        case "stroke": stroke = try SVGStyle.ink(property, value)
        case "color": if value != "currentColor" { color = try SVGStyle.color(property, value) }
        case "fill-rule": fillRule = try SVGStyle.word(property, value)
        case "clip-rule": clipRule = try SVGStyle.word(property, value)
        case "stroke-linecap": line.cap = try SVGStyle.word(property, value)
        case "stroke-linejoin": line.join = try SVGStyle.word(property, value)
        case "fill-opacity": fillOpacity = try SVGStyle.opacity(property, value)
        case "stroke-opacity": strokeOpacity = try SVGStyle.opacity(property, value)
        case "opacity": opacity = try SVGStyle.opacity(property, value)
        case "stroke-width": line.width = try SVGStyle.length(property, value)
        case "stroke-miterlimit": line.miterLimit = try SVGStyle.length(property, value)
        case "stroke-dashoffset": line.dashOffset = try SVGStyle.length(property, value)
        case "stroke-dasharray": line.dash = try SVGStyle.dash(property, value)
        case "display": isDisplayed = value != "none"
        case "visibility": isVisible = value == "visible"
        case "clip-path": clip = value == "none" ? nil : try SVGStyle.reference(property, value)
        case "transform":
            guard let transform = Affine(svg: value) else { throw SVGStyle.expected("transforms", property, value) }
            self.transform = transform
        case "filter", "mask", "marker", "marker-start", "marker-mid", "marker-end":
            if value != "none" { throw SVGStyle.refusal(property, value) }
        case "mix-blend-mode", "paint-order":
            if value != "normal" { throw SVGStyle.refusal(property, value) }
        case "vector-effect": if value != "none" { throw SVGStyle.refusal(property, value) }
        default: break
        }
    }

    // MARK: Values

    private static func ink(_ property: String, _ value: String) throws(Diagnostic) -> Ink {
        if value == "none" || value == "transparent" { return .none }
        if value == "currentColor" { return .currentColor }
        if value.hasPrefix("url(") { return .reference(try reference(property, value)) }
        return .color(try color(property, value))
    }

    static func color(_ property: String, _ value: String) throws(Diagnostic) -> Color {
        guard let color = Color(css: value) else { throw expected("a colour", property, value) }
        return color
    }

    /// `url(#name)`, perhaps in quotes, perhaps with a colour behind it for who cannot find it.
    static func reference(_ property: String, _ value: String) throws(Diagnostic) -> String {
        guard value.hasPrefix("url("), let end = value.firstIndex(of: ")") else {
            throw expected("url(#…)", property, value)
        }
        let address = value[..<end].dropFirst(4).filter { !"\"' ".contains($0) }
        guard address.first == "#" else {
            throw Diagnostic(
                .error, "cannot follow \"\(address)\" because a picture must hold all that it shows",
                notes: ["nothing outside of the file is read"])
        }
        return String(address.dropFirst())
    }

    static func opacity(_ property: String, _ value: String) throws(Diagnostic) -> Double {
        guard let number = SVGText.fraction(value) else { throw expected("a number", property, value) }
        return max(0, min(1, number))
    }

    private static func length(_ property: String, _ value: String) throws(Diagnostic) -> Double {
        guard let number = SVGText.length(value) else { throw expected("a number of units", property, value) }
        return number
    }

    /// An odd number of lengths is said twice.
    private static func dash(_ property: String, _ value: String) throws(Diagnostic) -> [Double] {
        if value == "none" { return [] }
        guard let numbers = SVGText.list(value.replacing("px", with: "")) else {
            throw expected("a list of numbers", property, value)
        }
        return numbers.count % 2 == 0 ? numbers : numbers + numbers
    }

    private static func word<Word: RawRepresentable & CaseIterable>(
        _ property: String, _ value: String
    ) throws(Diagnostic) -> Word where Word.RawValue == String {
        if let word = Word(rawValue: value) { return word }
        throw expected(Word.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "), property, value)
    }

    // MARK: Errors

    static func expected(_ what: String, _ property: String, _ value: String) -> Diagnostic {
        Diagnostic(.error, "expected \(what) as \(property), found \"\(value)\"")
    }

    private static func refusal(_ property: String, _ value: String) -> Diagnostic {
        Diagnostic(
            .error, "cannot draw \(property) \"\(value)\" because a picture is made of plain outlines",
            notes: ["flatten effects in the drawing program, or save the picture as PNG"])
    }
}
