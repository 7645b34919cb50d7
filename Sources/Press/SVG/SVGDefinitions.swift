import Drawing

/// What elements refer to by name. Names are numbered in order of appearance, each thing once, so that the same scene
/// always makes the same file.
struct SVGDefinitions {
    private(set) var lines = SVGLines(depth: 2)
    private var gradients: [PlacedGradient: String] = [:]
    private var hatches: [Hatch: String] = [:]
    private var tiles: [Scene.Image: String] = [:]
    private var clips: [Path: String] = [:]
    private var glyphs: [Path: String] = [:]
    private var symbols: [Path: String] = [:]

    mutating func name(of gradient: PlacedGradient) -> String {
        if let known = gradients[gradient] { return known }
        let name = "gradient\(gradients.count + 1)"
        gradients[gradient] = name
        lines.begin(gradient.element(named: name))
        for stop in gradient.stops {
            var element = SVGElement("stop")
            element.set("offset", stop.offset)
            element.set("stop-color", plain: stop.color.hex)
            element.set("stop-opacity", stop.color.alpha, unless: 1)
            lines.add(element)
        }
        lines.end()
        return name
    }

    mutating func name(of hatch: Hatch) -> String {
        if let known = hatches[hatch] { return known }
        let name = "hatch\(hatches.count + 1)"
        hatches[hatch] = name
        let cell = Rect(x: 0, y: 0, width: hatch.spacing, height: hatch.spacing)
        lines.begin(hatch.element(named: name))
        if let ground = hatch.background {
            var element = SVGElement("rect")
            element.set("width", cell.width)
            element.set("height", cell.height)
            element.setFill(ground)
            lines.add(element)
        }
        var line = SVGElement("path")
        line.set("d", plain: "M0,\(decimalText(cell.height / 2))H\(decimalText(cell.width))")
        line.set("stroke", plain: hatch.color.hex)
        line.set("stroke-opacity", hatch.color.alpha, unless: 1)
        line.set("stroke-width", hatch.width)
        lines.add(line)
        lines.end()
        return name
    }

    /// A picture that fills what it is laid on many times.
    mutating func name(ofTile image: Scene.Image, size: Size) -> String {
        if let known = tiles[image] { return known }
        let name = "tile\(tiles.count + 1)"
        tiles[image] = name
        var pattern = SVGElement("pattern")
        pattern.set("id", plain: name)
        pattern.set("patternUnits", plain: "userSpaceOnUse")
        pattern.place("x", "y", image.frame.origin)
        pattern.set("width", size.width)
        pattern.set("height", size.height)
        lines.begin(pattern)
        var copy = SVGElement("image")
        copy.set("width", size.width)
        copy.set("height", size.height)
        copy.setPicture(image, opacity: 1)
        lines.add(copy)
        lines.end()
        return name
    }

    mutating func name(ofClip path: Path) -> String {
        if let known = clips[path] { return known }
        let name = "clip\(clips.count + 1)"
        clips[path] = name
        var element = SVGElement("clipPath")
        element.set("id", plain: name)
        lines.begin(element)
        lines.add(.path(path))
        lines.end()
        return name
    }

    /// Letters that are drawn several times.
    mutating func name(ofGlyphs path: Path) -> String { name(of: path, among: \.glyphs, "text") }

    /// A symbol that is stamped several times.
    mutating func name(ofSymbol path: Path) -> String { name(of: path, among: \.symbols, "symbol") }

    private mutating func name(
        of path: Path, among known: WritableKeyPath<SVGDefinitions, [Path: String]>, _ kind: String
    ) -> String {
        if let name = self[keyPath: known][path] { return name }
        let name = "\(kind)\(self[keyPath: known].count + 1)"
        self[keyPath: known][path] = name
        var element = SVGElement.path(path)
        element.set("id", plain: name)
        lines.add(element)
        return name
    }
}

extension SVGElement {
    /// What an image shows, as it lies in its file.
    mutating func setPicture(_ image: Scene.Image, opacity: Double) {
        if !image.keepsAspect { set("preserveAspectRatio", plain: "none") }
        let format = image.picture.format
        if !image.smooth, format.isPixels { set("style", plain: "image-rendering:pixelated") }
        set("opacity", opacity, unless: 1)
        set("href", plain: "data:\(format.mediaType);base64," + base64Text(image.picture.bytes))
    }
}

extension Picture.Format {
    fileprivate var mediaType: String {
        switch self {
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .svg: "image/svg+xml"
        }
    }

    fileprivate var isPixels: Bool {
        switch self {
        case .png, .jpeg: true
        case .svg: false
        }
    }
}

extension PlacedGradient {
    fileprivate func element(named name: String) -> SVGElement {
        var element: SVGElement
        switch geometry {
        case .linear(let from, let to):
            element = SVGElement("linearGradient")
            element.place("x1", "y1", from)
            element.place("x2", "y2", to)
        case .radial(let from, let fromRadius, let to, let toRadius):
            element = SVGElement("radialGradient")
            element.place("fx", "fy", from)
            element.set("fr", fromRadius, unless: 0)
            element.place("cx", "cy", to)
            element.set("r", toRadius)
        }
        element.set("id", plain: name)
        element.set("gradientUnits", plain: "userSpaceOnUse")
        if let t = transform {
            let matrix = [t.a, t.b, t.c, t.d, t.tx, t.ty].map(decimalText).joined(separator: " ")
            element.set("gradientTransform", plain: "matrix(\(matrix))")
        }
        return element
    }
}

extension Hatch {
    fileprivate func element(named name: String) -> SVGElement {
        var element = SVGElement("pattern")
        element.set("id", plain: name)
        element.set("patternUnits", plain: "userSpaceOnUse")
        element.set("width", spacing)
        element.set("height", spacing)
        if angle != .zero { element.set("patternTransform", plain: "rotate(\(decimalText(angle.degrees)))") }
        return element
    }
}
