import Drawing
import Grammar

/// Reads the SVG of an icon: filled paths, rectangles and circles, whose colour is left to the page. Anything else is an
/// error that names it; nothing is left out in silence.
struct IconReader {
    /// What says nothing about the outlines.
    private static let silent: Set<String> = ["class", "id", "width", "height", "viewBox", "role", "aria-hidden"]

    /// - Parameter file: the file's name, for messages.
    static func stencil(of bytes: [UInt8], file: String) throws(Diagnostic) -> Stencil {
        let root = try SVGFile.root(of: bytes, file: file)
        try check(root, known: silent)
        guard let viewBox = try SVGSize.viewBox(of: root) else {
            throw Diagnostic(.error, "missing viewBox of the icon", at: root.origin)
        }
        var layers: [Stencil.Layer] = []
        for element in root.children { layers.append(try layer(element)) }
        guard !layers.isEmpty else {
            throw Diagnostic(.error, "cannot draw \"\(file)\" because it has no outline", at: root.origin)
        }
        return Stencil(viewBox: viewBox, layers: layers)
    }

    private static func layer(_ element: XMLElement) throws(Diagnostic) -> Stencil.Layer {
        let shape = try IconShape(element)
        try check(element, known: shape.attributes.union(["class", "id"]))
        var path = try shape.path()
        if let text = element.attributes["transform"] {
            guard let transform = Affine(svg: text) else { throw element.expected("transforms", "transform") }
            path = path.applying(transform)
        }
        guard let rule = FillRule(rawValue: element.attributes["fill-rule"] ?? "nonzero") else {
            throw element.expected("\"nonzero\", \"evenodd\"", "fill-rule")
        }
        return Stencil.Layer(path, fillRule: rule)
    }

    private static func check(_ element: XMLElement, known: Set<String>) throws(Diagnostic) {
        if let fill = element.attributes["fill"], fill != "currentColor" {
            throw element.expected("\"currentColor\"", "fill")
        }
        let others = Set(element.attributes.keys).subtracting(known).subtracting(["fill", "fill-rule", "transform"])
        if let other = others.min() {
            throw Diagnostic(
                .error, "cannot follow \(other) of <\(element.name)> because an icon is plain outlines in one colour",
                at: element.origin)
        }
    }
}
