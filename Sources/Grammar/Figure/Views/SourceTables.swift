/// The tables of a figure's data sources, read before the figure is drawn.
struct SourceTables: Sendable {
    @Boxed private(set) var figure: Figure
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
        view.visit { view in
            if case .on(let source) = view.frame.data { add(source) }
            for step in view.frame.transforms {
                if case .lookup(let lookup) = step.transform, case .data(let source) = lookup.from { add(source) }
            }
        }
        return found
    }
}
