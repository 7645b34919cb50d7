import Grammar
import Testing

@Suite("Labels of time axes")
struct TimeMultiFormatTests {
    @Test(
        "A label names the coarsest unit that begins with the moment",
        arguments: [
            ("2020-01-01T00:00:00Z", "2020"), ("2020-04-01T00:00:00Z", "April"), ("2020-05-01T00:00:00Z", "May"),
            ("2020-05-03T00:00:00Z", "May 03"), ("2020-05-05T00:00:00Z", "Tue 05"), ("2020-05-05T15:00:00Z", "03 PM"),
            ("2020-05-05T15:07:00Z", "03:07"), ("2020-05-05T15:07:08Z", ":08"), ("2020-05-05T15:07:08.009Z", ".009"),
        ])
    func standard(iso: String, expected: String) throws {
        let ms = try #require(DateParsing.milliseconds(iso, zone: .utc))
        #expect(TimeMultiFormat().text(ms) == expected)
    }

    @Test("Patterns by unit take the place of Vega's")
    func replaced() throws {
        let format = TimeMultiFormat([.quarter: "Q%q", .year: "’%y", .day: "%-d"])
        let texts = ["2020-01-01", "2020-04-01", "2020-05-01", "2020-05-05"].map {
            format.text(DateParsing.milliseconds($0, zone: .utc) ?? .nan)
        }
        #expect(texts == ["’20", "Q2", "May", "5"])
    }

    @Test("The units begin on the zone's clock")
    func zones() {
        let east = TimeZone(name: "+08", baseOffset: 8 * 3_600_000)
        let midnight = CivilTime(year: 2019, month: 11, day: 31, hours: 16).timestamp
        #expect(TimeMultiFormat(zone: east).text(midnight) == "2020")
        #expect(TimeMultiFormat(zone: east, locale: .simplifiedChinese).text(midnight + 86_400_000) == "2日")
    }
}
