import Grammar

/// Reads one view: a mark with its encoding, layers, or views side by side.
enum ViewReader {
    /// What a view takes over from the layer around it.
    struct Outer {
        var encoding: Item?
        var width: Extent?
        var height: Extent?
        /// Whether the view is a layer, which has no cells of its own.
        var isLayer = false

        static let none = Outer()
    }

    /// Keys of whole pictures are known to `FigureReader`.
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
        s.add("layer", views) { item, draft, _ in draft.layers = item }
        s.add("params", .list(ParameterReader.shape.schema)) { _, _, _ in }
        s.addComposition()
        s.add("projection", \.frame.projection, .projection)
    }

    static var schema: SchemaPart { .named("View") { shape.schema } }
    private static var views: SchemaPart { .list(schema) }

    static func read(_ item: Item, in outer: Outer = .none, _ reading: inout Reading) -> View? {
        guard item.members != nil else {
            reading.expected("a view as an object", at: item)
            return nil
        }
        guard reading.countsView(item) else { return nil }
        warnOfSeveralKinds(item, isLayer: outer.isLayer, &reading)
        if item["repeat"] != nil { return repeated(item, in: outer, &reading) }
        let draft = draft(item, &reading)
        if draft.isComposed { return composed(draft, item, in: outer, &reading) }
        if let layers = draft.layers { return layer(layers, draft, in: outer, &reading) }
        return unit(draft, item, in: outer, &reading)
    }

    private static func repeated(_ item: Item, in outer: Outer, _ reading: inout Reading) -> View? {
        guard let repetition = Repetition(item, &reading) else { return nil }
        if item["encoding"] != nil { CompositionReader.refuseFrame(item, &reading) }
        let known = reading.repeated
        reading.repeated += repetition.names
        defer { reading.repeated = known }
        return read(repetition.expanded, in: outer, &reading)
    }

    private static func draft(_ item: Item, _ reading: inout Reading) -> ViewDraft {
        // Names of parameters must be known before anything that can use them.
        let selections = item["params"].map { ParameterReader.read($0, &reading) } ?? []
        var draft = ViewDraft()
        shape.fill(&draft, from: item, &reading)
        draft.frame.origin = reading.origin(item)
        draft.frame.selections = selections
        warnOfArrangement(draft, item, &reading)
        warnOfResolve(draft, item, &reading)
        return draft
    }

    private static func composed(
        _ draft: ViewDraft, _ item: Item, in outer: Outer, _ reading: inout Reading
    ) -> View? {
        if outer.isLayer {
            reading.fail(
                "cannot draw views side by side as a layer", at: item,
                notes: ["the layers of a view share one frame; a facet or a concatenation can hold layers"])
            return nil
        }
        if let facet = draft.facet { return CompositionReader.facet(facet, draft, item, &reading) }
        return draft.views.flatMap { CompositionReader.concat($0, draft, item, &reading) }
    }

    private static func unit(_ draft: ViewDraft, _ item: Item, in outer: Outer, _ reading: inout Reading) -> View? {
        let draft = draft.sized(in: outer)
        let encoded = Item.encoding(draft.encoding, over: outer.encoding)
        let (facets, own) = FacetChannels.parted(encoded)
        let encoding = own.map { EncodingReader.read($0, &reading) } ?? Encoding()
        guard let mark = draft.mark else {
            if item["mark"] == nil {
                reading.fail(
                    "missing \"mark\" or \"layer\"", at: item,
                    notes: ["views side by side are \"facet\", \"hconcat\", \"vconcat\", \"concat\" or \"repeat\""])
            }
            return nil
        }
        let unit = UnitView(frame: draft.frame, mark: mark, encoding: encoding)
        if facets.isEmpty { return .unit(unit) }
        if outer.isLayer {
            FacetChannels.leaveOut(facets, &reading)
            return .unit(unit)
        }
        return FacetChannels.facet(facets, of: unit, arranged: draft.arrangement, &reading)
    }

    private static func layer(
        _ layers: Item, _ draft: ViewDraft, in outer: Outer, _ reading: inout Reading
    ) -> View? {
        let draft = draft.sized(in: outer)
        guard let elements = layers.elements else {
            reading.expected("an array of views", at: layers)
            return nil
        }
        let (facets, own) = FacetChannels.parted(draft.encoding)
        FacetChannels.leaveOut(facets, &reading)
        let shared = Item.sharedEncoding(own, over: outer.encoding)
        let inner = Outer(encoding: shared, width: draft.frame.width, height: draft.frame.height, isLayer: true)
        let encoding = shared.map { EncodingReader.read($0, isShared: true, &reading) } ?? Encoding()
        let views = elements.map { read($0, in: inner, &reading) }
        return .layer(LayerView(frame: draft.frame, layers: views.compactMap(\.self), encoding: encoding))
    }
}

/// A view's parts as they are written.
struct ViewDraft: Sendable {
    @Boxed var frame = ViewFrame()
    var mark: MarkDefinition?
    var encoding: Item?
    var layers: Item?

    /// Views side by side.
    var views: Item?
    var facet: Item?
    /// What a facet draws in each cell.
    var view: Item?
    @Boxed var arrangement = Arrangement()

    var isComposed: Bool { views != nil || facet != nil }

    /// With the size of the layer around where it has none of its own.
    fileprivate func sized(in outer: ViewReader.Outer) -> ViewDraft {
        var sized = self
        sized.frame.width = frame.width ?? outer.width
        sized.frame.height = frame.height ?? outer.height
        return sized
    }
}
