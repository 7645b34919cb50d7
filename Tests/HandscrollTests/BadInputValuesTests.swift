import Handscroll
import Testing

/// Values that a picture cannot show: none is left out or misdrawn without a word.
@Suite("Bad input: values") struct BadInputValuesTests {
    private func draw(_ csv: String, mark: String = "bar", y: String = "") throws -> Drawn {
        try Drawn(
            """
            data: {url: data.csv}
            mark: \(mark)
            encoding:
              x: {field: n, type: nominal}
              y: {field: v, type: quantitative\(y)}
            """, file: "data.csv", csv)
    }

    @Test(
        "What is no finite number in a quantitative field is left out with a warning that says where it stands",
        arguments: [
            ("n,v\na,1\nb,two\nc,3\n", "text \"two\"", "\"two\""),
            ("n,v\na,1\nb,NaN\nc,3\n", "text \"NaN\"", "\"NaN\""),
            ("n,v\na,1\nb,Infinity\nc,3\n", "Infinity", "Infinity"),
            ("n,v\na,1\nb,1e400\nc,3\n", "Infinity", "Infinity"),
            ("n,v\na,1\nb,-1e400\nc,3\n", "-Infinity", "-Infinity"),
        ])
    func strange(csv: String, found: String, value: String) throws {
        let drawn = try draw(csv)
        #expect(drawn.only?.message == "expected finite numbers in \"v\", found \(found)")
        #expect(drawn.only?.severity == .warning)
        #expect(drawn.only?.place == "chart.yaml:5:14 at encoding.y.field")
        #expect(
            drawn.only?.plainNotes == [
                "1 of 3 rows is left out", "\(value) stands in data.csv:3:3 (row 2, field \"v\")",
            ])
        #expect(drawn.labels.prefix(2) == ["a", "c"])
        #expect(drawn.marks.map(\.h) == [100, 300])
    }

    @Test("YAML's own infinity is told like the others; its NaN counts as missing")
    func yamlNumbers() throws {
        let drawn = try Drawn(
            """
            data: {values: [{n: a, v: 1}, {n: b, v: .nan}, {n: c, v: -.inf}]}
            mark: bar
            encoding: {x: {field: n}, y: {field: v, type: quantitative}}
            """)
        #expect(drawn.only?.message == "expected finite numbers in \"v\", found -Infinity")
        #expect(drawn.only?.plainNotes.last == "-Infinity stands in chart.yaml:1:58")
        #expect(drawn.marks.count == 1)
    }

    @Test("A quantitative field that holds nothing but text is an error")
    func text() throws {
        let drawn = try draw("n,v\na,one\nb,two\n")
        #expect(drawn.only?.message == "expected finite numbers in \"v\", found text \"one\"")
        #expect(drawn.only?.severity == .error && drawn.rendering.files.isEmpty)
        #expect(drawn.only?.label == "a field of texts is nominal or ordinal")
        #expect(
            drawn.only?.plainNotes == [
                "2 of 2 rows are left out", "\"one\" stands in data.csv:2:3 (row 1, field \"v\")",
            ])
    }

    @Test("So is text that is to be summarized, and text in a field of dates")
    func summarized() throws {
        let mean = try draw("n,v\na,one\nb,two\n", y: ", aggregate: mean")
        #expect(mean.only?.message == "expected finite numbers to summarize in \"v\", found text \"one\"")
        let dates = try Drawn(
            """
            data: {values: [{d: 2024-01-01, v: 1}, {d: soon, v: 2}]}
            mark: line
            encoding: {x: {field: d, type: temporal}, y: {field: v, type: quantitative}}
            """)
        // The one date that is left makes no line.
        #expect(dates.diagnostics.count == 2)
        let told = dates.diagnostics.first
        #expect(told?.message == "expected dates in \"d\", found text \"soon\"")
        #expect(told?.notes == ["1 of 2 rows is left out", "\"soon\" stands in \(told?.file ?? ""):1:44"])
    }

    @Test("An empty cell is a missing value: its bar is missing, without a warning")
    func empty() throws {
        let drawn = try draw("n,v\na,1\nb,\nc,3\n")
        #expect(drawn.diagnostics.isEmpty)
        #expect(drawn.marks.count == 2)
    }

    @Test("Values near the end of what a number can be are drawn in their proportion")
    func huge() throws {
        let drawn = try draw("n,v\na,1e299\nb,5e298\nc,1\n")
        #expect(drawn.diagnostics.isEmpty)
        let heights = drawn.marks.compactMap(\.h)
        #expect(heights.count == 3 && heights[0] > 250 && heights[2] == 0)
        #expect(abs(heights[1] * 2 - heights[0]) < 0.01)
        #expect(drawn.items.allSatisfy { ($0.x ?? 0).isFinite && ($0.y ?? 0).isFinite })
    }

    @Test("Beyond 10³⁰⁰ there is no room for the arithmetic of axes: that is an error at the field")
    func farthest() throws {
        let drawn = try draw("n,v\na,1e308\nb,1\n")
        #expect(drawn.only?.message == "expected numbers up to 1e300 in the domain of \"y\", found 1e+308")
        #expect(drawn.only?.severity == .error && drawn.only?.path?.hasPrefix("encoding.y") == true)
    }

    @Test("A stack whose sum is more than a number can be has no picture")
    func overflow() throws {
        let drawn = try draw("n,v\na,1e308\na,1.5e308\n")
        #expect(drawn.only?.message == "cannot stack \"v\" because its sum is no finite number")
        #expect(drawn.only?.severity == .error)
    }

    @Test(
        "A negative part of a whole is an error, in a stack of shares and in a pie",
        arguments: [
            ("bar", "y: {field: v, type: quantitative, stack: normalize}", "a share of a whole", "y"),
            ("arc", "theta: {field: v, type: quantitative}", "a slice of a pie", "theta"),
        ])
    func share(mark: String, channel: String, whole: String, name: String) throws {
        let drawn = try Drawn(
            """
            data: {url: data.csv}
            mark: \(mark)
            encoding:
              \(channel)
              color: {field: n}
            """, file: "data.csv", "n,v\na,3\nb,-2\n")
        #expect(drawn.only?.message == "cannot draw -2 of \"v\" as \(whole) because it is negative")
        #expect(drawn.only?.severity == .error)
        #expect(drawn.only?.path == "encoding.\(name).field")
        #expect(
            drawn.only?.plainNotes == [
                "1 of 2 rows is negative", "-2 stands in data.csv:3:3 (row 2, field \"v\")",
            ])
    }

    @Test("Zero on a log scale is told")
    func logarithm() throws {
        let drawn = try draw("n,v\na,0\nb,10\n", mark: "point", y: ", scale: {type: log}")
        #expect(drawn.only?.message == "cannot draw 0 of \"v\" on a log scale because it has no logarithm")
        #expect(drawn.only?.severity == .warning && drawn.only?.label == "a symlog scale shows it")
    }

    @Test(
        "A domain or range that holds what the scale has no use for is told",
        arguments: [
            (
                "x: {field: v, type: quantitative, scale: {domain: [low, 10]}}",
                "expected finite numbers in the domain of \"x\", found \"low\"", nil
            ),
            (
                "x: {field: v, type: quantitative, scale: {range: [red, blue]}}",
                "expected numbers in the range of \"x\", found \"red\"", nil
            ),
            (
                "color: {field: n, scale: {range: [red, blu]}}", "unknown colour \"blu\" in the range of \"color\"",
                "did you mean \"blue\"?"
            ),
            (
                "color: {field: v, type: quantitative, scale: {range: [rde, blue]}}",
                "unknown colour \"rde\" in the range of \"color\"", "did you mean \"red\"?"
            ),
        ])
    func scales(channel: String, message: String, label: String?) throws {
        let drawn = try Drawn("data: {values: [{n: a, v: 1}]}\nmark: point\nencoding:\n  \(channel)\n")
        #expect(drawn.diagnostics.map(\.message) == [message])
        #expect(drawn.only?.label == label)
        #expect(drawn.only?.line == 4 && drawn.only?.path?.hasSuffix(".scale") == true)
    }

    @Test(
        "What a chart leaves out is told on a page too, and a theme that the style does not have is told at its place")
    func pages() throws {
        let chart = "data: {url: data.csv}\nmark: bar\nencoding: {x: {field: n}, y: {field: v, type: quantitative}}"
        func page(_ text: String) throws -> Drawn {
            try Drawn(
                text, name: "page.yaml",
                files: ["chart.yaml": Array(chart.utf8), "data.csv": Array("n,v\na,1\nb,x\n".utf8)])
        }
        let warned = try page("blocks:\n- chart: chart.yaml\n")
        #expect(warned.only?.message == "expected finite numbers in \"v\", found text \"x\"")
        #expect(warned.only?.place == "chart.yaml:3:38 at encoding.y.field")
        #expect(warned.only?.plainNotes.last == "\"x\" stands in data.csv:3:3 (row 2, field \"v\")")
        let themed = try page("blocks:\n- theme: industry\n  heading: A\n")
        #expect(themed.only?.message == "unknown theme \"industry\"")
        #expect(themed.only?.place == "page.yaml:2:10 at blocks[0].theme")
    }

    @Test("No rows after a filter: axes without marks, and a warning at the filter")
    func filtered() throws {
        let drawn = try Drawn(
            """
            data: {values: [{n: a, v: 1}]}
            transform: [{filter: datum.v > 0}, {filter: datum.v > 5}]
            mark: bar
            encoding: {x: {field: n}, y: {field: v, type: quantitative}}
            """)
        #expect(drawn.only?.message == "cannot draw any mark because this transform leaves no rows")
        #expect(drawn.only?.severity == .warning)
        #expect(drawn.only?.place == "chart.yaml:2:36 at transform[1]")
        #expect(drawn.marks.isEmpty && drawn.items.contains { $0.role == "axis-title" })
    }

    @Test("A layer without rows beside one that has some is no problem")
    func emptyLayer() throws {
        let drawn = try Drawn(
            """
            data: {values: [{n: a, v: 1}]}
            encoding: {x: {field: n}, y: {field: v, type: quantitative}}
            layer: [{mark: bar}, {transform: [{filter: datum.v > 5}], mark: point}]
            """)
        #expect(drawn.diagnostics.isEmpty && drawn.marks.count == 1)
    }

    @Test("One row is one bar over the whole height")
    func oneRow() throws {
        let drawn = try draw("n,v\na,5\n")
        #expect(drawn.diagnostics.isEmpty)
        #expect(drawn.marks.map(\.h) == [300])
        #expect(drawn.labels.contains("a"))
        let line = try draw("n,v\na,5\n", mark: "line")
        #expect(
            line.only?.message == "cannot show 1 of 1 value of \"v\" because a line through one point has no length")
        #expect(line.items.allSatisfy { ($0.x ?? 0).isFinite && ($0.y ?? 0).isFinite })
    }
}
