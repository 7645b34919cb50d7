import Drawing
import Grammar
import Spec
import Testing

/// Specs in, figures out.
@Suite struct FigureReaderTests {
    private func figure(
        _ text: String, parameters: [String: Value] = [:], styles: [Config] = [], width: Double? = nil
    ) throws -> Figure {
        let (figure, diagnostics) = SpecReader().figure(
            text: Array(text.utf8), name: "a.yaml", styles: styles, parameters: parameters, width: width)
        #expect(diagnostics.map(\.message) == [])
        return try #require(figure)
    }

    private func unit(_ text: String) throws -> UnitView {
        guard case .unit(let unit) = try figure(text).view else { throw Diagnostic(.error, "no unit") }
        return unit
    }

    private func field(_ definition: String, of channel: Channel = .x) throws -> FieldDefinition {
        try #require(try unit("mark: bar\nencoding: {\(channel.rawValue): \(definition)}").encoding.field(channel))
    }

    // MARK: - Whole figures

    @Test("Parameters choose the language of all texts")
    func languages() throws {
        let text = """
            params:
              - {name: lang, value: hant}
              - {name: words, value: {hant: {tag: zh-Hant, title: 旅遊, notes: [甲, 乙]}, en: {tag: en, title: Tourism, notes: c}}}
            language: {expr: "words[lang].tag"}
            title: {text: {expr: "words[lang].title"}}
            source: {expr: "words[lang].notes"}
            mark: bar
            """
        let chinese = try figure(text)
        #expect(chinese.language == Language("zh-Hant"))
        #expect(chinese.view.frame.title?.text == ["旅遊"])
        #expect(chinese.source == ["甲", "乙"])
        let english = try figure(text, parameters: ["lang": "en"])
        #expect(english.language == .english)
        #expect(english.metadata.title == "Tourism")
        #expect(english.source == ["c"])
    }

    @Test("A parameter that the spec does not have is told")
    func unknownParameter() {
        let text = Array("params: [{name: lang, value: a}]\nmark: bar".utf8)
        let diagnostics = SpecReader().figure(text: text, name: "a.yaml", parameters: ["lagn": "en"]).diagnostics
        #expect(diagnostics.map(\.message) == ["unknown parameter \"lagn\""])
        #expect(diagnostics.first?.label == "did you mean \"lang\"?")
        #expect(diagnostics.first?.notes == ["the spec has \"lang\""])
    }

    @Test("Parameters are computed from those before them and from the view's size")
    func computedParameters() throws {
        let figure = try figure(
            "params: [{name: a, expr: width / 2}, {name: b, expr: a + 1}]\nwidth: 300\nmark: {type: bar, size: {expr: b}}",
            width: 400)
        #expect(figure.scope.values["b"] == 201)
        #expect(figure.view.frame.width == .points(400))
    }

    @Test("The spec's config lies over the styles, the styles over Vega-Lite's defaults")
    func configs() throws {
        var style = Config()
        style.axis.labelFontSize = Conditional(20)
        style.title.fontSize = 30
        let config = try figure("mark: bar\nconfig: {axis: {labelFontSize: 8}}", styles: [style]).config
        #expect(config.axis.labelFontSize == Conditional(8))
        #expect(config.title.fontSize == 30)
        #expect(config.axis.titleFontSize == 11)
        #expect(config.marks[.tick]?.thickness == 1)
    }

    @Test("Lines of a text end where it has line breaks, or are given one by one")
    func lines() throws {
        #expect(try figure("mark: bar\ntitle: \"a\\nb\"").view.frame.title?.text == ["a", "b"])
        #expect(try figure("mark: bar\ntitle: [a, b]").view.frame.title?.text == ["a", "b"])
        #expect(try figure("mark: bar\ntitle: 2022").view.frame.title?.text == ["2022"])
    }

    // MARK: - Views

    @Test("A layer's views take over its size and complete their channels from its encoding")
    func layers() throws {
        let figure = try figure(
            """
            width: 200
            encoding: {x: {field: a, type: nominal, axis: null}, y: {field: b}}
            layer:
              - mark: bar
                encoding: {x: {field: c}, y: {value: 3}}
              - mark: rule
            """)
        guard case .layer(let layer) = figure.view, case .unit(let bar) = layer.layers[0],
            case .unit(let rule) = layer.layers[1]
        else { throw Diagnostic(.error, "no layers") }
        #expect(bar.frame.width == .points(200) && rule.frame.width == .points(200))
        let x = try #require(bar.encoding.field(.x))
        #expect(x.quantity == .field(try #require(fieldReference(x))) && fieldReference(x)?.name == "c")
        #expect(x.type == .nominal && x.axis == .off)
        #expect(bar.encoding[.y]?.content == .value(.constant(3)))
        #expect(rule.encoding.channels.isEmpty && layer.encoding.channels == [.x, .y])
    }

    private func fieldReference(_ definition: FieldDefinition) -> FieldReference? {
        if case .field(let reference) = definition.quantity { reference } else { nil }
    }

    @Test("Properties of marks can be formulas over the row")
    func rowFormulas() throws {
        let mark = try unit("mark: {type: text, dx: {expr: datum.a * 2}, dy: {expr: 1 + 1}, text: {expr: width}}").mark
        #expect(mark.expressions["dx"]?.text == "datum.a * 2")
        #expect(mark.properties.dx == nil && mark.properties.dy == 2)
        // The width is known only when the picture is laid out.
        #expect(mark.expressions["text"]?.text == "width")
    }

    @Test("Data named where they are first used can be used again by their name")
    func namedData() throws {
        let figure = try figure(
            "layer: [{mark: bar, data: {name: d, url: a.csv}}, {mark: rule, data: {name: d}}]")
        guard case .layer(let layer) = figure.view else { throw Diagnostic(.error, "no layers") }
        #expect(layer.layers[0].frame.data == layer.layers[1].frame.data)
    }

    @Test("A selection selects what its initial value says")
    func selections() throws {
        let figure = try figure(
            """
            params:
              - {name: p, select: {type: point, fields: [k]}, value: [{k: 4}]}
              - {name: b, select: interval, value: {x: [1, 2]}}
              - {name: empty, select: point}
            mark: bar
            transform: [{filter: {param: p}}, {filter: {param: empty, empty: false}}]
            encoding: {x: {field: a, type: quantitative}}
            """)
        let tests = figure.view.frame.transforms.map(\.transform)
        guard case .filter(.parameter("p", true, _)) = tests[0], case .filter(.parameter("empty", false, _)) = tests[1]
        else { throw Diagnostic(.error, "no such predicates") }
        let stores = figure.scope.selections
        #expect(stores["p"]?.projections.map(\.column) == ["k"])
        #expect(stores["p"]?.entries == [[4]])
        #expect(stores["b"]?.projections.map(\.column) == ["a"])
        #expect(stores["b"]?.entries == [[.array([1, 2])]])
        #expect(stores["empty"]?.entries == [])
    }

    // MARK: - Fields

    @Test(
        "All ways to write an order are understood",
        arguments: [
            ("ascending", .on(.ascending)), ("descending", .on(.descending)), ("null", .off),
            ("-y", .on(.channel(.y, isDescending: true))), ("color", .on(.channel(.color, isDescending: false))),
            ("{encoding: y, order: descending}", .on(.channel(.y, isDescending: true))),
            ("{op: count}", .on(.field(nil, operation: .count, isDescending: false))),
            ("{order: null}", .off), ("[b, a]", .on(.list(["b", "a"]))),
        ] as [(String, Setting<Sort>)])
    func sorts(text: String, expected: Setting<Sort>) throws {
        #expect(try field("{field: a, sort: \(text)}").sort == expected)
    }

    @Test("Bins, aggregates, time units and stacks have short and long forms")
    func preparations() throws {
        var three = BinParameters()
        three.maxBins = 3
        #expect(try field("{field: a, bin: true}").bin == .by(BinParameters()))
        #expect(try field("{field: a, bin: {maxbins: 3}}").bin == .by(three))
        #expect(try field("{field: a, bin: binned}").bin == .binned)
        #expect(try field("{field: a, bin: false}").bin == nil)
        #expect(try field("{aggregate: count}").quantity == .rows)
        #expect(try field("{field: a, aggregate: {argmax: b}}").aggregate?.argument?.name == "b")
        #expect(
            try field("{field: a, timeUnit: {unit: month, step: 3, utc: true}}").timeUnit
                == TimeUnit(parts: [.month], isUTC: true, step: 3))
        #expect(try field("{field: a, stack: true}").stack == .on(.zero))
        #expect(try field("{field: a, stack: null}").stack == .off)
        #expect(try field("{field: a, title: null}").title == .off)
    }

    @Test(
        "Dates in parts are moments",
        arguments: [
            ("{year: 2022, month: 5, date: 16, utc: true}", 1_652_659_200_000),
            ("{year: 2022, month: may, date: 16}", 1_652_659_200_000),
            ("{year: 2022, month: May, date: 16, hours: 1}", 1_652_662_800_000),
            ("{year: 2022, quarter: 2}", 1_648_771_200_000), ("{day: mon}", 1_325_462_400_000),
            ("{month: 1}", 1_325_376_000_000),
        ])
    func dates(text: String, milliseconds: Double) throws {
        #expect(try field("{datum: \(text)}").quantity == .datum(.date(milliseconds)))
    }

    @Test("Conditions carry values or fields; the value beside them holds otherwise")
    func conditions() throws {
        let color = try #require(
            try unit(
                "mark: bar\nencoding: {color: {condition: [{test: datum.a > 1, value: red}, {test: datum.b, field: c}], value: null}}"
            )
            .encoding[.color])
        #expect(color.content == .value(.constant(.null)))
        #expect(color.conditions.count == 2)
        #expect(color.conditions[0].content == .value(.constant("red")))
        guard case .field(let field) = color.conditions[1].content else { throw Diagnostic(.error, "no field") }
        #expect(fieldReference(field)?.name == "c")
    }

    @Test("A tooltip or a detail can show several fields")
    func plural() throws {
        let encoding = try unit("mark: bar\nencoding: {detail: [{field: a}, {field: b}], tooltip: {field: c}}").encoding
        #expect(encoding[all: .detail].count == 2 && encoding[all: .tooltip].count == 1)
    }

    @Test("A theme made for Vega is a style: what it says of Vega's own kinds of marks is held to be well-formed")
    func vegaThemes() {
        func problems(_ text: String) -> [String] {
            SpecReader().style(text: Array(text.utf8), name: "theme.json").1.map(\.message)
        }
        #expect(
            problems(
                ##"{"symbol": {"fill": "#000", "size": 40}, "path": {"stroke": "#000"}, "group": {"fill": "#eee"}}"##)
                == [])
        #expect(problems(##"{"symbol": {"fil": "#000"}}"##) == ["unknown property \"fil\""])
    }
}
