import Drawing
import Support
import Testing

@testable import Grammar
@testable import Pages

/// Tables on pages.
@Suite struct TableBlockTests {
    private let typesetter = FixedTypesetter()

    /// A table of one column of numbers.
    private func scene(_ numbers: [Double], _ change: (inout TableBlock.Column) -> Void = { _ in }) throws -> Scene {
        var column = TableBlock.Column(TestPage.words("n"))
        change(&column)
        let table = TableBlock(columns: [column], rows: numbers.map { [.number($0)] })
        let (scenes, problems) = TestPage.scenes(TestPage.page([Block(.table(table))]))
        #expect(problems.isEmpty)
        return try #require(scenes.first)
    }

    @Test("Numbers stand at the right, decimal point under decimal point, and their title with them")
    func decimals() throws {
        let texts = try scene([12.5, 3, -4.25, 100]).texts(typesetter)
        let digit = try #require(texts.last).box.width / 3
        // What stands behind the point, in the widths of digits: nothing takes the room of two decimals and the point.
        let decimals = [1.0, -1, 2, -1]
        let points = zip(texts.dropFirst(), decimals).map { $0.box.maxX - ($1 + 1) * digit }
        for point in points { #expect(abs(point - points[0]) < 1e-6, "\(points)") }
        #expect(texts.first?.box.maxX == texts[3].box.maxX)
    }

    @Test("Bars of negative numbers go the other way from the same zero, with their figures at their ends")
    func negativeBars() throws {
        let scene = try scene([3, -2.5, 8, -6]) { $0.hasBars = true }
        let texts = scene.texts(typesetter).dropFirst().map(\.box)
        let bars = scene.bars
        try #require(bars.count == 4 && texts.count == 4)
        #expect(bars.map { ($0.width / bars[2].width * 8 * 1000).rounded() / 1000 } == [3, 2.5, 8, 6])
        let zero = bars[0].minX
        #expect(bars.map { abs($0.minX - zero) < 1e-6 } == [true, false, true, false])
        #expect(bars.map { abs($0.maxX - zero) < 1e-6 } == [false, true, false, true])
        #expect(texts[0].minX > bars[0].maxX && texts[1].maxX < bars[1].minX)
        #expect(scene.strays(typesetter, margin: 20) == [])
    }

    @Test("A column's format writes its numbers")
    func format() throws {
        let texts = try scene([1234.5]) { $0.format = ",.2f" }.texts(typesetter).map(\.words)
        #expect(texts == ["n", "1,234.50"])
    }
}

extension Scene {
    /// The boxes of the filled rectangles in rows, in the page's coordinates.
    fileprivate var bars: [Rect] {
        func visit(_ group: Group, _ origin: Point, inCell: Bool) -> [Rect] {
            let origin = origin + group.origin
            return group.items.flatMap { item -> [Rect] in
                switch item {
                case .group(let inner): return visit(inner, origin, inCell: inCell || inner.role == .tableCell)
                case .shape(let shape): return inCell ? [shape.bounds.translated(by: origin)] : []
                case .text, .image, .stamps: return []
                }
            }
        }
        return visit(root, .zero, inCell: false)
    }
}
