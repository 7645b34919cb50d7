import Grammar
import Testing

@Suite("Dates")
struct DatesTests {
    @Test(
        "Moments from their parts, on the local clock and in UTC",
        arguments: [
            ("datetime(2020, 0)", "Date(2019-12-31T16:00:00.000Z)"),
            ("datetime(2020, 12, 1)", "Date(2020-12-31T16:00:00.000Z)"),
            ("datetime(2020, 0, 0)", "Date(2019-12-30T16:00:00.000Z)"),
            ("datetime(99, 0)", "Date(1998-12-31T16:00:00.000Z)"),
            ("datetime(2020, 0, 1, 25, 61, 61, 1001)", "Date(2020-01-01T18:02:02.001Z)"),
            ("datetime('2020-01-02')", "Date(2020-01-02T00:00:00.000Z)"),
            ("datetime(0)", "Date(1970-01-01T00:00:00.000Z)"),
            ("datetime(NaN, 1)", "Date(Invalid Date)"),
            ("utc(2020)", "1577836800000"),
            ("utc(2020, 0, 1)", "1577836800000"),
            ("utc(70, 0)", "0"),
            ("time(datetime(2020, 0, 1))", "1577808000000"),
        ])
    func making(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "Parts of moments",
        arguments: [
            ("year('2020-06-01')", "2020"),
            ("month('2020-12-31T20:00:00Z')", "0"),
            ("hours('2020-12-31T20:00:00Z')", "4"),
            ("utchours('2020-12-31T20:00:00+02:00')", "18"),
            ("date('abc')", "NaN"),
            ("day(datetime(2020, 0, 5))", "0"),
            ("timezoneoffset(datetime(2020, 0, 5))", "-480"),
        ])
    func parts(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "Texts read as `Date.parse` reads them",
        arguments: [
            ("toDate('2020')", "Date(2020-01-01T00:00:00.000Z)"),
            ("toDate('2020-02')", "Date(2020-02-01T00:00:00.000Z)"),
            ("toDate('2020-02-03')", "Date(2020-02-03T00:00:00.000Z)"),
            ("toDate('2020-02-30')", "Date(2020-03-01T00:00:00.000Z)"),
            ("toDate('2020-2-3')", "Date(2020-02-02T16:00:00.000Z)"),
            ("toDate('2020/02/03')", "Date(2020-02-02T16:00:00.000Z)"),
            ("toDate('2020/02/03 10:20')", "Date(2020-02-03T02:20:00.000Z)"),
            ("toDate('2020-02-03 10:20:30')", "Date(2020-02-03T02:20:30.000Z)"),
            ("toDate('2020-02-03T10:20')", "Date(2020-02-03T02:20:00.000Z)"),
            ("toDate('2020-02-03T10:20:30.123Z')", "Date(2020-02-03T10:20:30.123Z)"),
            ("toDate('2020-02-03T10:20:30.1Z')", "Date(2020-02-03T10:20:30.100Z)"),
            ("toDate('2020-02-03T10:20:30.123456Z')", "Date(2020-02-03T10:20:30.123Z)"),
            ("toDate('2020-02-03T24:00:00Z')", "Date(2020-02-04T00:00:00.000Z)"),
            ("toDate('2020-02-03T24:00:01Z')", "Date(Invalid Date)"),
            ("toDate('2020-02-03T10:20+08:00')", "Date(2020-02-03T02:20:00.000Z)"),
            ("toDate('+012020-01-01')", "Date(+012020-01-01T00:00:00.000Z)"),
            ("toDate('Feb 3, 2020')", "Date(2020-02-02T16:00:00.000Z)"),
            ("toDate('3 Feb 2020')", "Date(2020-02-02T16:00:00.000Z)"),
            ("toDate('3-Feb-2020')", "Date(2020-02-02T16:00:00.000Z)"),
            ("toDate('Feb 2020')", "Date(2020-01-31T16:00:00.000Z)"),
            ("toDate('February 3, 2020 10:20 PM')", "Date(2020-02-03T14:20:00.000Z)"),
            ("toDate('Feb 3 2020 12:00 AM')", "Date(2020-02-02T16:00:00.000Z)"),
            ("toDate('Mon Feb 03 2020 10:20:30 GMT+0800')", "Date(2020-02-03T02:20:30.000Z)"),
            ("toDate('Mon, 03 Feb 2020 10:20:30 GMT')", "Date(2020-02-03T10:20:30.000Z)"),
            ("toDate('2/3/2020')", "Date(2020-02-02T16:00:00.000Z)"),
            ("toDate('2/3/20')", "Date(2020-02-02T16:00:00.000Z)"),
            ("toDate('2/3/68')", "Date(1968-02-02T16:00:00.000Z)"),
            ("toDate('13/13/2020')", "Date(Invalid Date)"),
            ("toDate('2020-13-01')", "Date(Invalid Date)"),
            ("toDate('12:30')", "Date(Invalid Date)"),
            ("toDate('hello')", "Date(Invalid Date)"),
        ])
    func reading(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }

    @Test(
        "Quarters and weeks",
        arguments: [
            ("quarter(datetime(2020, 0, 1))", "1"),
            ("quarter(datetime(2020, 11, 31))", "4"),
            ("utcquarter(datetime(2020, 9, 1))", "3"),
            ("week(datetime(2021, 0, 2))", "0"),
            ("week(datetime(2021, 0, 3))", "1"),
            ("isoweek(datetime(2021, 0, 1))", "53"),
            ("isoweek(datetime(2021, 0, 4))", "1"),
            ("isoweek(datetime(2019, 11, 30))", "1"),
            ("dayofyear(datetime(2020, 11, 31))", "366"),
            ("utcdayofyear('2020-01-01')", "1"),
        ])
    func weeks(text: String, result: String) throws {
        #expect(try notation(of: text) == result)
    }
}
