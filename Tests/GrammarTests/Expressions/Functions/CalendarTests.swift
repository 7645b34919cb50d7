import Grammar
import Testing

@Suite("Steps along the calendar")
struct CalendarTests {
    @Test(
        "Moments are moved by units",
        arguments: [
            ("utcOffset('year', utc(2020, 1, 29))", "2021-03-01"),
            ("utcOffset('month', utc(2020, 0, 15), -1)", "2019-12-15"),
            ("utcOffset('week', utc(2020, 0, 15), 2)", "2020-01-29"),
            ("utcOffset('date', utc(2020, 1, 28), 2)", "2020-03-01"),
            ("utcOffset('hours', utc(2020, 1, 28), 24)", "2020-02-29"),
            // d3 goes to the next first month of a quarter.
            ("utcOffset('quarter', utc(2020, 0, 1))", "2020-04-01"),
            ("utcOffset('quarter', utc(2020, 1, 15))", "2020-04-15"),
            ("utcOffset('quarter', utc(2020, 1, 15), -1)", "2020-01-15"),
            ("utcOffset('quarter', utc(2020, 3, 1), -2)", "2019-10-01"),
        ])
    func offsets(text: String, day: String) throws {
        #expect(try value(of: text).asText == day + "T00:00:00.000Z")
    }

    @Test(
        "Units' starts from one moment to before another",
        arguments: [
            ("utcSequence('month', utc(2020, 0, 15), utc(2020, 3, 1))", ["2020-02-01", "2020-03-01"]),
            ("utcSequence('year', utc(2018), utc(2020, 0, 2), 2)", ["2018-01-01", "2020-01-01"]),
            ("utcSequence('week', utc(2020, 0, 1), utc(2020, 0, 13))", ["2020-01-05", "2020-01-12"]),
            ("utcSequence('isoweek', utc(2020, 0, 1), utc(2020, 0, 14))", ["2020-01-06", "2020-01-13"]),
            ("utcSequence('quarter', utc(2020, 1, 1), utc(2020, 8, 1))", ["2020-04-01", "2020-07-01"]),
            ("utcSequence('date', utc(2020, 0, 1), utc(2020, 0, 1))", []),
            ("utcSequence('date', utc(2020, 0, 1), utc(2020, 0, 3), 0)", []),
        ] as [(String, [String])])
    func sequences(text: String, days: [String]) throws {
        #expect(try value(of: text) == .array(days.map { .date(try value(of: "time('\($0)')").asNumber) }))
    }

    @Test("The local clock counts local days")
    func local() throws {
        #expect(try value(of: "timeOffset('day', datetime(2020, 0, 1)) - datetime(2020, 0, 2)") == 0)
        #expect(
            try notation(of: "timeSequence('day', datetime(2020, 0, 1), datetime(2020, 0, 2))")
                == "[Date(2019-12-31T16:00:00.000Z)]")
    }

    @Test("An unknown unit is an error with a hint")
    func unknown() {
        let error = #expect(throws: Diagnostic.self) { try value(of: "timeOffset('mouth', 0)") }
        #expect(error?.message == "unknown time unit \"mouth\"")
        #expect(error?.label == "did you mean \"month\"?")
    }
}
