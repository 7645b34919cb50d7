import Testing

/// Rules of Vega-Lite that only show once several parts of the grammar meet; each is a spec and what its picture holds.
@Suite("What specs draw")
struct GrammarPictureTests {
    private static let rows = "data: {values: [{a: A, b: 1}, {a: B, b: 4}, {a: C, b: 2}]}\n"

    @Test("Channels of one field share a legend where the same layers have them, else each has its own")
    func legendsOfLayers() throws {
        let both = try ScenePicture(
            Self.rows + """
                mark: point
                encoding: {x: {field: b, type: quantitative}, color: {field: a}, shape: {field: a}}
                """)
        #expect(both.texts("legend-label") == ["A", "B", "C"])
        let apart = try ScenePicture(
            Self.rows + """
                encoding: {x: {field: b, type: quantitative}, color: {field: a}}
                layer:
                  - {mark: line, encoding: {strokeDash: {field: a}}}
                  - {mark: {type: point, filled: true}, encoding: {shape: {field: a}}}
                """)
        #expect(apart.texts("legend-title") == ["a", "a", "a"])
        #expect(apart.texts("legend-label") == ["A", "B", "C", "A", "B", "C", "A", "B", "C"])
    }

    @Test("Dates are coloured between two samples of the ramp, numbers along all of it")
    func temporalColor() throws {
        func fills(_ values: String, _ type: String) throws -> [String] {
            try ScenePicture(
                "data: {values: \(values)}\nmark: {type: rect, width: 4, height: 4}\n"
                    + "encoding: {color: {field: t, type: \(type), scale: {scheme: greys}}}"
            ).fills("mark")
        }
        #expect(try fills("[{t: 2020-01-01}, {t: 2021-01-01}]", "temporal") == ["#aaaaaa", "#686868"])
        #expect(try fills("[{t: 0}, {t: 1}]", "quantitative") == ["#e2e2e2", "#1e1e1e"])
    }

    @Test("Values given for an axis decide how exact its labels are")
    func labelsOfGivenValues() throws {
        let picture = try ScenePicture(
            Self.rows + """
                mark: point
                encoding: {x: {field: b, type: quantitative, scale: {domain: [0, 6]}, axis: {values: [1, 3, 5]}}}
                """)
        #expect(picture.texts("axis-label") == ["1", "3", "5"])
    }

    @Test("A summary under a condition groups the rows like any other")
    func conditionalSummary() throws {
        let picture = try ScenePicture(
            """
            data: {values: [{a: A}, {a: A}, {a: B}]}
            params: [{name: brush, select: interval}]
            mark: rect
            encoding:
              x: {field: a}
              color: {condition: {param: brush, aggregate: count}, value: grey}
            """)
        #expect(picture.items("mark").count == 2)
    }

    @Test("A field may be one element of an array, stacked like any other")
    func arrayElements() throws {
        let picture = try ScenePicture(
            """
            data: {values: [{v: [1, 2, 3]}]}
            mark: bar
            width: 300
            encoding: {x: {field: "v[2]", type: quantitative, scale: {nice: false}}}
            """)
        #expect(picture.numbers("mark", "w") == [300])
    }

    @Test("Where a selection moves the scales, marks are cut at the frame")
    func boundScalesClip() throws {
        let spec = """
            mark: point
            encoding: {x: {field: b, type: quantitative, scale: {domain: [1, 2]}}}
            """
        let free = try ScenePicture(Self.rows + spec)
        let bound = try ScenePicture(
            Self.rows + "params: [{name: grid, select: interval, bind: scales}]\n" + spec)
        #expect(free.width > 700)
        #expect(bound.width < 320)
    }

    @Test("A view as wide as its container fits all of its parts into that width")
    func container() throws {
        let picture = try ScenePicture(
            Self.rows + """
                width: container
                mark: bar
                encoding: {x: {field: a}, y: {field: b, type: quantitative}}
                """)
        #expect(picture.width == 300)
    }

    @Test("A second end keeps the order that the first one asks for")
    func orderOfSecondEnds() throws {
        let picture = try ScenePicture(
            """
            data: {values: [{s: "0", e: "8"}, {s: "8", e: "12"}, {s: "12", e: "100"}]}
            mark: bar
            encoding: {x: {field: s, type: ordinal, sort: null, scale: {type: point}}, x2: {field: e}}
            """)
        #expect(picture.texts("axis-label") == ["0", "8", "12", "100"])
    }

    @Test("A cut label takes the room of its limit and ends in an ellipsis")
    func cutLabels() throws {
        func width(_ limit: Int) throws -> Double {
            let picture = try ScenePicture(
                """
                data: {values: [{a: "\(String(repeating: "word ", count: 30))"}]}
                mark: bar
                encoding: {y: {field: a, title: null, axis: {labelLimit: \(limit)}}}
                """)
            #expect(picture.texts("axis-label").allSatisfy { $0.hasSuffix("…") })
            return picture.width
        }
        #expect(try width(120) - width(100) == 20)
    }

    @Test(
        "A time axis speaks the figure's language",
        arguments: [
            ("zh-Hant", ["2020年", "4月", "7月", "10月", "2021年"]), ("en", ["2020", "April", "July", "October", "2021"]),
        ])
    func languageOfDates(language: String, labels: [String]) throws {
        let picture = try ScenePicture(
            """
            language: \(language)
            data: {values: [{t: 2020-01-01}, {t: 2021-01-01}]}
            width: 300
            mark: point
            encoding: {x: {field: t, type: temporal, axis: {tickCount: 5}}}
            """)
        #expect(picture.texts("axis-label") == labels)
    }

    @Test("Layers of the same rows, some left out, have the same bins; a whole view bins what its filter leaves")
    func binsOfLayers() throws {
        let data = "data: {values: [{v: 1, k: x}, {v: 2, k: x}, {v: 99, k: y}]}\n"
        let bars = "mark: bar, encoding: {x: {field: v, bin: true, type: quantitative}, y: {aggregate: count}}"
        let filter = "transform: [{filter: datum.k == 'x'}]"
        let layered = try ScenePicture(data + "layer: [{\(bars)}, {\(filter), \(bars)}]")
        #expect(Set(layered.numbers("mark", "w")).count == 1)
        let single = try ScenePicture(
            data + filter + "\n" + bars.replacing(", encoding", with: "\nencoding"))
        #expect(single.texts("axis-label").contains("1.10"))
    }

    @Test("Parts of a stack, and bars side by side, come in the order of the colours' domain")
    func orderOfColors() throws {
        let spec = """
            data: {values: [{a: A, g: x, v: 1}, {a: A, g: y, v: 2}, {a: A, g: z, v: 4}]}
            mark: bar
            width: 100
            height: 70
            """
        let color = "color: {field: g, type: nominal, scale: {domain: [y, x, z], range: [red, lime, blue]}}"
        let stacked = try ScenePicture(spec + "\nencoding: {y: {field: v, type: quantitative}, \(color)}")
        let order = zip(stacked.numbers("mark", "y"), stacked.fills("mark")).sorted { $0.0 < $1.0 }.map(\.1)
        #expect(order == ["#ff0000", "#00ff00", "#0000ff"])
        let grouped = try ScenePicture(
            spec + "\nencoding: {x: {field: a}, xOffset: {field: g}, y: {field: v, type: quantitative}, \(color)}")
        let side = zip(grouped.numbers("mark", "x"), grouped.fills("mark")).sorted { $0.0 < $1.0 }.map(\.1)
        #expect(side == ["#ff0000", "#00ff00", "#0000ff"])
    }

    @Test("A mark's own fill or stroke wins over a colour for it, and the legend stays")
    func ownInk() throws {
        let picture = try ScenePicture(
            Self.rows + "mark: {type: bar, fill: red}\nencoding: {x: {field: b, type: quantitative}, color: {field: a}}"
        )
        #expect(Set(picture.fills("mark")) == ["#ff0000"])
        #expect(picture.texts("legend-label") == ["A", "B", "C"])
    }

    @Test("A variable is a condition that holds where its value counts as true", arguments: [("true", 3), ("null", 0)])
    func variableConditions(value: String, red: Int) throws {
        let picture = try ScenePicture(
            "params: [{name: on, value: \(value)}]\n" + Self.rows
                + "mark: bar\nencoding: {x: {field: a}, color: {condition: {param: on, value: red}, value: blue}}")
        #expect(picture.fills("mark").filter { $0 == "#ff0000" }.count == red)
    }

    @Test("Values that are null are shown as the config says")
    func invalidOutputs() throws {
        let picture = try ScenePicture(
            """
            data: {values: [{a: 1, c: 1}, {a: 2, c: null}]}
            config: {mark: {invalid: show}, scale: {invalid: {color: {value: red}}}}
            mark: bar
            encoding: {x: {field: a, type: ordinal}, color: {field: c, type: quantitative}}
            """)
        #expect(picture.fills("mark").filter { $0 == "#ff0000" }.count == 1)
    }

    @Test("A stack rounded as a whole is outlined as a whole")
    func roundedOutline() throws {
        let picture = try ScenePicture(
            """
            data: {values: [{a: A, g: x, v: 1}, {a: A, g: y, v: 2}]}
            mark: {type: bar, cornerRadius: 5, stroke: black}
            encoding: {x: {field: a}, y: {field: v, type: quantitative}, color: {field: g}}
            """)
        // Two parts, and the outline of both.
        #expect(picture.items("mark").count == 3)
    }

    @Test("A tooltip about single rows does not split a box plot")
    func boxPlotTooltip() throws {
        let spec =
            "data: {values: [{v: 1}, {v: 2}, {v: 3}, {v: 4}]}\nmark: boxplot\nencoding: {x: {field: v, type: quantitative}"
        let plain = try ScenePicture(spec + "}")
        let told = try ScenePicture(spec + ", tooltip: {field: v, type: quantitative}}")
        #expect(plain.items("mark").count == told.items("mark").count)
    }

    @Test("A lookup may look among the rows that a selection selects at the start")
    func lookupInSelection() throws {
        let picture = try ScenePicture(
            """
            data: {values: [{k: A, t: 1, v: 10}, {k: A, t: 2, v: 30}, {k: B, t: 1, v: 5}, {k: B, t: 2, v: 5}]}
            params: [{name: base, value: [{t: 1}], select: {type: point, fields: [t]}}]
            transform:
              - {lookup: k, from: {param: base, key: k}}
              - {calculate: datum.v / datum.base.v, as: ratio}
            mark: text
            encoding: {x: {field: t, type: ordinal}, y: {field: k}, text: {field: ratio}}
            """)
        #expect(picture.texts("mark") == ["1", "3", "1", "1"])
    }

    @Test("Codes of a CSV file are labels with all of their zeros, and numbers where they are measured")
    func codes() throws {
        let picture = try ScenePicture(
            """
            data: {values: "zip,n\\n10001,02\\n00501,011\\n00502,005", format: {type: csv}}
            mark: bar
            encoding:
              x: {field: zip, type: nominal}
              y: {field: n, type: quantitative, aggregate: max, axis: {values: [0, 2, 11]}}
            """)
        #expect(picture.texts("axis-label") == ["00501", "00502", "10001", "0", "2", "11"])
        let heights = picture.numbers("mark", "h").sorted().map { ($0 * 11 / 300).rounded() }
        #expect(heights == [2, 5, 11])
        let line = try ScenePicture(
            """
            data: {values: "m,n\\n010,1\\n9,2\\n08,3", format: {type: csv}}
            transform: [{filter: {field: m, oneOf: [9, 10]}}]
            mark: point
            encoding: {x: {field: m, type: quantitative, scale: {domain: [0, 10]}}}
            width: 100
            """)
        #expect(line.numbers("mark", "x").sorted().count == 2)
    }
}
