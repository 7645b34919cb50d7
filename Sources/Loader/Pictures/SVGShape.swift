import Drawing
import Grammar

/// SVG's basic shapes (SVG 1.1, chapter 9) and paths as outlines.
struct SVGShape {
    let element: XMLElement

    /// The outline in the element's own coordinates, empty where there is nothing to draw; nil where the element is no
    /// shape.
    func path() throws(Diagnostic) -> Path? {
        switch element.name {
        case "path": return try data()
        case "rect": return try rect()
        case "circle": return try circle()
        case "ellipse": return try ellipse()
        case "line": return try line()
        case "polyline": return try points()
        case "polygon":
            var path = try points()
            if !path.isEmpty { path.close() }
            return path
        default: return nil
        }
    }

    private func data() throws(Diagnostic) -> Path {
        guard let text = element.attributes["d"], !SVGText.trimmed(text).isEmpty, text != "none" else {
            return Path()
        }
        guard let path = SVGPath.parse(text), path.bounds.isFinite else {
            throw SVGStyle.expected("path data", "d", text.count > 40 ? text.prefix(40) + "…" : text)
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

    private func ellipse() throws(Diagnostic) -> Path {
        let (rx, ry) = (try number("rx"), try number("ry"))
        guard rx > 0, ry > 0 else { return Path() }
        let placing = Affine.scale(rx, ry).then(.translation(try number("cx"), try number("cy")))
        return Path.circle(center: .zero, radius: 1).applying(placing)
    }

    private func line() throws(Diagnostic) -> Path {
        Outline.segment(Point(try number("x1"), try number("y1")), Point(try number("x2"), try number("y2"))).path
    }

    private func points() throws(Diagnostic) -> Path {
        let text = element.attributes["points"] ?? ""
        guard let numbers = SVGText.list(text), numbers.count % 2 == 0 else {
            throw SVGStyle.expected("pairs of numbers", "points", text)
        }
        var path = Path()
        for i in stride(from: 0, to: numbers.count, by: 2) {
            let point = Point(numbers[i], numbers[i + 1])
            if i == 0 { path.move(to: point) } else { path.line(to: point) }
        }
        return path
    }

    /// An attribute in the picture's units; 0 where there is none.
    private func number(_ name: String) throws(Diagnostic) -> Double {
        guard let text = element.attributes[name], text != "auto" else { return 0 }
        guard let number = SVGText.length(text) else { throw SVGStyle.expected("a number of units", name, text) }
        return number
    }
}

extension Rect {
    /// Whether the rectangle is empty or all its edges are numbers.
    fileprivate var isFinite: Bool { isEmpty || (minX.isFinite && minY.isFinite && maxX.isFinite && maxY.isFinite) }
}
