/// Numbers the rows of all tables, so that the marks in a brush on a map are the same rows in other views (Vega's
/// `identifier`). Summaries make new rows, which have numbers of their own.
struct RowNumbers: Sendable {
    /// Whether anybody asks for them.
    let areAsked: Bool
    private var bases: [DataSource: Double] = [:]
    private var tableCount = 0

    init(_ scope: Scope) { areAsked = scope.selections.values.contains(where: \.holdsMarks) }

    /// A table of a source, whose rows have the same numbers wherever it is used.
    mutating func number(_ table: Table, of source: DataSource) -> Table {
        guard areAsked else { return table }
        let base = bases[source] ?? newBase()
        bases[source] = base
        return table.numbered(from: base)
    }

    /// The rows that a transform makes; those that it only changes keep their numbers.
    mutating func number(_ table: Table, after transform: Transform) -> Table {
        guard areAsked, transform.makesRows else { return table }
        return table.numbered(from: newBase())
    }

    /// Where the numbers of one more table start; nil where nobody asks.
    mutating func nextBase() -> Double? { areAsked ? newBase() : nil }

    /// Far enough apart for any table, so that a table that shrinks does not move the numbers of the next.
    private mutating func newBase() -> Double {
        defer { tableCount += 1 }
        return Double(tableCount) * 4_294_967_296
    }
}

extension Transform {
    fileprivate var makesRows: Bool { if case .aggregate = self { true } else { false } }
}

extension Table {
    func numbered(from base: Double) -> Table {
        var table = self
        // A column of ours tells nothing about the fields of the data.
        table.isBlank = table.isBlank || tellsNothing
        table.set(SelectionStore.rowNumber, Column(numbers: (0..<rowCount).map { base + Double($0 + 1) }))
        return table
    }
}
