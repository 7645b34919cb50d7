import Drawing
import Grammar

extension Form where Wrapped == Extent {
    /// Points, `"container"`, or `{"step": 20, "for": "position"}`.
    static var extent: Form {
        Form(.either([.type("number"), .choice(["container"]), StepDraft.shape.schema])) { item, reading in
            if item.node.string == "container" { return .container }
            guard item.members != nil else { return Form<Double>.positive.read(item, &reading).map { .points($0) } }
            return StepDraft.shape.form(StepDraft()).read(item, &reading)
                .map { .step($0.step, forPosition: $0.purpose == .position) }
        }
    }
}

extension Form where Wrapped == Double {
    /// A size that something can be seen in.
    static var positive: Form {
        Form(.type("number")) { item, reading in
            guard let number = number.read(item, &reading) else { return nil }
            if number > 0 && number <= Form.mostPoints { return number }
            reading.expected("a number above 0 and up to \(Int(Form.mostPoints))", at: item)
            return nil
        }
    }

    /// What no page reaches; beyond it coordinates lose their decimals.
    private static var mostPoints: Double { 1e6 }
}

private struct StepDraft: Sendable {
    enum Purpose: String, CaseIterable, Sendable { case position, offset }

    var step = 0.0
    // With nested offsets a step is one of the offset scale unless said otherwise.
    var purpose = Purpose.offset

    static let shape = Shape<StepDraft>("Step") { s in
        s.require("step", \.step, .positive)
        s.add("for", \.purpose, .choice("step purpose"))
    }
}

extension Form where Wrapped == Insets {
    /// One number for all sides, or numbers by side; a side that is not named has none.
    static var insets: Form {
        Form(.either([.type("number"), Insets.shape.schema])) { item, reading in
            guard item.members != nil else { return Form<Double>.number.read(item, &reading).map { Insets($0) } }
            return Insets.shape.form(Insets(0)).read(item, &reading)
        }
    }
}

extension Insets {
    fileprivate static let shape = Shape<Insets>("Padding") { s in
        s.add("top", \.top, .number)
        s.add("right", \.right, .number)
        s.add("bottom", \.bottom, .number)
        s.add("left", \.left, .number)
    }
}

extension Form where Wrapped == Autosize {
    /// A kind, or `{"type": "fit", "contains": "padding"}`.
    static var autosize: Form {
        Form(.either([Form<Autosize.Kind>.choice().schema, Autosize.shape.schema])) { item, reading in
            if item.members != nil { return Autosize.shape.form(Autosize()).read(item, &reading) }
            return Form<Autosize.Kind>.choice("autosize").read(item, &reading).map { Autosize(kind: $0) }
        }
    }
}

extension Autosize {
    fileprivate static let shape = Shape<Autosize>("Autosize") { s in
        s.add("type", \.kind, .choice("autosize"))
        s.add("contains", \.contains, .choice())
        s.accept("resize", .any)
    }
}

extension Form where Wrapped == TitleProperties {
    /// Text, or text with properties.
    static var title: Form {
        Form(.either([Form<[String]>.text.schema, TitleProperties.shape.schema])) { item, reading in
            var title: TitleProperties
            if item.members != nil && item.expression == nil {
                title = TitleProperties.shape.form(TitleProperties()).read(item, &reading) ?? TitleProperties()
            } else {
                title = TitleProperties()
                title.text = Form<[String]>.text.read(item, &reading)
            }
            title.origin = reading.origin(item)
            return title
        }
    }
}

extension Form where Wrapped == Resolve {
    static var resolve: Form { Resolve.shape.form(Resolve()) }
}

extension Resolve {
    fileprivate static let shape = Shape<Resolve>("Resolve") { s in
        s.addModes("scale", \.scale) { _ in true }
        s.addModes("axis", \.axis) { $0 == .x || $0 == .y }
        s.addModes("legend", \.legend) { !$0.isPosition }
    }
}

extension Shape where Root == Resolve {
    fileprivate mutating func addModes(
        _ name: String, _ path: any WritableKeyPath<Resolve, [Channel: Resolve.Mode]> & Sendable,
        has: @escaping @Sendable (Channel) -> Bool
    ) {
        add(name, .dictionary(Form<Resolve.Mode>.choice().schema)) { item, resolve, reading in
            guard let members = item.members else { return reading.expected("an object", at: item) }
            for member in members {
                guard let channel = Channel(rawValue: member.key) else {
                    reading.unknownKey(member, among: Channel.allCases.map(\.rawValue))
                    continue
                }
                if !has(channel) {
                    reading.warn(
                        "cannot share or part the \(name) of \"\(channel.rawValue)\", which has none", at: member.item,
                        notes: ["positions have axes, all other channels legends"])
                }
                resolve[keyPath: path][channel] =
                    Form<Resolve.Mode>.choice("resolve mode").read(member.item, &reading)
            }
        }
    }
}
