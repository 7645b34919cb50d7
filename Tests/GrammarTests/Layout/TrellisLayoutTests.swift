import Drawing
import Testing

@testable import Grammar

@Suite("Views in a grid with headers")
struct TrellisLayoutTests {
    private static func view(_ bounds: Rect, size: Size = Size(30, 20)) -> LaidView {
        LaidView(
            size: size, common: CommonLengths(width: size.width, height: size.height), group: Scene.Group(items: []),
            bounds: bounds, legends: LegendDrafts(emptySet), placed: PlacedScales(), guides: nil)
    }

    private static let emptySet: ScaleSet = {
        let figure = Figure(view: .concat(ConcatView(views: [])), config: Config(), scope: Scope())
        var diagnostics = Diagnostics()
        guard var tree = try? ViewTree(figure, tables: [:], diagnostics: &diagnostics) else {
            preconditionFailure("a figure without data")
        }
        return ScaleSet(&tree, config: Config(), diagnostics: &diagnostics)
    }()

    private static func header(_ width: Double, _ height: Double) -> TrellisEdges.Header {
        TrellisEdges.Header(
            group: Scene.Group(items: []), bounds: Rect(minX: -width, minY: -height, maxX: 0, maxY: 0))
    }

    private static func layout(columns: Int, _ edges: TrellisEdges = TrellisEdges(), isFlush: Bool = false)
        -> TrellisLayout
    {
        var grid = GridArrangement(columns: columns)
        (grid.columnPadding, grid.rowPadding) = (10, 10)
        return TrellisLayout(TrellisLayout.Arrangement(grid: grid, isFlush: isFlush), edges: edges)
    }

    /// Frames of 30 × 20 points with axes of 5 points at the left and under them.
    private let cell = Rect(minX: -5, minY: 0, maxX: 30, maxY: 25)

    @Test("Views are parted by what they take up, or by their frames alone where bounds are flush")
    func bounds() {
        let views = Array(repeating: TrellisLayoutTests.view(cell), count: 3)
        let full = TrellisLayoutTests.layout(columns: 2).placed(views)
        #expect(full.groups.map(\.origin) == [Point(0, 0), Point(45, 0), Point(0, 35)])
        #expect(full.bounds == Rect(minX: -5, minY: 0, maxX: 75, maxY: 60))
        let flush = TrellisLayoutTests.layout(columns: 2, isFlush: true).placed(views)
        #expect(flush.groups.map(\.origin) == [Point(0, 0), Point(40, 0), Point(0, 30)])
    }

    @Test(
        "Headers stand at the edge of all cells of their side, footers under an incomplete last row go by the row above"
    )
    func headers() {
        var edges = TrellisEdges()
        edges.rowHeaders = [TrellisLayoutTests.header(8, 0), TrellisLayoutTests.header(8, 0)]
        edges.columnFooters = [TrellisLayoutTests.header(0, 4), TrellisLayoutTests.header(0, 4)]
        let views = Array(repeating: TrellisLayoutTests.view(cell), count: 3)
        let (_, groups) = TrellisLayoutTests.layout(columns: 2, edges).placed(views)
        // Headers come first, so that cells lie over axes that touch them.
        #expect(groups.prefix(4).map(\.origin) == [Point(-5, 0), Point(-5, 35), Point(0, 60), Point(45, 60)])
    }

    @Test("Two titles on one side stand beyond each other")
    func titles() {
        var edges = TrellisEdges()
        edges.columnTitles = (0..<2).map { _ in
            TrellisEdges.Title(header: TrellisLayoutTests.header(0, 7), offset: 10, band: 0.5, isAtEnd: false)
        }
        let (bounds, groups) = TrellisLayoutTests.layout(columns: 1, edges).placed([TrellisLayoutTests.view(cell)])
        #expect(groups.prefix(2).map(\.origin.y) == [-10, -27])
        #expect(bounds.minY == -34)
    }

    @Test("A grid without views takes up nothing, whatever stands at its edges")
    func empty() {
        var edges = TrellisEdges()
        edges.columnFooters = [TrellisLayoutTests.header(0, 4)]
        let (bounds, groups) = TrellisLayoutTests.layout(columns: 2, edges).placed([])
        #expect(groups.isEmpty)
        #expect(bounds == Rect(x: 0, y: 0, width: 0, height: 0))
    }
}
