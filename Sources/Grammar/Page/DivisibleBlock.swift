import Drawing

/// A block of units below each other, between which a sheet may end: a text's lines, a table's rows, a list's points.
protocol DivisibleBlock {
    /// Of units.
    var count: Int { get }

    /// Units that both sides of a sheet's end have at least, where the sheets have room for them.
    var least: Int { get }

    /// Whether a sheet may end before a unit that is neither the first nor one past the last.
    func isBreakable(before unit: Int) -> Bool

    /// Some of the units as a block of their own.
    func laid(_ units: Range<Int>) -> LaidBlock
}

extension LaidBlock {
    /// What a block shows of its units: all of them, or those that are left for the next sheets.
    struct Division {
        let block: any DivisibleBlock
        let units: Range<Int>
    }

    /// All units of a block, so that sheets can part them.
    init(dividing block: some DivisibleBlock) {
        self.init(Division(block: block, units: 0..<block.count))
    }

    private init(_ division: Division) {
        self = division.block.laid(division.units)
        self.division = division
    }

    /// As much of the block as fits a height, and its rest; nil where it cannot be parted so.
    ///
    /// - Parameter alone: whether one of the two may be a single unit.
    func parted(at height: Double, alone: Bool = false) -> (beginning: LaidBlock, rest: LaidBlock)? {
        guard let division else { return nil }
        var beginning: LaidBlock?
        var end = division.units.lowerBound
        for place in breaks(least: alone ? 1 : division.block.least) {
            let part = division.part(to: place)
            if part.size.height > height + 1e-6 { break }
            (beginning, end) = (part, place)
        }
        guard let beginning else { return nil }
        return (beginning, LaidBlock(Division(block: division.block, units: end..<division.units.upperBound)))
    }

    /// The height of the first part that cannot be parted itself.
    var leastHeight: Double {
        guard let division, let place = breaks(least: 1).first else { return size.height }
        return division.part(to: place).size.height
    }

    /// Where the block can be parted, in order.
    private func breaks(least: Int) -> some Collection<Int> {
        let first = (division?.units.lowerBound ?? 0) + least
        let last = (division?.units.upperBound ?? 0) - least
        return (first..<max(first, last + 1)).lazy.filter { division?.block.isBreakable(before: $0) == true }
    }
}

extension LaidBlock.Division {
    fileprivate func part(to place: Int) -> LaidBlock { block.laid(units.lowerBound..<place) }
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

    func laid(_ range: Range<Int>) -> LaidBlock {
        var stack = BlockStack(width: width)
        if let head { stack.add(head) }
        for unit in units[range] { stack.add(unit, gap: gap) }
        var laid = stack.laid
        if let role { laid.items = [.group(Scene.Group(items: laid.items, role: role))] }
        guard let title, range.lowerBound == 0 else { return laid }
        var titled = BlockStack(width: width)
        titled.add(title.laid)
        titled.add(laid, gap: title.gap)
        return titled.laid
    }
}
