import Drawing

extension SVGEncoder {
    mutating func add(_ group: Scene.Group) {
        if group.items.isEmpty || group.opacity <= 0 { return }
        var element = SVGElement("g")
        element.describe(group.role, group.description, as: "graphics-object")
        if group.origin != .zero {
            let (x, y) = (decimalText(group.origin.x), decimalText(group.origin.y))
            element.set("transform", plain: "translate(\(x),\(y))")
        }
        if let clip = group.clip { element.set("clip-path", plain: "url(#\(definitions.name(ofClip: clip)))") }
        element.set("opacity", group.opacity, unless: 1)
        // A group that says nothing is no element.
        let isPlain = element.text == "<g"
        if !isPlain { lines.begin(element) }
        for item in group.items { add(item) }
        if !isPlain { lines.end() }
    }

    private mutating func add(_ item: Scene.Item) {
        switch item {
        case .group(let group): add(group)
        case .shape(let shape): linked(shape.link) { $0.add(shape) }
        case .text(let text): linked(text.link) { $0.add(text) }
        case .image(let image): linked(image.link) { $0.add(image) }
        case .stamps(let stamps): add(stamps)
        }
    }

    mutating func add(_ shape: Scene.Shape) {
        var element = SVGElement(shape.outline)
        let bounds = shape.outline.bounds
        element.describe(shape.role, shape.description, as: "graphics-symbol")
        element.setFill(shape.fill, over: bounds, opacity: shape.opacity * shape.fillOpacity, &definitions)
        if shape.fillRule != .nonzero { element.set("fill-rule", plain: shape.fillRule.rawValue) }
        element.setStroke(shape.stroke, over: bounds, opacity: shape.opacity * shape.strokeOpacity, &definitions)
        element.setBlend(shape.blend)
        lines.add(element)
    }

    private mutating func add(_ image: Scene.Image) {
        var element = SVGElement(image.tile == nil ? "image" : "rect")
        element.describe(image.role, image.description, as: "graphics-symbol")
        element.place("x", "y", image.frame.origin)
        element.set("width", image.frame.width)
        element.set("height", image.frame.height)
        if let tile = image.tile {
            element.set("fill", plain: "url(#\(definitions.name(ofTile: image, size: tile)))")
            element.set("opacity", image.opacity, unless: 1)
        } else {
            element.setPicture(image, opacity: image.opacity)
        }
        lines.add(element)
    }

    /// The paint once, on a group; the symbol once, among the definitions.
    private mutating func add(_ stamps: Scene.Stamps) {
        let bounds = stamps.symbol.bounds
        var group = SVGElement("g")
        group.describe(stamps.role, nil, as: "graphics-object")
        group.setFill(stamps.fill, over: bounds, opacity: stamps.opacity * stamps.fillOpacity, &definitions)
        group.setStroke(stamps.stroke, over: bounds, opacity: stamps.opacity * stamps.strokeOpacity, &definitions)
        lines.begin(group)
        for point in stamps.points { lines.add(stamp(stamps, at: point)) }
        lines.end()
    }

    private mutating func stamp(_ stamps: Scene.Stamps, at point: Point) -> SVGElement {
        var element: SVGElement
        if let circle = stamps.symbol.circle, stamps.paintIsEven {
            element = SVGElement(.circle(center: circle.center + point, radius: circle.radius))
        } else {
            element = SVGElement("use")
            element.set("href", plain: "#" + definitions.name(ofSymbol: stamps.symbol.path))
            element.place("x", "y", point)
        }
        element.setBlend(stamps.blend)
        return element
    }

    private mutating func linked(_ link: String?, _ body: (inout SVGEncoder) -> Void) {
        guard let link else { return body(&self) }
        var element = SVGElement("a")
        element.set("href", link)
        lines.begin(element)
        body(&self)
        lines.end()
    }
}

extension SVGElement {
    /// What the element is, for style sheets and screen readers (WAI-ARIA Graphics Module).
    mutating func describe(_ role: Scene.Role?, _ description: String?, as kind: String) {
        if let role { set("class", plain: role.rawValue) }
        guard let description else { return }
        set("role", plain: kind)
        if let role { set("aria-roledescription", plain: role.rawValue) }
        set("aria-label", description)
    }

    mutating func setBlend(_ blend: Scene.Blend) {
        if blend != .normal { set("style", plain: "mix-blend-mode:\(blend.rawValue)") }
    }
}

extension Outline {
    fileprivate var circle: (center: Point, radius: Double)? {
        switch self {
        case .circle(let center, let radius): (center, radius)
        case .symbol("circle", let center, let area, _): (center, (area / .pi).squareRoot())
        case .rect, .segment, .symbol, .line, .area, .trail, .arc, .path: nil
        }
    }
}

extension Scene.Stamps {
    /// Whether the paint is the same wherever a stamp lands: gradients and hatches move with a `<use>` only.
    fileprivate var paintIsEven: Bool {
        [fill, stroke?.paint].allSatisfy { paint in
            switch paint {
            case nil, .color: true
            case .gradient, .hatch: false
            }
        }
    }
}
