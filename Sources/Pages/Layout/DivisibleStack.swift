import Drawing
import Grammar

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
    var least = 2

    var count: Int { units.count }
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
