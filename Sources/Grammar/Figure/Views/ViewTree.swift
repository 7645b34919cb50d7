/// The views of a figure with everything decided that needs no scales: units with their rows, and how they are put
/// together.
struct ViewTree: Sendable {
    private(set) var units: [Unit] = []
    /// For each unit.
    private(set) var rows: [UnitRows] = []
    var root: ViewNode
    /// Where the rows of a view came to nothing: a warning if nothing else is drawn.
    private(set) var emptied: Diagnostic?
    private var nodeCount = 0
    /// The rows that each selection selects from, of the units so far.
    private var selectionRows: [String: Table] = [:]
    private var rowNumbers: RowNumbers

    init(
        _ figure: Figure, tables sources: [DataSource: Table], diagnostics: inout Diagnostics
    ) throws(Diagnostic) {
        root = .concat(ConcatNode(id: 0, children: [], common: NodeProperties(ViewFrame())))
        rowNumbers = RowNumbers(figure.scope)
        let lookup = SourceTables(figure: figure, tables: sources)
        let context = TransformContext(scope: figure.scope) { source throws(Diagnostic) in
            try lookup.table(for: source)
        }
        let around = Surroundings(context: context, lookup: lookup, config: figure.config)
        root = try node(figure.view, around, &diagnostics)
    }

    /// Whether no unit has rows to draw.
    var isEmpty: Bool { rows.allSatisfy { $0.table.rowCount == 0 } }

    // MARK: Walking down

    private mutating func newID() -> Int {
        nodeCount += 1
        return nodeCount
    }

    private mutating func node(
        _ view: View, _ around: Surroundings, _ diagnostics: inout Diagnostics
    ) throws(Diagnostic) -> ViewNode {
        switch view {
        case .unit, .layer: .frame(try frame(view, around, &diagnostics))
        case .concat(let concat): .concat(try self.concat(concat, around, &diagnostics))
        case .facet(let facet): .facet(try self.facet(facet, around, &diagnostics))
        }
    }

    private mutating func frame(
        _ view: View, _ around: Surroundings, _ diagnostics: inout Diagnostics
    ) throws(Diagnostic) -> FrameNode {
        let id = newID()
        let layers = try layer(view, around, &diagnostics)
        var frame = FrameNode(
            id: id, layers: layers, common: NodeProperties(view.frame), background: view.frame.background)
        // Layers without a title have that of the first one that has one.
        frame.common.title = view.first(\.frame.title)
        return frame
    }

    private mutating func concat(
        _ view: ConcatView, _ around: Surroundings, _ diagnostics: inout Diagnostics
    ) throws(Diagnostic) -> ConcatNode {
        let id = newID()
        var inner = around
        try enter(view.frame, &inner)
        inner.leaveFrame()
        inner.isApart = true
        var children: [ViewNode] = []
        for child in view.views { children.append(try node(child, inner, &diagnostics)) }
        return ConcatNode(
            id: id, children: children, arrangement: view.arrangement, common: NodeProperties(view.frame))
    }

    private mutating func facet(
        _ view: FacetView, _ around: Surroundings, _ diagnostics: inout Diagnostics
    ) throws(Diagnostic) -> FacetNode {
        let id = newID()
        var inner = around
        try enter(view.frame, &inner)
        inner.leaveFrame()
        let fields = view.facet.resolved
        inner.table = try FacetColumns(fields).added(to: inner.table, in: &inner.context)
        let (table, outer) = (inner.table, inner.facets.map(\.facet))
        inner.facets.append(FacetDimension(facet: id, columns: fields.fields.map(\.field.field)))
        if case .unit = view.view, inner.facets.count == 1 { inner.isApart = false } else { inner.isApart = true }
        let child = try node(view.view, inner, &diagnostics)
        return FacetNode(
            id: id, child: child, facet: fields, arrangement: view.arrangement, common: NodeProperties(view.frame),
            table: table, facets: outer)
    }

    /// What a level of nested layers needs of the stack is what stands here and in `layers`: the rest is done apart.
    private mutating func layer(
        _ view: View, _ around: Surroundings, _ diagnostics: inout Diagnostics
    ) throws(Diagnostic) -> LayerNode {
        switch view {
        case .layer(let layer): try layers(layer, around, &diagnostics)
        case .unit(let unit): try enter(unit, around, &diagnostics)
        case .facet, .concat: throw ViewTree.sideBySide(view)
        }
    }

    private static func sideBySide(_ view: View) -> Diagnostic {
        Diagnostic(
            .error, "cannot draw views side by side as a layer", at: view.frame.origin,
            notes: ["the layers of a view share one frame; a facet or a concatenation can hold layers"])
    }

    private mutating func layers(
        _ view: LayerView, _ around: Surroundings, _ diagnostics: inout Diagnostics
    ) throws(Diagnostic) -> LayerNode {
        let inner = try inside(view, around)
        var nodes: [LayerNode] = []
        for child in view.layers { nodes.append(try layer(child, inner, &diagnostics)) }
        return .layer(nodes, view.frame.resolve)
    }

    private mutating func inside(_ view: LayerView, _ around: Surroundings) throws(Diagnostic) -> Surroundings {
        var inner = around
        try enterLayer(view.frame, &inner)
        inner.encoding = view.encoding.over(around.encoding)
        inner.isLayered = true
        inner.isApart = true
        inner.sharedTypes = view.sharedTypes(inner.encoding, around: around.sharedTypes)
        return inner
    }

    private mutating func enter(
        _ view: UnitView, _ around: Surroundings, _ diagnostics: inout Diagnostics
    ) throws(Diagnostic) -> LayerNode {
        var inner = around
        let whole = try enterLayer(view.frame, &inner)
        let keepsValues = view.frame.transforms.allSatisfy(\.transform.onlySelects)
        let isPart = around.isLayered && keepsValues && !view.frame.transforms.isEmpty
        return try add(view, inner, binTable: isPart ? whole : nil, &diagnostics)
    }

    /// - Returns: the rows before the transforms.
    @discardableResult
    private mutating func enterLayer(_ frame: ViewFrame, _ inner: inout Surroundings) throws(Diagnostic) -> Table {
        let whole = try enter(frame, &inner)
        inner.width = frame.width ?? inner.width
        inner.height = frame.height ?? inner.height
        inner.projection = frame.projection ?? inner.projection
        return whole
    }

    /// - Parameter binTable: the rows that the extents of bins come from. Layers that show different rows of one table
    ///   have the same bins, so that their bars lie over each other (what Vega-Lite's optimizer comes to when it moves
    ///   bins up).
    private mutating func add(
        _ view: UnitView, _ around: Surroundings, binTable: Table?, _ diagnostics: inout Diagnostics
    ) throws(Diagnostic) -> LayerNode {
        var unit = view
        unit.encoding = unit.encoding.over(around.encoding)
        unit.frame.transforms = []
        // A net of lines is not filled.
        if case .on(.graticule) = view.frame.data, unit.mark.type == .geoshape {
            unit.mark.properties.filled = unit.mark.properties.filled ?? false
        }
        unit.frame.data = .automatic
        unit.frame.projection = around.projection
        if let composed = try unit.overlaid(config: around.config, diagnostics: &diagnostics) {
            var inner = around
            inner.encoding = Encoding()
            return try layer(composed.making(unit.selections), inner, &diagnostics)
        }
        if !around.hasData, unit.encoding.showsFields {
            emptied =
                emptied
                ?? Diagnostic(
                    .warning, "cannot draw any mark because the view has no data", at: unit.frame.origin,
                    notes: ["\"data\": {\"url\": \"…\"} names a file beside the spec"])
        }
        units.append(
            Unit(
                unit, width: around.width, height: around.height, sharedTypes: around.sharedTypes,
                config: around.config, diagnostics: &diagnostics))
        for name in unit.selections.first { selectionRows[name] = around.table }
        addRows(around, binTable)
        return .unit(units.count - 1)
    }

    /// Apart, so that deep layers need little stack.
    private mutating func addRows(_ around: Surroundings, _ binTable: Table?) {
        var unitRows = UnitRows(
            table: around.table, binTable: binTable, context: around.context, facets: around.facets,
            isApart: around.isApart, lineage: around.lineage)
        unitRows.context.summaryBase = rowNumbers.nextBase()
        rows.append(unitRows)
    }

    /// Takes the view's own data and runs its transforms.
    ///
    /// - Returns: the rows before the transforms.
    @discardableResult
    private mutating func enter(_ frame: ViewFrame, _ inner: inout Surroundings) throws(Diagnostic) -> Table {
        switch frame.data {
        case .automatic: break
        case .off:
            inner.table = Table()
            inner.facets = []
        case .on(let source):
            inner.table = rowNumbers.number(try inner.lookup.table(for: source), of: source)
            inner.facets = []
            noteEmpty(inner.table, "the data have no rows", at: source.origin)
        }
        if frame.data != .automatic { inner.hasData = true }
        if frame.data != .automatic || !frame.transforms.isEmpty { inner.lineage = newID() }
        inner.context.selectionRows = selectionRows
        let whole = inner.table
        let dimensions = inner.facets.flatMap(\.references)
        for step in frame.transforms {
            let isEmpty = inner.table.rowCount == 0
            inner.table = try step.transform.withDates(inner.table, zone: inner.context.scope.timeZone)
            inner.table = try step.transform.grouped(by: dimensions, isApart: inner.isApart).applied(
                to: inner.table, in: &inner.context)
            inner.table = rowNumbers.number(inner.table, after: step.transform)
            if !isEmpty { noteEmpty(inner.table, "this transform leaves no rows", at: step.origin) }
        }
        return whole
    }

    /// Remembers the first place.
    private mutating func noteEmpty(_ table: Table, _ reason: String, at origin: Origin?) {
        guard emptied == nil, table.rowCount == 0 else { return }
        emptied = Diagnostic(.warning, "cannot draw any mark because \(reason)", at: origin)
    }
}

/// A unit's rows after the transforms of its own and of the views around it.
struct UnitRows: Sendable {
    var table: Table
    /// The rows that the extents of bins come from; nil where they are the unit's own.
    var binTable: Table?
    var context: TransformContext
    /// The facets around the unit that part its rows, the outermost first.
    var facets: [FacetDimension]
    /// Whether the cells of those facets have nothing in common.
    var isApart: Bool
    /// The same for units with the same rows.
    var lineage: Int
}

/// The columns by which a facet parts the rows of the views inside of it.
struct FacetDimension: Sendable {
    /// The facet's node.
    var facet: Int
    var columns: [FieldDefinition]

    var references: [FieldReference] {
        columns.flatMap(\.facetColumns).map { FieldReference(FieldPath(name: $0)) }
    }
}

/// What a view takes from the views around it.
private struct Surroundings {
    @Boxed var table = Table()
    @Boxed var context: TransformContext
    var width: Extent?
    var height: Extent?
    var encoding = Encoding()
    @Boxed var projection: ProjectionProperties? = nil
    let lookup: SourceTables
    @Boxed private(set) var config: Config
    /// Whether the view is one of several over each other.
    var isLayered = false
    /// What the layers that share a scale show by it.
    var sharedTypes: [Channel: FieldType] = [:]
    var facets: [FacetDimension] = []
    /// Whether the cells of those facets have nothing in common. Those of one unit alone have the keys of its stacks and
    /// imputations in common (what Vega-Lite's `moveFacetDown` comes to).
    var isApart = true
    /// Whether the view or one around it says what its data are, be it none.
    var hasData = false
    var lineage = 0

    init(context: TransformContext, lookup: SourceTables, config: Config) {
        self.context = context
        self.lookup = lookup
        self.config = config
    }

    /// What belongs to one frame stays outside of the frames of a composition.
    mutating func leaveFrame() {
        (width, height) = (nil, nil)
        encoding = Encoding()
        isLayered = false
        sharedTypes = [:]
    }
}

extension Transform {
    /// Whether all that the step does is to leave rows out.
    fileprivate var onlySelects: Bool {
        switch self {
        case .filter, .sample: true
        case .aggregate, .bin, .calculate, .density, .extent, .flatten, .fold, .impute, .joinAggregate, .loess, .lookup,
            .pivot, .quantile, .regression, .stack, .timeUnit, .window:
            false
        }
    }
}

extension DataSource {
    fileprivate var origin: Origin? {
        switch self {
        case .inline(let inline): inline.origin
        case .file(let file): file.origin
        case .named(_, let origin): origin
        case .sequence, .sphere, .graticule: nil
        }
    }
}
