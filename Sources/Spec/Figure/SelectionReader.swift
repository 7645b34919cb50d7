import Grammar

/// Reads the `select` of a parameter, and with its initial value and its binding makes a selection of it.
enum SelectionReader {
    static var schema: SchemaPart {
        .either([Form<Selection.Kind>.choice("selection type").schema, Draft.shape.schema])
    }

    /// Nil (and reported) where the parameter's `select` is none.
    static func read(_ select: Item, of param: Item, named name: String, _ reading: inout Reading) -> Selection? {
        var draft = Draft()
        if select.members == nil {
            draft.kind = Form<Selection.Kind>.choice("selection type").read(select, &reading)
        } else {
            Draft.shape.fill(&draft, from: select, &reading)
        }
        guard let kind = draft.kind else { return nil }
        var selection = Selection(name: name, kind: kind, at: reading.origin(param))
        selection.encodings = draft.encodings
        selection.fields = draft.fields
        selection.resolution = draft.resolution
        selection.brush = draft.brush
        selection.isNearest = draft.isNearest
        if let value = param["value"] { selection.initial = choices(value, of: kind, &reading) }
        if let bind = param["bind"] { selection.binding = binding(bind, of: kind, &reading) }
        if let views = param["views"] { selection.views = Form<[String]>.viewPath.list.read(views, &reading) ?? [] }
        if kind == .interval, let fields = select["fields"] {
            reading.add(
                Diagnostic(
                    .warning, "cannot select an interval by \"fields\"; its ends are on scales",
                    at: reading.origin(fields), label: "name channels in \"encodings\""))
            selection.fields = nil
        }
        return selection
    }

    private struct Draft: Sendable {
        var kind: Selection.Kind?
        var encodings: [Channel]?
        var fields: [FieldReference]?
        var resolution: Selection.Resolution?
        var brush = BrushStyle()
        var isNearest = false

        static let shape = Shape<Draft>("Select") { s in
            s.require("type", \.kind, .choice("selection type"))
            s.add("encodings", \.encodings, Form<Channel>.choice("channel").list)
            s.add("fields", \.fields, Form<FieldReference>.field.list)
            s.add("resolve", \.resolution, .choice("resolution of a selection"))
            s.add("mark", \.brush, .brush)
            s.add("nearest", \.isNearest, .boolean)
            // What makes, moves and ends a selection: all of it is input.
            for name in ["on", "clear", "toggle", "translate", "zoom"] { s.accept(name, .any) }
        }
    }

    // MARK: Initial values

    private static func choices(
        _ value: Item, of kind: Selection.Kind, _ reading: inout Reading
    ) -> [Selection.Choice] {
        guard let value = reading.constant(value), !value.isNull else { return [] }
        let items = kind == .point ? value.elements ?? [value] : [value]
        return items.compactMap { item in
            guard let members = item.members else {
                if kind == .point { return literal(item, &reading).map { .value($0) } }
                reading.expected("an interval for each channel, as {\"x\": [10, 20]}", at: item)
                return nil
            }
            return .members(
                members.compactMap { member in
                    literal(member.item, &reading)
                        .map { Selection.Member(key: member.key, value: $0, at: reading.origin(member)) }
                })
        }
    }

    /// A value, or an array of values; dates may be written by their parts.
    private static func literal(_ item: Item, _ reading: inout Reading) -> Value? {
        if item.elements != nil { return Form<Value>.datum.list.read(item, &reading).map { .array($0) } }
        return Form<Value>.datum.read(item, &reading)
    }

    // MARK: Bindings

    private static func binding(
        _ bind: Item, of kind: Selection.Kind, _ reading: inout Reading
    ) -> Selection.Binding {
        switch kind {
        case .interval:
            if bind.node.string == "scales" { return .scales }
            reading.fail("cannot bind an interval to this", at: bind, notes: ["\"scales\" is all that it can move"])
        case .point:
            if bind.node.string == "legend" || bind["legend"] != nil { return .legend }
            if bind.node.string != nil {
                reading.unknown("binding", bind.node.string ?? "", at: bind, among: ["legend"])
            } else if InputReader.isOne(bind) {
                InputReader.check(bind, &reading)
                return .inputs
            } else if let members = bind.members, !members.isEmpty {
                for member in members { InputReader.check(member.item, &reading) }
                return .inputs
            } else {
                reading.expected("an input element or \"legend\"", at: bind)
            }
        }
        return .nothing
    }
}

/// Checks the input elements that parameters are bound to. A picture shows none; their parameters' values count.
enum InputReader {
    static let shape = Shape<Bool>("Input") { s in
        s.accept("input", Form<String>.string)
        s.accept("element", Form<String>.string)
        s.accept("name", Form<String>.string)
        for name in ["min", "max", "step"] { s.accept(name, Form<Double>.number) }
        s.accept("options", Form<[Value]>.anyList)
        s.accept("labels", Form<[Value]>.anyList)
        for name in ["debounce", "event", "type", "placeholder", "autocomplete"] { s.accept(name, .any) }
    }

    /// Whether this is one element, and not an object of several by their fields.
    static func isOne(_ item: Item) -> Bool {
        item.node["input"]?.string != nil || item.node["element"]?.string != nil
    }

    static func check(_ item: Item, _ reading: inout Reading) {
        guard item.members != nil else {
            return reading.expected("an input element, as {\"input\": \"range\"}", at: item)
        }
        var ignored = true
        // Elements have attributes of their own, which nobody lists; known ones are checked for their kind.
        shape.fill(&ignored, from: item.without { shape[$0.key] == nil }, &reading)
        if !isOne(item) { reading.fail("missing \"input\"", at: item) }
    }
}

extension Form where Wrapped == [Value] {
    fileprivate static var anyList: Form { Form<Value>.any.list }
}

extension Form where Wrapped == [String] {
    /// A view's name, or the names on the way to it.
    fileprivate static var viewPath: Form { Form<String>.string.oneOrMore }
}

extension Form where Wrapped == BrushStyle {
    fileprivate static var brush: Form { BrushStyle.shape.form(BrushStyle()) }
}

extension BrushStyle {
    fileprivate static let shape = Shape<BrushStyle>("Brush") { s in
        s.add("fill", \.fill, .ink)
        s.add("fillOpacity", \.fillOpacity, .number)
        s.add("stroke", \.stroke, .ink)
        s.add("strokeOpacity", \.strokeOpacity, .number)
        s.add("strokeWidth", \.strokeWidth, .number)
        s.add("strokeDash", \.strokeDash, Form<Double>.number.list)
        s.add("strokeDashOffset", \.strokeDashOffset, .number)
        s.accept("cursor", .any)
    }
}

extension SelectionConfig {
    /// `config.selection`.
    static let shape = Shape<SelectionConfig>("SelectionConfig") { s in
        s.add("point", \.point, Defaults.shape.form(Defaults()))
        s.add("interval", \.interval, Defaults.shape.form(Defaults()))
    }
}

extension SelectionConfig.Defaults {
    fileprivate static let shape = Shape<Self>("SelectionDefaults") { s in
        s.add("encodings", \.encodings, Form<Channel>.choice("channel").list)
        s.add("fields", \.fields, Form<FieldReference>.field.list)
        s.add("resolve", \.resolution, .choice("resolution of a selection"))
        s.add("mark", \.brush, .brush)
        for name in ["on", "clear", "toggle", "translate", "zoom", "nearest", "type"] { s.accept(name, .any) }
    }
}
