import Drawing
import Grammar

/// What no sheet has yet of blocks side by side: each goes on on its own, and those that cannot be parted stand on the
/// first sheet.
struct RowDivision: Division {
    private let width: Double
    private var cells: [(x: Double, rest: any Division)]

    /// Nil where no block can be parted.
    init?(_ blocks: [(x: Double, laid: LaidBlock)], width: Double) {
        guard blocks.contains(where: { $0.laid.division != nil }) else { return nil }
        self.width = width
        cells = blocks.map { ($0.x, $0.laid.division ?? Undivided(laid: $0.laid)) }
    }

    var isEmpty: Bool { cells.allSatisfy(\.rest.isEmpty) }
    var isLastResort: Bool { true }
    var leastHeight: Double { cells.reduce(0) { $1.rest.isEmpty ? $0 : max($0, $1.rest.leastHeight) } }

    mutating func take(height: Double, alone: Bool) -> LaidBlock? {
        var rests = cells
        var taken = LaidBlock.empty(width: width)
        for i in rests.indices where !rests[i].rest.isEmpty {
            guard let part = rests[i].rest.take(height: height, alone: alone) else { return nil }
            taken.items += part.placed(at: Point(rests[i].x, 0))
            taken.size.height = max(taken.size.height, part.size.height)
        }
        cells = rests
        return taken
    }
}

/// A block that is taken as a whole.
private struct Undivided: Division {
    var laid: LaidBlock?

    var isEmpty: Bool { laid == nil }
    var isLastResort: Bool { true }
    var leastHeight: Double { laid?.size.height ?? 0 }

    mutating func take(height: Double, alone: Bool) -> LaidBlock? {
        guard let laid, laid.size.height <= height else { return nil }
        self.laid = nil
        return laid
    }
}
