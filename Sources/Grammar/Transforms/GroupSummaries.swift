/// The groups of a table's rows, to be summed up.
struct GroupSummaries {
    let table: Table
    let groups: RowGroups

    /// One value a group: undefined where the group holds nothing to take it from.
    func column(for field: AggregateField) throws(Diagnostic) -> Column {
        if field.operation == .count { return Column(numbers: groups.sizes.map(Double.init)) }
        guard let reference = field.field else {
            throw Diagnostic(
                .error, "missing field of \"\(field.operation.rawValue)\"", label: "only \"count\" needs none")
        }
        return summaries(of: try table.require(reference), by: field.operation, weight: field.parameter ?? .nan)
    }

    func summaries(of column: Column, by operation: AggregateOperation, weight: Double = .nan) -> Column {
        switch operation {
        case .count: Column(numbers: groups.sizes.map(Double.init))
        case .valid: tally(column, .valid)
        case .missing: tally(column, .missing)
        case .distinct: distinct(column)
        case .sum: accumulated(column, Sum()) { $0.value }
        case .product: accumulated(column, Product()) { $0.value }
        case .mean, .average: accumulated(column, Moments()) { $0.mean }
        case .variance: accumulated(column, Moments()) { $0.variance }
        case .variancep: accumulated(column, Moments()) { $0.populationVariance }
        case .stdev: accumulated(column, Moments()) { $0.deviation }
        case .stdevp: accumulated(column, Moments()) { $0.populationDeviation }
        case .stderr: accumulated(column, Moments()) { $0.standardError }
        case .exponential: accumulated(column, ExponentialMean(ratio: weight)) { $0.value }
        case .exponentialb: accumulated(column, ExponentialMean(ratio: weight)) { $0.biased }
        case .q1: sampled(column) { quantile(0.25, ofSorted: $0) }
        case .median: sampled(column) { quantile(0.5, ofSorted: $0) }
        case .q3: sampled(column) { quantile(0.75, ofSorted: $0) }
        case .ci0: sampled(column) { bootstrapInterval(ofMean: $0)?.lowerBound }
        case .ci1: sampled(column) { bootstrapInterval(ofMean: $0)?.upperBound }
        case .min: column.gathered(extremes(column).least, otherwise: .undefined)
        case .max: column.gathered(extremes(column).greatest, otherwise: .undefined)
        case .argmin: records(extremes(column).least)
        case .argmax: records(extremes(column).greatest)
        case .values: Column(.values(groups.rows.map { .array($0.map { .object(table.record($0)) }) }))
        }
    }

    private func tally(_ column: Column, _ state: Measure.State) -> Column {
        let measure = Measure(column)
        var counts = [Double](repeating: 0, count: groups.count)
        for (row, id) in groups.ids.enumerated() where measure.state(row) == state { counts[Int(id)] += 1 }
        return Column(numbers: counts)
    }

    /// Null counts as a value of its own, as in Vega.
    private func distinct(_ column: Column) -> Column {
        let (codes, limit) = column.codes
        var seen = DenseIndex()
        var counts = [Double](repeating: 0, count: groups.count)
        for (row, id) in groups.ids.enumerated() {
            let before = seen.count
            _ = seen.number(of: UInt64(id) * UInt64(limit) + UInt64(codes[row]))
            if seen.count > before { counts[Int(id)] += 1 }
        }
        return Column(numbers: counts)
    }

    private func accumulated<A: Accumulator>(_ column: Column, _ start: A, _ read: (A) -> Double?) -> Column {
        let measure = Measure(column)
        var sums = Array(repeating: start, count: groups.count)
        for (row, id) in groups.ids.enumerated() where measure.state(row) == .valid {
            sums[Int(id)].add(measure.numbers[row])
        }
        return Column(optional: sums.map(read))
    }

    /// What `read` makes of the sorted numbers of each group.
    private func sampled(_ column: Column, _ read: ([Double]) -> Double?) -> Column {
        let measure = Measure(column)
        return Column(
            optional: groups.rows.map { rows in
                read(rows.filter(measure.isNumber).map { measure.numbers[$0] }.sorted())
            })
    }

    /// For each group the first rows with the least and with the greatest value.
    private func extremes(_ column: Column) -> (least: [Int?], greatest: [Int?]) {
        let measure = Measure(column)
        let keys = column.sortKeys
        var least = [Int?](repeating: nil, count: groups.count)
        var greatest = least
        for (row, id) in groups.ids.enumerated() where measure.state(row) == .valid {
            let group = Int(id)
            if least[group].map({ keys[row] < keys[$0] }) ?? true { least[group] = row }
            if greatest[group].map({ keys[row] > keys[$0] }) ?? true { greatest[group] = row }
        }
        return (least, greatest)
    }

    /// Whole rows; an empty object where there is none.
    private func records(_ rows: [Int?]) -> Column {
        Column(.values(rows.map { .object($0.map(table.record) ?? Record()) }))
    }
}
