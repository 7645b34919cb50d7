import Drawing
import Grammar
import Testing

@Suite("Boxes in rows and columns")
struct GridArrangementTests {
    /// Three boxes of different sizes, the second of which reaches left of its zero.
    let boxes = [
        Rect(x: 0, y: 0, width: 10.2, height: 8), Rect(x: -2.5, y: 0, width: 20, height: 12),
        Rect(x: 0, y: -1, width: 30, height: 6),
    ]

    @Test("Each column is as wide as its widest box")
    func each() {
        var grid = GridArrangement(columns: 2)
        (grid.columnPadding, grid.rowPadding) = (4, 5)
        #expect(grid.origins(boxes) == [Point(0, 0), Point(37, 0), Point(0, 18)])
    }

    @Test("All columns are as wide as the widest box")
    func all() {
        var grid = GridArrangement(columns: 3)
        grid.columnAlignment = .all
        #expect(grid.origins(boxes).map(\.x) == [0, 33, 66])
    }

    @Test("Without alignment each box follows the one before it")
    func none() {
        var grid = GridArrangement(columns: 0)
        grid.columnAlignment = .none
        #expect(grid.origins(boxes).map(\.x) == [0, 14, 32])
    }

    @Test("The grid is held by its start, its middle or its end, on whole points")
    func anchors() {
        var grid = GridArrangement(columns: 1)
        grid.anchor = Point(100, 100)
        grid.columnAnchor = .end
        grid.rowAnchor = .middle
        let origins = grid.origins([Rect(x: 0, y: 0, width: 30, height: 11), Rect(x: 0, y: 0, width: 20, height: 10)])
        #expect(origins == [Point(70, 90), Point(70, 101)])
    }
}
