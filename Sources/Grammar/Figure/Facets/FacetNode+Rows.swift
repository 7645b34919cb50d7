extension FacetNode {
    /// The rows that decide which cells there are. Where one unit alone is drawn in each cell, they are the rows that
    /// its marks or its sorted scales see, so that a value whose rows all come to nothing has no cell; views of several
    /// units have the facet's own rows (what Vega-Lite's `moveFacetDown` comes to).
    func cellRows(_ data: [Int: UnitData], in tree: ViewTree, scales: ScaleSet) -> Table {
        guard case .frame(let frame) = child, frame.layers.units.count == 1, let unit = frame.layers.units.first,
            tree.rows[unit].facets.contains(where: { $0.facet == id }), let rows = data[unit]
        else { return table }
        let seen: Table
        if tree.units[unit].sortsByRows({ scales.type($0, unit: unit) }) {
            seen = rows.raw
        } else {
            seen = rows.drawsInvalid || rows.domainsIncludeInvalid ? rows.whole : rows.valid
        }
        let columns = facet.fields.flatMap(\.field.field.facetColumns)
        return columns.allSatisfy { seen[$0] != nil } ? seen : table
    }
}

extension Unit {
    /// Whether a discrete scale is sorted in an order that the rows before aggregation tell.
    fileprivate func sortsByRows(_ type: (Channel) -> ScaleType?) -> Bool {
        Channel.allCases.contains { channel in
            guard type(channel)?.isDiscrete == true, let field = encoding.scaledField(channel) else { return false }
            switch field.sort {
            case .automatic, .off, .on(.ascending): return false
            case .on(.descending), .on(.list), .on(.field), .on(.channel): return true
            }
        }
    }
}
