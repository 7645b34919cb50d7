import Drawing

/// The whole picture: a view on a canvas, with padding, background and source line around it.
struct PagePlan {
    let view: ViewPlan
    let context: PlanContext

    private var figure: Figure { context.figure }
    private var config: Config { context.config }

    /// - Parameter data: of each of the tree's units.
    init(_ data: [UnitData], _ context: PlanContext) throws(Diagnostic) {
        self.context = context
        let rows = Dictionary(uniqueKeysWithValues: data.enumerated().map { ($0, $1) })
        let scales = TrainedScales(context.scales, tree: context.tree, config: context.config)
        view = try ViewPlan(context.tree.root, data: rows, scales: scales, in: nil, context)
    }

    /// The picture, and the marks that brushes on maps touch, where they are not known yet.
    func scene() throws(Diagnostic) -> (scene: Scene, brushed: [BrushedRows]) {
        switch view {
        case .frame(let frame): try scene(frame)
        case .grid(let grid): try scene(grid)
        }
    }

    // MARK: One frame

    private func scene(_ frame: FramePlan) throws(Diagnostic) -> (scene: Scene, brushed: [BrushedRows]) {
        let plan = frame.stretched(givenSides)
        let wished = wishedSize(plan)
        var drawn: FramePlan.Drawn?
        let (layout, canvas) = try ViewLayout.fitted(
            wished, autosize: autosize, padding: padding, legendLayout: config.legend.layout ?? LegendLayout(),
            in: guides
        ) { size throws(Diagnostic) in
            let made = try plan.draw(size)
            drawn = made
            return made.contents
        }
        try checkRoom([("width", canvas.frame.width, wished.width), ("height", canvas.frame.height, wished.height)])
        var group = drawn?.group(layout) ?? Scene.Group(items: [])
        group.origin = canvas.origin
        return (page(group, canvas), drawn?.brushed ?? [])
    }

    /// The sides whose length the style or the page gives.
    private var givenSides: Set<Channel> {
        var sides: Set<Channel> = []
        if config.page.width != nil { sides.insert(.x) }
        if config.page.height != nil { sides.insert(.y) }
        return sides
    }

    /// The frame's size before its guides are known; where the style gives the whole picture's size, all of it that
    /// padding and source line leave.
    private func wishedSize(_ frame: FramePlan) -> Size {
        var size = frame.size
        let room = room(besides: size)
        if let width = room.width { size.width = width }
        if let height = room.height { size.height = height }
        return size
    }

    /// What padding and source line leave of a picture of a given size; nil for sides that are not given.
    private func room(besides size: Size) -> (width: Double?, height: Double?) {
        (
            config.page.width.map { $0 - padding.left - padding.right },
            config.page.height.map {
                $0 - padding.top - padding.bottom - sourceHeight(config.page.width ?? size.width)
            }
        )
    }

    private func checkRoom(_ sides: [(name: String, left: Double, wished: Double)]) throws(Diagnostic) {
        for (name, left, wished) in sides where left < 1 && wished >= 1 {
            throw Diagnostic(
                .error, "cannot draw the plot because axes, titles and legends leave no \(name) for it",
                at: figure.view.frame.origin, notes: ["give the picture a larger \(name)"])
        }
    }

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

    // MARK: Views side by side

    private func scene(_ grid: GridPlan) throws(Diagnostic) -> (scene: Scene, brushed: [BrushedRows]) {
        let fitting = GridFitting(
            grid, autosize: figure.autosize ?? config.autosize, padding: padding, room: room(besides:))
        let laid = try fitting.laid(at: figure.view.frame.origin)
        var canvas = CanvasSize(frame: laid.size, bounds: laid.bounds, autosize: Autosize(), padding: padding)
        // Views stand on whole points; what is missing of a given size is left at the end.
        let (width, height) = room(besides: canvas.size)
        if let width { canvas.size.width = width + padding.left + padding.right }
        if let height { canvas.size.height = height + padding.top + padding.bottom }
        var group = laid.group
        group.origin = canvas.origin
        return (page(group, canvas), laid.brushed)
    }

    /// What the author asks for that views side by side cannot have.
    func problems() throws(Diagnostic) -> [Diagnostic] {
        guard case .grid(let grid) = view, config.page.width == nil, config.page.height == nil else { return [] }
        let autosize = figure.autosize ?? config.autosize
        guard let kind = autosize.kind, autosize.isFitting else { return [] }
        let size = try grid.laid(FrameWish()).size
        if (kind == .fitX && size.width > 0) || (kind == .fitY && size.height > 0) { return [] }
        return [
            Diagnostic(
                .warning, "cannot fit views side by side into a size by autosize \"\(kind.rawValue)\"",
                at: figure.view.frame.origin,
                notes: ["give each view a width and height; \"page\": {\"width\": …} in a style fits all of them"])
        ]
    }

    // MARK: The page

    private var padding: Insets { figure.padding ?? config.padding ?? Insets(5) }

    private var guides: GuideContext { context.guides(of: context.tree.root.units) }

    private func sourceHeight(_ width: Double) -> Double {
        let canvas = CanvasSize(size: Size(width, 0), origin: .zero, frame: .zero)
        return SourceLine(figure, context: guides)?.laid(below: canvas, padding: padding).height.rounded(.up) ?? 0
    }

    private func page(_ group: Scene.Group, _ canvas: CanvasSize) -> Scene {
        var size = canvas.size
        var items: [Scene.Item] = [.group(group)]
        if let source = SourceLine(figure, context: guides)?.laid(below: canvas, padding: padding) {
            items.append(.group(source.group))
            // A picture has whole pixels; a part of one would stay unpainted.
            size.height = (size.height + source.height).rounded(.up)
        }
        var metadata = figure.metadata
        metadata.title = metadata.title ?? context.tree.root.common.title?.text?.joined(separator: " ")
        metadata.description = metadata.description ?? figure.view.frame.description
        return Scene(
            size: size, unit: config.page.unit ?? .pixel, background: background,
            root: Scene.Group(items: items, role: .figure, description: metadata.description),
            language: figure.language, metadata: metadata)
    }

    private var background: Paint? {
        switch figure.background {
        case .on(let paint): paint
        case .off: nil
        case .automatic: config.background.value
        }
    }
}
