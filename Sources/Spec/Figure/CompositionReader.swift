import Grammar

/// Reads views side by side.
enum CompositionReader {
    static func concat(_ views: Item, _ draft: ViewDraft, _ item: Item, _ reading: inout Reading) -> View? {
        guard let elements = views.elements else {
            reading.expected("an array of views", at: views)
            return nil
        }
        if elements.isEmpty {
            reading.fail("missing views in \"\(views.name ?? "concat")\"", at: views)
            return nil
        }
        refuseFrame(item, &reading)
        var arrangement = draft.arrangement
        switch views.name {
        case "vconcat": arrangement.columns = arrangement.columns ?? 1
        case "hconcat": break
        default: arrangement.wraps = true
        }
        let read = elements.map { ViewReader.read($0, &reading) }
        return .concat(
            ConcatView(frame: draft.frame, views: read.compactMap(\.self), arrangement: arrangement))
    }

    static func facet(_ facet: Item, _ draft: ViewDraft, _ item: Item, _ reading: inout Reading) -> View? {
        guard let fields = FacetReader.facet(facet, &reading) else { return nil }
        guard let spec = draft.view else {
            var notes = ["it is drawn in each cell"]
            if draft.mark != nil {
                notes = ["beside \"mark\" a facet stands in the encoding: \"encoding\": {\"facet\": {\"field\": …}}"]
            }
            reading.fail("missing \"spec\" beside \"facet\"", at: facet, notes: notes)
            return nil
        }
        var arrangement = draft.arrangement
        if case .grid = fields, arrangement.columns != nil {
            reading.warn(
                "cannot use \"columns\" beside a facet of rows and columns", at: item["columns"] ?? item,
                notes: ["only cells of one field are wrapped: \"facet\": {\"field\": …}"])
            arrangement.columns = nil
        }
        refuseFrame(item, &reading)
        guard let view = ViewReader.read(spec, &reading) else { return nil }
        return .facet(FacetView(frame: draft.frame, facet: fields, arrangement: arrangement, view: view))
    }

    /// What only a single frame has changes nothing here, as in Vega-Lite; silently it would surprise.
    static func refuseFrame(_ item: Item, _ reading: inout Reading) {
        for name in ["width", "height", "encoding", "projection", "view"] {
            guard let said = item[name], !said.isNull else { continue }
            let thing = name == "encoding" ? "an encoding" : name == "view" ? "a background" : "a \(name)"
            reading.warn(
                "cannot use \"\(name)\" for views side by side", at: said,
                notes: ["each view has \(thing) of its own; that of a facet's cells stands in its \"spec\""])
        }
    }
}

extension Shape where Root == ViewDraft {
    mutating func addComposition() {
        add("facet", FacetReader.schema) { item, draft, _ in draft.facet = item }
        add("spec", ViewReader.schema) { item, draft, _ in draft.view = item }
        for name in ["hconcat", "vconcat", "concat"] {
            add(name, .list(ViewReader.schema)) { item, draft, _ in draft.views = draft.views ?? item }
        }
        add("repeat", Repetition.schema) { _, _, _ in }
        add("align", \.arrangement.align, Form<GridArrangement.Alignment>.choice("align").byDirection)
        add("bounds", \.arrangement.bounds, .choice("bounds"))
        add("center", \.arrangement.center, Form<Bool>.boolean.byDirection)
        add("spacing", \.arrangement.spacing, Form<Double>.spacing.byDirection)
        add("columns", \.arrangement.columns, .columns)
    }
}

extension Form where Wrapped == Int {
    /// Of a grid of views.
    static var columns: Form { integer.within(1...10_000) }
}

extension Form where Wrapped == Double {
    /// Between views; less than none lets them overlap.
    static var spacing: Form { number.checked("a number from -10000 to 10000") { abs($0) <= 10_000 } }
}

extension Form where Wrapped: Hashable & Sendable {
    /// One value for both directions, or `{"row": …, "column": …}`.
    var byDirection: Form<ByDirection<Wrapped>> {
        Form<ByDirection<Wrapped>>(.either([schema, .object([("row", schema), ("column", schema)], required: [])])) {
            item, reading in
            guard let members = item.members else { return self.read(item, &reading).map { ByDirection($0) } }
            var value = ByDirection<Wrapped>()
            for member in members {
                switch member.key {
                case "row": value.row = self.read(member.item, &reading)
                case "column": value.column = self.read(member.item, &reading)
                default: reading.unknownKey(member, among: ["row", "column"])
                }
            }
            return value
        }
    }
}

extension Reading {
    /// Reports something doubtful at the item.
    mutating func warn(_ message: String, at item: Item, notes: [String] = []) {
        add(Diagnostic(.warning, message, at: origin(item), notes: notes))
    }
}
