import Grammar
import Testing

@Suite("Numbers and dates as texts")
struct FormattingTests {
    @Test(
        "By d3's formats, on the local clock and in UTC",
        arguments: [
            ("format(1234.5, ',.2f')", #""1,234.50""#),
            ("format(0.123, '.1%')", #""12.3%""#),
            ("format('12', 'd')", #""12""#),
            ("format(null, 'd')", #""null""#),
            ("format(1e6, '~s')", #""1M""#),
            ("timeFormat(datetime(2020, 0, 2), '%Y-%m-%d %H:%M')", #""2020-01-02 00:00""#),
            ("utcFormat(datetime(2020, 0, 2), '%Y-%m-%d %H:%M')", #""2020-01-01 16:00""#),
            ("timeFormat(null, '%Y')", #""null""#),
            ("timeFormat('abc', '%Y')", #""""#),
            ("timeFormat(datetime(2020, 0, 1))", #""2020""#),
            ("timeFormat(datetime(2020, 4, 1))", #""May""#),
            ("timeFormat(datetime(2020, 4, 1), {month: '%m'})", #""05""#),
            ("timeParse('2020-01-02', '%Y-%m-%d')", "Date(2020-01-01T16:00:00.000Z)"),
            ("utcParse('June 30, 2015', '%B %d, %Y')", "Date(2015-06-30T00:00:00.000Z)"),
            ("utcParse('x', '%Y')", "null"),
            ("monthFormat(0)", #""January""#),
            ("monthAbbrevFormat(13)", #""Feb""#),
            ("dayFormat(0)", #""Sunday""#),
            ("dayAbbrevFormat(-1)", #""Sat""#),
            ("dayFormat(1.5)", #""""#),
            ("timeUnitSpecifier('year')", #""%Y""#),
            ("timeUnitSpecifier(['hours', 'minutes'])", #""%H:%M""#),
            ("timeUnitSpecifier(['date', 'year', 'month'])", #""%Y-%m-%d""#),
            ("timeUnitSpecifier(['year', 'quarter'])", #""%Y Q%q""#),
            ("timeUnitSpecifier(['year', 'month'], {'year-month': '%b %Y'})", #""%b %Y""#),
        ])
    func texts(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test("The scope's locale writes")
    func locale() throws {
        var scope = Example.scope
        scope.locale.decimal = ","
        scope.locale.days[0] = "星期日"
        #expect(try Expression("format(1.5, '.1f')").value(in: scope) == "1,5")
        #expect(try Expression("dayFormat(0)").value(in: scope) == "星期日")
    }

    @Test("A format that is none is an error at the call")
    func wrong() {
        let origin = Origin(source: "s", range: 0..<22)
        let error = #expect(throws: Diagnostic.self) {
            try Expression("1 + format(2, 'what')", at: origin).value(in: Scope())
        }
        #expect(error?.message == "expected the end, found \"hat\" at character 2 of the number format \"what\"")
        #expect(error?.origin?.range == 4..<21)
    }
}
