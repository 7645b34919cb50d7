/// An aggregate over frames that slide along groups of rows.
struct SlidingSummary {
    private let column: Column
    private let measure: Measure
    private let table: Table

    init(of column: Column, in table: Table) {
        self.column = column
        measure = Measure(column)
        self.table = table
    }

    /// One value a row of the table.
    func column(by operation: AggregateOperation, over groups: [WindowGroup]) -> Column {
        switch operation {
        case .count: slide(groups, Tally()) { $0.total }
        case .valid: slide(groups, Tally()) { $0.valid }
        case .missing: slide(groups, Tally()) { $0.missing }
        case .distinct: distinct(groups)
        case .sum: accumulate(groups, Sum()) { $0.value }
        case .product: accumulate(groups, Product()) { $0.value }
        case .mean, .average: accumulate(groups, Moments()) { $0.mean }
        case .variance: accumulate(groups, Moments()) { $0.variance }
        case .variancep: accumulate(groups, Moments()) { $0.populationVariance }
        case .stdev: accumulate(groups, Moments()) { $0.deviation }
        case .stdevp: accumulate(groups, Moments()) { $0.populationDeviation }
        case .stderr: accumulate(groups, Moments()) { $0.standardError }
        case .exponential: accumulate(groups, ExponentialMean(ratio: .nan)) { $0.value }
        case .exponentialb: accumulate(groups, ExponentialMean(ratio: .nan)) { $0.biased }
        case .q1: sample(groups) { quantile(0.25, ofSorted: $0) }
        case .median: sample(groups) { quantile(0.5, ofSorted: $0) }
        case .q3: sample(groups) { quantile(0.75, ofSorted: $0) }
        case .ci0: sample(groups) { bootstrapInterval(ofMean: $0)?.lowerBound }
        case .ci1: sample(groups) { bootstrapInterval(ofMean: $0)?.upperBound }
        case .min: column.gathered(extremes(groups) { $0 < $1 }, otherwise: .undefined)
        case .max: column.gathered(extremes(groups) { $0 > $1 }, otherwise: .undefined)
        case .argmin: records(extremes(groups) { $0 < $1 })
        case .argmax: records(extremes(groups) { $0 > $1 })
        case .values: values(groups)
        }
    }

    /// Calls `enter` and `leave` for the rows that come into the frame and fall out of it, `read` once a row.
    private func walk(
        _ groups: [WindowGroup], enter: (_ row: Int) -> Void, leave: (_ row: Int) -> Void,
        read: (_ row: Int, _ group: WindowGroup, _ frame: Range<Int>) -> Void
    ) {
        for group in groups {
            var (start, end) = (0, 0)
            for (i, row) in group.rows.enumerated() {
                let frame = group.frames[i]
                while end < frame.upperBound {
                    enter(group.rows[end])
                    end += 1
                }
                while start < frame.lowerBound {
                    leave(group.rows[start])
                    start += 1
                }
                read(row, group, frame)
            }
            for position in start..<end { leave(group.rows[position]) }
        }
    }
}

/// How many rows of which kind are in the frame.
private struct Tally {
    var total = 0.0
    var valid = 0.0
    var missing = 0.0

    mutating func add(_ state: Measure.State, _ n: Double) {
        total += n
        switch state {
        case .valid: valid += n
        case .missing: missing += n
        case .nan: break
        }
    }
}

extension SlidingSummary {
    private func slide(_ groups: [WindowGroup], _ start: Tally, _ value: (Tally) -> Double) -> Column {
        var tally = start
        var results = [Double](repeating: 0, count: table.rowCount)
        walk(groups) {
            tally.add(measure.state($0), 1)
        } leave: {
            tally.add(measure.state($0), -1)
        } read: { row, _, _ in
            results[row] = value(tally)
        }
        return Column(numbers: results)
    }

    private func accumulate<A: Accumulator>(
        _ groups: [WindowGroup], _ empty: A, _ value: (A) -> Double?
    ) -> Column {
        var sum = empty
        var isSpoilt = false
        var results = [Double?](repeating: nil, count: table.rowCount)
        walk(groups) { row in
            if measure.state(row) == .valid { sum.add(measure.numbers[row]) }
        } leave: { row in
            guard measure.state(row) == .valid else { return }
            if sum.canRemove(measure.numbers[row]) { sum.remove(measure.numbers[row]) } else { isSpoilt = true }
        } read: { row, group, frame in
            if isSpoilt {
                sum = empty
                for r in group.rows[frame] where measure.state(r) == .valid { sum.add(measure.numbers[r]) }
                isSpoilt = false
            }
            results[row] = value(sum)
        }
        return Column(optional: results)
    }

    private func distinct(_ groups: [WindowGroup]) -> Column {
        let codes = column.codes.codes
        var counts: [Int32: Int] = [:]
        var results = [Double](repeating: 0, count: table.rowCount)
        walk(groups) {
            counts[codes[$0], default: 0] += 1
        } leave: { row in
            counts[codes[row], default: 0] -= 1
            if counts[codes[row]] == 0 { counts[codes[row]] = nil }
        } read: { row, _, _ in
            results[row] = Double(counts.count)
        }
        return Column(numbers: results)
    }

    /// What `read` makes of the frame's numbers, which are kept sorted.
    private func sample(_ groups: [WindowGroup], _ read: ([Double]) -> Double?) -> Column {
        var sorted: [Double] = []
        var results = [Double?](repeating: nil, count: table.rowCount)
        walk(groups) { row in
            guard measure.isNumber(row) else { return }
            sorted.insert(measure.numbers[row], at: sorted.firstPosition(of: measure.numbers[row]))
        } leave: { row in
            guard measure.isNumber(row) else { return }
            sorted.remove(at: sorted.firstPosition(of: measure.numbers[row]))
        } read: { row, _, _ in
            results[row] = read(sorted)
        }
        return Column(optional: results)
    }

    /// For each row the row of its frame whose value precedes all others: the first of a queue from which every row is
    /// dropped as soon as a later one precedes it.
    private func extremes(_ groups: [WindowGroup], _ precedes: (UInt64, UInt64) -> Bool) -> [Int?] {
        let keys = column.sortKeys
        var queue: [Int] = []
        var head = 0
        var results = [Int?](repeating: nil, count: table.rowCount)
        walk(groups) { row in
            guard measure.state(row) == .valid else { return }
            while queue.count > head, precedes(keys[row], keys[queue[queue.count - 1]]) { queue.removeLast() }
            queue.append(row)
        } leave: { row in
            if head < queue.count && queue[head] == row { head += 1 }
            if head == queue.count {
                queue.removeAll(keepingCapacity: true)
                head = 0
            }
        } read: { row, _, _ in
            results[row] = head < queue.count ? queue[head] : nil
        }
        return results
    }

    private func records(_ rows: [Int?]) -> Column {
        Column(.values(rows.map { .object($0.map(table.record) ?? Record()) }))
    }

    private func values(_ groups: [WindowGroup]) -> Column {
        var results = [Value](repeating: .undefined, count: table.rowCount)
        for group in groups {
            for (i, row) in group.rows.enumerated() {
                results[row] = .array(group.rows[group.frames[i]].map { .object(table.record($0)) })
            }
        }
        return Column(.values(results))
    }
}

extension [Double] {
    /// In a sorted array, where the number is or would have to be.
    fileprivate func firstPosition(of number: Double) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let mid = (low + high) / 2
            if self[mid] < number { low = mid + 1 } else { high = mid }
        }
        return low
    }
}
