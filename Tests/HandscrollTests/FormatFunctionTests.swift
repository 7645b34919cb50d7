import Handscroll
import Testing

@Suite("Functions as formats")
struct FormatFunctionTests {
    private static let rows = "data: {values: [{a: 4, b: beta, t: 2020-01-01}, {a: 16, b: alpha, t: 2021-01-01}]}\n"
    private static let allowed = "config: {customFormatTypes: true}\n"

    @Test("A format type that names a function is called with the value and the format, in every guide")
    func guides() throws {
        let picture = try ScenePicture(
            Self.rows + Self.allowed
                + """
                mark: point
                encoding:
                  x: {field: a, type: quantitative, axis: {values: [4, 16], formatType: pow, format: "2"}}
                  y: {field: b, axis: {formatType: upper, labelExpr: "datum.label + '!'"}}
                  color: {field: b, legend: {formatType: slice, format: "1"}}
                  column: {field: b, header: {formatType: length}}
                """)
        #expect(picture.texts("axis-label").filter { $0.contains("!") } == ["ALPHA!", "BETA!"])
        #expect(picture.texts("title-text").sorted() == ["4", "5", "b"])
        #expect(picture.texts("axis-label").contains("256"))
        #expect(picture.texts("legend-label") == ["lpha", "eta"])
    }

    @Test("Texts are written by functions, and the values of bins each by itself")
    func texts() throws {
        let picture = try ScenePicture(
            Self.rows + Self.allowed + """
                mark: text
                encoding:
                  y: {field: a, bin: {step: 10}, type: ordinal, axis: {formatType: sqrt, labelLimit: 0}}
                  x: {field: t, type: temporal, axis: {values: [], title: t}}
                  text: {field: b, formatType: upper}
                """)
        #expect(picture.texts("mark") == ["BETA", "ALPHA"])
        #expect(picture.texts("axis-label") == ["0 – 3.1622776601683795", "3.1622776601683795 – 4.47213595499958"])
    }

    @Test("The config's functions write numbers, shares and dates of which nothing else is said")
    func config() throws {
        let picture = try ScenePicture(
            Self.rows + """
                config: {customFormatTypes: true, numberFormatType: sqrt, timeFormatType: year, timeFormat: "%Y"}
                mark: text
                encoding:
                  x: {field: a, type: quantitative, axis: {values: [4, 16]}}
                  y: {field: t, type: temporal, axis: {values: [2020-01-01]}}
                  text: {field: a, type: quantitative}
                """)
        #expect(picture.texts("axis-label") == ["2", "4", "2020"])
        #expect(picture.texts("mark") == ["2", "4"])
    }

    @Test("Where the config does not allow functions they are left out with a warning")
    func notAllowed() throws {
        let drawn = try Drawn(
            Self.rows + "mark: point\nencoding: {y: {field: b, axis: {formatType: upper}}}")
        #expect(drawn.labels == ["alpha", "beta"])
        #expect(
            drawn.only?.message
                == "cannot use format type \"upper\" because \"config.customFormatTypes\" is not true")
        #expect(drawn.only?.place == "chart.yaml:3:45 at encoding.y.axis.formatType")
        let config = try Drawn(Self.rows + "config: {numberFormatType: sqrt}\nmark: point\nencoding: {y: {field: b}}")
        #expect(config.only?.place == "chart.yaml:2:28 at config.numberFormatType")
    }

    @Test("A function that there is not, or that takes other arguments, is an error with a place")
    func unknown() throws {
        let typo = try Drawn(
            Self.rows + Self.allowed + "mark: point\nencoding: {y: {field: b, axis: {formatType: uper}}}")
        #expect(typo.only?.message == "unknown format type \"uper\"")
        #expect(typo.only?.label == "did you mean \"upper\"?")
        let lonely = try Drawn(
            Self.rows + Self.allowed + "mark: point\nencoding: {y: {field: b, axis: {formatType: pow}}}")
        #expect(lonely.only?.place == "chart.yaml:4:45 at encoding.y.axis.formatType")
        #expect(lonely.only?.message == "expected 2 arguments of \"pow\", found 1")
    }
}
