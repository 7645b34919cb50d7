/// Goes through the views and makes the selections of each unit.
struct SelectionMaker {
    /// What a view takes over from the views around it.
    struct Surroundings {
        var selections: [Selection] = []
        var path: [String] = []
        var encoding = Encoding()
        /// Whether the unit is in a layer that is in nothing else, or the whole figure.
        var isSingle = true
        /// Whether it is one of the cells of a facet.
        var isFaceted = false

        mutating func leaveFrame(taking selections: [Selection]) {
            self.selections += selections
            encoding = Encoding()
            isSingle = false
        }
    }

    let config: Config
    var stores: [String: SelectionStore] = [:]
    private var declared: [Selection] = []
    var diagnostics = Diagnostics()

    init(config: Config) { self.config = config }

    mutating func made(_ view: View, in around: Surroundings) -> View {
        var around = around
        declared += view.frame.selections
        if let name = view.frame.name { around.path.append(name) }
        // Each kind has a function of its own, so that deep views need little stack.
        switch view {
        case .unit(let unit): return .unit(made(unit, in: around))
        case .layer(let layer): return made(layer, in: around)
        case .facet(let facet): return made(facet, in: around)
        case .concat(let concat): return made(concat, in: around)
        }
    }

    private mutating func made(_ views: [View], in around: Surroundings) -> [View] {
        var result: [View] = []
        for view in views { result.append(made(view, in: around)) }
        return result
    }

    private mutating func made(_ layer: LayerView, in around: Surroundings) -> View {
        var (layer, around) = (layer, around)
        around.selections += layer.frame.selections
        around.encoding = layer.encoding.over(around.encoding)
        layer.layers = made(layer.layers, in: around)
        return .layer(layer)
    }

    private mutating func made(_ facet: FacetView, in around: Surroundings) -> View {
        var (facet, around) = (facet, around)
        around.leaveFrame(taking: facet.frame.selections)
        around.isFaceted = true
        facet.view = made(facet.view, in: around)
        return .facet(facet)
    }

    private mutating func made(_ concat: ConcatView, in around: Surroundings) -> View {
        var (concat, around) = (concat, around)
        around.leaveFrame(taking: concat.frame.selections)
        concat.views = made(concat.views, in: around)
        return .concat(concat)
    }

    /// A selection that no view makes would never select anything.
    mutating func reportUnmade() {
        for selection in declared where stores[selection.name] == nil {
            stores[selection.name] = SelectionStore(
                name: selection.name, kind: selection.kind, projections: [], unit: "")
            let names = selection.views.joined().map { "\"\($0)\"" }.joined(separator: ", ")
            diagnostics.add(
                Diagnostic(
                    .error, "unknown views of \"\(selection.name)\"", at: selection.origin,
                    notes: ["no unit is in a view named \(names)"]))
        }
    }

    private mutating func made(_ view: UnitView, in around: Surroundings) -> UnitView {
        let outer = around.selections.filter { $0.concerns(viewAt: around.path) }
        let all = outer + view.frame.selections
        if all.isEmpty { return view }
        var view = view
        var whole = view
        whole.encoding = view.encoding.over(around.encoding)
        var ignored = Diagnostics()
        let unit = Unit(whole, width: nil, height: nil, config: config, diagnostics: &ignored)
        for selection in all {
            let isFirst = stores[selection.name] == nil
            var problems = Diagnostics()
            var store = SelectionStore(selection, in: unit, config: config, diagnostics: &problems)
            store.unit = around.path.joined(separator: "_")
            let mapBrush = mapBrush(selection, store, in: unit)
            if mapBrush != nil { store = store.awaitingMarks() }
            if isFirst {
                stores[selection.name] = store
                diagnostics.add(contentsOf: problems.all)
            }
            if selection.kind == .point, selection.isNearest { view.selections.findNearest = true }
            if isFirst { view.selections.first.append(selection.name) }
            if selection.kind == .interval, unit.hasProjection {
                if let mapBrush { view.selections.mapBrushes.append(mapBrush) }
                if isFirst { reportMap(selection, isTold: mapBrush != nil || problems.hasErrors) }
                continue
            }
            show(selection, store, isFirst: isFirst, on: &view, in: around)
            let isByField = store.projections.count == 1 && store.projections[0].column != SelectionStore.rowNumber
            if selection.binding == .legend, isByField { view.selections.ofLegends.append(selection.name) }
        }
        return view
    }

    /// What an interval is on a map before any input; nil off maps, and without a value over degrees.
    private func mapBrush(_ selection: Selection, _ store: SelectionStore, in unit: Unit) -> MapBrush? {
        guard selection.kind == .interval, unit.hasProjection, selection.binding != .scales,
            let entry = store.entries.first
        else { return nil }
        func ends(_ channel: Channel) -> [Double]? {
            for (projection, value) in zip(store.projections, entry) where projection.channel == channel {
                if case .array(let ends) = value { return ends.map(\.asNumber) }
            }
            return nil
        }
        let brush = MapBrush(
            name: selection.name, longitude: ends(.longitude), latitude: ends(.latitude),
            style: selection.brush.over(config.selection.interval.brush ?? BrushStyle()),
            isGlobal: store.resolution == .global, origin: selection.origin)
        return brush.longitude == nil && brush.latitude == nil ? nil : brush
    }

    private mutating func reportMap(_ selection: Selection, isTold: Bool) {
        if selection.binding == .scales {
            diagnostics.add(
                Diagnostic(
                    .warning, "cannot bind \"\(selection.name)\" to scales because a map has none",
                    at: selection.origin, label: "the part of the map that is seen follows from its \"projection\""))
        } else if !isTold, !selection.initial.isEmpty {
            diagnostics.add(
                Diagnostic(
                    .warning,
                    "cannot show the interval of \"\(selection.name)\" because the view has no fields for it",
                    at: selection.origin,
                    notes: [
                        "an interval on a map selects marks by the channels \"longitude\" and \"latitude\"; the "
                            + "picture is as if it had no value"
                    ]))
        }
    }

    /// An interval is seen as a rectangle, or where it is bound to the scales by their domains.
    private func show(
        _ selection: Selection, _ store: SelectionStore, isFirst: Bool, on view: inout UnitView, in around: Surroundings
    ) {
        guard selection.kind == .interval else { return }
        let resolution = selection.resolution ?? config.selection.interval.resolution ?? .global
        if selection.binding == .scales, resolution == .global {
            // Where views stand side by side, Vega's scales do not hear of the initial value.
            return bind(store, isFirst && around.isSingle, on: &view, in: around)
        }
        guard let entry = store.entries.first else { return }
        // One brush for all views is that of the first, and of no cell of a facet.
        guard resolution != .global || (isFirst && !around.isFaceted) else { return }
        var brush = Brush(
            style: selection.brush.over(config.selection.interval.brush ?? BrushStyle()), name: selection.name,
            origin: selection.origin)
        for (projection, value) in zip(store.projections, entry) {
            guard case .array(let ends) = value, ends.count >= 2 else { continue }
            let interval = Brush.Interval(ends[0], ends[1], isDate: projection.isDate)
            if projection.channel == .x { brush.x = interval }
            if projection.channel == .y { brush.y = interval }
        }
        if brush.x != nil || brush.y != nil { view.selections.brushes.append(brush) }
    }

    /// Makes the selection move the scales; `setsDomains`: to where its initial value says.
    private func bind(
        _ store: SelectionStore, _ setsDomains: Bool, on view: inout UnitView, in around: Surroundings
    ) {
        for projection in store.projections where projection.kind == .range {
            guard let channel = projection.channel,
                case .field(var field)? = (view.encoding[channel] ?? around.encoding[channel])?.content,
                field.scale != .off
            else { continue }
            var scale = field.scale.value ?? ScaleProperties()
            scale.followedParameter = store.name
            if setsDomains { scale.rawDomain = store.extent(channel: channel, field: nil) ?? scale.rawDomain }
            field.scale = .on(scale)
            var definition = view.encoding[channel] ?? around.encoding[channel]
            definition?.content = .field(field)
            view.encoding[channel] = definition
        }
    }
}
