/// The cells of a facet, and which rows belong into which.
struct FacetCells: Sendable {
    /// More of them nobody can read; a picture of so many would take minutes and gigabytes.
    static let most = 2500

    enum Levels: Sendable {
        case grid(row: FacetLevel?, column: FacetLevel?)
        case wrapped(FacetLevel)
    }

    let levels: Levels

    /// Which of them have no rows: of the crossings of rows and columns.
    private let isEmpty: [Bool]

    /// - Parameter rows: those that decide which cells there are.
    /// - Throws: where the cells would be too many.
    init(_ node: FacetNode, rows: Table) throws(Diagnostic) {
        func level(_ field: FacetField) throws(Diagnostic) -> FacetLevel {
            try FacetLevel(field.field, table: node.table, shown: rows)
        }
        switch node.facet {
        case .grid(let row, let column):
            levels = .grid(
                row: try row.map { field throws(Diagnostic) in try level(field) },
                column: try column.map { field throws(Diagnostic) in try level(field) })
        case .wrapped(let field): levels = .wrapped(try level(field))
        }
        isEmpty = FacetCells.most >= levels.count ? levels.rows(in: rows).map(\.isEmpty) : []
        if count > FacetCells.most { throw tooMany(node) }
    }

    private func tooMany(_ node: FacetNode) -> Diagnostic {
        let most = node.facet.fields.map(\.field.field).max { (self[$0] ?? 0) < (self[$1] ?? 0) }
        return FacetCells.tooMany(count, node.facet.fields.map(\.field.field), at: most, node)
    }

    private static func tooMany(
        _ count: Int, _ fields: [FieldDefinition], at field: FieldDefinition?, _ node: FacetNode
    ) -> Diagnostic {
        let names = fields.map { "\"\($0.reference?.name ?? "")\"" }
        return Diagnostic(
            .error, "cannot draw \(count) cells for \(names.joined(separator: " × "))",
            at: field?.reference?.origin ?? field?.origin ?? node.common.origin,
            notes: [
                "a facet has at most \(most) cells; a field with fewer values, \"bin\" or \"timeUnit\" "
                    + "makes them fewer, and a \"filter\" leaves some out"
            ])
    }

    /// Looks at the facets in the cells of an outermost one.
    /// - Parameter views: what each cell holds.
    /// - Throws: where all of them together have too many cells.
    static func check(_ views: [ViewNode], in node: FacetNode, parent: ViewNode?) throws(Diagnostic) {
        let inner = node.child.facetFields
        if inner.isEmpty { return }
        if case .facet? = parent { return }
        let count = views.reduce(0) { $0 + $1.cellCount }
        if count > most { throw tooMany(count, node.facet.fields.map(\.field.field) + inner, at: inner.first, node) }
    }

    private subscript(field: FieldDefinition) -> Int? {
        switch levels {
        case .grid(let row, let column): [row, column].compactMap { $0 }.first { $0.field == field }?.count
        case .wrapped(let level): level.count
        }
    }

    var count: Int { levels.count }

    /// Whether there are no rows for a cell: of rows and columns every combination has one.
    func isEmpty(_ cell: Int) -> Bool { isEmpty[cell] }

    /// The rows of a table that belong into each cell.
    func rows(in table: Table) -> [[Int]] { levels.rows(in: table) }
}

extension FacetCells.Levels {
    /// Every combination of a row and a column has a cell, whether there are rows for it or not.
    var count: Int {
        switch self {
        case .grid(let row, let column): (row?.count ?? 1) * (column?.count ?? 1)
        case .wrapped(let level): level.count
        }
    }

    func rows(in table: Table) -> [[Int]] {
        var rows = [[Int]](repeating: [], count: count)
        switch self {
        case .wrapped(let level):
            for (row, place) in level.places(in: table).enumerated() { if let place { rows[place].append(row) } }
        case .grid(let rowLevel, let columnLevel):
            let (across, down) = (columnLevel?.places(in: table), rowLevel?.places(in: table))
            let width = columnLevel?.count ?? 1
            for row in 0..<table.rowCount {
                let x = across.map { $0[row] } ?? 0
                let y = down.map { $0[row] } ?? 0
                if let x, let y { rows[y * width + x].append(row) }
            }
        }
        return rows
    }
}

extension ViewNode {
    /// The fields of the facets in it.
    fileprivate var facetFields: [FieldDefinition] {
        switch self {
        case .frame: []
        case .concat(let concat): concat.children.flatMap(\.facetFields)
        case .facet(let facet): facet.facet.fields.map(\.field.field) + facet.child.facetFields
        }
    }

    /// How many frames it is drawn in, before it is known which rows its marks show.
    fileprivate var cellCount: Int {
        switch self {
        case .frame: 1
        case .concat(let concat): concat.children.reduce(0) { $0 + $1.cellCount }
        case .facet(let facet):
            facet.facet.fields.reduce(facet.child.cellCount) { count, field in
                let columns = field.field.field.facetColumns.map { facet.table.named($0) }
                return count * RowGroups(by: columns, rowCount: facet.table.rowCount).count
            }
        }
    }
}
