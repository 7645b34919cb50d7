import Drawing

extension Figure {
    /// Draws the figure: the steps of the flow, in order.
    ///
    /// - Parameters:
    ///   - tables: every one of `sources`, read.
    ///   - images: the pictures that image marks name, by url.
    ///   - typesetter: measures all texts.
    ///   - container: the size of a view whose author says `"container"`.
    /// - Returns: the scene, or nil where a diagnostic is an error; and all that is wrong or doubtful.
    package func scene(
        tables: [DataSource: Table], images: [String: Picture] = [:], typesetter: any Typesetter,
        container: Size? = nil
    ) -> (scene: Scene?, diagnostics: [Diagnostic]) {
        var diagnostics = Diagnostics()
        do throws(Diagnostic) {
            // Tables and channels: what each unit draws, and on which kinds of scales.
            let tree = try ViewTree(self, tables: tables, diagnostics: &diagnostics)
            let scales = ScaleSet(tree, config: config, diagnostics: &diagnostics)
            let data = try tree.data(scales)
            diagnostics.add(contentsOf: tree.rowProblems(data, scales))
            if diagnostics.hasErrors { return (nil, diagnostics.all) }
            // Plan: a tree of views with their scales trained on the data, each once for all views that share it.
            let maps = tree.maps(data, config: config.projection)
            diagnostics.add(contentsOf: maps.problems)
            if diagnostics.hasErrors { return (nil, diagnostics.all) }
            let context = PlanContext(
                figure: self, tree: tree, scales: scales, maps: maps.byFrame, images: images, typesetter: typesetter,
                container: container)
            let plan = try PagePlan(data, context)
            diagnostics.add(contentsOf: plan.problems)
            for frame in plan.view.frames {
                diagnostics.add(contentsOf: frame.scales.warnings)
                diagnostics.add(contentsOf: try BrushReview(frame: frame).problems())
            }
            // Layout: marks and guides for frames, frames for grids, all of it for the page.
            let scene = try plan.scene()
            diagnostics.add(contentsOf: Legibility(typesetter: typesetter).problems(in: scene))
            diagnostics.add(
                contentsOf: FontReview(typesetter: typesetter, standard: config.standardFamilies(language))
                    .problems(in: scene))
            return (diagnostics.hasErrors ? nil : scene, diagnostics.all)
        } catch {
            diagnostics.add(error)
            return (nil, diagnostics.all)
        }
    }
}

extension Figure {
    /// What is doubtful about the rows, without drawing them: for a figure that is drawn as a part of something.
    package func rowWarnings(tables: [DataSource: Table]) -> [Diagnostic] {
        var diagnostics = Diagnostics()
        guard let tree = try? ViewTree(self, tables: tables, diagnostics: &diagnostics) else { return [] }
        let scales = ScaleSet(tree, config: config, diagnostics: &diagnostics)
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

    /// Every unit's tables.
    func data(_ scales: ScaleSet) throws(Diagnostic) -> [UnitData] {
        var data: [UnitData] = []
        for (index, unit) in units.enumerated() {
            let rows = rows[index]
            var context = rows.context
            let facets = rows.facets.flatMap(\.references)
            data.append(
                try UnitData(unit, table: rows.table, binTable: rows.binTable, facets: facets, context: &context) {
                    channel in
                    scales.type(channel, unit: index).map { !$0.isDiscrete } ?? false
                })
        }
        return data
    }

    /// The projections of each frame, fitted to all that is shown in it, in whichever cell of a facet.
    func maps(
        _ data: [UnitData], config: ProjectionProperties
    ) -> (byFrame: [Int: FrameMaps], problems: [Diagnostic]) {
        var byFrame: [Int: FrameMaps] = [:]
        var problems: [Diagnostic] = []
        for frame in root.frames where frame.layers.units.contains(where: { units[$0].hasProjection }) {
            let own = frame.layers.units
            let maps = FrameMaps(own.map { units[$0] }, own.map { data[$0] }, config: config)
            problems += maps.problems(own.map { data[$0] })
            byFrame[frame.id] = maps
        }
        return (byFrame, problems)
    }
}
