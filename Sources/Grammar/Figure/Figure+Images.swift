extension Figure {
    /// The urls of the pictures that image marks name, constant ones and those in a column of a source: what must be
    /// read before the figure can be drawn.
    package func imageNames(in tables: [DataSource: Table]) -> [String] {
        var names: [String] = []
        func visit(_ view: View, _ outer: DataSource?) {
            var source = outer
            if case .on(let own) = view.frame.data { source = own }
            switch view {
            case .layer(let layer): layer.layers.forEach { visit($0, source) }
            case .unit(let unit): names += imageNames(of: unit, source.flatMap(resolved).flatMap { tables[$0] })
            }
        }
        visit(view, nil)
        return names
    }

    private func imageNames(of unit: UnitView, _ table: Table?) -> [String] {
        guard unit.mark.type == .image else { return [] }
        var names: [String] = []
        if let url = unit.mark.properties.url { names.append(url) }
        for definition in unit.encoding[all: .url] {
            switch definition.content {
            case .value(.constant(.string(let url))): names.append(url)
            case .field(let field):
                guard let column = field.reference.flatMap({ table?.column($0.path) }) else { continue }
                for value in column.distinct { if case .string(let url) = value { names.append(url) } }
            case .value, .nothing: break
            }
        }
        return names
    }

    private func resolved(_ source: DataSource) -> DataSource? {
        if case .named(let name, _) = source { return datasets[name].map { .inline($0) } }
        return source
    }
}
