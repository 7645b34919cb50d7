import Drawing
import Grammar

/// A gradient of an SVG file (SVG 1.1, section 13.2), with what it takes over from others by `href`.
struct SVGGradient {
    private let isRadial: Bool
    private let attributes: [String: String]
    private let stops: [XMLElement]

    /// - Throws: where no gradient has the name.
    init(name: String, in named: [String: XMLElement]) throws(Diagnostic) {
        guard let own = named[name], own.isGradient else {
            guard let other = named[name] else {
                throw Diagnostic(
                    .error, "unknown element \"#\(name)\"", label: Nearest.hint(for: name, among: named.keys.sorted()))
            }
            throw Diagnostic(.error, "cannot paint with <\(other.name)> because only colours and gradients are paint")
        }
        var attributes = own.attributes
        var stops = own.stops
        var template = own
        // A chain that closes on itself ends too.
        for _ in 0..<named.count {
            guard let href = template.attributes["href"] else { break }
            guard let next = named[try SVGStyle.reference("href", "url(\(href))")], next.isGradient else { break }
            attributes.merge(next.attributes) { own, _ in own }
            if stops.isEmpty { stops = next.stops }
            template = next
        }
        isRadial = own.name == "radialGradient"
        self.attributes = attributes
        self.stops = stops
    }

    /// The paint for an outline, as fractions of the bounds that it has in the picture; nil where there is none.
    ///
    /// - Parameters:
    ///   - path: in the coordinates of its element.
    ///   - transform: from there to the picture's.
    func paint(on path: Path, transform: Affine, currentColor: Color?) throws(Diagnostic) -> Paint? {
        let stops = try ramp(currentColor)
        guard let last = stops.last else { return nil }
        if stops.count == 1 { return .color(last.color) }
        guard attributes["spreadMethod"] ?? "pad" == "pad" else {
            throw Diagnostic(.error, "cannot draw a gradient because it repeats itself")
        }
        let bounds = path.applying(transform).bounds
        guard let placing = try placing(over: path.bounds)?.then(transform), placing.determinant != 0, bounds.width > 0,
            bounds.height > 0
        else { return nil }
        let geometry = isRadial ? try radial(placing, bounds) : try linear(placing, bounds)
        // Without length or radius everything lies behind the last stop.
        return geometry.map { .gradient(Gradient(geometry: $0, stops: stops)) } ?? .color(last.color)
    }

    // MARK: Geometry

    private var isInBounds: Bool { attributes["gradientUnits"] ?? "objectBoundingBox" == "objectBoundingBox" }

    /// From the gradient's coordinates to the element's; nil where there is no area to lay it over.
    private func placing(over bounds: Rect) throws(Diagnostic) -> Affine? {
        var own = Affine.identity
        if let text = attributes["gradientTransform"] {
            guard let transform = Affine(svg: text) else {
                throw SVGStyle.expected("transforms", "gradientTransform", text)
            }
            own = transform
        }
        guard isInBounds else { return own }
        guard bounds.width > 0, bounds.height > 0 else { return nil }
        return own.then(.scale(bounds.width, bounds.height)).then(.translation(bounds.minX, bounds.minY))
    }

    /// A linear gradient is a slope: however it is stretched and slanted, it is one again with other ends.
    private func linear(_ placing: Affine, _ bounds: Rect) throws(Diagnostic) -> Gradient.Geometry? {
        let from = Point(try number("x1", "0"), try number("y1", "0"))
        let run = Point(try number("x2", "1"), try number("y2", "0")) - from
        let length = run.x * run.x + run.y * run.y
        guard length > 0 else { return nil }
        let m = placing.then(.translation(-bounds.minX, -bounds.minY)).then(.scale(1 / bounds.width, 1 / bounds.height))
        let slope = Point((m.d * run.x - m.b * run.y), (m.a * run.y - m.c * run.x)) * (1 / (m.determinant * length))
        let start = m.apply(from)
        return .linear(from: start, to: start + slope * (1 / (slope.x * slope.x + slope.y * slope.y)))
    }

    private func radial(_ placing: Affine, _ bounds: Rect) throws(Diagnostic) -> Gradient.Geometry? {
        let center = Point(try number("cx", "0.5"), try number("cy", "0.5"))
        let focus = Point(
            attributes["fx"] == nil ? center.x : try number("fx", ""),
            attributes["fy"] == nil ? center.y : try number("fy", ""))
        let radius = try number("r", "0.5")
        guard radius > 0 else { return nil }
        guard let scale = placing.evenScale else {
            throw Diagnostic(
                .error, "cannot draw a radial gradient because it is not round",
                notes: ["give it gradientUnits=\"userSpaceOnUse\", or the outline a square frame"])
        }
        let unit = scale / max(bounds.width, bounds.height)
        func place(_ p: Point) -> Point {
            let q = placing.apply(p)
            return Point((q.x - bounds.minX) / bounds.width, (q.y - bounds.minY) / bounds.height)
        }
        return .radial(
            from: place(focus), fromRadius: try number("fr", "0") * unit, to: place(center), toRadius: radius * unit)
    }

    /// A percentage of the whole picture would need its size: no drawing program writes it.
    private func number(_ name: String, _ ordinary: String) throws(Diagnostic) -> Double {
        let text = attributes[name] ?? ordinary
        guard let number = isInBounds ? SVGText.fraction(text) : SVGText.length(text) else {
            throw SVGStyle.expected("a number", name, text)
        }
        if !isInBounds && attributes[name] == nil && ordinary != "0" {
            throw Diagnostic(.error, "missing \(name) of a gradient in the picture's units")
        }
        return number
    }

    // MARK: Colours

    private func ramp(_ currentColor: Color?) throws(Diagnostic) -> [Gradient.Stop] {
        var stops: [Gradient.Stop] = []
        for element in self.stops {
            var properties = element.attributes
            for declaration in SVGStyleSheet.declarations(element.attributes["style"] ?? "") {
                properties[declaration.property] = declaration.value
            }
            let offset = try SVGStyle.opacity("offset", properties["offset"] ?? "0")
            let text = properties["stop-color"] ?? "black"
            let color = text == "currentColor" ? currentColor ?? .black : try SVGStyle.color("stop-color", text)
            let opacity = try SVGStyle.opacity("stop-opacity", properties["stop-opacity"] ?? "1")
            // Offsets never go back (SVG 1.1, section 13.2.4).
            stops.append(Gradient.Stop(offset: max(offset, stops.last?.offset ?? 0), color: color.opacity(opacity)))
        }
        return stops
    }
}

extension XMLElement {
    fileprivate var isGradient: Bool { name == "linearGradient" || name == "radialGradient" }
    fileprivate var stops: [XMLElement] { children.filter { $0.name == "stop" } }
}
