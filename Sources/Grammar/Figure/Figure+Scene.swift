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
            var scales = ScaleSet(tree, config: config, diagnostics: &diagnostics)
            let data = try tree.data(scales)
            diagnostics.add(contentsOf: tree.rowProblems(data, scales))
            if diagnostics.hasErrors { return (nil, diagnostics.all) }
            // Scales: trained on the data.
            try scales.drawDomains(tree.units, data, zone: scope.timeZone)
            let trained = try TrainedScales(scales, tree: tree, config: config)
            // Layout: marks and guides for a frame, the frame for the page.
            let plan = Plan(
                figure: self, tree: tree, data: data, scales: trained, images: images, typesetter: typesetter,
                container: container)
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
        if let emptied, tables.allSatisfy({ $0.rowCount == 0 }) { problems.append(emptied) }
        for (index, unit) in units.enumerated() {
            let review = RowReview(unit: unit, rows: tables[index], data: data[index]) { channel in
                scales.type(channel, unit: index)
            }
            for problem in review.problems() where !problems.contains(where: { $0.message == problem.message }) {
                problems.append(problem)
            }
        }
        return problems
    }

    /// Every unit's tables.
    func data(_ scales: ScaleSet) throws(Diagnostic) -> [UnitData] {
        var data: [UnitData] = []
        for (index, unit) in units.enumerated() {
            var context = contexts[index]
            data.append(
                try UnitData(unit, table: tables[index], binTable: binTables[index], context: &context) { channel in
                    scales.type(channel, unit: index).map { !$0.isDiscrete } ?? false
                })
        }
        return data
    }
}
