import Drawing
import Grammar

/// A `clipPath` of an SVG file that is a single shape, as drawing programs write the edge of the drawing.
struct SVGClip {
    let name: String
    let reader: SVGReader

    /// The outline in the coordinates of the element that is cut.
    func path() throws(Diagnostic) -> Path {
        guard var element = reader.named[name], element.name == "clipPath" else { throw reader.unknown(name) }
        guard element.attributes["clipPathUnits"] ?? "userSpaceOnUse" == "userSpaceOnUse" else { throw refusal }
        var style = SVGStyle()
        var transform = Affine.identity
        // Down from the clip, perhaps through a `use`, to the shape.
        for _ in 0..<4 {
            style = try reader.style(of: element, inside: style.inherited)
            guard style.clip == nil, style.isDisplayed else { throw refusal }
            transform = style.transform.then(transform)
            if let path = try SVGShape(element: element).path() {
                // Paths may cross themselves, and a scene clips by the nonzero rule.
                guard !path.isEmpty, element.name != "path" || style.clipRule == .nonzero else { throw refusal }
                return path.applying(transform)
            }
            element = try content(of: element)
        }
        throw refusal
    }

    private func content(of element: XMLElement) throws(Diagnostic) -> XMLElement {
        if element.name == "use" {
            let name = try SVGStyle.reference("href", "url(\(element.attributes["href"] ?? ""))")
            guard element.attributes["x"] == nil, element.attributes["y"] == nil else { throw refusal }
            guard let target = reader.named[name] else { throw reader.unknown(name) }
            return target
        }
        let shapes = element.children.filter { $0.isSVG && $0.name != "title" && $0.name != "desc" }
        guard element.name == "clipPath", shapes.count == 1 else { throw refusal }
        return shapes[0]
    }

    private var refusal: Diagnostic {
        Diagnostic(.error, "cannot cut to <clipPath> \"\(name)\" because it is not one plain shape")
    }
}
