import Grammar

extension Form where Wrapped == MarkSize {
    /// Points, or `{"band": 0.7}` for a share of the band.
    static var markSize: Form {
        Form(.either([.type("number"), .object([("band", .type("number"))], required: ["band"])])) { item, reading in
            guard let members = item.members else {
                return Form<Double>.number.read(item, &reading).map { .points($0) }
            }
            for member in members where member.key != "band" { reading.unknownKey(member, among: ["band"]) }
            guard let band = item["band"] else {
                reading.fail("missing \"band\"", at: item)
                return nil
            }
            return Form<Double>.number.read(band, &reading).map { .band($0) }
        }
    }
}

extension Form where Wrapped == MarkPosition {
    /// Points, or the view's `"width"` or `"height"`.
    static var markPosition: Form {
        Form<Double>.number.map { MarkPosition.points($0) }
            .or(.choice(["width", "height"])) { content in
                content == .string("width") || content == .string("height") ? .end : nil
            }
    }
}

extension Form where Wrapped == InvalidMode {
    static var invalidMode: Form { Form<InvalidMode>.choice("treatment of invalid values").orNull(.off) }
}

extension Form where Wrapped == MarkOverlay {
    /// `true`, `false`, `"transparent"` (points only) or the overlay's properties.
    static var overlay: Form {
        // By its name: the marks' shape holds this form, and could not be made if this form asked for it now.
        Form<MarkProperties>(.named("Mark") { MarkProperties.shape.schema }) { item, reading in
            Form<MarkProperties>.markProperties.read(item, &reading)
        }
        .map { MarkOverlay.on(Boxed($0)) }
        .or(.either([.type("boolean"), .choice(["transparent"])])) { content in
            switch content {
            case .boolean(let isOn): isOn ? .on(Boxed(MarkProperties())) : .off
            case .null: .off
            case .string("transparent"): .transparent
            case .string, .number, .sequence, .mapping: nil
            }
        }
    }
}

extension Form where Wrapped == DiscreteSize {
    /// Points, or `{"step": 20}`.
    static var discreteSize: Form {
        Form(.either([.type("number"), .object([("step", .type("number"))], required: ["step"])])) { item, reading in
            guard let members = item.members else {
                return Form<Double>.number.read(item, &reading).map { .points($0) }
            }
            for member in members where member.key != "step" { reading.unknownKey(member, among: ["step"]) }
            guard let step = item["step"] else {
                reading.fail("missing \"step\"", at: item)
                return nil
            }
            return Form<Double>.number.read(step, &reading).map { .step($0) }
        }
    }
}
