import Drawing

extension SVGEncoder {
    mutating func add(_ text: Scene.Text) {
        if text.lines.allSatisfy(\.isEmpty) { return }
        switch options.textMode {
        case .text: addText(text)
        case .outlines: addOutlines(text)
        }
    }

    private mutating func addText(_ text: Scene.Text) {
        let start = text.angle == .zero ? text.anchor + text.firstBaseline : text.firstBaseline
        var element = SVGElement("text")
        element.describe(text.role, text.description, as: "graphics-symbol")
        if text.angle != .zero { element.set("transform", plain: text.turnAboutAnchor) }
        element.place("x", "y", start)
        if let anchor = text.align.svgAnchor { element.set("text-anchor", plain: anchor) }
        SVGTextStyle(font: text.font, language: text.language).write(on: &element, inherited: inherited)
        paint(text, on: &element)
        if text.hasSpaceBehind || text.lines.contains(where: \.hasTellingSpaces) {
            element.set("xml:space", plain: "preserve")
        }
        var style = text.font.features.map { "'\($0.escapedForXML)'" }.joined(separator: ",")
        if !style.isEmpty { style = "font-feature-settings:" + style }
        if text.blend != .normal { style += (style.isEmpty ? "" : ";") + "mix-blend-mode:\(text.blend.rawValue)" }
        if !style.isEmpty { element.set("style", plain: style) }
        lines.add(element, content: content(of: text, from: start))
    }

    /// A single line as it is; several as spans, each at its place.
    private func content(of text: Scene.Text, from start: Point) -> String {
        if text.lines.count == 1 { return (text.lines[0] + (text.hasSpaceBehind ? " " : "")).escapedForXML }
        return text.lines.enumerated().map { i, line in
            var span = SVGElement("tspan")
            span.place("x", "y", Point(start.x, start.y + Double(i) * text.lineHeight))
            return span.text + ">" + line.escapedForXML + "</tspan>"
        }.joined()
    }

    private mutating func addOutlines(_ text: Scene.Text) {
        var group = SVGElement("g")
        group.describe(text.role, nil, as: "graphics-symbol")
        group.set("role", plain: "img")
        group.set("aria-label", text.description ?? text.lines.joined(separator: " "))
        let place = text.angle == .zero ? "translate\(text.anchor.svgPair)" : text.turnAboutAnchor
        group.set("transform", plain: place)
        paint(text, on: &group)
        group.setBlend(text.blend)
        lines.begin(group)
        for (line, start) in text.placedLines(typesetter) {
            let outline = typesetter.outline(of: line, font: text.font, language: text.language)
            if outline.isEmpty { continue }
            let count = repeats[.init(text: line, font: text.font, language: text.language)] ?? 0
            var element: SVGElement
            if count > 1 {
                element = SVGElement("use")
                element.set("href", plain: "#" + definitions.name(ofGlyphs: outline))
            } else {
                element = .path(outline)
            }
            if start != .zero { element.set("transform", plain: "translate\(start.svgPair)") }
            lines.add(element)
        }
        lines.end()
    }

    private mutating func paint(_ text: Scene.Text, on element: inout SVGElement) {
        func box() -> Rect { text.paintBox(typesetter) }
        element.setFill(text.fill, over: box(), opacity: text.opacity, &definitions)
        element.setStroke(text.stroke, over: box(), opacity: text.opacity, &definitions)
        if text.stroke != nil { element.set("paint-order", plain: "stroke") }
    }
}

extension Scene.Text {
    fileprivate var turnAboutAnchor: String {
        "translate\(anchor.svgPair) rotate(\(decimalText(angle.degrees)))"
    }

    /// What gradients are laid over: the lines' box in the coordinates that the text is drawn in.
    fileprivate func paintBox(_ typesetter: any Typesetter) -> Rect {
        var unturned = self
        unturned.angle = .zero
        let box = unturned.bounds(typesetter)
        return angle == .zero ? box : box.translated(by: Point(-anchor.x, -anchor.y))
    }
}

extension Point {
    fileprivate var svgPair: String { "(\(decimalText(x)),\(decimalText(y)))" }
}

extension TextAlign {
    /// Nil for what SVG takes anyway.
    fileprivate var svgAnchor: String? {
        switch self {
        case .left: nil
        case .center: "middle"
        case .right: "end"
        }
    }
}

extension String {
    /// Whether XML would lose spaces at the ends or runs of them.
    fileprivate var hasTellingSpaces: Bool { first == " " || last == " " || contains("  ") }
}
