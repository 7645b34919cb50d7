import Grammar
import Spec
import Testing

/// What authors get wrong in views side by side, and what they are told.
@Suite("Errors in compositions")
struct CompositionErrorsTests {
    private static let view = "{mark: point, encoding: {x: {field: q, type: quantitative}}}"

    private func diagnostics(_ text: String) -> ([Grammar.Diagnostic], Range<Int>?) {
        let marked = MarkedText(text)
        return (SpecReader().figure(text: marked.bytes, name: "a.yaml").diagnostics, marked.range)
    }

    @Test(
        "A composition that cannot be is an error at its place",
        arguments: [
            ("facet: {field: a}\ncolumns: ‹0›\nspec: \(view)", "expected 1 to 10000, found number 0"),
            ("concat: [\(view)]\ncolumns: ‹1.5›", "expected a whole number, found number 1.5"),
            ("facet: ‹{field: a}›", "missing \"spec\" beside \"facet\""),
            ("facet: ‹{}›\nspec: \(view)", "missing \"field\", \"row\" or \"column\""),
            (
                "facet: ‹3›\nspec: \(view)",
                "expected an object with \"field\", or with \"row\" and \"column\", found number 3"
            ),
            ("facet: ‹{value: 1}›\nspec: \(view)", "missing \"field\""),
            ("facet: {field: a, header: {‹labelAngel›: 3}}\nspec: \(view)", "unknown property \"labelAngel\""),
            ("concat: ‹[]›", "missing views in \"concat\""), ("hconcat: ‹[]›", "missing views in \"hconcat\""),
            ("vconcat: ‹{a: 1}›", "expected an array of views, found an object"),
            ("hconcat: [\(view)]\nalign: ‹al›", "unknown align \"al\""),
            ("hconcat: [\(view)]\nspacing: {‹rows›: 1}", "unknown property \"rows\""),
            ("hconcat: [\(view)]\nresolve: {scale: {‹colour›: shared}}", "unknown property \"colour\""),
            ("hconcat: [\(view)]\nresolve: {‹scales›: {x: shared}}", "unknown property \"scales\""),
            ("hconcat: [\(view)]\nresolve: {scale: {x: ‹share›}}", "unknown resolve mode \"share\""),
            ("layer: [\(view), ‹{facet: {field: a}, spec: \(view)}›]", "cannot draw views side by side as a layer"),
            ("layer: [\(view), ‹{hconcat: [\(view)]}›]", "cannot draw views side by side as a layer"),
            ("repeat: ‹[]›\nspec: \(view)", "missing fields to repeat the view for"),
            ("repeat: ‹{}›\nspec: \(view)", "missing fields to repeat the view for"),
            ("repeat: {row: ‹[]›}\nspec: \(view)", "missing fields to repeat the view for"),
            ("repeat: {‹rows›: [a]}\nspec: \(view)", "unknown property \"rows\""),
            ("repeat: [‹1›]\nspec: \(view)", "expected the name of a field, found number 1"),
            ("‹repeat: [a]›", "missing \"spec\" beside \"repeat\""),
            (
                "repeat: [a]\nspec: {mark: point, encoding: {x: {field: {repeat: ‹column›}, type: quantitative}}}",
                "unknown repeated field \"column\""
            ),
            (
                "mark: point\nencoding: {x: {field: {repeat: ‹repeat›}, type: quantitative}}",
                "unknown repeated field \"repeat\""
            ),
        ])
    func errors(text: String, message: String) {
        let (found, range) = diagnostics(text)
        #expect(found.map(\.message) == [message])
        #expect(found.first?.severity == .error)
        #expect(found.first?.origin?.range == range)
    }

    @Test(
        "What a composition leaves out is a warning at its place",
        arguments: [
            ("facet: {field: a}\nhconcat: ‹[\(view)]›\nspec: \(view)", "cannot draw \"hconcat\" beside \"facet\""),
            ("hconcat: [\(view)]\nmark: ‹bar›", "cannot draw \"mark\" beside \"hconcat\""),
            ("repeat: [a]\nmark: ‹bar›\nspec: \(view)", "cannot draw \"mark\" beside \"repeat\""),
            ("mark: bar\nalign: ‹all›", "cannot use \"align\" for a single view"),
            ("layer: [\(view)]\ncolumns: ‹2›", "cannot use \"columns\" for a single view"),
            (
                "hconcat: [\(view)]\nresolve: {axis: {color: ‹shared›}}",
                "cannot share or part the axis of \"color\", which has none"
            ),
            (
                "hconcat: [\(view)]\nresolve: {legend: {x: ‹independent›}}",
                "cannot share or part the legend of \"x\", which has none"
            ),
            (
                "facet: {row: {field: a}}\ncolumns: ‹2›\nspec: \(view)",
                "cannot use \"columns\" beside a facet of rows and columns"
            ),
            (
                "repeat: {row: [q]}\ncolumns: ‹2›\nspec: \(view)",
                "cannot use \"columns\" beside a repetition of rows and columns"
            ),
            (
                "layer: [{mark: point, encoding: {row: ‹{field: a}›}}]",
                "cannot use the channel \"row\" in a layer, which shares its frame with others"
            ),
            ("hconcat: [\(view)]\nwidth: ‹500›", "cannot use \"width\" for views side by side"),
            ("facet: {field: a}\nspec: \(view)\nheight: ‹500›", "cannot use \"height\" for views side by side"),
            ("hconcat: [\(view)]\nencoding: ‹{x: {field: q}}›", "cannot use \"encoding\" for views side by side"),
            (
                "hconcat: [\(view)]\nresolve: {scale: {x: independent}, axis: {x: ‹shared›}}",
                "cannot share the axis of \"x\" because its scales are independent"
            ),
            (
                "hconcat: [\(view)]\nresolve: {scale: {color: independent}, legend: {color: ‹shared›}}",
                "cannot share the legend of \"color\" because its scales are independent"
            ),
            ("mark: point\nresolve: ‹{scale: {x: independent}}›", "cannot use \"resolve\" for a single view"),
            (
                "repeat: ‹[a, b]›\nspec: \(view)",
                "cannot tell the views of \"repeat\" apart because nothing in \"spec\" asks for its fields"
            ),
            (
                "repeat: {row: ‹[a, b]›}\nspec: {repeat: {column: [q]}, spec: \(view)}",
                "cannot tell the views of \"row\" apart because nothing in \"spec\" asks for its fields"
            ),
            (
                "hconcat: [{name: v, mark: point}, {name: ‹v›, mark: point}]",
                "cannot tell two views apart that are both called \"v\""
            ),
            (
                "mark: point\nencoding: {facet: ‹{field: a}›, row: {field: b}}",
                "cannot use the channel \"facet\" beside \"row\" or \"column\""
            ),
        ])
    func warnings(text: String, message: String) {
        let (found, range) = diagnostics(text)
        #expect(found.map(\.message) == [message])
        #expect(found.first?.severity == .warning)
        #expect(found.first?.origin?.range == range)
    }

    @Test("A facet beside a mark is told where it belongs")
    func facetBesideMark() {
        let (found, _) = diagnostics("facet: {field: a}\nmark: bar")
        #expect(found.map(\.message) == ["missing \"spec\" beside \"facet\""])
        #expect(
            found.first?.notes == [
                "beside \"mark\" a facet stands in the encoding: \"encoding\": {\"facet\": {\"field\": …}}"
            ])
    }

    @Test(
        "A repeated field that no repetition gives leads to the one that is given",
        arguments: [("[a]", "row", "repeat"), ("{row: [a]}", "Row", "row"), ("{column: [a]}", "repeat", "column")])
    func repeatedFields(fields: String, asked: String, given: String) {
        let view = "{mark: point, encoding: {x: {field: {repeat: ‹\(asked)›}, type: quantitative}}}"
        let (found, range) = diagnostics("repeat: \(fields)\nspec: \(view)")
        #expect(found.map(\.message) == ["unknown repeated field \"\(asked)\""])
        #expect(found.first?.label == "did you mean \"\(given)\"?")
        #expect(found.first?.origin?.range == range)
    }

    @Test(
        "Views nested too deep are one error",
        arguments: ["hconcat: [%]", "facet: {field: a}\nspec: %", "repeat: [a]\nspec: %"])
    func depth(form: String) {
        var text = "{mark: point}"
        for _ in 0..<61 { text = "{" + form.replacing("\n", with: ", ").replacing("%", with: text) + "}" }
        #expect(
            diagnostics(text).0.map(\.message) == [
                "cannot read this view because views are nested more than 60 deep"
            ])
    }

    @Test("Repetitions in repetitions come to an end")
    func manyViews() {
        var text = "{mark: point}"
        for _ in 0..<8 { text = "{repeat: [a, b, c, d], spec: \(text)}" }
        let (found, _) = diagnostics(text)
        #expect(found.filter { $0.severity == .error }.map(\.message) == ["cannot draw more than 4000 views"])
        // Each of the eight is told once that nothing asks for its fields, however often it is written out.
        #expect(found.count == 9)
    }
}
