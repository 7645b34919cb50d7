import Testing

@testable import Grammar

/// A dataset of single figures.
@Suite struct IndicatorsTests {
    private let table = Table([
        ("id", Column(strings: ["a.x", "a.y"])), ("value", Column(numbers: [1.5, 70])),
        ("unit", Column(strings: ["u", "%"])), ("unit_hant", Column(strings: ["萬戶", "%"])),
        ("name_hant", Column(strings: ["戶數", "覆蓋率"])), ("bound", Column(strings: ["exact", "at_least"])),
    ])

    @Test("The edition's unit and name go before those without an edition; a row without a name has its id")
    func editions() throws {
        let hant = try Indicators(table, edition: "hant", locale: .traditionalChinese).quantity("a.x", at: nil)
        #expect(hant.text == "1.5萬戶")
        #expect(hant.name == "戶數")
        let none = try Indicators(table, edition: "en", locale: .english).quantity("a.x", at: nil)
        #expect(none.unit == "u")
        #expect(none.name == "a.x")
    }

    @Test("An id that no row has is an error with the nearest one and its siblings")
    func unknown() throws {
        let indicators = try Indicators(table, edition: nil, locale: .english)
        #expect { try indicators.quantity("a.z", at: nil) } throws: { error in
            guard let diagnostic = error as? Diagnostic else { return false }
            return diagnostic.label == "did you mean \"a.x\"?" && diagnostic.notes == ["there are \"a.x\", \"a.y\""]
        }
    }

    @Test("A table without ids, and a bound that nobody knows, are errors")
    func errors() throws {
        #expect { try Indicators(Table([("value", Column(numbers: [1]))]), edition: nil, locale: .english) } throws: {
            ($0 as? Diagnostic)?.message == "cannot read indicators because their table has no column \"id\""
        }
        var wrong = table
        wrong.set("bound", Column(strings: ["exactly", "exact"]))
        let indicators = try Indicators(wrong, edition: nil, locale: .english)
        #expect { try indicators.quantity("a.x", at: nil) } throws: {
            ($0 as? Diagnostic)?.message == "unknown bound \"exactly\" of the indicator \"a.x\""
        }
    }

    @Test("A row with an upper end is a range, in texts and in expressions")
    func ranges() throws {
        var ranged = table
        ranged.set("upper", Column(strings: ["2.5", ""]))
        ranged.set("value", Column(strings: ["1.5", "70"]))
        let indicators = try Indicators(ranged, edition: "hant", locale: .traditionalChinese)
        #expect(try indicators.quantity("a.x", at: nil).text == "1.5萬～2.5萬戶")
        #expect(try indicators.quantity("a.y", at: nil).text == "≥70%")
        var scope = Scope()
        scope.tables[Indicators.tableName] = ranged
        #expect(try Expression("indicator('a.x').upper + 1").value(in: scope) == .number(3.5))
        #expect(try Expression("indicator('a.y').upper").value(in: scope) == .null)
        #expect(
            try Expression("formatRange(indicator('a.x').value, indicator('a.x').upper)").value(in: scope) == "1.5–2.5")
        #expect { try Expression("formatRange(5, 3)").value(in: scope) } throws: {
            ($0 as? Diagnostic)?.message == "expected the lower end of a range first, found 5 and 3"
        }
    }

    @Test("A range where a single number is wanted is an error that says so")
    func single() {
        var entry = FigureEntry()
        (entry.value, entry.upper) = (30, 40)
        let blocks = [
            Block(.waffle(Waffle(entry))), Block(.progress(Progress([entry]))), Block(.pictogram(Pictogram([entry]))),
        ]
        for block in blocks {
            let problems = TestPage.scenes(TestPage.page([block])).diagnostics.map(\.message)
            #expect(problems == ["expected a single number, found the range 30–40"])
        }
        #expect(TestPage.scenes(TestPage.page([Block(.cards(NumberCards([entry])))])).diagnostics.isEmpty)
    }

    @Test("Expressions reckon with indicators")
    func expressions() throws {
        var scope = Scope()
        scope.tables[Indicators.tableName] = table
        let sum = try Expression("indicator('a.x').value + indicator('a.y').value").value(in: scope)
        #expect(sum == .number(71.5))
        #expect { try Expression("indicator('b').value").value(in: scope) } throws: {
            ($0 as? Diagnostic)?.message.hasPrefix("unknown indicator \"b\"") == true
        }
    }
}
