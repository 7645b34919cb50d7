extension Path {
    /// The path without the vertices that a picture of this fineness cannot show: of those that follow each other
    /// within one upright column the first, the lowest, the highest and the last, in their order.
    ///
    /// A series of a million values on a thousand pixels has a thousand vertices in each column of pixels, which all lie
    /// on one upright stroke. No vertex that stays moves, and what goes lay within a column's width of what stays.
    ///
    /// - Parameter width: of the columns, above 0; a small part of a pixel keeps the edges' shades.
    /// - Returns: nil where that would not help: for few vertices, or where the path has curves or closed parts.
    package func reduced(toColumns width: Double) -> Path? {
        guard elements.count > Path.worthReducing else { return nil }
        var result = Path()
        var run = ColumnRun()
        for element in elements {
            switch element {
            case .move(let p):
                run.end(&result)
                result.move(to: p)
                run = ColumnRun()
                run.column = (p.x / width).rounded(.down)
            case .line(let p):
                let column = (p.x / width).rounded(.down)
                if column != run.column {
                    run.end(&result)
                    run = ColumnRun()
                    run.column = column
                }
                run.add(p)
            case .curve, .close: return nil
            }
        }
        run.end(&result)
        return result
    }

    private static let worthReducing = 20_000
}

/// Vertices that follow each other within one column.
private struct ColumnRun {
    var column = Double.nan
    private var first: Point?
    private var last = Point.zero
    private var least = Point.zero
    private var greatest = Point.zero
    private var leastIsFirst = true

    mutating func add(_ p: Point) {
        if first == nil {
            (first, least, greatest) = (p, p, p)
        } else if p.y < least.y {
            least = p
            leastIsFirst = false
        } else if p.y > greatest.y {
            greatest = p
            leastIsFirst = true
        }
        last = p
    }

    func end(_ path: inout Path) {
        guard let first else { return }
        let (a, b) = leastIsFirst ? (least, greatest) : (greatest, least)
        var previous: Point?
        for p in [first, a, b, last] where p != previous {
            path.line(to: p)
            previous = p
        }
    }
}
