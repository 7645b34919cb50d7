/// The values of one facet field in the order in which they are shown: the rows of cells, their columns, or the cells
/// of a wrapped facet.
struct FacetLevel: Sendable {
    let field: FieldDefinition
    let values: [Value]
    /// The upper edge of each bin; the values themselves where there are none.
    let ends: [Value]
    /// nil stands for NaN, which is not equal to itself.
    private let index: [Value?: Int]

    var count: Int { values.count }

    /// - Parameters:
    ///   - table: the rows that are parted, which tell the order.
    ///   - shown: the rows whose values have a place.
    init(_ field: FieldDefinition, table: Table, shown: Table) throws(Diagnostic) {
        self.field = field
        let column = table.named(field.column)
        let groups = RowGroups(by: [column], rowCount: table.rowCount)
        let ends = field.isBinning ? table.named(field.endColumn) : column
        let order = try FacetLevel.order(field, column, groups, table)
        let known = FacetLevel.values(shown.named(field.column))
        let rows = order.map { groups.firstRows[$0] }.filter { known.contains(column[$0].key) }
        values = rows.map { column[$0] }
        self.ends = rows.map { ends[$0] }
        index = Dictionary(values.enumerated().map { ($1.key, $0) }) { first, _ in first }
    }

    private static func values(_ column: Column) -> Set<Value?> {
        Set(RowGroups(by: [column], rowCount: column.count).firstRows.map { column[$0].key })
    }

    /// The place of each of the table's rows; nil for a value that the level does not have.
    func places(in table: Table) -> [Int?] {
        let column = table.named(field.column)
        let groups = RowGroups(by: [column], rowCount: table.rowCount)
        let places = groups.firstRows.map { index[column[$0].key] }
        return groups.ids.map { places[Int($0)] }
    }

    /// The groups in the order that the field asks for; ascending where it is silent (Vega-Lite's `facetSortFields`).
    private static func order(
        _ field: FieldDefinition, _ column: Column, _ groups: RowGroups, _ table: Table
    ) throws(Diagnostic) -> [Int] {
        let firsts = column.gathered(groups.firstRows)
        let all = Array(0..<groups.count)
        func sorted(by keys: [UInt64], isDescending: Bool = false) -> [Int] {
            all.sorted { a, b in
                if keys[a] == keys[b] { return a < b }
                return isDescending ? keys[a] > keys[b] : keys[a] < keys[b]
            }
        }
        switch field.sort {
        case .automatic, .off, .on(.ascending): return sorted(by: firsts.sortKeys)
        case .on(.descending): return sorted(by: firsts.sortKeys, isDescending: true)
        case .on(.list(let list)):
            let wanted = list.map { $0.converted(for: field, zone: .utc) }
            let places = all.map { group in
                // As texts too: a list in a spec says "2010" for the number 2010 that a CSV holds.
                wanted.firstIndex(of: firsts[group])
                    ?? wanted.firstIndex { $0.asText == firsts[group].asText } ?? wanted.count
            }
            return sorted(by: places.map { UInt64($0) })
        case .on(.field(let reference, let operation, let isDescending)):
            let summary = AggregateField(operation: operation ?? .min, field: reference, name: "__facet_order")
            let key = FieldReference(FieldPath(name: field.column))
            let summarized = try AggregateTransform(fields: [summary], groupBy: [key]).aggregated(table)
            return sorted(by: summarized.named("__facet_order").sortKeys, isDescending: isDescending)
        case .on(.channel(let channel, _)):
            throw Diagnostic(
                .error, "cannot sort a facet by the channel \"\(channel.rawValue)\"", at: field.origin,
                notes: [
                    "a facet is sorted by its values, by a list of them, or by a field: "
                        + "{\"field\": \"…\", \"op\": \"mean\"}"
                ])
        }
    }
}

extension Value {
    fileprivate var key: Value? { isNaN ? nil : self }
}
