import Drawing

/// A scene as numbers: every inked item with its place on the page, its paint and its text, in paint order, one a line.
/// For comparing two pictures without looking at pixels.
///
/// The form is a flat Vega scene graph: `{"width", "height", "items": [{"t": type, "role", …}]}`, with Vega's names for
/// types and fields, coordinates of the page, and everything left out that is Vega's default.
struct SceneJSONEncoder {
    private var items: [String] = []

    func encode(_ scene: Scene) -> [UInt8] {
        var encoder = self
        if let backdrop = scene.backdrop { encoder.add(.group(backdrop), at: .zero, opacity: 1) }
        encoder.add(.group(scene.root), at: .zero, opacity: 1)
        var page = JSONFields()
        page.set("width", scene.size.width)
        page.set("height", scene.size.height)
        page.set("items", json: "[\n" + encoder.items.joined(separator: ",\n") + "]")
        return Array((page.closed + "\n").utf8)
    }

    private mutating func add(_ item: Scene.Item, at origin: Point, opacity: Double) {
        switch item {
        case .group(let group):
            for item in group.items { add(item, at: origin + group.origin, opacity: opacity * group.opacity) }
        case .shape(let shape): add(shape, at: origin, opacity: opacity)
        case .text(let text): add(text, at: origin, opacity: opacity)
        case .image(let image): add(image, at: origin, opacity: opacity)
        case .stamps(let stamps):
            for point in stamps.points { add(stamps.mark, at: origin + point, opacity: opacity) }
        }
    }

    private mutating func add(_ shape: Scene.Shape, at origin: Point, opacity: Double) {
        var fields = JSONFields()
        fields.set("t", shape.role == .frame ? "group" : shape.outline.vegaType)
        if let role = shape.role { fields.set("role", role.rawValue) }
        shape.outline.write(to: &fields, at: origin)
        fields.set(fill: shape.fill)
        fields.set(stroke: shape.stroke)
        fields.set("opacity", opacity * shape.opacity, unless: 1)
        fields.set("fillOpacity", shape.fillOpacity * (shape.fill?.alpha ?? 1), unless: 1)
        fields.set("strokeOpacity", shape.strokeOpacity * (shape.stroke?.paint.alpha ?? 1), unless: 1)
        items.append(fields.closed)
    }

    private mutating func add(_ text: Scene.Text, at origin: Point, opacity: Double) {
        var fields = JSONFields()
        fields.set("t", "text")
        if let role = text.role { fields.set("role", role.rawValue) }
        fields.set(origin + text.anchor)
        let lines = text.lines.map(jsonText)
        fields.set("text", json: lines.count == 1 ? lines[0] : jsonArray(lines))
        fields.set("align", text.align.rawValue)
        fields.set("baseline", text.baseline.rawValue)
        fields.set("font", text.font.families.joined(separator: ", "))
        fields.set("fontSize", text.font.size)
        fields.set("fontWeight", Double(text.font.weight), unless: 400)
        if text.font.slant != .normal { fields.set("fontStyle", text.font.slant.rawValue) }
        fields.set("angle", text.angle.degrees, unless: 0)
        fields.set("dx", text.shift.x, unless: 0)
        fields.set("dy", text.shift.y, unless: 0)
        fields.set(fill: text.fill)
        fields.set(stroke: text.stroke)
        fields.set("opacity", opacity * text.opacity * (text.fill?.alpha ?? 1), unless: 1)
        items.append(fields.closed)
    }

    private mutating func add(_ image: Scene.Image, at origin: Point, opacity: Double) {
        var fields = JSONFields()
        fields.set("t", "image")
        if let role = image.role { fields.set("role", role.rawValue) }
        fields.set(image.frame.translated(by: origin))
        fields.set("opacity", opacity * image.opacity, unless: 1)
        items.append(fields.closed)
    }
}

extension JSONFields {
    mutating func set(_ p: Point) {
        set("x", p.x)
        set("y", p.y)
    }

    mutating func set(_ r: Rect) {
        set(r.origin)
        set("w", r.width)
        set("h", r.height)
    }

    fileprivate mutating func set(fill: Paint?) {
        if let fill { set("fill", fill.name) }
    }

    fileprivate mutating func set(stroke: Stroke?) {
        guard let stroke else { return }
        set("stroke", stroke.paint.name)
        set("strokeWidth", stroke.width)
        if !stroke.dash.isEmpty { set("strokeDash", json: jsonArray(stroke.dash.map(decimalText))) }
    }
}

extension Paint {
    /// The colour, or the kind of paint.
    fileprivate var name: String {
        switch self {
        case .color(let color): color.alpha == 0 ? "transparent" : color.hex
        case .gradient: "gradient"
        case .hatch: "hatch"
        }
    }

    /// What a colour lets through beside the item's own opacity; colours that are wholly transparent say so by name.
    fileprivate var alpha: Double {
        switch self {
        case .color(let color): color.alpha == 0 ? 1 : color.alpha
        case .gradient, .hatch: 1
        }
    }
}
