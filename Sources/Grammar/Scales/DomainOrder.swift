/// The one order of a discrete domain whose layers each ask for their own (after Vega-Lite's `mergeDomains`).
struct DomainOrder: Sendable {
    private(set) var sort: DomainSort
    /// Whether a layer that asks for an order of its own does not get it.
    private(set) var isContested = false

    /// - Parameter sorts: what the layers ask for, each once.
    init(of sorts: [DomainSort]) {
        sort = sorts.count == 1 ? sorts[0] : sorts.isEmpty ? .none : .natural(isDescending: false)
        // A layer that says nothing leaves the word to the others.
        let telling = sorts.filter(\.isTelling)
        if let one = DomainOrder.together(telling) {
            sort = one
            return
        }
        // What is stacked in one layer and not in the other is summed there and not here: the sum is meant.
        let summed = telling.filter { $0.operation != .min }
        guard let one = DomainOrder.together(summed) else {
            isContested = telling.count > 1
            return
        }
        sort = one
        isContested = telling.contains { $0.direction != one.direction }
    }

    /// What is the same sort for all, over the rows of all of them; nil where they differ or there is none.
    private static func together(_ sorts: [DomainSort]) -> DomainSort? {
        guard let first = sorts.first else { return nil }
        if sorts.count == 1 { return first }
        guard case .summary(let operation, let field, _, let measure, let isDescending) = first else { return nil }
        var keys: [Value] = []
        var measures: [Value] = []
        for sort in sorts {
            guard case .summary(operation, field, let key, let measure, isDescending) = sort else { return nil }
            keys += key.values
            measures += measure?.values ?? []
        }
        return .summary(
            operation, field: field, key: Column(keys), measure: measure == nil ? nil : Column(measures),
            isDescending: isDescending)
    }

    func sorted(_ values: [Value]) throws(Diagnostic) -> [Value] {
        let rows = Array(values.indices)
        switch sort {
        case .none: return values
        case .natural(let isDescending):
            return rows.sorted(by: [(Column(values), isDescending)]).map { values[$0] }
        case .list(let list):
            let places = values.map { value in Double(list.firstIndex(of: value) ?? list.count) }
            return rows.sorted(by: [(Column(numbers: places), false)]).map { values[$0] }
        case .summary(let operation, _, let key, let measure, let isDescending):
            let ranks = try DomainOrder.ranks(operation, key: key, measure: measure)
            let order = Column(values.map { ranks[$0] ?? .null })
            return rows.sorted(by: [(order, isDescending)]).map { values[$0] }
        }
    }

    /// The summary of each key's rows.
    private static func ranks(
        _ operation: AggregateOperation, key: Column, measure: Column?
    ) throws(Diagnostic) -> [Value: Value] {
        var table = Table([("key", key)])
        if let measure { table.set("measure", measure) }
        let summary = AggregateTransform(
            fields: [
                AggregateField(
                    operation: operation, field: measure == nil ? nil : FieldReference("measure"), name: "rank")
            ],
            groupBy: [FieldReference("key")])
        var context = TransformContext()
        let summarized = try Transform.aggregate(summary).applied(to: table, in: &context)
        let (keys, ranked) = (summarized.named("key"), summarized.named("rank"))
        var ranks: [Value: Value] = [:]
        for row in 0..<summarized.rowCount { ranks[keys[row]] = ranked[row] }
        return ranks
    }
}

extension DomainSort {
    fileprivate enum Direction: Hashable { case list, up, down }

    /// Whether it says more than the natural order.
    fileprivate var isTelling: Bool { self != .none && self != .natural(isDescending: false) }

    /// Of an order by the values themselves or by a list: their least, as for Vega-Lite.
    fileprivate var operation: AggregateOperation {
        if case .summary(let operation, _, _, _, _) = self { operation } else { .min }
    }

    fileprivate var direction: Direction {
        switch self {
        case .none: .up
        case .list: .list
        case .natural(let isDescending), .summary(_, _, _, _, let isDescending): isDescending ? .down : .up
        }
    }
}
