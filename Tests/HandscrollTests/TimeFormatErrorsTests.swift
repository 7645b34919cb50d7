import Handscroll
import Testing

/// Formats that no date can be written by.
@Suite struct TimeFormatErrorsTests {
    @Test(
        "A format of another program is told at its place, on axes, in legends and in texts",
        arguments: [
            ("x: {field: t, type: temporal, axis: {format: YYYY-MM}}", "chart.yaml:3:"),
            ("color: {field: t, type: temporal, legend: {format: 'YYYY'}}", "chart.yaml:3:"),
            ("text: {field: t, type: temporal, format: YYYY-MM-DD}", "chart.yaml:3:"),
            ("x: {field: t, type: temporal, axis: {format: {year: YYYY}}}", "chart.yaml:3:"),
        ])
    func foreign(channel: String, place: String) throws {
        let mark = channel.hasPrefix("text") ? "text" : "point"
        let drawn = try Drawn(
            """
            data: {values: [{t: 2024-01-01}, {t: 2024-05-01}]}
            mark: \(mark)
            encoding: {\(channel)}
            """)
        #expect(drawn.only?.message.hasPrefix("expected directives such as \"%Y\" in the time format") == true)
        #expect(drawn.only?.place?.hasPrefix(place) == true)
        #expect(drawn.rendering.files.isEmpty)
    }
}
