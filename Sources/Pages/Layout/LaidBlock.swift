import Drawing
import Grammar

/// A block with its place for everything, in coordinates from its own upper left corner.
struct LaidBlock {
    var size: Size
    var items: [Scene.Item]
    /// How sheets can part the block; nil: not at all.
    var division: (any Division)?
    /// Of blocks side by side, which one is the highest.
    var tallestCell = 0

    init(size: Size, items: [Scene.Item] = []) {
        self.size = size
        self.items = items
    }

    static func empty(width: Double) -> LaidBlock { LaidBlock(size: Size(width, 0)) }

    /// The block as one thing of a kind.
    func tagged(_ role: Scene.Role) -> LaidBlock {
        LaidBlock(size: size, items: [.group(Scene.Group(items: items, role: role))])
    }

    /// The items moved to a place on a larger block.
    func placed(at origin: Point) -> [Scene.Item] {
        items.isEmpty ? [] : [.group(Scene.Group(origin: origin, items: items))]
    }
}

/// Puts parts of a block below each other.
struct BlockStack {
    let width: Double
    private(set) var height = 0.0
    private(set) var items: [Scene.Item] = []

    init(width: Double) { self.width = width }

    /// - Parameters:
    ///   - gap: from what stands above; none above the first part.
    ///   - x: from the column's left edge.
    mutating func add(_ part: LaidBlock, gap: Double = 0, x: Double = 0) {
        if height > 0 { height += gap }
        items += part.placed(at: Point(x, height))
        height += part.size.height
    }

    var laid: LaidBlock { LaidBlock(size: Size(width, height), items: items) }
}
