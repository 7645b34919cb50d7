import Handscroll
import Testing

/// Expressions that only the drawn picture can answer: over scales, over the size of the frame, over brushes in pixels.
@Suite("Expressions over scales")
struct LateExpressionTests {
    private static let rows = "data: {values: [{a: 1, b: 3, c: A}, {a: 4, b: 5, c: B}]}\n"

    private func labels(x: String = "", y: String) throws -> [String] {
        try ScenePicture(
            Self.rows + """
                mark: point
                encoding:
                  x: {field: a, type: quantitative, axis: null, scale: {\(x)}}
                  y: {field: b, type: quantitative, axis: {tickCount: 2}, scale: {\(y)}}
                """
        ).texts("axis-label")
    }

    @Test("A domain goes by other scales, as a whole, by its items and by its ends")
    func domains() throws {
        #expect(try labels(y: "domain: {expr: \"domain('x')\"}") == ["0", "2", "4"])
        #expect(try labels(y: "domain: [0, {expr: \"domain('x')[1] * 10\"}]") == ["0", "20", "40"])
        #expect(try labels(y: "domainMax: {expr: \"domain('x')[1] * 10\"}") == ["0", "20", "40"])
        #expect(try labels(x: "domainMax: {expr: width / 100}", y: "domain: {expr: \"domain('x')\"}") == ["0", "2"])
        #expect(try labels(x: "domain: {expr: \"domain('y')\"}", y: "domain: [0, 20]") == ["0", "10", "20"])
    }

    @Test("A range goes by other scales and the size of the frame")
    func ranges() throws {
        let picture = try ScenePicture(
            Self.rows + """
                width: 200
                mark: {type: point, size: 4}
                encoding:
                  x: {field: a, type: quantitative, scale: {range: [{expr: width / 2}, {expr: width}], domain: [1, 4]}}
                  y: {field: b, type: quantitative, scale: {rangeMax: {expr: "range('x')[0]"}}}
                """)
        let places = picture.numbers("mark", "x").sorted()
        #expect(places.count == 2 && places[1] - places[0] == 100)
    }

    @Test("Values of a discrete scale make the frame as long as they need")
    func discrete() throws {
        let picture = try ScenePicture(
            Self.rows + """
                mark: bar
                encoding:
                  x: {field: c, scale: {domain: {expr: "domain('color')"}}}
                  color: {field: c, scale: {domain: [B, A, Z]}}
                """)
        #expect(picture.texts("axis-label") == ["B", "A", "Z"])
    }

    @Test("Scales that ask each other in a circle are an error that names the circle")
    func circles() throws {
        func problem(_ x: String, _ y: String) throws -> Diagnostic? {
            try Drawn(
                Self.rows + "params: [{name: top, expr: \"domain('y')[1]\"}]\nmark: point\nencoding:\n"
                    + "  x: {field: a, type: quantitative, scale: {\(x)}}\n"
                    + "  y: {field: b, type: quantitative, scale: {\(y)}}\n"
            ).only
        }
        let own = try problem("domainMax: {expr: \"domain('x')[1] * 2\"}", "")
        #expect(own?.message == "cannot compute the scale of \"x\" because it depends on itself")
        #expect(own?.notes == ["\"x\" asks \"x\""])
        #expect(own?.place == "chart.yaml:5:64 at encoding.x.scale.domainMax.expr")
        let two = try problem("domainMax: {expr: top}", "domain: [{expr: \"domain('x')[0]\"}, 10]")
        #expect(two?.notes == ["\"x\" asks \"y\" asks \"x\""])
        let wrong = try problem("domain: {expr: \"bandwidth('y')\"}", "")
        #expect(wrong?.message == "expected an array of values as domain of \"x\", found \"0\"")
        let unknown = try problem("domain: {expr: \"domain('z')\"}", "")
        #expect(unknown?.message == "unknown scale \"z\"")
    }

    @Test("A parameter that does not react knows no scales: the values come as the marks ask for them")
    func withoutReaction() throws {
        let picture = try ScenePicture(
            """
            data: {values: [{c: B, a: 2}, {c: A, a: 1}]}
            params: [{name: own, react: false, expr: "domain('color')"}]
            mark: point
            encoding: {x: {field: a, type: quantitative}, color: {field: c, scale: {domain: {expr: own}}}}
            """)
        #expect(picture.texts("legend-label") == ["B", "A"])
        let position = try Drawn(
            """
            data: {values: [{c: B, a: 2}]}
            params: [{name: own, react: false, expr: "domain('x')"}]
            mark: point
            encoding: {x: {field: a, type: quantitative, scale: {domain: {expr: own}}}}
            """)
        #expect(position.only?.message == "expected an array of values as domain of \"x\", found null")
    }

    @Test("Titles of figures, axes, legends and headers see scales and the size of the frame")
    func titles() throws {
        let picture = try ScenePicture(
            Self.rows + """
                title: {text: {expr: "'to ' + domain('x')[1]"}, subtitle: {expr: "['of ' + width, 'points']"}}
                width: 120
                mark: point
                encoding:
                  x: {field: a, type: quantitative, axis: {title: {expr: "'x to ' + domain('x')[1]"}}}
                  y: {field: b, type: quantitative, axis: {values: [5], labelExpr: "datum.value + '/' + domain('y')[1]"}}
                  color: {field: c, legend: {title: {expr: "length(domain('color')) + ' kinds'"}}}
                """)
        #expect(picture.texts("title-text") == ["to 4"])
        #expect(picture.texts("axis-title") == ["x to 4", "b"])
        #expect(picture.texts("legend-title") == ["2 kinds"])
        #expect(picture.texts("axis-label").last == "5/5")
        let above = try Drawn(
            Self.rows + "title: {text: {expr: \"domain('x')[1]\"}}\nhconcat: [{mark: point, encoding: {x: {field: a}}}]"
        )
        #expect(above.only?.message.hasPrefix("cannot ask for the scale \"x\" here") == true)
        #expect(above.only?.place == "chart.yaml:2:23 at title.text.expr")
    }

    @Test("The pixels of an interval are known by its name and the channel's")
    func brushes() throws {
        func title(_ params: String, _ expression: String) throws -> [String] {
            try ScenePicture(
                Self.rows + "params: [{name: brush, \(params)}]\ntitle: {text: {expr: \"\(expression)\"}}\nwidth: 200\n"
                    + "mark: point\nencoding: {x: {field: a, type: quantitative, scale: {domain: [0, 4]}}}"
            ).texts("title-text")
        }
        let select = "select: {type: interval, encodings: [x]}"
        #expect(try title(select + ", value: {x: [1, 3]}", "brush_x[0] + ' ' + brush_x[1]") == ["50 150"])
        #expect(try title(select, "length(brush_x) + ' ends'") == ["0 ends"])
    }
}
