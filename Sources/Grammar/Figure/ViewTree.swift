/// The views of a figure as units with their tables, and how they are put together.
struct ViewTree: Sendable {
    indirect enum Node: Sendable {
        case unit(Int)
        case layer([Node], Resolve)

        /// The units under the node, in paint order.
        var units: [Int] {
            switch self {
            case .unit(let index): [index]
            case .layer(let nodes, _): nodes.flatMap(\.units)
            }
        }
    }

    var units: [Unit] = []
    /// For each unit its rows after the transforms of its own and of the views around it.
    var tables: [Table] = []
    /// For each unit the rows that the extents of its bins come from; nil where they are its own.
    var binTables: [Table?] = []
    var contexts: [TransformContext] = []
    /// Where the rows of a view came to nothing: a warning if nothing else is drawn.
    private(set) var emptied: Diagnostic?
    var root: Node

    init(
        _ figure: Figure, tables sources: [DataSource: Table], diagnostics: inout Diagnostics
    ) throws(Diagnostic) {
        root = .layer([], Resolve())
        let lookup = SourceTables(figure: figure, tables: sources)
        let context = TransformContext(scope: figure.scope) { source throws(Diagnostic) in
            try lookup.table(for: source)
        }
        let around = Surroundings(
            table: Table(), context: context, width: nil, height: nil, encoding: Encoding(), lookup: lookup,
            config: figure.config, isLayered: false)
        root = try add(figure.view, around, &diagnostics)
    }

    /// What a view takes from the views around it.
    private struct Surroundings {
        var table: Table
        var context: TransformContext
        var width: Extent?
        var height: Extent?
        var encoding: Encoding
        var projection: ProjectionProperties?
        let lookup: SourceTables
        let config: Config
        /// Whether the view is one of several over each other.
        var isLayered: Bool
    }

    private mutating func add(
        _ view: View, _ around: Surroundings, _ diagnostics: inout Diagnostics
    ) throws(Diagnostic) -> Node {
        var inner = around
        let frame = view.frame
        switch frame.data {
        case .automatic: break
        case .off: inner.table = Table()
        case .on(let source):
            inner.table = try around.lookup.table(for: source)
            noteEmpty(inner.table, "the data have no rows", at: source.origin)
        }
        let whole = inner.table
        for step in frame.transforms {
            let isEmpty = inner.table.rowCount == 0
            inner.table = try step.transform.withDates(inner.table, zone: inner.context.scope.timeZone)
            inner.table = try step.transform.applied(to: inner.table, in: &inner.context)
            if !isEmpty { noteEmpty(inner.table, "this transform leaves no rows", at: step.origin) }
        }
        inner.width = frame.width ?? around.width
        inner.height = frame.height ?? around.height
        inner.projection = frame.projection ?? around.projection
        switch view {
        case .layer(let layer):
            inner.encoding = layer.encoding.over(around.encoding)
            inner.isLayered = true
            var nodes: [Node] = []
            for child in layer.layers { nodes.append(try add(child, inner, &diagnostics)) }
            return .layer(nodes, frame.resolve)
        case .unit(var unit):
            unit.encoding = unit.encoding.over(around.encoding)
            unit.frame.transforms = []
            // A net of lines is not filled.
            if case .on(.graticule) = frame.data, unit.mark.type == .geoshape {
                unit.mark.properties.filled = unit.mark.properties.filled ?? false
            }
            unit.frame.data = .automatic
            unit.frame.projection = inner.projection
            if let composed = try unit.overlaid(config: around.config, diagnostics: &diagnostics) {
                inner.encoding = Encoding()
                return try add(composed, inner, &diagnostics)
            }
            units.append(
                Unit(unit, width: inner.width, height: inner.height, config: around.config, diagnostics: &diagnostics))
            tables.append(inner.table)
            // Layers that show different rows of one table have the same bins, so that their bars lie over each other
            // (what Vega-Lite's optimizer comes to when it moves bins up).
            let keepsValues = frame.transforms.allSatisfy(\.transform.onlySelects)
            binTables.append(around.isLayered && keepsValues && !frame.transforms.isEmpty ? whole : nil)
            contexts.append(inner.context)
            return .unit(units.count - 1)
        }
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

extension ViewTree {
    /// Remembers the first place.
    private mutating func noteEmpty(_ table: Table, _ reason: String, at origin: Origin?) {
        guard emptied == nil, table.rowCount == 0 else { return }
        emptied = Diagnostic(.warning, "cannot draw any mark because \(reason)", at: origin)
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

/// The tables of a figure's data sources, read before the figure is drawn.
struct SourceTables: Sendable {
    let figure: Figure
    let tables: [DataSource: Table]

    func table(for source: DataSource) throws(Diagnostic) -> Table {
        switch source {
        case .sequence(let sequence): return try sequence.table()
        case .sphere: return Table(rows: [.object(Record([("type", "Sphere")]))])
        case .graticule(let graticule): return try graticule.table()
        case .named(let name, let origin):
            guard let inline = figure.datasets[name] else {
                throw Diagnostic(
                    .error, "unknown dataset \"\(name)\"", at: origin,
                    label: Nearest.hint(for: name, among: figure.datasets.keys.sorted()))
            }
            return try table(for: .inline(inline))
        case .inline(let inline):
            guard let table = tables[source] else {
                throw Diagnostic(.error, "cannot use inline data because they were not read", at: inline.origin)
            }
            return table
        case .file(let file):
            guard let table = tables[source] else {
                throw Diagnostic(
                    .error, "cannot use data \"\(file.url)\" because they were not read", at: file.origin)
            }
            return table
        }
    }
}

extension SequenceData {
    /// The numbers from `start` up to but without `stop`.
    /// - Throws: where they would be more than ten million.
    func table() throws(Diagnostic) -> Table {
        let count = step == 0 ? .infinity : ((stop - start) / step).rounded(.up)
        guard count < 1e7 else {
            throw Diagnostic(.error, "cannot make a sequence from \(start) to \(stop) in steps of \(step)")
        }
        let numbers = (0..<max(0, Int(count))).map { start + Double($0) * step }
        return Table([(name, Column(numbers: numbers))])
    }
}

extension Figure {
    /// Every data source that the figure names, each once, in the order in which it is met: what must be read before
    /// the figure can be drawn.
    package var sources: [DataSource] {
        var found: [DataSource] = []
        func add(_ source: DataSource) {
            if case .named(let name, _) = source, let inline = datasets[name] { return add(.inline(inline)) }
            if !found.contains(source) { found.append(source) }
        }
        func visit(_ view: View) {
            if case .on(let source) = view.frame.data { add(source) }
            for step in view.frame.transforms {
                if case .lookup(let lookup) = step.transform, case .data(let source) = lookup.from { add(source) }
            }
            if case .layer(let layer) = view { layer.layers.forEach(visit) }
        }
        visit(view)
        return found
    }
}
