package enum StackOffset: String, Hashable, Sendable, CaseIterable { case zero, center, normalize }

package struct StackTransform: Hashable, Sendable {
    package var field: FieldReference
    package var groupBy: [FieldReference]
    package var offset: StackOffset = .zero
    package var sort: [SortField] = []
    package var start: String
    package var end: String

    package init(field: FieldReference, groupBy: [FieldReference], start: String, end: String) {
        self.field = field
        self.groupBy = groupBy
        self.start = start
        self.end = end
    }
}

extension StackTransform {
    /// All rows, each with the two ends of its layer in the stack of its group. What is no finite number takes no
    /// room.
    func applied(to table: Table) throws(Diagnostic) -> Table {
        let heights = Measure(try table.require(field)).numbers.map { $0.isFinite ? $0 : 0 }
        let order = try RowOrder(by: sort, in: table)
        let stacks = try table.groups(by: groupBy).rows.map(order.sorted)
        let sums = stacks.map { rows in rows.reduce(0) { $0 + abs(heights[$1]) } }
        let highest = sums.max() ?? 0
        var ends = StackEnds(heights: heights)
        for (rows, sum) in zip(stacks, sums) {
            switch offset {
            case .zero: ends.pile(rows)
            case .center: ends.pile(rows, from: (highest - sum) / 2)
            case .normalize: ends.fill(rows, sum: sum)
            }
        }
        var result = table
        result.set(start, Column(numbers: ends.starts))
        result.set(end, Column(numbers: ends.stops))
        return result
    }
}

/// Where the layers of stacks begin and end, row by row.
private struct StackEnds {
    let heights: [Double]
    var starts: [Double]
    var stops: [Double]

    init(heights: [Double]) {
        self.heights = heights
        starts = Array(repeating: 0, count: heights.count)
        stops = starts
    }

    /// From zero, negative layers downwards.
    mutating func pile(_ rows: [Int]) {
        var (top, bottom) = (0.0, 0.0)
        for row in rows {
            let height = heights[row]
            starts[row] = height < 0 ? bottom : top
            if height < 0 { bottom += height } else { top += height }
            stops[row] = height < 0 ? bottom : top
        }
    }

    /// Upwards, negative layers too.
    mutating func pile(_ rows: [Int], from base: Double) {
        var top = base
        for row in rows {
            starts[row] = top
            top += abs(heights[row])
            stops[row] = top
        }
    }

    /// From 0 to 1; a stack of nothing stays at 0.
    mutating func fill(_ rows: [Int], sum: Double) {
        let scale = sum > 0 ? 1 / sum : 0
        var (top, share) = (0.0, 0.0)
        for row in rows {
            starts[row] = share
            top += abs(heights[row])
            share = scale * top
            stops[row] = share
        }
    }
}
