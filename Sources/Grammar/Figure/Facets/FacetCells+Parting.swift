extension FacetCells {
    /// The units' data of each cell: parted where the facet parts their rows, else the same for all.
    ///
    /// - Parameter needsRaw: whether scales of the cells' own are trained, which sort by the rows before aggregation.
    func parted(
        _ data: [Int: UnitData], of node: FacetNode, in tree: ViewTree, needsRaw: Bool
    ) -> [[Int: UnitData]] {
        var cells = [[Int: UnitData]](repeating: [:], count: count)
        for (unit, whole) in data {
            guard tree.rows[unit].facets.contains(where: { $0.facet == node.id }) else {
                for cell in cells.indices { cells[cell][unit] = whole }
                continue
            }
            for (cell, part) in parted(whole, needsRaw: needsRaw).enumerated() { cells[cell][unit] = part }
        }
        return cells
    }

    private func parted(_ data: UnitData, needsRaw: Bool) -> [UnitData] {
        let whole = rows(in: data.whole)
        // As a rule nothing was left out.
        let valid = data.valid.rowCount == data.whole.rowCount ? nil : rows(in: data.valid)
        let raw = needsRaw ? rows(in: data.raw) : nil
        return whole.indices.map { data.part(whole: whole[$0], valid: valid?[$0], raw: raw?[$0]) }
    }

    /// The view inside of each cell: facets in it have the values of the cell's rows alone.
    func parted(_ view: ViewNode, of node: FacetNode) -> [ViewNode] {
        switch view {
        case .frame: return Array(repeating: view, count: count)
        case .concat(let concat):
            let children = concat.children.map { parted($0, of: node) }
            return (0..<count).map { cell in
                var part = concat
                part.children = children.map { $0[cell] }
                return .concat(part)
            }
        case .facet(let facet):
            let children = parted(facet.child, of: node)
            let rows = facet.facets.contains(node.id) ? self.rows(in: facet.table) : nil
            return (0..<count).map { cell in
                var part = facet
                part.child = children[cell]
                if let rows { part.table = facet.table.gathered(rows[cell]) }
                return .facet(part)
            }
        }
    }
}
