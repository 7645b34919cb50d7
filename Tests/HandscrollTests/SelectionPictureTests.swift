import Foundation
import Testing

/// Selections and parameters as a picture shows them, before any input. Places and colours are Vega-Lite's.
@Suite("What selections draw")
struct SelectionPictureTests {
    private static let data = "data: {values: [{a: 0, b: 1, c: u}, {a: 4, b: 4, c: v}, {a: 10, b: 2, c: u}]}"
    private static let rows = """
        \(data)
        width: 100
        height: 100

        """
    private static let position = "x: {field: a, type: quantitative}, y: {field: b, type: quantitative}"
    private static let color = "color: {condition: {param: p, value: red}, value: blue}"

    private func picture(_ spec: String) throws -> ScenePicture { try ScenePicture(Self.rows + spec) }

    private func circles(_ picture: ScenePicture, _ key: String = "stroke") -> [String] {
        picture.items("mark").filter { $0["t"] as? String == "symbol" }.compactMap { $0[key] as? String }
    }

    @Test("An initial interval is a rectangle, filled behind the marks and outlined before them")
    func brush() throws {
        let picture = try picture(
            """
            params: [{name: p, select: interval, value: {x: [2, 6], y: [1, 3]}}]
            mark: point
            encoding: {\(Self.position), \(Self.color)}
            """)
        let marks = picture.items("mark")
        let (under, over) = (try #require(marks.first), try #require(marks.last))
        #expect(under["t"] as? String == "rect" && over["t"] as? String == "rect")
        #expect(under["fill"] as? String == "#333333" && under["fillOpacity"] as? Double == 0.125)
        #expect(over["stroke"] as? String == "#ffffff" && over["fill"] == nil)
        #expect(under["w"] as? Double == 40 && under["h"] as? Double == 50)
        #expect(circles(picture) == ["#0000ff", "#0000ff", "#0000ff"])
    }

    @Test("An interval of one channel fills the frame along the other, in the style of its mark")
    func styledBrush() throws {
        let picture = try picture(
            """
            params:
              - name: p
                select: {type: interval, encodings: [x], mark: {fill: gold, fillOpacity: 0.5, stroke: null}}
                value: {x: [4, 10]}
            mark: point
            encoding: {\(Self.position), \(Self.color)}
            """)
        let marks = picture.items("mark")
        let under = try #require(marks.first)
        #expect(under["fill"] as? String == "#ffd700" && under["fillOpacity"] as? Double == 0.5)
        #expect(under["h"] as? Double == 100)
        #expect(marks.last?["stroke"] == nil)
        #expect(circles(picture) == ["#0000ff", "#ff0000", "#ff0000"])
    }

    @Test("A line with points carries its brush once")
    func overlaidBrush() throws {
        let picture = try picture(
            """
            params: [{name: p, select: interval, value: {x: [2, 6]}}]
            mark: {type: line, point: true}
            encoding: {\(Self.position)}
            """)
        #expect(picture.items("mark").filter { $0["t"] as? String == "rect" }.count == 2)
    }

    @Test("A brush that lies outside of the domain is told")
    func outside() throws {
        let drawn = try Drawn(
            Self.rows + """
                params: [{name: p, select: interval, value: {x: [20, 60]}}]
                mark: point
                encoding: {\(Self.position)}
                """)
        #expect(
            drawn.diagnostics.map(\.message) == [
                "cannot show the interval of \"p\" because it lies outside of the domain of \"x\""
            ])
        #expect(drawn.only?.place == "chart.yaml:4:10 at params[0]")
        let bands = try Drawn(
            Self.rows + """
                params: [{name: p, select: {type: interval, encodings: [x]}, value: {x: [u, z]}}]
                mark: bar
                encoding: {x: {field: c}, y: {field: b, type: quantitative}}
                """)
        #expect(
            bands.diagnostics.map(\.message) == [
                "cannot show the interval of \"p\" because the scale of \"x\" has no \"z\""
            ])
    }

    @Test("Scales that a selection is bound to begin where its initial value says, and marks are cut at the frame")
    func boundScales() throws {
        let picture = try picture(
            """
            params: [{name: p, select: interval, bind: scales, value: {x: [2.5, 7.5], y: [0.5, 4.5]}}]
            mark: point
            encoding: {\(Self.position)}
            """)
        #expect(picture.texts("axis-label") == ["4", "6", "1", "2", "3", "4"])
        let free = try picture2("params: [{name: p, select: interval, bind: scales}]")
        #expect(free.texts("axis-label").prefix(3) == ["0", "5", "10"])
    }

    private func picture2(_ params: String) throws -> ScenePicture {
        try picture(params + "\nmark: point\nencoding: {\(Self.position)}")
    }

    @Test("A domain follows a brush that is there, and the data where nothing is selected")
    func followedDomain() throws {
        func labels(_ value: String) throws -> [String] {
            try picture(
                """
                layer:
                  - mark: point
                    params: [{name: p, select: {type: interval, encodings: [y]}\(value)}]
                    encoding: {y: {field: b, type: quantitative}}
                  - mark: point
                    encoding: {x: {field: a, type: quantitative, scale: {domain: {param: p}}}}
                """
            ).texts("axis-label").filter { Double($0).map { $0 > 4 } ?? false }
        }
        #expect(try labels("") == ["5", "10"])
        #expect(try labels(", value: {y: [1, 3]}") == [])
    }

    @Test("A legend that a selection is bound to is pale where its entries are not selected")
    func boundLegend() throws {
        func opacities(_ value: String) throws -> [Double] {
            try picture(
                """
                params: [{name: p, select: {type: point, fields: [c]}, bind: legend\(value)}]
                mark: point
                encoding: {\(Self.position), color: {field: c}, opacity: {condition: {param: p, value: 1}, value: 0.1}}
                """
            ).items("legend-symbol").map { $0["opacity"] as? Double ?? 1 }
        }
        #expect(try opacities("") == [1, 1])
        #expect(try opacities(", value: [{c: v}]") == [0.35, 1])
    }

    @Test("Of opacities under a condition a legend shows the greatest, and none where that is zero")
    func legendOpacity() throws {
        func opacities(_ opacity: String) throws -> [Double] {
            try picture(
                """
                params: [{name: p, select: {type: point, on: pointerover}}]
                transform: [{filter: "datum.c == 'u'"}]
                mark: line
                encoding: {\(Self.position), color: {field: c}, opacity: \(opacity)}
                """
            ).items("legend-symbol").map { $0["opacity"] as? Double ?? 1 }
        }
        #expect(try opacities("{condition: {param: p, empty: false, value: 1}, value: 0.2}") == [1])
        #expect(try opacities("{condition: {param: p, empty: false, value: 0.6}, value: 0.2}") == [0.6])
        #expect(try opacities("{condition: {param: p, empty: false, value: 0}, value: 0}") == [1])
    }

    @Test("Selections and variables decide conditions, alone and put together")
    func logic() throws {
        let picture = try picture(
            """
            params:
              - {name: p, select: {type: point, fields: [c]}, value: u}
              - {name: q, select: interval, value: {x: [3, 20]}}
              - {name: on, value: true, bind: {input: checkbox}}
            mark: {type: point, filled: true}
            encoding:
              \(Self.position.replacingOccurrences(of: ", y", with: "\n  y"))
              color:
                condition: {test: {or: [{not: {param: p}}, {and: [{param: q}, {param: on}]}]}, value: red}
                value: blue
            """)
        #expect(circles(picture, "fill") == ["#0000ff", "#ff0000", "#ff0000"])
    }

    @Test("Marks, labels and legends ask for the scales of their view")
    func scales() throws {
        let picture = try picture(
            """
            mark: {type: text, text: {expr: "scale('x', datum.a) + ' ' + scale('color', datum.c) + ' ' + invert('y', 50)"}}
            encoding:
              x: {field: a, type: quantitative, axis: {labelExpr: "datum.value + '@' + scale('x', datum.value)"}}
              y: {field: b, type: quantitative}
              color: {field: c, scale: {range: [red, blue]}, legend: {labelExpr: "datum.label + domain('color')[0]"}}
            """)
        #expect(picture.texts("mark") == ["0 red 2", "40 blue 2", "100 red 2"])
        #expect(picture.texts("axis-label").prefix(2) == ["0@0", "10@100"])
        #expect(picture.texts("legend-label") == ["uu", "vu"])
    }

    @Test("Data are transformed before there are scales")
    func tooEarly() throws {
        let drawn = try Drawn(
            Self.rows + """
                transform: [{calculate: "scale('x', datum.a)", as: d}]
                mark: point
                encoding: {\(Self.position)}
                """)
        #expect(
            drawn.diagnostics.map(\.message) == [
                "cannot ask for the scale \"x\" here because scales are known only to marks and guides"
            ])
        #expect(drawn.only?.place == "chart.yaml:4:26 at transform[0].calculate")
        let unknown = try Drawn(
            Self.rows + """
                mark: {type: point, size: {expr: "bandwidth('xx')"}}
                encoding: {\(Self.position)}
                """)
        #expect(unknown.diagnostics.map(\.message) == ["unknown scale \"xx\""])
        #expect(unknown.only?.label == "did you mean \"x\"?")
    }

    @Test("Bins on a scale with a domain of its own have ticks at those of their edges that lie in it")
    func binsInDomain() throws {
        func labels(_ domain: String) throws -> [String] {
            try picture(
                """
                mark: {type: bar, clip: true}
                encoding: {x: {field: a, bin: {step: 2}, scale: {domain: \(domain)}}, y: {aggregate: count, axis: null}}
                """
            ).texts("axis-label")
        }
        #expect(try labels("[0, 20]") == ["0", "2", "4", "6", "8", "10"])
        #expect(try labels("[3, 7]") == ["4.0", "6.0"])
    }

    @Test("The parts of an axis or a legend can be given constants in their encoding")
    func guideEncoding() throws {
        let picture = try picture(
            """
            mark: point
            encoding:
              x:
                field: a
                type: quantitative
                axis: {encoding: {labels: {fill: {value: red}, fontSize: {value: 8}}, title: {fill: {value: blue}}}}
              color: {field: c, legend: {encoding: {symbols: {shape: {value: square}}, labels: {fill: {value: red}}}}}
            """)
        #expect(Set(picture.fills("axis-label")) == ["#ff0000"])
        #expect(picture.fills("axis-title") == ["#0000ff"])
        #expect(Set(picture.fills("legend-label")) == ["#ff0000"])
        let wrong = try Drawn(
            Self.rows + "mark: point\nencoding: {x: {field: a, axis: {encoding: {labels: {filll: {value: red}}}}}}")
        #expect(wrong.diagnostics.map(\.message) == ["unknown property \"filll\""])
        #expect(wrong.only?.label == "did you mean \"fill\"?")
    }

    @Test("A legend of steps is as long as all legends, and an expression sees that its first label is none")
    func stepLabels() throws {
        let picture = try picture(
            """
            mark: point
            encoding:
              x: {field: a, type: quantitative}
              color:
                field: b
                type: quantitative
                scale: {type: threshold, domain: [2, 3]}
                legend: {gradientLength: 50, labelExpr: "datum.label == null ? 'least' : datum.label"}
            """)
        #expect(picture.texts("legend-label").sorted() == ["2", "3", "least"])
        let bands = picture.items("legend-ramp")
        #expect(bands.isEmpty || bands.compactMap { $0["h"] as? Double }.reduce(0, +) > 190)
    }

    @Test("The cells in which the nearest mark is found count for the room of a view")
    func nearest() throws {
        func width(_ params: String) throws -> Double {
            try picture(
                """
                \(params)
                mark: point
                encoding: {x: {field: a, type: quantitative, axis: null}, facet: {field: c}}
                config: {view: {stroke: null}}
                """
            ).width
        }
        let plain = try width("params: [{name: p, select: point}]")
        #expect(try width("params: [{name: p, select: {type: point, nearest: true}}]") > plain)
    }

    @Test("Views side by side share a selection: one filters by what the other selects, a brush belongs to the first")
    func sideBySide() throws {
        let picture = try ScenePicture(
            """
            \(Self.data)
            params: [{name: p, select: {type: interval, encodings: [x]}, value: {x: [3, 20]}}]
            hconcat:
              - {mark: point, encoding: {\(Self.position)}}
              - {transform: [{filter: {param: p}}], mark: point, encoding: {\(Self.position)}}
            """)
        let marks = picture.items("mark")
        #expect(marks.filter { $0["t"] as? String == "symbol" }.count == 5)
        #expect(marks.filter { $0["t"] as? String == "rect" }.count == 2)
    }

    @Test("Each view has its own brush where a selection is resolved by union; cells have none of a global one")
    func ownBrushes() throws {
        func brushes(_ resolve: String) throws -> Int {
            try picture(
                """
                params: [{name: p, select: {type: interval, encodings: [x], resolve: \(resolve)}, value: {x: [3, 9]}}]
                mark: point
                encoding: {\(Self.position), column: {field: c}}
                """
            ).items("mark").filter { $0["t"] as? String == "rect" }.count
        }
        #expect(try brushes("union") == 4)
        #expect(try brushes("global") == 0)
    }

    @Test("A lookup in a selection finds the rows that it holds in the view that makes it")
    func lookup() throws {
        let picture = try picture(
            """
            layer:
              - mark: point
                params: [{name: p, select: {type: point, fields: [a]}, value: 4}]
                encoding: {\(Self.position)}
              - transform:
                  - {lookup: c, from: {param: p, key: c, fields: [b]}, as: [found], default: 9}
                mark: text
                encoding: {\(Self.position), text: {field: found}}
            """)
        #expect(picture.texts("mark") == ["9", "4", "9"])
    }
}
