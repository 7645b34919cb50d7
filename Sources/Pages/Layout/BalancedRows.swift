import Grammar

/// Things side by side, in as few rows as have room for them, of as nearly the same length as can be: thirteen, of which
/// four have room, make rows of 4, 3, 3 and 3.
struct BalancedRows {
    /// Which things stand in each row, from the first on. Longer rows come first.
    let rows: [Range<Int>]

    /// - Parameter most: things in a row.
    init(_ count: Int, most: Int) {
        let number = (count + most - 1) / most
        var rows: [Range<Int>] = []
        for row in 0..<number {
            let start = rows.last?.upperBound ?? 0
            rows.append(start..<start + count / number + (row < count % number ? 1 : 0))
        }
        self.rows = rows
    }

    /// - Parameters:
    ///   - least: the width that each thing wants at least.
    ///   - gap: between two of them.
    init(_ count: Int, least: Double, gap: Double, in width: Double) {
        self.init(count, most: max(1, Int((width + gap) / (least + gap))))
    }

    /// The things in the longest row.
    var longest: Int { rows.first?.count ?? 0 }
}
