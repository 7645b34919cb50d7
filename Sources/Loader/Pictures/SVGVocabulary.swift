/// What librsvg draws of SVG, and what not: https://gnome.pages.gitlab.gnome.org/librsvg/devel-docs/features.html
enum SVGVocabulary {
    static let html = "http://www.w3.org/1999/xhtml"

    static let withoutScripts = "take the scripts out of the file"
    static let asPixels = "save the picture as PNG"
    static let asOutlines = "convert text to outlines in the drawing program"

    /// Elements that are something to see.
    static let shown: Set<String> = [
        "circle", "ellipse", "image", "line", "path", "polygon", "polyline", "rect", "text", "use",
    ]

    /// Elements that hold others, describe the picture, or are drawn where another element asks for them.
    private static let silent: Set<String> = [
        "a", "clipPath", "defs", "desc", "filter", "g", "linearGradient", "marker", "mask", "metadata", "pattern",
        "radialGradient", "stop", "style", "svg", "switch", "symbol", "title", "tspan", "view",
    ]

    /// The parts of filters.
    private static let primitives: Set<String> = [
        "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting",
        "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR",
        "feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight",
        "feSpecularLighting", "feSpotLight", "feTurbulence",
    ]

    /// Why an element of that name is not drawn, and what would help; nil where it is.
    static func refusal(of name: String) -> (why: String, advice: String)? {
        if shown.contains(name) || silent.contains(name) || primitives.contains(name) { return nil }
        switch name {
        case "script": return ("scripts are not run", withoutScripts)
        case "animate", "animateMotion", "animateTransform", "set":
            return ("nothing moves on a page", "save a still picture")
        case "foreignObject": return ("it holds a document of another kind", asPixels)
        // An empty tile ends the program, in librsvg 2.54.
        case "feTile": return ("librsvg fails over some", asPixels)
        case "textPath", "tref": return ("librsvg does not know it", asOutlines)
        default: return ("librsvg does not know it", asPixels)
        }
    }

    /// The most that a number may be, either way. More cannot be seen, and would take minutes (noise of many octaves) or
    /// end the program (letters or lists without measure, in librsvg 2.54).
    static func most(_ property: String) -> Double {
        switch property {
        case "numOctaves": 10
        case "order": 20
        case "id", "class": .infinity
        default: 1e6
        }
    }

    /// Whether librsvg passes over a property that would be seen.
    static func isUndrawn(_ property: String, _ value: String, of element: String) -> Bool {
        switch property {
        case "dominant-baseline", "alignment-baseline": value != "auto" && value != "baseline" && value != "alphabetic"
        case "word-spacing": value != "normal" && SVGText.length(value) != 0
        case "textLength", "rotate": element == "text" || element == "tspan"
        // A place for each letter.
        case "x", "y", "dx", "dy":
            (element == "text" || element == "tspan")
                && SVGText.trimmed(value).contains { $0 == "," || $0.isWhitespace }
        default: false
        }
    }
}
