import Grammar
import Spec
import Testing

/// `params`: variables, selections, and what is wrong with them.
@Suite struct ParameterReaderTests {
    private func read(_ text: String) -> (figure: Figure?, diagnostics: [Diagnostic]) {
        SpecReader().figure(text: Array(text.utf8), name: "a.yaml")
    }

    private func value(_ name: String, _ text: String) throws -> Value? {
        let (figure, diagnostics) = read(text)
        #expect(diagnostics.map(\.message) == [])
        return try #require(figure).scope.values[name]
    }

    @Test("A variable is computed after those that it reads, wherever they stand")
    func order() throws {
        let text = "params: [{name: a, expr: b * 2}, {name: b, expr: c + 1}, {name: c, value: 4}]\nmark: bar"
        #expect(try value("a", text) == 10)
    }

    @Test("Parameters that read each other in a circle are told, once, with the circle")
    func circle() {
        let text = "params: [{name: a, expr: b * 2}, {name: b, expr: c + 1}, {name: c, expr: a}]\nmark: bar"
        let diagnostics = read(text).diagnostics
        #expect(diagnostics.map(\.message) == ["cannot compute \"a\" because it depends on itself"])
        #expect(diagnostics.first?.notes == ["\"a\" reads \"b\" reads \"c\" reads \"a\""])
        let own = read("params: [{name: a, expr: a + 1}]\nmark: bar").diagnostics
        #expect(own.map(\.message) == ["cannot compute \"a\" because it depends on itself"])
    }

    @Test(
        "What no parameter can be is told at its place",
        arguments: [
            (
                "{name: p, select: point, expr: '1'}",
                "cannot compute a selection because input decides what it holds", "params[0].expr"
            ),
            (
                "{name: datum, value: 1}",
                "cannot name a parameter \"datum\" because expressions mean something else by it", "params[0].name"
            ),
            ("{value: 1}", "missing \"name\"", "params[0]"),
            ("{name: p, select: points}", "unknown selection type \"points\"", "params[0].select"),
            (
                "{name: p, select: {type: point, on: click, togle: true}}", "unknown property \"togle\"",
                "params[0].select.togle"
            ),
            (
                "{name: p, select: {type: interval, encodings: [z]}}", "unknown channel \"z\"",
                "params[0].select.encodings[0]"
            ),
            ("{name: p, select: point, bind: legends}", "unknown binding \"legends\"", "params[0].bind"),
            ("{name: p, select: interval, bind: legend}", "cannot bind an interval to this", "params[0].bind"),
            ("{name: p, value: 1, bind: {min: 0, max: 1}}", "missing \"input\"", "params[0].bind"),
            (
                "{name: p, value: 1, bind: {input: range, min: low}}", "expected a number, found string \"low\"",
                "params[0].bind.min"
            ),
            (
                "{name: p, select: interval, value: [1, 2]}",
                "expected an interval for each channel, as {\"x\": [10, 20]}, found an array", "params[0].value"
            ),
        ])
    func wrong(param: String, message: String, path: String) {
        let diagnostics = read("params: [\(param)]\nmark: bar").diagnostics
        #expect(diagnostics.map(\.message) == [message])
        #expect(diagnostics.first?.origin?.path == path)
    }

    @Test("A selection of views that there are not is told")
    func views() {
        let diagnostics = read(
            "params: [{name: p, select: point, views: [elsewhere]}]\nlayer: [{name: here, mark: bar}]"
        ).diagnostics
        #expect(diagnostics.map(\.message) == ["unknown views of \"p\""])
        #expect(diagnostics.first?.notes == ["no unit is in a view named \"elsewhere\""])
    }

    @Test("A name is declared once")
    func twice() {
        let diagnostics = read("params: [{name: a, value: 1}, {name: a, value: 2}]\nmark: bar").diagnostics
        #expect(diagnostics.map(\.message) == ["cannot declare \"a\" twice"])
    }

    @Test("A predicate, a domain and a lookup name parameters that there are")
    func unknown() {
        let texts = [
            "mark: bar\ntransform: [{filter: {param: brsh}}]",
            "mark: bar\nencoding: {x: {field: a, type: quantitative, scale: {domain: {param: brsh}}}}",
            "mark: bar\nencoding: {x: {field: a, bin: {extent: {param: brsh}}}}",
            "mark: bar\ntransform: [{lookup: a, from: {param: brsh, key: a}}]",
        ]
        for text in texts {
            let diagnostics = read("params: [{name: brush, select: point}]\n" + text).diagnostics
            #expect(diagnostics.map(\.message) == ["unknown parameter \"brsh\""])
            #expect(diagnostics.first?.label == "did you mean \"brush\"?")
        }
    }

    @Test("What is computed from the picture's size or scales waits for the picture; where that is too late it is told")
    func late() throws {
        let (figure, diagnostics) = read(
            "params: [{name: a, expr: width / 2}, {name: b, expr: a + bandwidth('x')}]\nmark: {type: bar, size: {expr: b}}"
        )
        #expect(diagnostics.isEmpty)
        #expect(try #require(figure).scope.formulas.keys.sorted() == ["a", "b"])
        #expect(read("title: {text: {expr: \"domain('x')[0]\"}}\nmark: bar").diagnostics.isEmpty)
        let title = read("title: {fontSize: {expr: \"domain('x')[0]\"}}\nmark: bar").diagnostics
        #expect(
            title.map(\.message) == ["cannot compute this here because scales are known only when the picture is drawn"]
        )
    }

    @Test("What a selection holds at first reaches expressions outside of rows")
    func initialValues() throws {
        let text = """
            params:
              - {name: brush, select: interval, value: {x: [7, 3]}}
              - {name: low, expr: 'brush.a[0]'}
              - {name: count, expr: "length(data('brush_store'))"}
              - {name: years, select: {type: point, fields: [y]}, value: 1970, bind: {input: range, min: 1970, max: 1980}}
              - {name: year, expr: years_y}
            mark: point
            encoding: {x: {field: a, type: quantitative}}
            """
        #expect(try value("low", text) == 3)
        #expect(try value("count", text) == 1)
        #expect(try value("year", text) == 1970)
        #expect(try value("brush_a", text) == .array([7, 3]))
    }

    @Test("A date that is given to an input element is a date to expressions, and its number in the selection")
    func dates() throws {
        let text = """
            params:
              - name: day
                select: {type: point, fields: [t]}
                bind: {input: date}
                value: [{t: {year: 1970, month: jan, date: 2}}]
              - {name: kinds, expr: "[isDate(day_t), day.t[0]]"}
            mark: point
            """
        #expect(try value("kinds", text) == .array([true, 86_400_000]))
    }

    @Test("Parameters called width and height are the size of the view")
    func size() throws {
        let figure = read("params: [{name: width, value: 120}]\nwidth: 300\nmark: bar").figure
        #expect(try #require(figure).view.frame.width == .points(120))
    }

    @Test("A domain or bins follow what a parameter says at first")
    func extents() throws {
        let (figure, diagnostics) = read(
            """
            params:
              - {name: brush, select: {type: interval, encodings: [x]}, value: {x: [3, 7]}}
              - {name: ends, value: [1, 2]}
            mark: point
            encoding:
              x: {field: a, type: quantitative}
              y: {field: b, type: quantitative, scale: {domain: {param: brush}}}
              size: {field: c, type: quantitative, scale: {domain: {param: ends}}}
              opacity: {field: d, bin: {extent: {param: brush, encoding: x}}}
            """)
        #expect(diagnostics.map(\.message) == [])
        guard case .unit(let unit)? = figure?.view else { throw Diagnostic(.error, "no unit") }
        #expect(unit.encoding.field(.y)?.scale.value?.rawDomain == [3, 7])
        #expect(unit.encoding.field(.size)?.scale.value?.rawDomain == [1, 2])
        guard case .by(let bin)? = unit.encoding.field(.opacity)?.bin else { throw Diagnostic(.error, "no bins") }
        #expect(bin.followedExtent == [3, 7])
    }
}
