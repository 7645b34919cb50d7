extension Figure {
    /// The urls of the pictures that image marks show, whether they stand in the spec, in the data or are made by
    /// transforms and expressions: what must be read before the figure can be drawn.
    package func imageNames(in tables: [DataSource: Table]) -> [String] {
        // What stands in the spec is told even where the data can't be read.
        var names: [String] = []
        var hasImages = false
        view.visit { view in
            guard case .unit(let unit) = view, unit.mark.type == .image else { return }
            hasImages = true
            if let url = unit.mark.properties.url, !names.contains(url) { names.append(url) }
        }
        guard hasImages else { return [] }
        // What is wrong is told by the drawing.
        var ignored = Diagnostics()
        guard var tree = try? ViewTree(self, tables: tables, diagnostics: &ignored),
            case let scales = ScaleSet(&tree, config: config, diagnostics: &ignored), let data = try? tree.data(scales)
        else { return names }
        for (index, unit) in tree.units.enumerated() where unit.mark.type == .image {
            for name in unit.imageNames(in: data[index].marks, scope: tree.rows[index].context.scope)
            where !names.contains(name) {
                names.append(name)
            }
        }
        return names
    }
}

extension Unit {
    fileprivate func imageNames(in table: Table, scope: Scope) -> [String] {
        var names: [String] = []
        func add(_ expression: Expression) {
            guard let column = try? expression.evaluate(over: table, in: scope) else { return }
            names += column.distinct.compactMap { if case .string(let url) = $0 { url } else { nil } }
        }
        if let expression = mark.expressions["url"] { add(expression) }
        for definition in encoding[all: .url] {
            for content in [definition.content] + definition.conditions.map(\.content) {
                switch content {
                case .value(.constant(.string(let url))): names.append(url)
                case .value(.expression(let expression)): add(expression)
                case .field(let field):
                    guard let column = table[field.column] ?? table.column(FieldPath(field.column)) else { continue }
                    names += column.distinct.compactMap { if case .string(let url) = $0 { url } else { nil } }
                case .value(.constant), .value(.gradient), .nothing: break
                }
            }
        }
        return names
    }
}
