import Drawing
import Grammar

extension Page {
    /// Draws the page: the steps of the flow, in order.
    ///
    /// - Parameters:
    ///   - table: the rows of `data`, read.
    ///   - resources: what the blocks name.
    ///   - typesetter: measures all texts.
    /// - Returns: a scene for each sheet of paper, none where a diagnostic is an error; and all that is wrong.
    package func scenes(
        table: Table?, resources: PageResources, typesetter: any Typesetter
    ) -> (scenes: [Scene], diagnostics: [Diagnostic]) {
        var diagnostics = Diagnostics()
        do throws(Diagnostic) {
            let context = try context(table, resources, typesetter)
            let paper = Paper(sheet, hasHeader: !header.isEmpty, design: context.design)
            let rows = try paper.grid.rows(of: blocks, theme: nil)
            if rows.isEmpty { throw Diagnostic(.error, "missing blocks: the page is empty", at: origin) }
            // Each row is laid out by itself, so that one run tells everything that is wrong.
            var laid: [PlacedRow] = []
            for (number, row) in rows.enumerated() {
                do throws(Diagnostic) {
                    laid.append(PlacedRow(row, try paper.laid(row, isFirst: number == 0, in: context)))
                } catch {
                    if !diagnostics.addOfMany(error) { break }
                }
            }
            if diagnostics.hasErrors { return ([], diagnostics.all) }
            if language.isChinese, let problem = typesetter.dictionaryProblem {
                diagnostics.add(
                    Diagnostic(
                        .warning, "cannot find words in Chinese texts, whose lines may end inside of one",
                        notes: [problem]))
            }
            // Blocks tell errors only.
            for chart in PageNeeds(of: self).charts {
                guard let material = resources.charts[chart.source] else { continue }
                diagnostics.add(contentsOf: material.figure.rowWarnings(tables: material.tables))
            }
            let imposition = try Imposition(self, paper: paper, context: context)
            let scenes = try imposition.scenes(laid)
            for scene in scenes {
                diagnostics.add(contentsOf: Legibility(typesetter: typesetter).problems(in: scene))
                diagnostics.add(
                    contentsOf: FontReview(typesetter: typesetter, standard: config.standardFamilies(language))
                        .problems(in: scene))
            }
            return (diagnostics.hasErrors ? [] : scenes, diagnostics.all)
        } catch {
            diagnostics.add(error)
            return ([], diagnostics.all)
        }
    }

    private func context(
        _ table: Table?, _ resources: PageResources, _ typesetter: any Typesetter
    ) throws(Diagnostic) -> PageContext {
        let design = PageDesign(look, language: language, textSize: sheet.textSize, unit: sheet.unit) {
            [config, language] in config.families($0, language: language)
        }
        var scope = scope
        scope.locale = Locale(language: language.tag).merging(number: config.numberLocale, time: config.timeLocale)
        var indicators: Indicators?
        if let table {
            indicators = try Indicators(table, edition: edition, locale: scope.locale, at: sheet.origin)
            scope.tables[Indicators.tableName] = table
        }
        let function = ExternalFunction.indicator(of: indicators)
        scope.functions[function.name] = function
        return PageContext(
            design: design, typesetter: typesetter, resources: resources,
            numbers: try BlockNumbers(of: blocks), terms: terms, indicators: indicators, scope: scope)
    }
}
