import Grammar

/// Reads one view: a mark with its encoding, or layers.
enum ViewReader {
    /// What a view takes over from the layer around it.
    struct Outer {
        var encoding: Item?
        var width: Extent?
        var height: Extent?

        static let none = Outer()
    }

    /// Keys of whole pictures and those of views side by side are known to `FigureReader`.
    static let shape: Shape<ViewDraft> = Shape("View") { s in
        s.add("name", \.frame.name, .line)
        s.add("description", \.frame.description, .line)
        s.add("title", \.frame.title, Form<TitleProperties>.title.map { Optional($0) }.orNull(nil))
        s.add("data", \.frame.data, .data)
        s.add("transform", .list(TransformReader.schema)) { item, draft, reading in
            guard let elements = item.elements else { return reading.expected("an array of transforms", at: item) }
            draft.frame.transforms = elements.compactMap { TransformReader.read($0, &reading) }
        }
        s.add("width", \.frame.width, .extent)
        s.add("height", \.frame.height, .extent)
        s.add("view", \.frame.background, ViewProperties.shape.form(ViewProperties()))
        s.add("resolve", \.frame.resolve, .resolve)
        s.add("mark", MarkReader.schema) { item, draft, reading in
            draft.mark = MarkReader.read(item, &reading)
        }
        s.add("encoding", EncodingReader.schema) { item, draft, _ in draft.encoding = item }
        s.add("layer", .list(.named("View") { ViewReader.shape.schema })) { item, draft, _ in draft.layers = item }
        s.add("params", .list(ParameterReader.shape.schema)) { _, _, _ in }
        for name in ["facet", "concat", "hconcat", "vconcat", "repeat", "spec"] {
            s.refuse(name, because: Unsupported.sideBySide)
        }
        for name in ["align", "bounds", "center", "spacing", "columns"] { s.accept(name, .any) }
        s.add("projection", \.frame.projection, .projection)
    }

    static func read(_ item: Item, in outer: Outer = .none, _ reading: inout Reading) -> View? {
        guard item.members != nil else {
            reading.expected("a view as an object", at: item)
            return nil
        }
        // Names of parameters must be known before anything that can use them.
        if let params = item["params"] { ParameterReader.read(params, &reading) }
        var draft = ViewDraft()
        shape.fill(&draft, from: item, &reading)
        draft.frame.origin = reading.origin(item)
        draft.frame.width = draft.frame.width ?? outer.width
        draft.frame.height = draft.frame.height ?? outer.height
        if let layers = draft.layers { return layer(layers, draft, item, in: outer, &reading) }
        return unit(draft, item, in: outer, &reading)
    }

    private static func unit(_ draft: ViewDraft, _ item: Item, in outer: Outer, _ reading: inout Reading) -> View? {
        let encoding =
            Item.encoding(draft.encoding, over: outer.encoding)
            .map { EncodingReader.read($0, &reading) } ?? Encoding()
        guard var mark = draft.mark else {
            if item["mark"] == nil && !isRefused(item) { reading.fail("missing \"mark\" or \"layer\"", at: item) }
            return nil
        }
        if reading.bindsScales { mark.properties.clip = mark.properties.clip ?? true }
        return .unit(UnitView(frame: draft.frame, mark: mark, encoding: encoding))
    }

    /// Whether the view is of a kind that has been refused already.
    private static func isRefused(_ item: Item) -> Bool {
        ["facet", "concat", "hconcat", "vconcat", "repeat"].contains { item.node[$0] != nil }
    }

    private static func layer(
        _ layers: Item, _ draft: ViewDraft, _ item: Item, in outer: Outer, _ reading: inout Reading
    ) -> View? {
        guard let elements = layers.elements else {
            reading.expected("an array of views", at: layers)
            return nil
        }
        let shared = Item.sharedEncoding(draft.encoding, over: outer.encoding)
        let inner = Outer(encoding: shared, width: draft.frame.width, height: draft.frame.height)
        let encoding = shared.map { EncodingReader.read($0, isShared: true, &reading) } ?? Encoding()
        let views = elements.map { read($0, in: inner, &reading) }
        return .layer(LayerView(frame: draft.frame, layers: views.compactMap(\.self), encoding: encoding))
    }
}

/// A view's parts as they are written.
struct ViewDraft: Sendable {
    var frame = ViewFrame()
    var mark: MarkDefinition?
    var encoding: Item?
    var layers: Item?
}
