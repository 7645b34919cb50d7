import Grammar
import Testing

@Suite("Time formats")
struct TimeFormatTests {
    private static let east = TimeZone(name: "+08", baseOffset: 8 * 3_600_000)
    private static let west = TimeZone(name: "-03:30", baseOffset: -3.5 * 3_600_000)
    /// Wednesday 5 February 2020, 03:04:09.007.
    private static let moment = CivilTime(
        year: 2020, month: 1, day: 5, hours: 3, minutes: 4, seconds: 9, milliseconds: 7
    ).timestamp

    @Test(
        "Directives mean what they mean in d3",
        arguments: [
            ("%a %A", "Wed Wednesday"), ("%b %B", "Feb February"), ("%c", "2/5/2020, 3:04:09 AM"),
            ("%d|%e|%-d|%_d", "05| 5|5| 5"),
            ("%f", "007000"), ("%g %G", "20 2020"), ("%H %I %p", "03 03 AM"), ("%j %-j", "036 36"), ("%L", "007"),
            ("%m %-m %_m", "02 2  2"), ("%M:%S", "04:09"), ("%q", "1"), ("%Q", "1580871849007"), ("%s", "1580871849"),
            ("%u %w", "3 3"), ("%U %V %W", "05 06 05"), ("%x", "2/5/2020"), ("%X", "3:04:09 AM"), ("%y %Y", "20 2020"),
            ("%Z", "+0000"), ("100%%", "100%"), ("%k", "k"), ("%0e", "05"), ("年%Y", "年2020"), ("", ""), ("%", "%"),
        ])
    func directives(pattern: String, expected: String) {
        #expect(TimeFormat(pattern).text(Self.moment) == expected)
    }

    @Test("Weeks and years agree with ISO 8601 around the new year")
    func isoWeeks() {
        let cases: [(Int, Int, Int, String)] = [
            (2008, 11, 28, "2008-W52-7"), (2008, 11, 29, "2009-W01-1"), (2009, 11, 31, "2009-W53-4"),
            (2010, 0, 3, "2009-W53-7"), (2010, 0, 4, "2010-W01-1"), (2021, 0, 3, "2020-W53-7"),
        ]
        for (year, month, day, expected) in cases {
            let ms = CivilTime(year: year, month: month, day: day).timestamp
            #expect(TimeFormat("%G-W%V-%u").text(ms) == expected)
        }
    }

    @Test("Twelve o'clock is noon, and midnight is 12 AM")
    func twelve() {
        let format = TimeFormat("%I %p")
        #expect(format.text(0) == "12 AM")
        #expect(format.text(12 * 3_600_000) == "12 PM")
        #expect(format.text(13 * 3_600_000) == "01 PM")
    }

    @Test("The clock is the zone's")
    func zones() {
        #expect(TimeFormat("%d %H %Z", zone: Self.east).text(Self.moment) == "05 11 +0800")
        #expect(TimeFormat("%d %H:%M %Z", zone: Self.west).text(Self.moment) == "04 23:34 -0330")
    }

    @Test("A moment that does not exist has no text", arguments: [Double.nan, .infinity, 8.7e15])
    func invalid(ms: Double) {
        #expect(TimeFormat("%Y").text(ms) == "")
    }

    @Test("Chinese dates are written with 年月日 and 星期")
    func chinese() {
        #expect(TimeFormat("%x %A", locale: .simplifiedChinese).text(Self.moment) == "2020年2月5日 星期三")
        #expect(TimeFormat("%b %a", locale: .simplifiedChinese).text(Self.moment) == "2月 周三")
        #expect(TimeFormat("%B %a %p", locale: .traditionalChinese).text(Self.moment) == "二月 週三 上午")
        #expect(TimeFormat("%c", locale: .traditionalChinese).text(Self.moment) == "2020年2月5日 星期三 03:04:09")
    }

    @Test("A locale whose patterns name each other ends")
    func circular() {
        let locale = Locale(number: nil, time: .object(Record([("date", "%X"), ("time", "%x")])))
        #expect(TimeFormat("%x", locale: locale).text(0).count < 10)
    }

    private func problem(_ pattern: String) -> Diagnostic? {
        do throws(Diagnostic) {
            try TimeFormat.check(pattern)
            return nil
        } catch { return error }
    }

    @Test(
        "Patterns of directives, and texts that are no pattern of another program, are let through",
        arguments: ["%Y-%m-%d %c", "%Y年%-m月", "%%", "", " ", "Q", "day", "dd"])
    func good(pattern: String) {
        #expect(problem(pattern) == nil)
    }

    @Test("A directive that d3 does not know is an error")
    func unknownDirective() {
        #expect(problem("%Y %k")?.message == "unknown directive \"%k\" in the time format \"%Y %k\"")
    }

    @Test(
        "A pattern of another program is an error that says it in directives",
        arguments: [
            ("YYYY-MM", "%Y-%m"), ("yyyy年MM月dd日", "%Y年%m月%d日"), ("DD/MM/YY", "%d/%m/%y"), ("MMM YYYY", "%b %Y"),
            ("HH:mm", "%H:%M"), ("MM-DD", "%m-%d"),
        ])
    func foreign(pattern: String, translated: String) {
        #expect(problem(pattern)?.label == "did you mean \"\(translated)\"?")
    }

    /// As d3's `utcParse` reads them.
    @Test(
        "Texts are read by the pattern",
        arguments: [
            ("%Y-%m-%d", "2011-07-01", "2011-07-01T00:00:00.000Z"), ("%m/%d/%y", "1/5/69", "1969-01-05T00:00:00.000Z"),
            ("%m/%d/%y", "1/5/68", "2068-01-05T00:00:00.000Z"),
            ("%b %d, %Y", "jan 02, 2010", "2010-01-02T00:00:00.000Z"),
            ("%A %B %e %Y", "Saturday MAY  1 2010", "2010-05-01T00:00:00.000Z"),
            ("%Y", "2020", "2020-01-01T00:00:00.000Z"),
            ("%H:%M:%S.%L", "13:14:15.678", "1900-01-01T13:14:15.678Z"), ("%I %p", "12 AM", "1900-01-01T00:00:00.000Z"),
            ("%I:%M %p", "3:05 pm", "1900-01-01T15:05:00.000Z"), ("%Y %j", "2020 60", "2020-02-29T00:00:00.000Z"),
            ("%Y Q%q", "2020 Q3", "2020-07-01T00:00:00.000Z"),
            ("%Y-%m-%d %H:%M %Z", "2020-01-01 08:00 +0800", "2020-01-01T00:00:00.000Z"),
            ("%Y%Z", "2020-03:30", "2020-01-01T03:30:00.000Z"), ("%Y%Z", "2020Z", "2020-01-01T00:00:00.000Z"),
            ("%Y%m%d", "20200229", "2020-02-29T00:00:00.000Z"), ("%Q", "1580871849007", "2020-02-05T03:04:09.007Z"),
            ("%s", "1580871849", "2020-02-05T03:04:09.000Z"), ("%U %Y", "05 2020", "2020-02-02T00:00:00.000Z"),
            ("%w %U %Y", "3 05 2020", "2020-02-05T00:00:00.000Z"), ("%W %Y", "05 2020", "2020-02-03T00:00:00.000Z"),
            ("%G-W%V-%u", "2009-W53-7", "2010-01-03T00:00:00.000Z"), ("%V %Y", "01 2020", "2019-12-30T00:00:00.000Z"),
            ("%d%%", "7%", "1900-01-07T00:00:00.000Z"), ("%L", "7", "1900-01-01T00:00:00.007Z"),
            ("%f", "007000", "1900-01-01T00:00:00.007Z"),
            ("%x", "2/5/2020", "2020-02-05T00:00:00.000Z"), ("%m-%d", "02-31", "1900-03-03T00:00:00.000Z"),
        ])
    func reading(pattern: String, text: String, expected: String) throws {
        let ms = try #require(TimeFormat(pattern).milliseconds(reading: text))
        #expect(CivilTime.isoText(ms) == expected)
    }

    @Test(
        "What does not follow the pattern is no date",
        arguments: [
            ("%Y-%m-%d", "2011-07"), ("%Y-%m-%d", "2011-07-01x"), ("%Y", "x"), ("%b", "Foo"), ("%V %Y", "54 2020"),
            ("%Y%Z", "2020+8"),
            ("%Y-%m", ""), ("%k", "k"),
        ])
    func unreadable(pattern: String, text: String) {
        #expect(TimeFormat(pattern).milliseconds(reading: text) == nil)
    }

    @Test("Texts without a zone are on the format's clock, in its language")
    func readingLocally() throws {
        let format = TimeFormat("%Y年%B%d日", zone: Self.east, locale: .simplifiedChinese)
        let ms = try #require(format.milliseconds(reading: "2020年十一月05日"))
        #expect(CivilTime.isoText(ms) == "2020-11-04T16:00:00.000Z")
    }

    @Test(
        "What is written is read back",
        arguments: [
            "%Y-%m-%dT%H:%M:%S.%L%Z", "%c.%L", "%Q", "%G %V %w %X.%L", "%Y %U %w %X.%L", "%Y %W %u %X.%L",
            "%Y %j %H %M %S %L",
        ])
    func roundTrip(pattern: String) {
        for zone in [TimeZone.utc, Self.east, Self.west] {
            let format = TimeFormat(pattern, zone: zone)
            for day in stride(from: 11_000.0, to: 12_500, by: 13.77) {
                let ms = (day * 86_400_000).rounded()
                #expect(format.milliseconds(reading: format.text(ms)) == ms)
            }
        }
    }
}
