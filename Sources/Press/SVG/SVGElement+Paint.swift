import Drawing

extension SVGElement {
    static func path(_ path: Path) -> SVGElement {
        var element = SVGElement("path")
        element.set("d", plain: path.svgData)
        return element
    }

    /// The element for an outline: a word of SVG's own where it has one.
    init(_ outline: Outline) {
        switch outline {
        case .rect(let r, let corners) where corners.isEven:
            self.init("rect")
            place("x", "y", r.origin)
            set("width", r.width)
            set("height", r.height)
            set("rx", min(corners.topLeft, min(r.width, r.height) / 2), unless: 0)
        case .circle(let center, let radius):
            self.init("circle")
            place("cx", "cy", center)
            set("r", radius)
        case .symbol("circle", let center, let area, _):
            self.init(.circle(center: center, radius: (area / .pi).squareRoot()))
        case .segment(let a, let b):
            self.init("line")
            place("x1", "y1", a)
            place("x2", "y2", b)
        case .rect, .symbol, .line, .area, .trail, .arc, .path: self = .path(outline.path)
        }
    }

    mutating func setFill(_ color: Color, opacity: Double = 1) {
        set("fill", plain: color.hex)
        set("fill-opacity", color.alpha * opacity, unless: 1)
    }

    /// Fills with a paint laid over `bounds`; nil is no fill at all, where SVG would take black.
    mutating func setFill(
        _ paint: Paint?, over bounds: @autoclosure () -> Rect, opacity: Double, _ definitions: inout SVGDefinitions
    ) {
        switch paint {
        case nil: set("fill", plain: "none")
        case .color(let color): setFill(color, opacity: opacity)
        case .gradient(let gradient):
            set("fill", plain: "url(#\(definitions.name(of: PlacedGradient(gradient, over: bounds()))))")
            set("fill-opacity", opacity, unless: 1)
        case .hatch(let hatch):
            set("fill", plain: "url(#\(definitions.name(of: hatch)))")
            set("fill-opacity", opacity, unless: 1)
        }
    }

    mutating func setStroke(
        _ stroke: Stroke?, over bounds: @autoclosure () -> Rect, opacity: Double, _ definitions: inout SVGDefinitions
    ) {
        guard let stroke, stroke.width > 0 else { return }
        var ownOpacity = opacity
        switch stroke.paint {
        case .color(let color):
            set("stroke", plain: color.hex)
            ownOpacity *= color.alpha
        case .gradient(let gradient):
            set("stroke", plain: "url(#\(definitions.name(of: PlacedGradient(gradient, over: bounds()))))")
        case .hatch(let hatch): set("stroke", plain: "url(#\(definitions.name(of: hatch)))")
        }
        set("stroke-opacity", ownOpacity, unless: 1)
        set("stroke-width", stroke.width, unless: 1)
        if stroke.cap != .butt { set("stroke-linecap", plain: stroke.cap.rawValue) }
        if stroke.join != .miter { set("stroke-linejoin", plain: stroke.join.rawValue) }
        // SVG's own limit is 4; the root sets Canvas's and Cairo's.
        if stroke.join == .miter { set("stroke-miterlimit", stroke.miterLimit, unless: 10) }
        let dash = stroke.usableDash
        if !dash.isEmpty {
            set("stroke-dasharray", dash)
            set("stroke-dashoffset", stroke.dashOffset, unless: 0)
        }
    }
}

extension CornerRadii {
    fileprivate var isEven: Bool { topLeft == topRight && topLeft == bottomRight && topLeft == bottomLeft }
}
