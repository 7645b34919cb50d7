import Testing

@testable import Grammar

@Suite("The values of a facet field")
struct FacetLevelTests {
    private let table = Table([
        ("site", Column(strings: ["Oak", "Birch", "Cedar", "Birch", "Oak"])),
        ("q", Column(numbers: [3, 10, 1, 0, 4])),
        ("year", Column(numbers: [2003, 2001, 2002, 2001, 2003])),
    ])

    private func values(_ name: String, _ sort: Setting<Sort>, shown: [Int] = [0, 1, 2, 3, 4]) throws -> [Value] {
        var field = Fields.category(name)
        field.sort = sort
        return try FacetLevel(field, table: table, shown: table.gathered(shown)).values
    }

    @Test("Values stand in ascending order where nobody says otherwise, and where sorting is off")
    func ascending() throws {
        #expect(try values("site", .automatic) == ["Birch", "Cedar", "Oak"])
        #expect(try values("site", .off) == ["Birch", "Cedar", "Oak"])
        #expect(try values("site", .on(.descending)) == ["Oak", "Cedar", "Birch"])
        #expect(try values("year", .on(.ascending)) == [2001, 2002, 2003])
    }

    @Test("A list comes first, in its order, and the values that it lacks after it in theirs")
    func list() throws {
        #expect(try values("site", .on(.list(["Cedar", "Zoo"]))) == ["Cedar", "Oak", "Birch"])
        // Numbers of the table are found by the texts of a list.
        #expect(try values("year", .on(.list(["2002", "2003"]))) == [2002, 2003, 2001])
    }

    @Test("A field sorts by its summary over each value's rows")
    func byField() throws {
        func sort(_ operation: AggregateOperation?, _ isDescending: Bool = false) -> Setting<Sort> {
            .on(.field(FieldReference("q"), operation: operation, isDescending: isDescending))
        }
        // The means are 3.5, 5 and 1, the least values 3, 0 and 1.
        #expect(try values("site", sort(.mean)) == ["Cedar", "Oak", "Birch"])
        #expect(try values("site", sort(.mean, true)) == ["Birch", "Oak", "Cedar"])
        #expect(try values("site", sort(nil)) == ["Birch", "Cedar", "Oak"])
    }

    @Test("A value without rows to show has no place")
    func shown() throws {
        #expect(try values("site", .automatic, shown: [0, 2]) == ["Cedar", "Oak"])
        let level = try FacetLevel(Fields.category("site"), table: table, shown: table.gathered([0, 2]))
        #expect(level.places(in: table) == [1, nil, 0, nil, 1])
    }

    @Test("Rows without a value are a value of their own: null, and all that is no number")
    func nothing() throws {
        let table = Table([("v", Column([.null, 2, .number(.nan), .number(.nan)]))])
        let level = try FacetLevel(Fields.category("v"), table: table, shown: table)
        #expect(level.count == 3)
        let places = level.places(in: table)
        #expect(Set(places.compactMap(\.self)) == [0, 1, 2])
        #expect(places[2] == places[3])
    }

    @Test("A facet is not sorted by a channel")
    func byChannel() {
        #expect(throws: Diagnostic.self) { try values("site", .on(.channel(.x, isDescending: true))) }
    }
}
