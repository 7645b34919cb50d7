import Drawing
import Grammar

/// A shape of an icon (SVG 1.1, chapters 8 and 9) as an outline.
struct IconShape {
    private enum Kind: String { case path, rect, circle }

    private let kind: Kind
    private let element: XMLElement

    /// - Throws: for an element that is none of the three shapes.
    init(_ element: XMLElement) throws(Diagnostic) {
        guard element.isSVG, let kind = Kind(rawValue: element.name) else {
            throw Diagnostic(
                .error, "cannot draw <\(element.name)> because an icon is made of <path>, <rect> and <circle>",
                at: element.origin)
        }
        self.kind = kind
        self.element = element
    }

    /// Those that say what its outline is.
    var attributes: Set<String> {
        switch kind {
        case .path: ["d"]
        case .rect: ["x", "y", "width", "height", "rx", "ry"]
        case .circle: ["cx", "cy", "r"]
        }
    }

    /// Empty where there is nothing to draw.
    func path() throws(Diagnostic) -> Path {
        switch kind {
        case .path: try data()
        case .rect: try rect()
        case .circle: try circle()
        }
    }

    private func data() throws(Diagnostic) -> Path {
        guard let text = element.attributes["d"], !SVGText.trimmed(text).isEmpty, text != "none" else {
            return Path()
        }
        guard let path = SVGPath.parse(text), path.bounds.isFinite else {
            throw element.expected("path data", "d")
        }
        return path
    }

    private func rect() throws(Diagnostic) -> Path {
        let frame = Rect(
            x: try number("x"), y: try number("y"), width: max(0, try number("width")),
            height: max(0, try number("height")))
        guard frame.width > 0, frame.height > 0 else { return Path() }
        let (rx, ry) = (
            try radius("rx", or: "ry", most: frame.width / 2), try radius("ry", or: "rx", most: frame.height / 2)
        )
        if rx == 0 || ry == 0 { return .rect(frame) }
        // Drawn where the corners are quarters of a unit circle, then stretched.
        let unit = Rect(
            minX: frame.minX / rx, minY: frame.minY / ry, maxX: frame.maxX / rx, maxY: frame.maxY / ry)
        return Path.rect(unit, corners: CornerRadii(1)).applying(.scale(rx, ry))
    }

    /// A corner's radius in one direction; one that is not given is as the other.
    private func radius(_ name: String, or other: String, most: Double) throws(Diagnostic) -> Double {
        let own = element.attributes[name].map { $0 != "auto" } ?? false
        return max(0, min(most, try number(own ? name : other)))
    }

    private func circle() throws(Diagnostic) -> Path {
        let radius = try number("r")
        return radius > 0 ? .circle(center: Point(try number("cx"), try number("cy")), radius: radius) : Path()
    }

    /// An attribute in the picture's units; 0 where there is none.
    private func number(_ name: String) throws(Diagnostic) -> Double {
        guard let text = element.attributes[name], text != "auto" else { return 0 }
        guard let number = SVGText.length(text) else { throw element.expected("a number of units", name) }
        return number
    }
}

extension Rect {
    /// Whether the rectangle is empty or all its edges are numbers.
    fileprivate var isFinite: Bool { isEmpty || (minX.isFinite && minY.isFinite && maxX.isFinite && maxY.isFinite) }
}
