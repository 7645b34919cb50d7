import Drawing

/// The marks of one unit as items of the scene, in paint order.
extension MarkContext {
    func items() throws(Diagnostic) -> [Scene.Item] {
        if table.rowCount == 0 && !unit.mark.type.isPath { return [] }
        switch unit.mark.type {
        case .bar: return try bars()
        case .rect: return try rects()
        case .tick: return try ticks()
        case .image: return try pictures()
        case .arc: return try arcs()
        case .rule: return try rules()
        case .point, .circle, .square: return try symbols()
        case .line: return try lines()
        case .area: return try areas()
        case .trail: return try trails()
        case .text: return try texts()
        case .geoshape: return try geoshapes()
        case .boxplot, .errorbar, .errorband:
            preconditionFailure("composite marks are layers of others before they are drawn")
        }
    }

    /// Row by row, with links and descriptions; rows that the closure leaves out, or whose places are not finite, are
    /// not drawn.
    func shapes(_ paint: MarkPaint, _ outline: (Int) -> Outline?) throws(Diagnostic) -> [Scene.Item] {
        let links = try links()
        let descriptions = try strings(.description, property: style[\.description])
        let order = try paintOrder()
        var items: [Scene.Item] = []
        items.reserveCapacity(table.rowCount)
        for row in order {
            guard let outline = outline(row) else { continue }
            var shape = paint.shape(outline, row: row)
            shape.link = links?[row] ?? nil
            shape.description = descriptions?[row]
            items.append(.shape(shape))
        }
        return items
    }

    /// The rows in the order in which they are painted: by the order channel where it has a field and nothing is
    /// stacked.
    func paintOrder() throws(Diagnostic) -> [Int] {
        let rows = Array(0..<table.rowCount)
        let definitions = encoding[all: .order]
        if definitions.isEmpty || unit.stacking != nil { return rows }
        let keys = definitions.compactMap { definition -> (Column, Bool)? in
            guard case .field(let field) = definition.content, !field.isEmpty else { return nil }
            return (column(field.column), field.sort == .on(.descending))
        }
        if !keys.isEmpty { return rows.sorted(by: keys) }
        guard definitions[0].conditions.isEmpty == false, let values = try numbers(.order, default: 0) else {
            return rows
        }
        return rows.sorted(by: [(Column(numbers: rows.map { values[$0] }), false)])
    }

    /// A channel's texts (links, descriptions, urls), or the mark's property; nil where there is neither.
    func strings(_ channel: Channel, property: String?) throws(Diagnostic) -> Series<String>? {
        guard encoding[channel] != nil else { return property.map { .constant($0) } }
        return try texts(of: channel)?.map { $0.joined(separator: "\n") }
    }
}

extension Array where Element == Int {
    /// A stable sort by columns; null first, then NaN, as in Vega's comparator.
    func sorted(by keys: [(column: Column, isDescending: Bool)]) -> [Int] {
        let ranks = keys.map { key in
            let ranks = key.column.sortKeys
            return key.isDescending ? ranks.map { ~$0 } : ranks
        }
        return enumerated().sorted { a, b in
            for rank in ranks where rank[a.element] != rank[b.element] { return rank[a.element] < rank[b.element] }
            return a.offset < b.offset
        }.map(\.element)
    }
}
