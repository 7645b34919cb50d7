import Drawing

/// A block of units below each other, between which a sheet may end: a text's lines, a table's rows, a list's points.
protocol DivisibleBlock {
    /// Of units.
    var count: Int { get }

    /// Units that both sides of a sheet's end have at least, where the sheets have room for them.
    var least: Int { get }

    /// Whether a sheet may end before a unit that is neither the first nor one past the last.
    func isBreakable(before unit: Int) -> Bool

    /// The height of some of the units as a block of their own.
    func height(of units: Range<Int>) -> Double

    /// Some of the units as a block of their own.
    func laid(_ units: Range<Int>) -> LaidBlock
}

extension LaidBlock {
    /// A block, so that sheets can part it.
    init(dividing block: some DivisibleBlock) {
        self = block.laid(0..<block.count)
        if block.count > 1 { division = Division(block: block, units: 0..<block.count) }
    }

    /// The units of a block that no sheet has yet, one at least.
    struct Division {
        let block: any DivisibleBlock
        private(set) var units: Range<Int>
    }
}

extension LaidBlock.Division {
    var isEmpty: Bool { units.isEmpty }

    /// Takes as many units as a height has room for; nil where they are too few.
    ///
    /// - Parameter alone: whether one unit is enough.
    mutating func take(height: Double, alone: Bool) -> LaidBlock? {
        var end = units.lowerBound
        for place in ends(least: alone ? 1 : block.least) {
            if block.height(of: units.lowerBound..<place) > height { break }
            end = place
        }
        if end == units.lowerBound { return nil }
        defer { units = end..<units.upperBound }
        return block.laid(units.lowerBound..<end)
    }

    /// The height of the first units that cannot be parted themselves.
    var leastHeight: Double {
        block.height(of: units.lowerBound..<(ends(least: 1).first ?? units.upperBound))
    }

    /// Where a sheet can end, in order; the last one is behind all units.
    private func ends(least: Int) -> some Collection<Int> {
        (units.lowerBound + 1...units.upperBound).lazy.filter { end in
            end == units.upperBound
                || end - units.lowerBound >= least && units.upperBound - end >= least
                    && block.isBreakable(before: end)
        }
    }
}

/// Units of any kind below each other.
struct DivisibleStack: DivisibleBlock {
    let width: Double
    let units: [LaidBlock]
    /// Between two units.
    var gap = 0.0
    /// Above the first units that a sheet has.
    var head: LaidBlock?
    /// Above the first of all units, with what lies below it.
    var title: (laid: LaidBlock, gap: Double)?
    /// What a sheet's units are with their head.
    var role: Scene.Role?

    var count: Int { units.count }
    var least: Int { 2 }

    func isBreakable(before unit: Int) -> Bool { true }

    func height(of range: Range<Int>) -> Double {
        let stacked = range.reduce(head?.size.height ?? 0) { height, unit in
            height + (height > 0 ? gap : 0) + units[unit].size.height
        }
        guard let title, range.lowerBound == 0 else { return stacked }
        return title.laid.size.height + title.gap + stacked
    }

    func laid(_ range: Range<Int>) -> LaidBlock {
        var stack = BlockStack(width: width)
        if let head { stack.add(head) }
        for unit in units[range] { stack.add(unit, gap: gap) }
        let laid = role.map { stack.laid.tagged($0) } ?? stack.laid
        guard let title, range.lowerBound == 0 else { return laid }
        var titled = BlockStack(width: width)
        titled.add(title.laid)
        titled.add(laid, gap: title.gap)
        return titled.laid
    }
}
