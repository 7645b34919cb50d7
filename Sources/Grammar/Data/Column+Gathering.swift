extension Column {
    /// The rows named, in the order named, with `fallback` where no row is named.
    package func gathered(_ rows: [Int?], otherwise fallback: Value) -> Column {
        if rows.allSatisfy({ $0 != nil }) { return gathered(rows.compactMap(\.self)) }
        return Column(rows.map { row in row.map { self[$0] } ?? fallback })
    }

    /// Numbers, undefined where there is none.
    init(optional numbers: [Double?]) {
        if numbers.contains(where: { $0 == nil }) {
            self.init(.values(numbers.map { $0.map(Value.number) ?? .undefined }))
        } else {
            self.init(numbers: numbers.compactMap(\.self))
        }
    }

    /// Numbers, null where `nulls` says so.
    init(numbers: [Double], nulls: [Bool]) { self.init(.numbers(numbers), nulls: nulls.contains(true) ? nulls : nil) }
}
