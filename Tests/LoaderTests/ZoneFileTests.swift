import Grammar
import Loader
import Testing

@Suite("Time zones of the IANA database")
struct ZoneFileTests {
    private func zone(_ name: String) throws -> TimeZone { try ZoneFile.zone(named: name, in: "/usr/share/zoneinfo") }

    private func offset(_ zone: TimeZone, _ iso: String) throws -> Double {
        zone.offset(at: try #require(DateParsing.milliseconds(iso, zone: .utc))) / 3_600_000
    }

    @Test("Shanghai is eight hours ahead, and had summer time until 1991")
    func shanghai() throws {
        let zone = try zone("Asia/Shanghai")
        #expect(try offset(zone, "2026-07-01") == 8)
        #expect(try offset(zone, "1990-07-01") == 9)
        #expect(try offset(zone, "2150-07-01") == 8)
        #expect(zone.timestamp(CivilTime(year: 2020)) == CivilTime(year: 2020).timestamp - 8 * 3_600_000)
    }

    @Test("New York changes its clocks in March and November, also in years that no file lists")
    func newYork() throws {
        let zone = try zone("America/New_York")
        for year in [2010, 2026, 2037, 2038, 2060, 2100] {
            #expect(try offset(zone, "\(year)-01-15") == -5)
            #expect(try offset(zone, "\(year)-07-01") == -4)
        }
        #expect(try offset(zone, "2026-03-08T06:59:59Z") == -5)
        #expect(try offset(zone, "2026-03-08T07:00:00Z") == -4)
        #expect(try offset(zone, "2060-11-07T05:59:59Z") == -4)
        #expect(try offset(zone, "2060-11-07T06:00:00Z") == -5)
    }

    @Test("A clock that jumps forward never shows an hour; one that is set back shows it first in summer time")
    func changes() throws {
        let zone = try zone("America/New_York")
        let gap = zone.timestamp(CivilTime(year: 2026, month: 2, day: 8, hours: 2, minutes: 30))
        #expect(CivilTime.isoText(gap) == "2026-03-08T07:30:00.000Z")
        let twice = zone.timestamp(CivilTime(year: 2026, month: 10, day: 1, hours: 1, minutes: 30))
        #expect(CivilTime.isoText(twice) == "2026-11-01T05:30:00.000Z")
    }

    @Test(
        "Zones of all kinds are read",
        arguments: [
            ("Europe/Berlin", 2.0), ("Australia/Sydney", 10), ("Asia/Kolkata", 5.5), ("America/St_Johns", -2.5),
            ("Etc/GMT+5", -5), ("UTC", 0),
        ])
    func others(name: String, julyOffset: Double) throws {
        #expect(try offset(try zone(name), "2045-07-01") == julyOffset)
    }

    @Test(
        "A name that is no zone is told with the nearest one",
        arguments: [
            ("Asia/Shanghia", "did you mean \"Asia/Shanghai\"?"), ("../../etc/passwd", nil), ("", nil), ("Asia", nil),
        ] as [(String, String?)])
    func unknown(name: String, hint: String?) {
        #expect {
            try zone(name)
        } throws: { error in
            let found = error as? Diagnostic
            return found?.message == "unknown time zone \"\(name)\"" && (hint == nil || found?.label == hint)
        }
    }

    @Test("A file that is no time zone is told")
    func damaged() {
        #expect {
            try ZoneFile.zone(named: "status", in: "/proc/self")
        } throws: { error in
            (error as? Diagnostic)?.message == "cannot read the time zone \"status\" because its file is no TZif file"
        }
    }
}
