import Handscroll
import Testing

/// Slips that show only when data are read or the picture is drawn.
@Suite("Usual slips with data")
struct UsualSlipsTests {
    @Test("A view without data says so, and draws its frame")
    func noData() throws {
        let drawn = try Drawn("mark: bar\nencoding: {x: {field: a, type: nominal}}")
        let only = try #require(drawn.only)
        #expect(only.message == "cannot draw any mark because the view has no data")
        #expect(only.severity == .warning)
        #expect(only.place == "chart.yaml:1:1")
        #expect(drawn.rendering.files.count == 1)
    }

    @Test("A view that shows no field needs no data")
    func noFields() throws {
        let drawn = try Drawn("data: {values: [{}]}\nmark: text\nencoding: {text: {value: hello}}")
        #expect(drawn.diagnostics.map(\.message) == [])
    }

    @Test("The name of a file among the rows is told where it stands, with what names a file")
    func fileAmongRows() throws {
        let drawn = try Drawn("data: {values: d.csv}\nmark: bar\nencoding: {x: {field: a}}", file: "d.csv", "a\n1\n")
        let only = try #require(drawn.only)
        #expect(only.place == "chart.yaml:1:7 at data")
        #expect(only.label == "did you mean {\"url\": \"d.csv\"}?")
    }

    @Test(
        "A file in a folder that is not there is looked for nearby",
        arguments: [
            ("Data/d.csv", "did you mean \"d.csv\", without the folder?"), ("d.cvs", "did you mean \"d.csv\"?"),
        ])
    func otherFolder(url: String, label: String) throws {
        let drawn = try Drawn(
            "data: {url: \(url)}\nmark: bar\nencoding: {x: {field: a}}", file: "d.csv", "a\n1\n")
        #expect(drawn.only?.label == label)
    }

    @Test("The legend of logarithms labels the multiples that there is room for, be they two")
    func logLegend() throws {
        // A ramp of 200 points wants four labels; of the sixteen multiples from 3 to 90 those of 1 and 2 get one.
        let picture = try ScenePicture(
            """
            data: {values: [{k: 1, v: 3}, {k: 2, v: 20}, {k: 3, v: 90}]}
            mark: point
            encoding:
              x: {field: k, type: quantitative}
              y: {field: k, type: quantitative}
              color: {field: v, type: quantitative, scale: {type: log}}
            """)
        #expect(picture.texts("legend-label").filter { !$0.isEmpty } == ["10", "20"])
    }
}
