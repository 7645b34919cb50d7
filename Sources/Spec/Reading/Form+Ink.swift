import Drawing
import Grammar

extension Form where Wrapped == Color {
    /// A CSS colour; `null` is no colour.
    static var color: Form {
        Form(.either([.type("string"), .type("null")])) { item, reading in
            // As for Vega, the empty text is no colour either.
            if item.isNull || item.node.string == "" { return .clear }
            guard let text = item.node.string else {
                reading.expected("a colour", at: item)
                return nil
            }
            if let color = Color(css: text) { return color }
            reading.fail(
                "unknown colour \(text.shortQuoted)", at: item,
                label: Nearest.hint(for: text, among: Color.names.keys.sorted()),
                notes: ["a CSS colour: a name, \"#rrggbb\", \"rgb(…)\", \"hsl(…)\""])
            return nil
        }
    }
}

extension Form where Wrapped == Paint {
    /// A colour, a gradient or (an extension) a hatch.
    static var paint: Form {
        Form(.either([Form<Color>.color.schema, Form<Gradient>.gradient.schema, Form<Hatch>.hatch.schema])) {
            item, reading in
            if item["gradient"] != nil { return Form<Gradient>.gradient.read(item, &reading).map { .gradient($0) } }
            if item["hatch"] != nil { return Form<Hatch>.hatch.read(item, &reading).map { .hatch($0) } }
            return Form<Color>.color.read(item, &reading).map { .color($0) }
        }
    }
}

extension Form where Wrapped == Ink {
    static var ink: Form { Form<Paint>.paint.map { Ink.paint($0) }.orNull(Ink.none) }
}

extension Form where Wrapped == Hatch {
    /// `{"hatch": "#336699", "background": "white", "angle": 45, "spacing": 6, "width": 1}`.
    static var hatch: Form {
        Hatch.shape.form(Hatch(color: .black, background: nil, angle: Angle(degrees: 45), spacing: 6, width: 1))
    }
}

extension Form where Wrapped == Double {
    /// Closer lines are a grey that costs a million lines.
    fileprivate static var hatchSpacing: Form {
        number.checked(
            "a number from 0.1 to 100000", schema: .range(number.schema, least: 0.1, most: 100_000)
        ) { 0.1...100_000 ~= $0 }
    }
}

extension Hatch {
    fileprivate static let shape = Shape<Hatch>("Hatch") { s in
        s.require("hatch", \.color, .color)
        s.add("background", \.background, .color)
        s.add("angle", \.angle, Form<Double>.number.map { Angle(degrees: $0) })
        s.add("spacing", \.spacing, .hatchSpacing)
        s.add("width", \.width, .number)
    }
}

extension Form where Wrapped == Gradient {
    /// Vega's linear and radial gradients; a linear one goes from left to right unless it says otherwise.
    static var gradient: Form { GradientDraft.shape.form(GradientDraft()).map(\.gradient) }
}

extension GradientDraft {
    static let shape = Shape<GradientDraft>("Gradient") { s in
        s.require("gradient", \.kind, .choice("gradient"))
        s.require("stops", \.stops, Form<Gradient.Stop>.stop.list)
        s.accept("id", .any)
        s.add("x1", \.x1, .number)
        s.add("y1", \.y1, .number)
        s.add("x2", \.x2, .number)
        s.add("y2", \.y2, .number)
        s.add("r1", \.r1, .number)
        s.add("r2", \.r2, .number)
    }
}

extension Form where Wrapped == Gradient.Stop {
    fileprivate static var stop: Form { Gradient.Stop.shape.form(Gradient.Stop(offset: 0, color: .black)) }
}

extension Gradient.Stop {
    fileprivate static let shape = Shape<Gradient.Stop>("GradientStop") { s in
        s.require("offset", \.offset, .number)
        s.require("color", \.color, .color)
    }
}

/// A gradient's parts before it is known which of them count.
private struct GradientDraft: Sendable {
    enum Kind: String, CaseIterable, Sendable { case linear, radial }

    var kind = Kind.linear
    var stops: [Gradient.Stop] = []
    var x1: Double?
    var y1: Double?
    var x2: Double?
    var y2: Double?
    var r1: Double?
    var r2: Double?

    /// What is not given takes Vega's defaults: from left to right; from the centre outwards.
    var gradient: Gradient {
        switch kind {
        case .linear:
            let from = Point(x1 ?? 0, y1 ?? 0)
            return Gradient(geometry: .linear(from: from, to: Point(x2 ?? 1, y2 ?? 0)), stops: stops)
        case .radial:
            return Gradient(
                geometry: .radial(
                    from: Point(x1 ?? 0.5, y1 ?? 0.5), fromRadius: r1 ?? 0,
                    to: Point(x2 ?? 0.5, y2 ?? 0.5), toRadius: r2 ?? 0.5), stops: stops)
        }
    }
}
