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
        let drawn = drawn(tables, images, typesetter, container)
        if drawn.scene == nil || !scope.selections.values.contains(where: \.isPending) {
            return (drawn.scene, drawn.diagnostics)
        }
        return redrawn(drawn.brushed, tables, images, typesetter, container)
    }

    /// Which marks a brush on a map touches is known once they are drawn; then all is drawn with them selected.
    private func redrawn(
        _ brushed: [BrushedRows], _ tables: [DataSource: Table], _ images: [String: Picture],
        _ typesetter: any Typesetter, _ container: Size?
    ) -> (scene: Scene?, diagnostics: [Diagnostic]) {
        var figure = self
        let problems = figure.scope.take(brushed)
        let drawn = figure.drawn(tables, images, typesetter, container)
        return (drawn.scene, problems + drawn.diagnostics)
    }

    private func drawn(
        _ tables: [DataSource: Table], _ images: [String: Picture], _ typesetter: any Typesetter, _ container: Size?
    ) -> (scene: Scene?, brushed: [BrushedRows], diagnostics: [Diagnostic]) {
        var diagnostics = Diagnostics()
        do throws(Diagnostic) {
            // Tables and channels: what each unit draws, and on which kinds of scales.
            var tree = try ViewTree(self, tables: tables, diagnostics: &diagnostics)
            let scales = ScaleSet(&tree, config: config, diagnostics: &diagnostics)
            tree.settleLegends()
            let data = try tree.data(scales)
            diagnostics.add(contentsOf: tree.rowProblems(data, scales))
            if diagnostics.hasErrors { return (nil, [], diagnostics.all) }
            // Plan: a tree of views with their scales trained on the data, each once for all views that share it.
            let maps = tree.maps(data, config: config.projection)
            diagnostics.add(contentsOf: maps.problems)
            if diagnostics.hasErrors { return (nil, [], diagnostics.all) }
            let context = PlanContext(
                figure: self, tree: tree, scales: scales, maps: maps.byFrame, images: images, typesetter: typesetter,
                container: container)
            let plan = try PagePlan(data, context)
            diagnostics.add(contentsOf: try plan.problems())
            diagnostics.add(contentsOf: try frameProblems(plan))
            // Layout: marks and guides for frames, frames for grids, all of it for the page.
            let (scene, brushed) = try plan.scene()
            diagnostics.add(contentsOf: Legibility(typesetter: typesetter).problems(in: scene))
            diagnostics.add(
                contentsOf: FontReview(typesetter: typesetter, standard: config.standardFamilies(language))
                    .problems(in: scene))
            return (diagnostics.hasErrors ? nil : scene, brushed, diagnostics.all)
        } catch {
            diagnostics.add(error)
            return (nil, [], diagnostics.all)
        }
    }

    /// What is doubtful in single frames. Apart, so that plans are not copied onto the stack under the deepest layers.
    private func frameProblems(_ plan: PagePlan) throws(Diagnostic) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        for frame in plan.view.frames {
            problems += frame.scales.warnings
            problems += try BrushReview(frame: frame).problems()
            problems += MapViewReview(frame: frame).problems
        }
        return problems
    }
}
