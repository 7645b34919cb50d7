import Drawing

/// Views side by side with everything decided but their sizes: the views of a concatenation, or the cells of a facet.
struct GridPlan {
    enum Kind {
        case concat(ConcatNode)
        case facet(FacetNode, FacetCells)
    }

    let kind: Kind
    /// In order of rows.
    let children: [ViewPlan]
    let parent: ViewNode?
    let context: PlanContext

    private var config: Config { context.config }

    init(
        _ node: ConcatNode, data: [Int: UnitData], scales: TrainedScales, in parent: ViewNode?, _ context: PlanContext
    ) throws(Diagnostic) {
        kind = .concat(node)
        self.parent = parent
        self.context = context
        var children: [ViewPlan] = []
        for child in node.children {
            children.append(try ViewPlan(child, data: data, scales: scales, in: .concat(node), context))
        }
        self.children = children
    }

    /// A plan for each cell of the facet.
    init(
        _ node: FacetNode, data: [Int: UnitData], scales: TrainedScales, in parent: ViewNode?, _ context: PlanContext
    ) throws(Diagnostic) {
        let cells = try FacetCells(node, rows: node.cellRows(data, in: context.tree, scales: scales.set))
        kind = .facet(node, cells)
        self.parent = parent
        self.context = context
        let inner = Set(node.child.ids)
        let rows = cells.parted(
            data, of: node, in: context.tree, needsRaw: scales.set.slots.contains { inner.contains($0.owner) })
        let views = cells.parted(node.child, of: node)
        try FacetCells.check(views, in: node, parent: parent)
        var children: [ViewPlan] = []
        for (view, rows) in zip(views, rows) {
            children.append(try ViewPlan(view, data: rows, scales: scales, in: .facet(node), context))
        }
        self.children = children
    }

    private var node: ViewNode {
        switch kind {
        case .concat(let concat): .concat(concat)
        case .facet(let facet, _): .facet(facet)
        }
    }

    func laid(_ wish: FrameWish) throws(Diagnostic) -> LaidView {
        let cells = try laidChildren(wish)
        let edges = try edges(cells)
        let (layout, placed) = TrellisLayout(arrangement(edges), edges: edges).placed(cells)
        let guides = context.guides(of: node.units)
        var (legends, scales) = legendsAndScales(cells)
        let shared = legends.takeShared(by: parent)
        let contents = ViewContents(
            legends: try legends.laid(scales, config: config, locale: context.locale) {
                context.guides(of: $0, scales, frame: cells.first?.size ?? .zero)
            },
            title: try title(wish), frames: layout)
        let common = common(cells)
        let around = ViewLayout(
            frame: size(common), contents, legendLayout: config.legend.layout ?? LegendLayout(), in: guides)
        let group = Scene.Group(
            items: placed.map { .group($0) } + around.under + around.over, role: .frame,
            description: node.common.description)
        return LaidView(
            size: size(common), common: common, group: group, bounds: around.bounds, legends: shared, placed: scales,
            guides: nil, brushed: cells.flatMap(\.brushed))
    }

    /// Cells are as many as there are values, so that a facet as a whole has no length of its own.
    private func common(_ views: [LaidView]) -> CommonLengths {
        guard case .concat = kind else { return CommonLengths() }
        return CommonLengths(
            of: views.map(\.common), inColumn: columns == 1, inRow: columns == 0, isShared: node.sharesScale)
    }

    /// The lengths of a whole picture are what Vega calls its width and height; parts of it have none.
    private func size(_ common: CommonLengths) -> Size {
        guard parent == nil, node.common.name == nil else { return .zero }
        return Size(common.width ?? 0, common.height ?? 0)
    }

    private func title(_ wish: FrameWish) throws(Diagnostic) -> TitleGuide? {
        if let own = wish.title { return TitleGuide(own) }
        let scope = context.figure.scope
        guard let own = try node.common.title?.written(in: scope), !(own.text ?? []).isEmpty else { return nil }
        return context.title(own, isSingle: false)
    }

    /// Cells have the same legends, so those of the first stand for all; views of a concatenation add theirs.
    private func legendsAndScales(_ cells: [LaidView]) -> (LegendDrafts, PlacedScales) {
        guard var legends = cells.first?.legends, var placed = cells.first?.placed else {
            return (LegendDrafts(context.scales), PlacedScales())
        }
        if case .concat = kind {
            for cell in cells.dropFirst() {
                legends.add(cell.legends)
                placed.complete(from: cell.placed)
            }
        }
        return (legends, placed)
    }

    // MARK: The views themselves

    private func laidChildren(_ wish: FrameWish) throws(Diagnostic) -> [LaidView] {
        var inner = FrameWish()
        inner.stretch = wish.stretch
        var laid: [LaidView] = []
        switch kind {
        case .concat:
            // What views around this one want reaches those in it only where they have a length as a whole.
            inner.width = commonLength(.x) == nil ? nil : wish.width
            inner.height = commonLength(.y) == nil ? nil : wish.height
            inner.width = inner.width ?? commonLength(ofChildren: .x)?.length
            inner.height = inner.height ?? commonLength(ofChildren: .y)?.length
            for child in children { laid.append(try child.laid(inner)) }
        case .facet(let facet, let cells):
            inner.edgeAxes = Set([Channel.x, .y].filter { node.sharesGuide($0) })
            let headers = FacetHeaders(facet, cells, in: parent, context: context)
            // Where nothing belongs to a cell alone, all cells of one size have the same guides.
            let isAlike = context.scales.slots(ownedBy: facet.child.id).isEmpty
            for (index, child) in children.enumerated() {
                inner.title = try headers.cellTitle(index)
                inner.guides = isAlike ? laid.first?.guides : nil
                let view = try child.laid(inner)
                laid.append(cells.isEmpty(index) ? child.blank(view) : view)
            }
        }
        return laid
    }

    /// The length of the whole along x or y before it is laid out: nil where its views have none in common.
    func commonLength(_ channel: Channel) -> CommonLength? {
        isLine(along: channel) ? commonLength(ofChildren: channel) : nil
    }

    /// Whether the views of a concatenation lie in one column, for lengths along x, or in one row, for those along y.
    private func isLine(along channel: Channel) -> Bool {
        guard case .concat = kind else { return false }
        return channel == .x ? columns == 1 : columns == 0
    }

    /// The length that all views of a concatenation have along x or y (Vega-Lite's `parseNonUnitLayoutSizeForChannel`).
    private func commonLength(ofChildren channel: Channel) -> CommonLength? {
        CommonLength(of: children.map { $0.commonLength(channel) }, isShared: node.sharesScale(channel))
    }

    // MARK: The grid

    private func edges(_ cells: [LaidView]) throws(Diagnostic) -> TrellisEdges {
        guard case .facet(let facet, let levels) = kind else { return TrellisEdges() }
        return try FacetHeaders(facet, levels, in: parent, context: context).edges(
            cells, columns: columns, axes: cells.first?.guides?.edgeAxes ?? [])
    }

    /// 0: all in one row.
    private var columns: Int {
        switch kind {
        case .concat(let concat):
            concat.arrangement.columns ?? (concat.arrangement.wraps ? config.concat.columns ?? 0 : 0)
        case .facet(let facet, let cells):
            switch cells.levels {
            case .grid(_, let column?): column.count
            case .grid(_, nil): 1
            case .wrapped: facet.arrangement.columns ?? config.facet.columns ?? 0
            }
        }
    }

    private func arrangement(_ edges: TrellisEdges) -> TrellisLayout.Arrangement {
        let said: Arrangement
        let configured: CompositionConfig
        let align: GridArrangement.Alignment
        switch kind {
        case .concat(let concat):
            (said, configured) = (concat.arrangement, config.concat)
            align = .each
        case .facet(let facet, _):
            (said, configured) = (facet.arrangement, config.facet)
            align = facetAlignment(facet)
        }
        var grid = GridArrangement(columns: columns)
        // Who says something of one direction alone leaves the other as it is.
        let silent = said.align == ByDirection() ? align : .none
        grid.columnAlignment = said.align.column ?? silent
        grid.rowAlignment = said.align.row ?? silent
        grid.columnPadding = said.spacing.column ?? configured.spacing ?? 20
        grid.rowPadding = said.spacing.row ?? configured.spacing ?? 20
        grid.centersColumns = said.center.column ?? false
        grid.centersRows = said.center.row ?? false
        return TrellisLayout.Arrangement(grid: grid, isFlush: said.bounds == .flush)
    }

    /// Cells whose scales differ along the one direction of the facet are not of one size.
    private func facetAlignment(_ facet: FacetNode) -> GridArrangement.Alignment {
        let resolve = facet.common.resolve.scale
        if facet.facet[.row] == nil, resolve[.x] == .independent { return .none }
        if facet.facet[.column] == nil, resolve[.y] == .independent { return .none }
        return .all
    }
}
