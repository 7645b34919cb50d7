import Testing

@testable import Grammar

@Suite("The cells of a facet")
struct FacetCellsTests {
    private static func node(_ facet: Facet, _ table: Table) -> FacetNode {
        let common = NodeProperties(ViewFrame())
        let frame = FrameNode(id: 2, layers: .unit(0), common: common, background: ViewProperties())
        return FacetNode(
            id: 1, child: .frame(frame), facet: facet, arrangement: Arrangement(), common: common, table: table,
            facets: [])
    }

    private static func field(_ name: String) -> FacetField { FacetField(Fields.category(name)) }

    private let table = Table([
        ("r", Column(strings: ["a", "b", "b", "a"])), ("c", Column(strings: ["x", "x", "y", "x"])),
    ])

    @Test("Rows and columns have a cell for each crossing, row after row; one without rows is empty")
    func crossed() throws {
        let node = FacetCellsTests.node(
            .grid(row: FacetCellsTests.field("r"), column: FacetCellsTests.field("c")), table)
        let cells = try FacetCells(node, rows: table)
        #expect(cells.count == 4)
        #expect(cells.rows(in: table) == [[0, 3], [], [1], [2]])
        #expect((0..<4).map(cells.isEmpty) == [false, true, false, false])
    }

    @Test("A wrapped facet has a cell for each value")
    func wrapped() throws {
        let cells = try FacetCells(FacetCellsTests.node(.wrapped(FacetCellsTests.field("c")), table), rows: table)
        #expect(cells.rows(in: table) == [[0, 1, 3], [2]])
    }

    @Test("A table without rows has no cells")
    func none() throws {
        let empty = table.gathered([])
        let cells = try FacetCells(
            FacetCellsTests.node(.grid(row: FacetCellsTests.field("r"), column: nil), empty), rows: empty)
        #expect(cells.count == 0)
    }

    @Test("More cells than anybody can read are an error with their number and what to do")
    func tooMany() throws {
        let values = Column(numbers: (0..<10_000).map(Double.init))
        let table = Table([("v", values), ("w", Column(numbers: (0..<10_000).map { Double($0 % 3) }))])
        func message(_ facet: Facet) -> Diagnostic? {
            do throws(Diagnostic) {
                _ = try FacetCells(FacetCellsTests.node(facet, table), rows: table)
                return nil
            } catch { return error }
        }
        let one = try #require(message(.wrapped(FacetCellsTests.field("v"))))
        #expect(one.message == "cannot draw 10000 cells for \"v\"")
        #expect(one.notes.first?.hasPrefix("a facet has at most 2500 cells") == true)
        let both = Facet.grid(row: FacetCellsTests.field("w"), column: FacetCellsTests.field("v"))
        #expect(message(both)?.message == "cannot draw 30000 cells for \"w\" × \"v\"")
    }
}
