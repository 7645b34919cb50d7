import Testing

@testable import Grammar

/// Which rows a selection holds before any input (vega-selections' `vlSelectionTest`).
@Suite struct SelectionStoreTests {
    private let table = Table(rows: [
        .object(Record([("a", 1), ("c", "u"), ("t", .date(0))])),
        .object(Record([("a", 5), ("c", "v"), ("t", .date(86_400_000))])),
        .object(Record([("a", 9), ("c", "u"), ("t", .date(40 * 86_400_000))])),
        .object(Record([("a", .null), ("c", .null), ("t", .null)])),
    ])

    private func unit(_ encoding: [Channel: FieldDefinition]) -> Unit {
        var diagnostics = Diagnostics()
        let view = UnitView(
            mark: MarkDefinition(.point), encoding: Encoding(encoding.mapValues { [ChannelDefinition(.field($0))] }))
        return Unit(view, width: nil, height: nil, config: .vegaLite, diagnostics: &diagnostics)
    }

    private func store(
        _ kind: Selection.Kind, _ encoding: [Channel: FieldDefinition] = [:],
        _ set: (inout Selection) -> Void = { _ in }
    ) -> (store: SelectionStore, problems: [String]) {
        var selection = Selection(name: "my brush", kind: kind)
        set(&selection)
        var diagnostics = Diagnostics()
        let store = SelectionStore(selection, in: unit(encoding), config: .vegaLite, diagnostics: &diagnostics)
        return (store, diagnostics.all.map(\.message))
    }

    private func members(_ values: [(String, Value)]) -> Selection.Choice {
        .members(values.map { Selection.Member(key: $0.0, value: $0.1) })
    }

    private func mask(_ store: SelectionStore, empty: Bool = true) throws -> [Bool] {
        try store.mask(over: table, empty: empty, zone: .utc)
    }

    @Test("A selection that holds nothing says of all rows what its predicate says of nothing")
    func empty() throws {
        let store = store(.point).store
        #expect(store.projections.map(\.column) == ["_vgsid_"])
        #expect(try mask(store) == [true, true, true, true])
        #expect(try mask(store, empty: false) == [false, false, false, false])
    }

    @Test("A point selection holds rows that equal one of its choices in all of its fields")
    func points() throws {
        let one = store(.point) { $0.initial = [members([("c", "u"), ("a", 9)])] }.store
        #expect(try mask(one) == [false, false, true, false])
        let two = store(.point) { $0.initial = [members([("c", "u")]), members([("c", .null)])] }.store
        #expect(try mask(two) == [true, false, true, true])
        let text = store(.point) { $0.initial = [members([("a", "1")])] }.store
        #expect(try mask(text) == [false, false, false, false])
    }

    @Test("A value without a name stands for every field")
    func scalars() throws {
        let store = store(.point) {
            $0.fields = [FieldReference("c")]
            $0.initial = [.value("v")]
        }.store
        #expect(try mask(store) == [false, true, false, false])
    }

    @Test("A row's number tells it apart where no field does")
    func rowNumbers() throws {
        let store = store(.point) { $0.initial = [members([("_vgsid_", 2)])] }.store
        #expect(try mask(store) == [false, true, false, false])
    }

    @Test("An interval on a continuous scale holds both of its ends, in any order; null counts as zero there")
    func ranges() throws {
        let x = FieldDefinition(.field(FieldReference("a")), type: .quantitative)
        let interval = store(.interval, [.x: x]) { $0.initial = [members([("x", .array([5, 1]))])] }.store
        #expect(interval.projections.map(\.kind) == [.range])
        #expect(try mask(interval) == [true, true, false, false])
        let around = store(.interval, [.x: x]) { $0.initial = [members([("x", .array([-1, 1]))])] }.store
        #expect(try mask(around) == [true, false, false, true])
    }

    @Test("An interval on bands holds the values that it names, not those between them")
    func bands() throws {
        let x = FieldDefinition(.field(FieldReference("c")), type: .nominal)
        let store = store(.interval, [.x: x]) { $0.initial = [members([("x", .array(["u", "w"]))])] }.store
        #expect(store.projections.map(\.kind) == [.values])
        #expect(try mask(store) == [true, false, true, false])
    }

    @Test("A choice of a bin holds its lower edge and not its upper one")
    func bins() throws {
        var x = FieldDefinition(.field(FieldReference("a")), type: .quantitative)
        x.bin = .by(BinParameters())
        let store = store(.point, [.x: x]) { $0.initial = [members([("x", .array([1, 9]))])] }.store
        #expect(store.projections.map(\.kind) == [.bins])
        #expect(try mask(store) == [true, true, false, false])
    }

    @Test("Time units are computed for tables that lack them")
    func timeUnits() throws {
        var x = FieldDefinition(.field(FieldReference("t")), type: .temporal)
        x.timeUnit = TimeUnit(name: "yearmonth")
        let store = store(.point, [.x: x]) {
            $0.encodings = [.x]
            $0.initial = [members([("x", .date(0))])]
        }.store
        #expect(store.projections.map(\.column) == ["yearmonth_t"])
        #expect(try mask(store) == [true, true, false, false])
    }

    @Test("Expressions see the values of each field, the ends of each interval, and the points")
    func values() throws {
        let points = store(.point) {
            $0.initial = [members([("c", "u"), ("a", 9)]), members([("c", "v"), ("a", 9)])]
        }
        #expect(points.store.value.part(["c"]) == .array(["u", "v"]))
        #expect(points.store.value.part(["a"]) == .array([9]))
        #expect(points.store.value.part(["vlPoint", "or", "1", "c"]) == "v")
        let x = FieldDefinition(.field(FieldReference("a")), type: .quantitative)
        let interval = store(.interval, [.x: x]) { $0.initial = [members([("x", .array([5, 1]))])] }.store
        #expect(interval.value == .object(Record([("a", .array([1, 5]))])))
        #expect(interval.tuples.rowCount == 1)
        #expect(interval.extent(channel: .x, field: nil) == [1, 5])
        #expect(store(.point).store.value == .object(Record()))
    }

    @Test("A choice that lacks a field, or names another, is told")
    func problems() {
        let x = FieldDefinition(.field(FieldReference("a")), type: .quantitative)
        let y = FieldDefinition(.field(FieldReference("b")), type: .quantitative)
        let lacking = store(.interval, [.x: x, .y: y]) {
            $0.encodings = [.x, .y]
            $0.initial = [members([("x", .array([1, 2]))])]
        }
        #expect(lacking.problems == ["missing \"y\" in the initial value of \"my brush\""])
        let strange = store(.point) {
            $0.fields = [FieldReference("c")]
            $0.initial = [members([("c", "u"), ("d", 1)])]
        }
        #expect(strange.problems == ["cannot select by \"d\" because \"my brush\" is not projected over it"])
        let single = store(.interval, [.x: x]) { $0.initial = [members([("x", 3)])] }
        #expect(single.problems == ["expected the two ends of an interval in \"x\""])
        let text = store(.interval, [.x: x]) { $0.initial = [members([("x", .array(["2012", "2013"]))])] }
        #expect(text.problems == ["cannot place the text \"2012\" on a continuous scale: nothing is selected"])
        let none = store(.point) { $0.encodings = [.color] }
        #expect(none.problems == ["cannot select by \"color\" because the view has no field for this channel"])
    }

    @Test("Dates are dates as they are given, and numbers where they are compared")
    func dates() {
        let store = store(.point) { $0.initial = [members([("t", .date(5))])] }.store
        #expect(store.given == [[.date(5)]])
        #expect(store.entries == [[5]])
        #expect(store.value.part(["t"]) == .array([5]))
    }

    @Test("Expressions call a selection by its name as an identifier")
    func variables() {
        #expect(Selection.variable("my brush") == "my_brush")
        #expect(Selection.variable("1st") == "_1st")
        #expect(Selection.variable("brush") == "brush")
    }

    @Test("A selection of the root concerns the views that it names, by a name or by names on the way")
    func views() {
        var selection = Selection(name: "p", kind: .point)
        #expect(selection.concerns(viewAt: []))
        selection.views = [["b"], ["a", "d"]]
        #expect(selection.concerns(viewAt: ["a", "b"]))
        #expect(selection.concerns(viewAt: ["a", "c", "d"]))
        #expect(!selection.concerns(viewAt: ["d", "a"]))
    }
}
