import Drawing

/// One frame with everything decided but its size: it draws marks and guides for any.
struct FramePlan {
    let node: FrameNode
    let data: [Int: UnitData]
    private(set) var scales: TrainedScales
    /// Nil where nothing is drawn on a map.
    private let maps: FrameMaps?
    let parent: ViewNode?
    let context: PlanContext

    private var config: Config { context.config }
    private var tree: ViewTree { context.tree }
    var units: [Int] { node.layers.units }

    init(
        _ node: FrameNode, data: [Int: UnitData], scales: TrainedScales, in parent: ViewNode?, _ context: PlanContext
    ) throws(Diagnostic) {
        self.node = node
        self.data = data
        self.scales = try scales.settled(for: node.layers.units)
        let rows = node.layers.units.compactMap { data[$0] }
        let isPart = node.layers.units.contains { !context.tree.rows[$0].facets.isEmpty }
        let maps = context.maps[node.id]
        self.maps = isPart ? maps?.part(rows) : maps
        self.parent = parent
        self.context = context
    }

    // MARK: Size

    /// The frame's size before its guides are known.
    var size: Size {
        FrameSize(tree: tree, units: units, scales: scales, config: config, container: context.container).size
    }

    /// The length that the author gives the frame along x or y; nil where it follows from scales and config.
    func givenLength(_ channel: Channel) -> Double? {
        units.lazy.compactMap { unit -> Double? in
            let extent = channel == .x ? tree.units[unit].width : tree.units[unit].height
            if case .points(let points)? = extent { return points }
            return nil
        }.first
    }

    func ownLength(_ channel: Channel) -> CommonLength {
        let size = size
        let isStepGiven = units.contains { index in
            if case .step? = channel == .x ? tree.units[index].width : tree.units[index].height { true } else { false }
        }
        return CommonLength(
            length: channel == .x ? size.width : size.height, isGiven: isStepGiven || givenLength(channel) != nil,
            isStepped: stepped.contains(channel))
    }

    /// The channels along which a discrete scale with a step makes the frame's length.
    private var stepped: Set<Channel> {
        Set(
            [Channel.x, .y].filter { channel in
                givenLength(channel) == nil
                    && units.contains { scales.set.slot(channel, unit: $0).flatMap { scales.length($0) } != nil }
            })
    }

    /// The same frame with a size of its own along the channels, so that steps do not count.
    func stretched(_ channels: Set<Channel>) -> FramePlan {
        var plan = self
        plan.scales.stretched.formUnion(channels)
        return plan
    }

    // MARK: Drawing

    /// Marks and guides for one size of the frame.
    struct Drawn {
        var marks: [Scene.Item]
        var contents: ViewContents
        var background: Scene.Item?
        var guides: FrameGuides
        /// The marks that brushes on a map touch, where they are not known yet.
        var brushed: [BrushedRows] = []
    }

    func draw(_ size: Size, _ wish: FrameWish = FrameWish()) throws(Diagnostic) -> Drawn {
        try checkSize(size)
        let guides: FrameGuides
        if let known = wish.guides {
            guides = known
        } else {
            guides = try FrameGuides(self, size, edgeAxes: wish.edgeAxes)
        }
        var marks: [Scene.Item] = []
        var (single, series) = (Rect.empty, Rect.empty)
        let maps = maps?.placed(in: size)
        var brushed: [BrushedRows] = []
        for (place, index) in units.enumerated() {
            // The expressions of a unit that is not on the map itself see the map that it is drawn over.
            let map = maps?[place]
            let projection = (map ?? maps?.lazy.compactMap(\.self).first)?.projection
            guard let context = markContext(index, size, guides.placed, map, projection) else { continue }
            let items = try unitMarks(context, index, map)
            if let projection, isAwaited(index) {
                brushed += try context.brushedRows(index, projection: projection)
            }
            let box = items.reduce(Rect.empty) { $0.union($1.layoutBounds(context.typesetter)) }
            if let cells = tree.units[index].nearestCells(size) { single.formUnion(cells) }
            if tree.units[index].isDrawnBySeries { series.formUnion(box) } else { single.formUnion(box) }
            marks += items
        }
        marks = Brushes(frame: size).around(
            marks,
            of: units.enumerated().map { place, index in
                Brushes.Maker(
                    unit: tree.units[index], scales: scales.set.placed(index, guides.placed),
                    projection: maps?[place]?.projection
                ) { isShown($0, index) }
            })
        var title: TitleGuide?
        if let own = wish.title {
            title = TitleGuide(own)
        } else if let own = try node.common.title?.written(in: titleScope(guides, size)), !(own.text ?? []).isEmpty {
            title = context.title(own, isSingle: true)
        }
        let contents = ViewContents(
            axes: guides.axes,
            legends: try guides.ownLegends.laid(
                guides.placed, config: config, locale: context.locale
            ) { context.guides(of: $0, guides.placed, frame: size) },
            title: title, marks: single, frames: series)
        return Drawn(
            marks: marks, contents: contents, background: background?.item(size), guides: guides,
            brushed: brushed)
    }

    /// What the expressions of the title see.
    private func titleScope(_ guides: FrameGuides, _ size: Size) -> Scope {
        guard let first = units.first else { return context.figure.scope }
        return context.scope(of: first, in: units, guides.placed, frame: size)
    }

    private func checkSize(_ size: Size) throws(Diagnostic) {
        guard size.width.isFinite, size.height.isFinite, size.width >= 0, size.height >= 0, size.width <= 1e6,
            size.height <= 1e6
        else {
            throw Diagnostic(
                .error,
                "cannot draw a view of \(Value.text(of: size.width)) × \(Value.text(of: size.height)) points",
                at: node.common.origin, notes: ["a width or height is between 0 and 1000000"])
        }
    }

    /// Whether one of the unit's selections is to hold the marks that its brush touches.
    private func isAwaited(_ index: Int) -> Bool {
        let selections = context.figure.scope.selections
        return tree.units[index].selections.mapBrushes.contains { selections[$0.name]?.isPending == true }
    }

    private func isShown(_ brush: MapBrush, _ index: Int) -> Bool {
        guard let rows = data[index], let store = context.figure.scope.selections[brush.name] else { return false }
        return store.isShown(brush, in: index, rows: rows.marks)
    }

    private func markContext(
        _ index: Int, _ size: Size, _ placed: PlacedScales, _ map: UnitMap?, _ projection: Projection?
    ) -> MarkContext? {
        guard let rows = data[index] else { return nil }
        let unit = tree.units[index]
        let own = scales.set.placed(index, placed)
        var scope = context.scope(of: index, in: units, placed, frame: size)
        scope.projection = projection
        return MarkContext(
            unit: unit, table: rows.marks, scales: own, frame: size, config: config, scope: scope,
            language: context.figure.language, typesetter: context.typesetter,
            formats: ValueFormats(config: config, scope: scope, locale: context.locale),
            images: context.images, map: map)
    }

    private func unitMarks(_ marks: MarkContext, _ index: Int, _ map: UnitMap?) throws(Diagnostic) -> [Scene.Item] {
        let (unit, size) = (marks.unit, marks.frame)
        let items = try marks.items()
        let isMoved = scales.set.isMoved(unit: index)
        // What is not fitted may be far larger than the frame.
        let overflows = config.view.clip == true || isMoved || map?.isFitted == false
        guard unit.style[\.clip] ?? overflows else { return items }
        let clip = Path.rect(Rect(x: 0, y: 0, width: size.width, height: size.height))
        return [.group(Scene.Group(items: items, clip: clip))]
    }

    /// The frame behind the marks; nil where it is not seen.
    var background: FrameBackground? {
        var own = node.background
        for unit in units { own = own.over(tree.units[unit].background) }
        let hasPosition = units.contains { tree.units[$0].encoding[.x] != nil || tree.units[$0].encoding[.y] != nil }
        return FrameBackground(own, isCell: hasPosition, config: config)
    }

    /// For each unit its projection in a frame of the size; nil where nothing is drawn on a map.
    func placedMaps(_ size: Size) -> [UnitMap?]? { maps?.placed(in: size) }

    // MARK: As a part of others

    func laid(_ wish: FrameWish) throws(Diagnostic) -> LaidView {
        var plan = self
        var size = size
        if let width = wish.width { size.width = width }
        if let height = wish.height { size.height = height }
        if wish.stretch.width != 1 {
            plan = plan.stretched([.x])
            size.width *= wish.stretch.width
        }
        if wish.stretch.height != 1 {
            plan = plan.stretched([.y])
            size.height *= wish.stretch.height
        }
        let drawn = try plan.draw(size, wish)
        let layout = ViewLayout(
            frame: size, drawn.contents, legendLayout: config.legend.layout ?? LegendLayout(),
            in: context.guides(of: units))
        var group = drawn.group(layout)
        group.description = node.common.description
        // A group's stroke counts around all that is in it (vega-scenegraph, `boundStroke`).
        let stroke = background?.strokeWidth ?? 0
        return LaidView(
            size: size, common: CommonLengths(width: size.width, height: size.height, stepped: stepped), group: group,
            bounds: layout.bounds.expanded(by: stroke), legends: drawn.guides.openLegends,
            placed: drawn.guides.placed, guides: drawn.guides, brushed: drawn.brushed)
    }
}

extension FramePlan.Drawn {
    /// Everything in paint order.
    func group(_ layout: ViewLayout) -> Scene.Group {
        Scene.Group(
            items: (background.map { [$0] } ?? []) + layout.under + [.group(Scene.Group(items: marks, role: .mark))]
                + layout.over,
            role: .frame)
    }
}
