import Drawing

/// The values and titles of a facet's rows, columns and cells (Vega-Lite's `compile/header`).
struct FacetHeaders {
    let node: FacetNode
    let cells: FacetCells
    /// The node around the facet.
    let parent: ViewNode?
    let context: PlanContext
    private let guides: GuideContext
    private let styles: [Channel: HeaderStyle]
    private let formats: ValueFormats

    init(_ node: FacetNode, _ cells: FacetCells, in parent: ViewNode?, context: PlanContext) {
        self.node = node
        self.cells = cells
        self.parent = parent
        self.context = context
        guides = context.guides(of: node.child.units)
        styles = Dictionary(
            uniqueKeysWithValues: node.facet.fields.map { channel, field in
                (channel, HeaderStyle(field, channel: channel, config: context.config))
            })
        formats = ValueFormats(config: context.config, scope: guides.scope, locale: context.locale)
    }

    private func style(_ channel: Channel) -> HeaderStyle? { styles[channel] }

    // MARK: Titles of cells

    /// The value that a cell stands for where it is told over the cell itself: of a wrapped facet, and of rows or
    /// columns whose labels stand across.
    func cellTitle(_ index: Int) throws(Diagnostic) -> TitleProperties? {
        switch cells.levels {
        case .wrapped(let level): return try label(.facet, level, index)
        case .grid(let row, let column):
            let width = column?.count ?? 1
            if let row, let style = style(.row), style.isAcross { return try label(.row, row, index / width) }
            if let column, let style = style(.column), style.isAcross {
                return try label(.column, column, index % width)
            }
            return nil
        }
    }

    private func label(_ channel: Channel, _ level: FacetLevel, _ index: Int) throws(Diagnostic) -> TitleProperties? {
        guard let style = style(channel), style.showsLabels else { return nil }
        var title = style.label
        title.text = try text(level, index, style)
        return title
    }

    private func text(_ level: FacetLevel, _ index: Int, _ style: HeaderStyle) throws(Diagnostic) -> [String] {
        let (config, scope) = (context.config, guides.scope)
        let plain = try formats.text(level.values[index], end: level.ends[index], of: level.field)
        guard let expression = style.properties.labelExpr else { return plain.lines(at: config.lineBreak) }
        let datum = Record([
            ("value", level.values[index]), ("label", .string(plain)), ("index", .number(Double(index))),
        ])
        let result = try expression.value(for: datum, in: scope)
        if case .array(let lines) = result { return lines.map(\.asText) }
        return result.asText.lines(at: config.lineBreak)
    }

    // MARK: Edges

    /// - Parameters:
    ///   - laid: the cells.
    ///   - columns: how many of them are beside each other; 0: all.
    ///   - axes: what all cells have in common.
    func edges(
        _ laid: [LaidView], columns: Int, axes: [FrameAxis]
    ) throws(Diagnostic) -> TrellisEdges {
        var edges = TrellisEdges()
        let across = columns > 0 ? min(columns, laid.count) : laid.count
        let down = across == 0 ? 0 : (laid.count + across - 1) / across
        if laid.first?.common.height == nil { edges.rowBand = 0.5 }
        if laid.first?.common.width == nil { edges.columnBand = 0.5 }
        for isHeader in [true, false] {
            let sideAxes = axes.filter { ($0.axis.orient == .left || $0.axis.orient == .top) == isHeader }
            let rows = try headers(
                .row, count: down, isHeader: isHeader, axes: sideAxes.filter { $0.axis.orient.isVertical }
            ) { row in
                (row * across..<min(laid.count, (row + 1) * across)).compactMap { laid[$0].common.height }.max() ?? 0
            }
            let columns = try headers(
                .column, count: across, isHeader: isHeader, axes: sideAxes.filter { !$0.axis.orient.isVertical }
            ) { column in
                stride(from: column, to: laid.count, by: max(1, across)).compactMap { laid[$0].common.width }.max() ?? 0
            }
            if isHeader {
                (edges.rowHeaders, edges.columnHeaders) = (rows, columns)
            } else {
                (edges.rowFooters, edges.columnFooters) = (rows, columns)
            }
        }
        for (channel, field) in node.facet.fields { try addTitle(channel, field, to: &edges) }
        return edges
    }

    /// One header a row or column, or one footer; none where there is nothing to show.
    private func headers(
        _ channel: Channel, count: Int, isHeader: Bool, axes: [FrameAxis], length: (Int) -> Double
    ) throws(Diagnostic) -> [TrellisEdges.Header] {
        var level: FacetLevel?
        if case .grid(let row, let column) = cells.levels { level = channel == .row ? row : column }
        if let style = style(channel), style.isAcross || !style.showsLabels || style.isLabelFooter == isHeader {
            level = nil
        }
        if level == nil && axes.isEmpty { return [] }
        var headers: [TrellisEdges.Header] = []
        for index in 0..<count {
            let frame = channel == .row ? Size(0, length(index)) : Size(length(index), 0)
            var laid: [LaidAxis] = []
            for axis in axes { laid.append(try axis.laid(out: frame)) }
            let title = try level.flatMap { level throws(Diagnostic) in try label(channel, level, index) }
            headers.append(header(frame, laid, title))
        }
        return headers
    }

    private func header(_ frame: Size, _ axes: [LaidAxis], _ title: TitleProperties?) -> TrellisEdges.Header {
        let contents = ViewContents(axes: axes, title: title.map { TitleGuide($0) })
        let layout = ViewLayout(frame: frame, contents, in: guides)
        return TrellisEdges.Header(
            group: Scene.Group(items: layout.under + layout.over, role: .title), bounds: layout.bounds)
    }

    private func addTitle(
        _ channel: Channel, _ field: FacetField, to edges: inout TrellisEdges
    ) throws(Diagnostic) {
        // A facet around this one that parts in the same direction has a title for both.
        if case .facet(let outer) = parent, outer.facet[channel] != nil { return }
        guard let style = style(channel), let text = try title(channel, field, style) else { return }
        var properties = style.title
        properties.text = text
        let layout = ViewLayout(frame: .zero, ViewContents(title: TitleGuide(properties)), in: guides)
        let title = TrellisEdges.Title(
            header: TrellisEdges.Header(
                group: Scene.Group(items: layout.over, role: .title), bounds: layout.bounds),
            offset: try hasTitle(style.titleChannel) ? 10 : 0, band: style.titleBand, isAtEnd: style.isTitleAtEnd)
        if style.titleChannel == .row { edges.rowTitles.append(title) } else { edges.columnTitles.append(title) }
    }

    /// Whether the rows or columns themselves have a title: only then titles on their side keep away from them.
    private func hasTitle(_ channel: Channel) throws(Diagnostic) -> Bool {
        guard let field = node.facet[channel], let style = style(channel) else { return false }
        return try title(channel, field, style) != nil
    }

    /// The facet's title with those of the facets inside of it that have the same direction: "Outer / Inner".
    private func title(
        _ channel: Channel, _ field: FacetField, _ style: HeaderStyle
    ) throws(Diagnostic) -> [String]? {
        if field.header.isOff { return nil }
        var own: [String]
        if let expression = style.properties.titleExpression {
            let lines = try expression.lines(in: guides.scope)
            return lines.allSatisfy(\.isEmpty) ? nil : lines
        }
        switch style.properties.title {
        case .off?: return nil
        case .on(let lines)?: own = lines
        case .automatic?, nil:
            switch field.field.title {
            case .off: return nil
            case .on(let lines): own = lines
            case .automatic: own = [field.field.defaultTitle(context.config)]
            }
        }
        if case .facet(let inner) = node.child, let field = inner.facet[channel] {
            let headers = FacetHeaders(inner, cells, in: .facet(node), context: context)
            let style = HeaderStyle(field, channel: channel, config: context.config)
            if let rest = try headers.title(channel, field, style) {
                own = [(own + ["/"] + rest).joined(separator: " ")]
            }
        }
        return own.allSatisfy(\.isEmpty) ? nil : own
    }
}
