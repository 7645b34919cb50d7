import Drawing

/// A figure with everything decided but the size of its frame: it draws marks and guides for any frame, and puts the
/// page together.
struct Plan {
    let figure: Figure
    let tree: ViewTree
    let data: [UnitData]
    private(set) var scales: TrainedScales
    let maps: FrameMaps
    let images: [String: Picture]
    let typesetter: any Typesetter
    let container: Size?

    private var locale: Locale { figure.scope.locale }
    private var config: Config { figure.config }

    init(
        figure: Figure, tree: ViewTree, data: [UnitData], scales: TrainedScales, maps: FrameMaps,
        images: [String: Picture], typesetter: any Typesetter, container: Size?
    ) {
        self.figure = figure
        self.tree = tree
        self.data = data
        self.scales = scales
        self.maps = maps
        if figure.config.page.width != nil { self.scales.stretched.insert(.x) }
        if figure.config.page.height != nil { self.scales.stretched.insert(.y) }
        self.images = images
        self.typesetter = typesetter
        self.container = container
    }

    func scene() throws(Diagnostic) -> Scene {
        let wished = wishedFrame
        guard wished.width.isFinite, wished.height.isFinite, wished.width >= 0, wished.height >= 0,
            wished.width <= 1e6, wished.height <= 1e6
        else {
            throw Diagnostic(
                .error,
                "cannot draw a view of \(Value.text(of: wished.width)) × \(Value.text(of: wished.height)) points",
                at: figure.view.frame.origin, notes: ["a width or height is between 0 and 1000000"])
        }
        var drawn = DrawnFrame(marks: [], guides: ViewContents())
        let (layout, canvas) = try ViewLayout.fitted(
            wished, autosize: autosize, padding: padding, legendLayout: config.legend.layout ?? LegendLayout(),
            in: guideContext
        ) { frame throws(Diagnostic) in
            drawn = try draw(frame)
            return drawn.guides
        }
        for (name, left, wished) in [
            ("width", canvas.frame.width, wished.width), ("height", canvas.frame.height, wished.height),
        ] where left < 1 && wished >= 1 {
            throw Diagnostic(
                .error, "cannot draw the plot because axes, titles and legends leave no \(name) for it",
                at: figure.view.frame.origin, notes: ["give the picture a larger \(name)"])
        }
        return page(layout, canvas, marks: drawn.marks)
    }

    /// The frame's size before its guides are known; where the style gives the whole picture's size, all of it that
    /// padding and source line leave.
    private var wishedFrame: Size {
        var size = FrameSize(tree: tree, scales: scales.set, config: config, container: container)
            .size { draft in
                scales.set.slots.firstIndex { $0.draft.channel == draft.channel && $0.draft.origin == draft.origin }
                    .flatMap { scales.length($0) }
            }
        if let width = config.page.width { size.width = width - padding.left - padding.right }
        if let height = config.page.height {
            size.height = height - padding.top - padding.bottom - sourceHeight(config.page.width ?? size.width)
        }
        return size
    }

    private var padding: Insets { figure.padding ?? config.padding ?? Insets(5) }

    /// A picture of a given size is fitted into it, and so is one into its container.
    private var autosize: Autosize {
        var autosize = figure.autosize ?? config.autosize
        if let kind = containerFit, autosize.kind == nil {
            autosize = Autosize(kind: kind, contains: autosize.contains ?? .padding)
        }
        switch (config.page.width, config.page.height) {
        case (nil, nil): return autosize
        case (_?, nil): autosize.kind = .fitX
        case (nil, _?): autosize.kind = .fitY
        case (_?, _?): autosize.kind = .fit
        }
        autosize.contains = .content
        return autosize
    }

    private var containerFit: Autosize.Kind? {
        switch (figure.view.frame.width == .container, figure.view.frame.height == .container) {
        case (true, true): .fit
        case (true, false): .fitX
        case (false, true): .fitY
        case (false, false): nil
        }
    }

    private func sourceHeight(_ width: Double) -> Double {
        let canvas = CanvasSize(size: Size(width, 0), origin: .zero, frame: .zero)
        return SourceLine(figure, context: guideContext)?.laid(below: canvas, padding: padding).height.rounded(.up) ?? 0
    }

    private var guideContext: GuideContext {
        var scope = figure.scope
        if let inner = tree.contexts.last { scope = inner.scope }
        return GuideContext(typesetter: typesetter, language: figure.language, scope: scope) { [figure] name in
            figure.config.families(name, language: figure.language)
        }
    }

    /// Marks and guides for one size of the frame.
    private struct DrawnFrame {
        var marks: [Scene.Item]
        var guides: ViewContents
    }

    private func draw(_ frame: Size) throws(Diagnostic) -> DrawnFrame {
        let placed = try scales.placed(in: frame)
        let maps = maps.placed(in: frame)
        var marks: [Scene.Item] = []
        var (single, series) = (Rect.empty, Rect.empty)
        for index in tree.units.indices {
            let items = try unitMarks(index, frame, placed, maps[index])
            let box = items.reduce(Rect.empty) { $0.union($1.layoutBounds(typesetter)) }
            if tree.units[index].isDrawnBySeries { series.formUnion(box) } else { single.formUnion(box) }
            marks += items
        }
        let guides = GuideSet(
            tree: tree, scales: scales.set, placed: placed, frame: frame, config: config, context: guideContext,
            locale: locale)
        var title: TitleGuide?
        if let own = figure.view.frame.title ?? firstTitle, !(own.text ?? []).isEmpty {
            title = TitleGuide(titleProperties(own), wraps: config.page.width != nil)
        }
        return DrawnFrame(
            marks: marks,
            guides: ViewContents(
                axes: try guides.axes(), legends: try guides.legends(), title: title, marks: single,
                frames: series))
    }

    /// A layer without a title has its first titled child's.
    private var firstTitle: TitleProperties? {
        func find(_ view: View) -> TitleProperties? {
            if let title = view.frame.title { return title }
            guard case .layer(let layer) = view else { return nil }
            for child in layer.layers { if let title = find(child) { return title } }
            return nil
        }
        return find(figure.view)
    }

    private func titleProperties(_ own: TitleProperties) -> TitleProperties {
        var styled = TitleProperties()
        for name in own.style ?? [] { styled = (config.styles[name]?.title ?? TitleProperties()).over(styled) }
        var properties = own.over(styled).over(config.title)
        // A title in the middle stands over the frame, one at an end over everything.
        if properties.frame == nil, properties.anchor == nil || properties.anchor == .middle {
            properties.frame = .group
        }
        return properties
    }

    private func unitMarks(
        _ index: Int, _ frame: Size, _ placed: [PlacedScale], _ map: UnitMap?
    ) throws(Diagnostic) -> [Scene.Item] {
        let unit = tree.units[index]
        var own: [Channel: PlacedScale] = [:]
        for channel in Channel.allCases {
            if let slot = scales.set.slot(channel, unit: index) { own[channel] = placed[slot] }
        }
        var scope = tree.contexts[index].scope
        scope.values["width"] = .number(frame.width)
        scope.values["height"] = .number(frame.height)
        scope.projection = map?.projection
        let context = MarkContext(
            unit: unit, table: data[index].marks, scales: own, frame: frame, config: config, scope: scope,
            language: figure.language, typesetter: typesetter,
            formats: ValueFormats(config: config, zone: scope.timeZone, locale: locale), images: images, map: map)
        let items = try context.items()
        // What is not fitted may be far larger than the frame.
        guard unit.style[\.clip] ?? (map?.isFitted == false) || config.view.clip == true else { return items }
        let clip = Path.rect(Rect(x: 0, y: 0, width: frame.width, height: frame.height))
        return [.group(Scene.Group(items: items, clip: clip))]
    }

    // MARK: The page

    private func page(_ layout: ViewLayout, _ canvas: CanvasSize, marks: [Scene.Item]) -> Scene {
        let frameItem = background(layout.frame)
        let group = Scene.Group(
            origin: canvas.origin,
            items: (frameItem.map { [$0] } ?? []) + layout.under + [.group(Scene.Group(items: marks, role: .mark))]
                + layout.over,
            role: .frame)
        var size = canvas.size
        var items: [Scene.Item] = [.group(group)]
        if let source = SourceLine(figure, context: guideContext)?.laid(
            below: canvas, padding: padding)
        {
            items.append(.group(source.group))
            // A picture has whole pixels; a part of one would stay unpainted.
            size.height = (size.height + source.height).rounded(.up)
        }
        var metadata = figure.metadata
        metadata.title = metadata.title ?? (figure.view.frame.title ?? firstTitle)?.text?.joined(separator: " ")
        metadata.description = metadata.description ?? figure.view.frame.description
        return Scene(
            size: size, unit: config.page.unit ?? .pixel, background: pageBackground,
            root: Scene.Group(items: items, role: .figure, description: metadata.description),
            language: figure.language,
            metadata: metadata)
    }

    private var pageBackground: Paint? {
        switch figure.background {
        case .on(let paint): return paint
        case .off: return nil
        case .automatic: return config.background.value
        }
    }

    /// The frame behind the marks.
    private func background(_ frame: Size) -> Scene.Item? {
        var own = figure.view.frame.background
        for unit in tree.units { own = own.over(unit.background) }
        let hasPosition = tree.units.contains { $0.encoding[.x] != nil || $0.encoding[.y] != nil }
        let names = own.style ?? [hasPosition ? "cell" : "view"]
        var styled = ViewProperties()
        for name in names { styled = (config.styles[name]?.view ?? ViewProperties()).over(styled) }
        // The config's `view` is the style of cells.
        let view = own.over(names.contains("cell") ? config.view.over(styled) : styled)
        let fill = view.fill?.paint
        let stroke = view.stroke?.paint
        if fill == nil && stroke == nil { return nil }
        let line = stroke.map {
            Stroke(
                $0, width: view.strokeWidth ?? 1, cap: view.strokeCap ?? .butt, join: view.strokeJoin ?? .miter,
                miterLimit: view.strokeMiterLimit ?? 10, dash: view.strokeDash ?? [],
                dashOffset: view.strokeDashOffset ?? 0)
        }
        let rect = Rect(x: 0.5, y: 0.5, width: frame.width, height: frame.height)
        return .shape(
            Scene.Shape(
                .rect(rect, corners: CornerRadii(view.cornerRadius ?? 0)), fill: fill, stroke: line,
                opacity: view.opacity ?? 1, fillOpacity: view.fillOpacity ?? 1, strokeOpacity: view.strokeOpacity ?? 1,
                role: .frame))
    }
}
