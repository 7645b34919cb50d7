import Grammar

/// Whether an element of an SVG file is drawn where it stands.
enum SVGElementKind {
    case drawn
    /// Describes the picture, or is drawn only where another element asks for it.
    case silent

    /// - Parameter depth: how many elements the element is within.
    /// - Throws: for what cannot be drawn as plain outlines.
    init(_ element: XMLElement, depth: Int, file: String) throws(Diagnostic) {
        func refusal(_ reason: String, _ note: String) -> Diagnostic {
            Diagnostic(
                .error, "cannot draw <\(element.name)> because \(reason)",
                at: Origin(source: file, range: element.range), notes: [note])
        }
        if let handler = element.attributes.keys.sorted().first(where: { $0.hasPrefix("on") }) {
            throw refusal("its \(handler) is a script, and scripts are not run", "take the scripts out of the file")
        }
        switch element.name {
        case "svg" where depth == 0: self = .drawn
        case "g", "a", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon": self = .drawn
        case "title", "desc", "metadata", "defs", "symbol", "style", "linearGradient", "radialGradient", "clipPath",
            "mask", "filter", "pattern", "marker", "view", "cursor":
            self = .silent
        case "script": throw refusal("scripts are not run", "take the scripts out of the file")
        case "text", "tspan", "textPath":
            throw refusal("a picture's words need its fonts", "convert text to outlines in the drawing program")
        case "image": throw refusal("pictures within pictures are not read", "save the picture as PNG")
        case "animate", "animateMotion", "animateTransform", "set":
            throw refusal("nothing moves on a page", "save a still picture")
        default: throw refusal("a picture is made of plain outlines", "save the picture as PNG")
        }
    }
}
