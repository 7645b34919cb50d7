/// Keeps some rows, chosen by lot but the same ones every time.
package struct SampleTransform: Hashable, Sendable {
    /// At most so many rows.
    package var size: Int

    package init(size: Int) { self.size = size }
}

extension SampleTransform {
    /// Reservoir sampling (algorithm R in Vitter, “Random Sampling with a Reservoir”, 1985). Fewer rows than `size` stay
    /// as they are.
    func applied(to table: Table) -> Table {
        if size >= table.rowCount { return table }
        var reservoir = Array(0..<max(0, size))
        var generator = SeededGenerator(seed: 1)
        for row in reservoir.count..<table.rowCount {
            let place = Int(generator.unit() * Double(row + 1))
            if place < reservoir.count { reservoir[place] = row }
        }
        return table.gathered(reservoir)
    }
}
