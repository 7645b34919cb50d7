import Handscroll
import Testing

/// Second ends whose first end is a plain place or is not there, and layers that cannot share a scale.
@Suite("Scales of second ends")
struct SharedScaleTests {
    private static let rows = "data: {values: [{a: 1, b: 3, c: A, t: 2020-01-01}, {a: 2, b: 5, c: B, t: 2020-07-01}]}\n"

    @Test(
        "A second end goes by the scale that other layers show, whatever its first end is",
        arguments: ["x: {value: 10}, x2: {field: b}", "x: {datum: 0.5}, x2: {field: b}", "x2: {field: b}"])
    func layers(ends: String) throws {
        for order in [0, 1] {
            let layers = [
                "  - {mark: point, encoding: {x: {field: a, type: quantitative}, y: {field: c}}}",
                "  - {mark: rule, encoding: {\(ends), y: {field: c}}}",
            ]
            let picture = try ScenePicture(
                Self.rows + "layer:\n" + layers[order] + "\n" + layers[1 - order] + "\nwidth: 100\n")
            #expect(picture.items("axis-domain").count == 2)
            #expect(picture.texts("axis-title") == [order == 0 ? "a, b" : "b, a", "c"])
            // One scale from 0 to 5 over 100 points: the ends of the rules, and the points.
            #expect(picture.items("mark").count == 4)
        }
    }

    @Test("Of a temporal scale it is a date, of a vertical one it goes down")
    func kinds() throws {
        let dates = try ScenePicture(
            Self.rows + """
                layer:
                  - {mark: point, encoding: {x: {field: t, type: temporal, axis: {values: [], title: t}}}}
                  - {mark: rule, encoding: {x: {value: 0}, x2: {field: t}, y: {value: 3}}}
                """)
        #expect(dates.items("axis-domain").count == 1)
        let bars = try ScenePicture(
            Self.rows
                + """
                height: 100
                mark: {type: bar, width: 5}
                encoding: {x: {field: c}, y: {value: 0}, y2: {field: b, scale: null}}
                """.replacing(", scale: null", with: ""))
        #expect(bars.numbers("mark", "h").map { ($0 * 10).rounded() / 10 } == [40, 0])
    }

    @Test("Without any first end its values are numbers; texts among them are told")
    func alone() throws {
        let picture = try ScenePicture(
            Self.rows + "width: 100\nmark: rule\nencoding: {x: {value: 10}, x2: {field: b}, y: {field: c}}")
        #expect(picture.texts("axis-title") == ["b", "c"])
        let texts = try Drawn(Self.rows + "mark: rule\nencoding: {x: {value: 10}, x2: {field: c}, y: {field: c}}")
        #expect(texts.only?.message == "expected finite numbers in \"c\", found text \"A\"")
    }

    @Test("Layers whose types part their scale are told of it")
    func parted() throws {
        let spec = """
            data: {values: [{a: 1, b: 3}]}
            layer:
              - {mark: point, encoding: {x: {field: a, type: quantitative}}}
              - {mark: rule, encoding: {x: {field: a}, x2: {field: b}}}
            """
        let drawn = try Drawn(spec)
        #expect(drawn.only?.severity == .warning)
        #expect(
            drawn.only?.message
                == "cannot share the scale of \"x\" because one is \"linear\" and another \"band\"")
        #expect(drawn.only?.place == "chart.yaml:4:32 at layer[1].encoding.x")
        #expect(try Drawn(spec + "\nresolve: {scale: {x: independent}}").diagnostics.isEmpty)
    }
}
