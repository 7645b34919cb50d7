import Testing

@testable import Grammar

/// What an encoding does to the rows before they are drawn: the order of the steps and the columns that they make are
/// Vega-Lite's.
@Suite("Transforms that an encoding asks for")
struct ImpliedTransformsTests {
    private let table = Table([
        ("c", Column(strings: ["a", "a", "b", "b"])), ("k", Column(strings: ["x", "y", "x", "x"])),
        ("v", Column(numbers: [1, 2, 3, 5])),
    ])

    private func data(
        _ mark: MarkType, _ channels: [Channel: FieldDefinition], of table: Table? = nil, facets: [String] = [],
        isApart: Bool = true
    ) throws -> UnitData {
        let unit = UnitTests.unit(mark, channels)
        var context = TransformContext()
        return try UnitData(
            unit, table: table ?? self.table, binTable: nil, facets: facets.map { FieldReference($0) },
            isApart: isApart,
            context: &context
        ) { $0 == .x || $0 == .y }
    }

    @Test("A summary has one row for each combination of the fields that are not summarized, in order of appearance")
    func aggregate() throws {
        let rows = try data(.bar, [.x: Fields.category("c"), .y: Fields.quantity("v", .sum)]).whole
        #expect(rows.values("c") == ["a", "b"])
        #expect(rows.numbers("sum_v") == [3, 8])
    }

    @Test("Nothing is summarized where no channel asks for it")
    func plain() throws {
        #expect(try data(.point, [.x: Fields.category("c"), .y: Fields.quantity("v")]).whole.rowCount == 4)
    }

    @Test("A stack has its ends in columns of its own, the first part on top")
    func stack() throws {
        let rows = try data(
            .bar, [.x: Fields.category("c"), .y: Fields.quantity("v", .sum), .color: Fields.category("k")]
        ).whole
        // Of a: x = 1, y = 2; the parts are put on each other from the last to the first.
        #expect(rows.values("k") == ["x", "y", "x"])
        #expect(rows.numbers("sum_v_start") == [2, 0, 0])
        #expect(rows.numbers("sum_v_end") == [3, 2, 8])
    }

    @Test("A bin has its two edges; a discrete scale shows their text")
    func bins() throws {
        var binned = Fields.quantity("v")
        binned.bin = .by(BinParameters())
        let rows = try data(.bar, [.x: binned, .y: Fields.quantity("v", .count)]).whole
        // Ten bins at most from 1 to 5 are steps of a half; the greatest value belongs to the last of them.
        let starts = rows.numbers("bin_maxbins_10_v")
        #expect(starts == [1, 2, 3, 4.5])
        #expect(rows.numbers("bin_maxbins_10_v_end") == [1.5, 2.5, 3.5, 5])
    }

    @Test("A stack of areas has every key in every part: of the cells of one view alone also the others'")
    func imputed() throws {
        let gaps = Table([
            ("f", Column(strings: ["1", "1", "2"])), ("k", Column(strings: ["x", "y", "x"])),
            ("t", Column(numbers: [0, 1, 2])), ("v", Column(numbers: [5, 6, 7])),
        ])
        let area: [Channel: FieldDefinition] = [
            .x: Fields.quantity("t"), .y: Fields.quantity("v", .sum), .color: Fields.category("k"),
        ]
        // Cell 1 has the parts x and y with the keys 0 and 1, cell 2 the part x with the key 2.
        let apart = try data(.area, area, of: gaps, facets: ["f"], isApart: true).whole
        #expect(apart.rowCount == 5)
        #expect(apart.numbers("sum_v").filter { $0 == 0 }.count == 2)
        let alike = try data(.area, area, of: gaps, facets: ["f"], isApart: false).whole
        #expect(alike.rowCount == 9)
        #expect(alike.numbers("sum_v").reduce(0, +) == 18)
    }

    @Test("Rows that a continuous scale cannot show are left out of what is drawn, but not of what is known")
    func invalid() throws {
        let gaps = Table([("a", Column([1, .null, 3])), ("b", Column([1, 2, .number(.nan)]))])
        let points = try data(.point, [.x: Fields.quantity("a"), .y: Fields.quantity("b")], of: gaps)
        #expect(points.whole.rowCount == 3)
        #expect(points.valid.rowCount == 1)
        #expect(points.marks.rowCount == 1)
        // A line breaks there instead.
        let line = try data(.line, [.x: Fields.quantity("a"), .y: Fields.quantity("b")], of: gaps)
        #expect(line.marks.rowCount == 3)
    }
}
