import Testing

@testable import Grammar
@testable import Pages

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

    @Test("A unit or a name that the data have in other editions only is an error, when it is wanted")
    func missingEdition() throws {
        let other = Table([
            ("id", Column(strings: ["a.x"])), ("value", Column(numbers: [1])), ("unit_hant", Column(strings: ["戶"])),
        ])
        let indicators = try Indicators(other, edition: "en", locale: .english)
        #expect { try indicators.quantity("a.x", at: nil) } throws: {
            ($0 as? Diagnostic)?.message == "missing the column \"unit_en\" in the page's data"
        }
        #expect { try Indicators(table, edition: "en", locale: .english).name(of: "a.x", at: nil) } throws: {
            ($0 as? Diagnostic)?.message == "missing the column \"name_en\" in the page's data"
        }
    }

    @Test("Beside its figure an indicator is called by its label, and by its name where the label is empty")
    func labels() throws {
        var labelled = table
        labelled.set("label_hant", Column(strings: ["戶", ""]))
        let indicators = try Indicators(labelled, edition: "hant", locale: .traditionalChinese)
        #expect(try indicators.label(of: "a.x", at: nil) == "戶")
        #expect(try indicators.label(of: "a.y", at: nil) == "覆蓋率")
        #expect(try indicators.name(of: "a.x", at: nil) == "戶數")
        #expect(try indicators.record("a.y")["label"] == .string("覆蓋率"))
        let english = try Indicators(labelled, edition: "en", locale: .english)
        #expect { try english.label(of: "a.x", at: nil) } throws: {
            ($0 as? Diagnostic)?.message == "missing the column \"label_en\" in the page's data"
        }
    }

    @Test(
        "A value that is missing or no number is an error, never a figure",
        arguments: [
            ("", "missing the value of the indicator \"a.x\""),
            ("1,234", "expected a number as the value of the indicator \"a.x\", found \"1,234\""),
            ("n/a", "expected a number as the value of the indicator \"a.x\", found \"n/a\""),
        ])
    func unreadable(value: String, message: String) throws {
        var broken = table
        broken.set("value", Column(strings: [value, "70"]))
        let indicators = try Indicators(broken, edition: "hant", locale: .english)
        #expect { try indicators.quantity("a.x", at: nil) } throws: { ($0 as? Diagnostic)?.message == message }
        #expect(try indicators.quantity("a.y", at: nil).value == 70)
    }

    @Test("Two rows of one id are an error")
    func twice() {
        let twice = Table([("id", Column(strings: ["a", "b", "a"])), ("value", Column(numbers: [1, 2, 3]))])
        #expect { try Indicators(twice, edition: nil, locale: .english) } throws: {
            ($0 as? Diagnostic)?.message == "expected each indicator once, found \"a\" in rows 1 and 3"
        }
    }

    @Test("Where an id is unknown a dozen of its siblings are named, not all of thousands")
    func manySiblings() throws {
        let many = Table([
            ("id", Column(strings: (0..<1000).map { "a.\($0)" })),
            ("value", Column(numbers: Array(repeating: 1, count: 1000))),
        ])
        let indicators = try Indicators(many, edition: nil, locale: .english)
        #expect { try indicators.quantity("a.x", at: nil) } throws: {
            ($0 as? Diagnostic)?.notes.first?.hasSuffix("\"a.11\" and 988 more") == true
        }
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
        let scope = Scope(functions: [.indicator(of: try Indicators(ranged, edition: nil, locale: .english))])
        #expect(try value("indicator('a.x').upper + 1", scope) == .number(3.5))
        #expect(try value("indicator('a.y').upper", scope) == .null)
        #expect(
            try value("formatRange(indicator('a.x').value, indicator('a.x').upper)", scope) == "1.5–2.5")
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

    private func value(_ text: String, _ scope: Scope) throws -> Value {
        try Expression(text, calling: scope.functions).value(in: scope)
    }

    @Test("Expressions reckon with indicators")
    func expressions() throws {
        let scope = Scope(functions: [.indicator(of: try Indicators(table, edition: nil, locale: .english))])
        let sum = try value("indicator('a.x').value + indicator('a.y').value", scope)
        #expect(sum == .number(71.5))
        #expect { try value("indicator('b').value", scope) } throws: {
            ($0 as? Diagnostic)?.message.hasPrefix("unknown indicator \"b\"") == true
        }
        let none = Scope(functions: ExternalFunction.ofPages)
        #expect { try value("indicator('a.x').value", none) } throws: {
            ($0 as? Diagnostic)?.message == "unknown indicator \"a.x\""
        }
        #expect { try Expression("indicator('a.x').value") } throws: {
            ($0 as? Diagnostic)?.message == "unknown function \"indicator\""
        }
    }
}
