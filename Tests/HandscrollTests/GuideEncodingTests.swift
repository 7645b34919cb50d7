import Handscroll
import Testing

/// `encoding` of axes and legends: the parts of a guide in the terms of Vega's marks.
@Suite("Encodings of guides")
struct GuideEncodingTests {
    private func picture(axis: String, legend: String = "") throws -> ScenePicture {
        try ScenePicture(
            """
            data: {values: [{a: 1, c: A}, {a: 4, c: B}]}
            mark: point
            encoding:
              x: {field: a, type: quantitative, scale: {domain: [0, 4]}, axis: {values: [0, 2, 4], encoding: {\(axis)}}}
              color: {field: c, legend: {encoding: {\(legend)}}}
            """)
    }

    @Test("Texts, colours and lines of an axis go by expressions over its ticks, and by exceptions")
    func axis() throws {
        let drawn = try picture(
            axis: """
                labels: {text: {value: {expr: "datum.value + '!'"}}, fill: {condition: {test: datum.value > 2, value: red}, value: blue}},
                ticks: {stroke: {value: {expr: "datum.index < 1 ? 'red' : 'blue'"}}},
                title: {text: {value: {signal: "'to ' + domain('x')[1]"}}}
                """.replacing("\n", with: " "))
        #expect(drawn.texts("axis-label") == ["0!", "2!", "4!"])
        #expect(drawn.fills("axis-label") == ["#0000ff", "#0000ff", "#ff0000"])
        #expect(drawn.items("axis-tick").compactMap { $0["stroke"] as? String } == ["#ff0000", "#ff0000", "#0000ff"])
        #expect(drawn.texts("axis-title") == ["to 4"])
    }

    @Test("Labels and symbols of a legend go by expressions over its entries")
    func legend() throws {
        let drawn = try picture(
            axis: "",
            legend: "labels: {text: {value: {expr: lower(datum.label)}}}, "
                + "symbols: {fill: {condition: {test: \"datum.value == 'B'\", value: green}, value: yellow}}")
        #expect(drawn.texts("legend-label") == ["a", "b"])
        #expect(drawn.fills("legend-symbol") == ["#ffff00", "#008000"])
    }

    @Test(
        "What Vega-Lite does not hand on is an error with a place",
        arguments: [
            (
                "labels: {update: {fill: {value: red}}}", "update",
                "cannot use \"update\" here because Vega-Lite's guides have one state"
            ),
            ("labels: {text: {signal: datum.value}}", "text.signal", "unknown key \"signal\" of a guide's encoding"),
            ("labels: {txet: {value: a}}", "txet", "unknown property \"txet\""),
            ("labels: {fill: {}}", "fill", "missing \"value\""),
        ])
    func unknown(encoding: String, place: String, message: String) throws {
        let drawn = try Drawn(
            "data: {values: [{a: 1}]}\nmark: point\n"
                + "encoding: {x: {field: a, type: quantitative, axis: {encoding: {\(encoding)}}}}")
        #expect(drawn.only?.message == message)
        #expect(drawn.only?.path == "encoding.x.axis.encoding.labels." + place)
    }

    @Test("A value that an expression gives is checked")
    func values() throws {
        let drawn = try Drawn(
            "data: {values: [{a: 1}]}\nmark: point\nencoding: {x: {field: a, type: quantitative, "
                + "axis: {encoding: {labels: {fill: {value: {expr: \"'redd'\"}}}}}}}")
        #expect(drawn.only?.message == "expected a colour as \"fill\" of a guide, found \"redd\"")
    }
}
