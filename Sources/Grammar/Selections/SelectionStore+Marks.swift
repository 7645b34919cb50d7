/// Selections that hold marks, by the numbers of their rows: intervals on maps.
extension SelectionStore {
    /// A selection that will hold the marks that a brush touches, once they are drawn. Until then it holds none, and is
    /// not empty either (Vega starts with the interval's ends in the place of a row's number).
    func awaitingMarks() -> SelectionStore {
        var store = self
        store.projections = [Projection(column: SelectionStore.rowNumber, kind: .values)]
        store.given = [[.number(-1)]]
        store.isPending = true
        return store
    }

    /// Whether it holds rows by their numbers.
    package var holdsMarks: Bool { kind == .interval && projections.first?.column == SelectionStore.rowNumber }

    /// Takes the marks that the brushes of all views touch, each once; of an intersection those that every view has
    /// which has any.
    mutating func take(_ brushed: [BrushedRows]) {
        isPending = false
        var units: [Double: Set<Int>] = [:]
        for part in brushed { for row in part.rows { units[row, default: []].insert(part.unit) } }
        let all = Set(brushed.filter { !$0.rows.isEmpty }.map(\.unit))
        let first = units.keys.min()
        // One brush for all views is seen in the one whose mark comes first.
        shownUnit = first.flatMap { row in brushed.first { $0.rows.contains(row) }?.unit }
        shownRow = first
        let rows = resolution == .intersect ? units.filter { $0.value == all }.map(\.key) : Array(units.keys)
        given = rows.sorted().map { [.number($0)] }
    }

    /// Whether a unit shows the brush; `rows` are those of one cell of a facet.
    func isShown(_ brush: MapBrush, in unit: Int, rows: Table) -> Bool {
        if !brush.isGlobal { return true }
        guard shownUnit == unit, let shownRow, let numbers = rows[SelectionStore.rowNumber] else { return false }
        return (0..<numbers.count).contains { numbers.number($0) == shownRow }
    }

    /// Of which rows of a table it holds.
    func markMask(over table: Table) -> [Bool] {
        guard let numbers = table[SelectionStore.rowNumber] else {
            return Array(repeating: false, count: table.rowCount)
        }
        let held = Set(given.map { $0[0].asNumber })
        return (0..<numbers.count).map { held.contains(numbers.number($0)) }
    }
}

extension Scope {
    /// Hands the selections the marks that their brushes touch.
    ///
    /// - Returns: what is doubtful about the brushes.
    mutating func take(_ brushed: [BrushedRows]) -> [Diagnostic] {
        var stores = selections
        var problems: [Diagnostic] = []
        for (name, store) in selections.sorted(by: { $0.key < $1.key }) where store.isPending {
            let own = brushed.filter { $0.name == name }
            var store = store
            store.take(own)
            stores[name] = store
            for case let problem? in own.map(\.problem) where !problems.contains(problem) { problems.append(problem) }
            if store.given.isEmpty, own.allSatisfy({ $0.problem == nil }) {
                problems.append(
                    Diagnostic(
                        .warning, "the interval of \"\(name)\" touches no mark", at: own.first?.origin,
                        label: "nothing is selected, which counts as everything"))
            }
        }
        take(stores)
        return problems
    }
}
