extension Figure {
    /// What is doubtful about the rows, without drawing them: for a figure that is drawn as a part of something.
    package func rowWarnings(tables: [DataSource: Table]) -> [Diagnostic] {
        var diagnostics = Diagnostics()
        guard var tree = try? ViewTree(self, tables: tables, diagnostics: &diagnostics) else { return [] }
        let scales = ScaleSet(&tree, config: config, diagnostics: &diagnostics)
        // An error is told by who draws the figure.
        guard let data = try? tree.data(scales) else { return [] }
        diagnostics.add(contentsOf: tree.rowProblems(data, scales))
        return diagnostics.all.filter { $0.severity == .warning }
    }
}

extension ViewTree {
    /// What is doubtful about the rows: each field's problem once, however many units show it.
    func rowProblems(_ data: [UnitData], _ scales: ScaleSet) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        if let emptied, isEmpty { problems.append(emptied) }
        for (index, unit) in units.enumerated() {
            let review = RowReview(unit: unit, rows: rows[index].table, data: data[index]) { channel in
                scales.type(channel, unit: index)
            }
            for problem in review.problems() where !problems.contains(where: { $0.message == problem.message }) {
                problems.append(problem)
            }
        }
        for frame in root.frames {
            for problem in frameProblems(frame.layers.units, data, scales)
            where !problems.contains(where: { $0.message == problem.message }) { problems.append(problem) }
        }
        return problems
    }

    /// What is doubtful about the units of one frame, by themselves and beside each other.
    private func frameProblems(_ own: [Int], _ data: [UnitData], _ scales: ScaleSet) -> [Diagnostic] {
        own.flatMap { index -> [Diagnostic] in
            let unit = units[index]
            let facets = rows[index].facets.flatMap(\.references).map(\.name)
            let others = own.filter { $0 != index }
            let lone = LoneValues(unit: unit, data: data[index], facets: facets) { scales.type($0, unit: index) }
            let labels = others.lazy.compactMap { other in
                StackedLabels(unit, data[index].whole, on: units[other], data[other].whole, facets: facets)?.problem
            }
            let links = LinkReview(unit: unit, data: data[index], scope: rows[index].context.scope)
            return [lone.problem(besides: others.map { units[$0] }), labels.first, links.problem].compactMap(\.self)
        }
    }
}
