import Grammar
import Spec
import Testing

/// What authors get wrong, and what they are told: message, place and label.
@Suite struct SpecErrorsTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var text: String
        var message: String
        var label: String?
        var path: String

        init(_ text: String, _ message: String, _ label: String? = nil, at path: String) {
            self.text = text
            self.message = message
            self.label = label
            self.path = path
        }

        var testDescription: String { message }
    }

    @Test("An error says what is wrong, where, and what was probably meant", arguments: wholes + encodings + marks)
    func whole(_ wrong: Case) { check(wrong, wrong.text) }

    @Test("So does an error in a transform", arguments: transforms)
    func transform(_ wrong: Case) { check(wrong, "mark: bar\ntransform:\n  - \(wrong.text)\n") }

    @Test("So does an error in a config", arguments: configs)
    func config(_ wrong: Case) { check(wrong, "mark: bar\nconfig: \(wrong.text)\n") }

    @Test("Everything that is wrong is told at once, from the top of the text to its end")
    func several() {
        let text =
            "mark: {type: bar, colr: red}\nencoding: {xx: {field: a}, y: {field: b, type: c}}\nparams: [{value: 1}]"
        let diagnostics = SpecReader().figure(text: Array(text.utf8), name: "a.yaml").diagnostics
        #expect(
            diagnostics.map(\.message) == [
                "unknown property \"colr\"", "unknown channel \"xx\"", "unknown field type \"c\"", "missing \"name\"",
            ])
    }

    @Test("Endless errors come to an end")
    func endless() {
        let keys = (0..<5000).map { "  k\($0): 1\n" }.joined()
        let diagnostics = SpecReader().figure(text: Array("mark: bar\nencoding:\n\(keys)".utf8), name: "a.yaml")
            .diagnostics
        #expect(diagnostics.count == 201)
        #expect(diagnostics.contains { $0.message == "cannot tell all errors because they are more than 200" })
    }

    private func check(_ wrong: Case, _ text: String) {
        let marked = MarkedText(text)
        let diagnostics = SpecReader().figure(text: marked.bytes, name: "a.yaml").diagnostics
        #expect(diagnostics.map(\.message) == [wrong.message])
        #expect(diagnostics.first?.label == wrong.label)
        #expect(diagnostics.first?.origin?.range == marked.range)
        #expect(diagnostics.first?.origin?.path == wrong.path)
    }

    static let wholes = [
        Case("mark: bar\n‹mrak›: bar", "unknown property \"mrak\"", "did you mean \"mark\"?", at: "mrak"),
        Case("‹width: 3›", "missing \"mark\" or \"layer\"", at: ""),
        Case("mark: ‹bra›", "unknown mark \"bra\"", "did you mean \"bar\"?", at: "mark"),
        Case("mark: bar\n‹heigth›: 3", "unknown property \"heigth\"", "did you mean \"height\"?", at: "heigth"),
        Case("mark: bar\nwidth: ‹wide›", "expected a number, found string \"wide\"", at: "width"),
        Case(
            "mark: bar\nwidth: ‹\"300\"›", "expected a number, found string \"300\"", "write it without quotes",
            at: "width"),
        Case(
            "mark: bar\nwidth: {‹stp›: 20, step: 20}", "unknown property \"stp\"", "did you mean \"step\"?",
            at: "width.stp"),
        Case("mark: bar\nwidth: ‹-1›", "expected a number above 0 and up to 1000000, found number -1", at: "width"),
        Case("mark: bar\npadding: {left: ‹a›}", "expected a number, found string \"a\"", at: "padding.left"),
        Case("mark: bar\nautosize: ‹fitt›", "unknown autosize \"fitt\"", "did you mean \"fit\"?", at: "autosize"),
        Case("mark: bar\nbackground: ‹whit›", "unknown colour \"whit\"", "did you mean \"white\"?", at: "background"),
        Case(
            "mark: bar\ntitle: {text: a, ‹ancor›: start}", "unknown property \"ancor\"", "did you mean \"anchor\"?",
            at: "title.ancor"),
        Case(
            "mark: bar\ntitle: {text: a, anchor: ‹strat›}", "unknown anchor \"strat\"", "did you mean \"start\"?",
            at: "title.anchor"),
        Case(
            "layer: [‹{hconcat: [{mark: point}]}›]", "cannot draw views side by side as a layer",
            at: "layer[0]"),
        Case(
            "mark: geoshape\nprojection: {type: ‹mercater›}", "unknown projection \"mercater\"",
            "did you mean \"mercator\"?", at: "projection.type"),
        Case(
            "mark: geoshape\nprojection: {type: mercator, center: ‹[10]›}", "expected 2 angles, found 1",
            at: "projection.center"),
        Case(
            "mark: geoshape\nprojection: {rotate: ‹[1, 2, 3, 4]›}", "expected 2 or 3 angles, found 4",
            at: "projection.rotate"),
        Case(
            "mark: geoshape\nprojection: {clipAngle: ‹200›}", "expected an angle from 0 to 180, found number 200",
            at: "projection.clipAngle"),
        Case(
            "mark: geoshape\nprojection: {scale: ‹0›}", "expected a scale above 0 and at most 1e9, found number 0",
            at: "projection.scale"),
        Case(
            "mark: geoshape\nprojection: {clipExtent: ‹[[0, 0]]›}", "expected two corners, found 1",
            at: "projection.clipExtent"),
        Case(
            "mark: geoshape\nprojection: {fit: ‹{type: Blob}›}",
            "expected a GeoJSON feature or geometry, found an object", at: "projection.fit"),
        Case(
            "mark: geoshape\nprojection: {‹centre›: [0, 0]}", "unknown property \"centre\"",
            "did you mean \"center\"?", at: "projection.centre"),
        Case(
            "mark: geoshape\ndata: {graticule: {step: ‹[10]›}}", "expected two distances in degrees, found 1",
            at: "data.graticule.step"),
        Case(
            "mark: geoshape\ndata: {graticule: {step: [‹0›, 10]}}",
            "expected a number above 0 and at most 100000, found number 0", at: "data.graticule.step[0]"),
        Case(
            "mark: geoshape\ndata: {url: a, format: {type: topojson, mesh: b, filter: ‹inside›}}",
            "unknown mesh filter \"inside\"", nil, at: "data.format.filter"),
        Case(
            "mark: bar\n$schema: ‹https://vega.github.io/schema/vega/v5.json›",
            "cannot read a Vega spec because only Vega-Lite's are understood", at: "$schema"),
        Case("mark: bar\ndata: ‹{}›", "missing \"values\", \"url\", \"name\" or \"sequence\"", at: "data"),
        Case(
            "mark: bar\ndata: {url: a, format: {type: ‹cvs›}}", "unknown data format \"cvs\"", "did you mean \"csv\"?",
            at: "data.format.type"),
        Case(
            "mark: bar\ndata: {url: a, format: {parse: {d: ‹dat›}}}", "unknown field type \"dat\"",
            "did you mean \"date\"?", at: "data.format.parse.d"),
        Case(
            "mark: bar\ndata: {‹ulr›: a, url: b}", "unknown property \"ulr\"", "did you mean \"url\"?", at: "data.ulr"),
        Case(
            "mark: bar\nresolve: {scale: {‹colour›: shared}}", "unknown property \"colour\"", "did you mean \"color\"?",
            at: "resolve.scale.colour"),
        Case(
            "mark: bar\nparams: [{name: a, value: 1}]\ntitle: {expr: ‹b›}", "unknown name \"b\"", "did you mean \"a\"?",
            at: "title.expr"),
        Case(
            "mark: bar\ntitle: {expr: ‹datum.a›}", "cannot read \"datum\" here because this is the same for all rows",
            at: "title.expr"),
        Case("mark: bar\nparams: [‹{value: 1}›]", "missing \"name\"", at: "params[0]"),
        Case("layer: [‹3›]", "expected a view as an object, found number 3", at: "layer[0]"),
        Case(
            "layer: ‹{mark: bar}›", "expected an array of views, found an object", "put it into brackets: [ … ]",
            at: "layer"),
        Case(
            "layer:\n  - mark: {type: ‹lien›}", "unknown mark \"lien\"", "did you mean \"line\"?",
            at: "layer[0].mark.type"),
        Case("‹[1]›", "expected a spec as an object, found an array", at: ""),
    ]

    static let encodings = [
        Case(
            "mark: bar\nencoding: {‹colour›: {field: a}}", "unknown channel \"colour\"", "did you mean \"color\"?",
            at: "encoding.colour"),
        Case("mark: bar\nencoding: {x: ‹{}›}", "missing \"field\", \"datum\" or \"value\"", at: "encoding.x"),
        Case(
            "mark: bar\nencoding: {x: {‹feild›: a}}", "unknown property \"feild\"", "did you mean \"field\"?",
            at: "encoding.x.feild"),
        Case("mark: bar\nencoding: {x: {field: ‹[a]›}}", "expected text, found an array", at: "encoding.x.field"),
        Case(
            "mark: bar\nencoding: {x: {field: a, type: ‹quantitive›}}", "unknown field type \"quantitive\"",
            "did you mean \"quantitative\"?", at: "encoding.x.type"),
        Case(
            "mark: bar\nencoding: {x: {field: a, aggregate: ‹avrage›}}", "unknown aggregate \"avrage\"",
            "did you mean \"average\"?", at: "encoding.x.aggregate"),
        Case(
            "mark: bar\nencoding: {x: {field: a, timeUnit: ‹yearmoth›}}", "unknown time unit \"yearmoth\"",
            "did you mean \"yearmonth\"?", at: "encoding.x.timeUnit"),
        Case(
            "mark: bar\nencoding: {x: {field: a, bin: {‹maxbin›: 3}}}", "unknown property \"maxbin\"",
            "did you mean \"maxbins\"?", at: "encoding.x.bin.maxbin"),
        Case("mark: bar\nencoding: {x: {field: a, sort: ‹-yy›}}", "unknown sort \"-yy\"", nil, at: "encoding.x.sort"),
        Case(
            "mark: bar\nencoding: {x: {field: a, stack: ‹normalise›}}", "unknown stack \"normalise\"",
            "did you mean \"normalize\"?", at: "encoding.x.stack"),
        Case(
            "mark: bar\nencoding: {x: {field: a, axis: {grid: ‹no›}}}", "expected true or false, found string \"no\"",
            at: "encoding.x.axis.grid"),
        Case(
            "mark: bar\nencoding: {x: {field: a, axis: {‹lableAngle›: 0}}}", "unknown property \"lableAngle\"",
            "did you mean \"labelAngle\"?", at: "encoding.x.axis.lableAngle"),
        Case(
            "mark: bar\nencoding: {x: {field: a, axis: {labelColor: {condition: ‹{value: red}›}}}}",
            "missing \"test\" or \"param\"", at: "encoding.x.axis.labelColor.condition"),
        Case(
            "mark: bar\nencoding: {x: {field: a, scale: {type: ‹linaer›}}}", "unknown scale type \"linaer\"",
            "did you mean \"linear\"?", at: "encoding.x.scale.type"),
        Case(
            "mark: bar\nencoding: {x: {field: a, scale: {domain: ‹5›}}}", "expected an array, found number 5",
            at: "encoding.x.scale.domain"),
        Case(
            "mark: bar\nencoding: {x: {field: a, scale: {nice: ‹mnth›}}}", "unknown time interval \"mnth\"",
            "did you mean \"month\"?", at: "encoding.x.scale.nice"),
        Case(
            "mark: bar\nencoding: {x: {field: a, ‹legend›: null}}", "unknown property \"legend\"",
            "\"legend\" belongs to other channels, \"config\"",
            at: "encoding.x.legend"),
        Case(
            "mark: bar\nencoding: {color: {value: ‹blu›}}", "unknown colour \"blu\"", "did you mean \"blue\"?",
            at: "encoding.color.value"),
        Case(
            "mark: bar\nencoding: {color: {field: a, legend: {orient: ‹botom›}}}", "unknown orient \"botom\"",
            "did you mean \"bottom\"?", at: "encoding.color.legend.orient"),
        Case(
            "mark: bar\nencoding: {color: {condition: {test: datum.a > 1, value: red, ‹vaule›: x}}}",
            "unknown property \"vaule\"", "did you mean \"value\"?", at: "encoding.color.condition.vaule"),
        Case(
            "mark: bar\nencoding: {color: {condition: {param: ‹brush›, value: red}}}", "unknown parameter \"brush\"",
            at: "encoding.color.condition.param"),
        Case(
            "mark: bar\nencoding: {row: {field: a, ‹haeder›: {}}}", "unknown property \"haeder\"",
            "did you mean \"header\"?", at: "encoding.row.haeder"),
        Case(
            "mark: bar\nencoding: {x: {field: {repeat: ‹column›}}}", "unknown repeated field \"column\"",
            at: "encoding.x.field.repeat"),
        Case(
            "mark: bar\nencoding: {x: {datum: {year: 2000, month: ‹fab›}}}", "unknown month \"fab\"",
            "did you mean \"feb\"?", at: "encoding.x.datum.month"),
        Case(
            "mark: text\nencoding: {text: {field: a, format: {‹yaer›: '%Y'}}}", "unknown property \"yaer\"",
            "did you mean \"year\"?", at: "encoding.text.format.yaer"),
        Case(
            "mark: text\nencoding: {text: {field: a, formatType: ‹pwo›}}", "unknown format type \"pwo\"",
            "did you mean \"pow\"?",
            at: "encoding.text.formatType"),
    ]

    static let marks = [
        Case("mark: ‹{color: red}›", "missing \"type\"", at: "mark"),
        Case(
            "mark: {type: line, interpolate: ‹monoton›}", "unknown interpolation \"monoton\"",
            "did you mean \"monotone\"?", at: "mark.interpolate"),
        Case(
            "mark: {type: bar, ‹cornerRadus›: 3}", "unknown property \"cornerRadus\"", "did you mean \"cornerRadius\"?",
            at: "mark.cornerRadus"),
        Case("mark: {type: bar, opacity: ‹.nan›}", "expected a number, found number NaN", at: "mark.opacity"),
        Case("mark: {type: bar, opacity: ‹null›}", "expected a number, found null", at: "mark.opacity"),
        Case(
            "mark: {type: bar, fill: {gradient: linear, stops: [‹{offset: 0}›]}}", "missing \"color\"",
            at: "mark.fill.stops[0]"),
        Case(
            "mark: {type: bar, ‹median›: true}",
            "cannot draw \"median\" because a mark of type \"bar\" has no such part", at: "mark.median"),
        Case("mark: {type: text, fontWeight: ‹heavy›}", "unknown font weight \"heavy\"", nil, at: "mark.fontWeight"),
        Case(
            "mark: {type: bar, width: {‹bnd›: 0.5, band: 1}}", "unknown property \"bnd\"", "did you mean \"band\"?",
            at: "mark.width.bnd"),
    ]

    static let transforms = [
        Case("‹{filtr: datum.a}›", "unknown transform", "did you mean \"filter\"?", at: "transform[0]"),
        Case("‹3›", "expected a transform as an object, found number 3", at: "transform[0]"),
        Case("‹{calculate: datum.a}›", "missing \"as\"", at: "transform[0]"),
        Case(
            "{calculate: datum.a, as: b, ‹sa›: c}", "unknown property \"sa\"", "did you mean \"as\"?",
            at: "transform[0].sa"),
        Case(
            "{aggregate: [{op: ‹maen›, field: a, as: b}]}", "unknown aggregate \"maen\"", "did you mean \"mean\"?",
            at: "transform[0].aggregate[0].op"),
        Case(
            "{window: [{op: ‹rnk›, as: b}]}", "unknown window operation \"rnk\"", "did you mean \"rank\"?",
            at: "transform[0].window[0].op"),
        Case(
            "{window: [{op: rank, as: b}], frame: ‹[1]›}", "expected the two ends of a frame, found 1",
            at: "transform[0].frame"),
        Case("{filter: ‹{field: a}›}", "missing a comparison", at: "transform[0].filter"),
        Case(
            "{filter: ‹{field: a, lt: 1, gt: 2}›}", "cannot compare twice because a predicate is one test",
            at: "transform[0].filter"),
        Case(
            "{filter: {field: a, range: ‹[1]›}}", "expected the two ends of a range, found 1",
            at: "transform[0].filter.range"),
        Case("{filter: {or: ‹datum.a›}}", "expected an array, found string \"datum.a\"", at: "transform[0].filter.or"),
        Case("{lookup: a, from: ‹{key: b}›}", "missing \"data\" or \"param\"", at: "transform[0].from"),
        Case(
            "{regression: a, on: b, method: ‹linaer›}", "unknown regression method \"linaer\"",
            "did you mean \"linear\"?", at: "transform[0].method"),
        Case("{fold: ‹a›}", "expected an array, found string \"a\"", at: "transform[0].fold"),
        Case("{sample: ‹1.5›}", "expected a whole number, found number 1.5", at: "transform[0].sample"),
    ]

    static let configs = [
        Case("{‹axes›: {}}", "unknown property \"axes\"", "did you mean \"axis\"?", at: "config.axes"),
        Case("{axisX: {‹gird›: true}}", "unknown property \"gird\"", "did you mean \"grid\"?", at: "config.axisX.gird"),
        Case("{bar: {color: ‹rde›}}", "unknown colour \"rde\"", "did you mean \"red\"?", at: "config.bar.color"),
        Case(
            "{style: {name: {‹colour›: red}}}", "unknown property \"colour\"", "did you mean \"color\"?",
            at: "config.style.name.colour"),
        Case(
            "{style: {name: {fontSize: ‹big›}}}", "expected a number, found string \"big\"",
            at: "config.style.name.fontSize"),
        Case(
            "{legend: {layout: {‹rigth›: {}}}}", "unknown property \"rigth\"", "did you mean \"right\"?",
            at: "config.legend.layout.rigth"),
        Case(
            "{page: {width: ‹160m›}}", "expected a length such as 160mm, found string \"160m\"", at: "config.page.width"
        ),
        Case(
            "{timeFormatType: ‹timeFromat›}", "unknown format type \"timeFromat\"", "did you mean \"timeFormat\"?",
            at: "config.timeFormatType"),
        Case(
            "{view: {discreteWidth: {‹setp›: 3, step: 3}}}", "unknown property \"setp\"", "did you mean \"step\"?",
            at: "config.view.discreteWidth.setp"),
    ]
}
