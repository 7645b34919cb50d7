extension Figure {
    /// The urls of the pictures that image marks name, constant ones and those in a column of a source: what must be
    /// read before the figure can be drawn.
    package func imageNames(in tables: [DataSource: Table]) -> [String] {
        var names: [String] = []
        func look(_ view: View, _ outer: DataSource?) {
            var source = outer
            if case .on(let own) = view.frame.data { source = own }
            if case .unit(let unit) = view, unit.mark.type == .image {
                names += unit.imageNames(in: source.flatMap(resolved).flatMap { tables[$0] })
            }
            for child in view.children { look(child, source) }
        }
        look(view, nil)
        return names
    }

    private func resolved(_ source: DataSource) -> DataSource? {
        if case .named(let name, _) = source { return datasets[name].map { .inline($0) } }
        return source
    }
}

extension UnitView {
    fileprivate func imageNames(in table: Table?) -> [String] {
        var names = mark.properties.url.map { [$0] } ?? []
        for definition in encoding[all: .url] {
            switch definition.content {
            case .value(.constant(.string(let url))): names.append(url)
            case .field(let field):
                guard let path = field.reference?.path, let column = table?.column(path) else { continue }
                for value in column.distinct { if case .string(let url) = value { names.append(url) } }
            case .value, .nothing: break
            }
        }
        return names
    }
}
