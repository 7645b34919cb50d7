import Drawing
import Grammar

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
        if block.count > 1 { division = BlockDivision(block) }
    }
}

/// What no sheet has yet of something that sheets can part.
protocol Division {
    var isEmpty: Bool { get }

    /// Whether it stays whole where any sheet has room for all of it.
    var isLastResort: Bool { get }

    /// The height of what it begins with and cannot be parted itself.
    var leastHeight: Double { get }

    /// Takes as much as a height has room for; nil where that is too little.
    ///
    /// - Parameter alone: whether one unit of a block is enough.
    mutating func take(height: Double, alone: Bool) -> LaidBlock?
}

/// The units of a block that no sheet has yet.
struct BlockDivision: Division {
    private let block: any DivisibleBlock
    private var units: Range<Int>

    init(_ block: any DivisibleBlock) {
        self.block = block
        units = 0..<block.count
    }

    var isEmpty: Bool { units.isEmpty }
    var isLastResort: Bool { false }

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
