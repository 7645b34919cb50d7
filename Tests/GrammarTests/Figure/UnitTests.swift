import Drawing
import Support
import Testing

@testable import Grammar

/// Short words for encodings in tests.
enum Fields {
    static func quantity(_ name: String, _ aggregate: AggregateOperation? = nil) -> FieldDefinition {
        var field = FieldDefinition(.field(FieldReference(name)), type: .quantitative)
        field.aggregate = aggregate.map { FieldDefinition.Aggregate($0) }
        return field
    }

    static func category(_ name: String) -> FieldDefinition {
        FieldDefinition(.field(FieldReference(name)), type: .nominal)
    }

    static func date(_ name: String) -> FieldDefinition {
        FieldDefinition(.field(FieldReference(name)), type: .temporal)
    }

    static func encoding(_ channels: [Channel: FieldDefinition]) -> Encoding {
        Encoding(channels.mapValues { [ChannelDefinition(.field($0))] })
    }
}

@Suite("A unit's decisions")
struct UnitTests {
    static func unit(_ mark: MarkType, _ channels: [Channel: FieldDefinition]) -> Unit {
        var diagnostics = Diagnostics()
        return Unit(
            UnitView(mark: MarkDefinition(mark), encoding: Fields.encoding(channels)), width: nil, height: nil,
            config: Config(), diagnostics: &diagnostics)
    }

    @Test(
        "A bar, a line and an area run along the category, a tick stands across the quantity",
        arguments: [
            (MarkType.bar, Orientation.horizontal), (.line, .horizontal), (.area, .horizontal), (.tick, .vertical),
        ])
    func orientationByMeasure(mark: MarkType, expected: Orientation) {
        let unit = UnitTests.unit(mark, [.x: Fields.quantity("a"), .y: Fields.category("b")])
        #expect(unit.orient == expected)
    }

    @Test("Of two quantities the summarized one is the length of a bar")
    func aggregateDecides() {
        let unit = UnitTests.unit(.bar, [.x: Fields.quantity("a", .mean), .y: Fields.quantity("b")])
        #expect(unit.orient == .horizontal)
    }

    @Test("A line over time runs along time, whichever axis it is on")
    func timeDecides() {
        #expect(UnitTests.unit(.line, [.x: Fields.date("t"), .y: Fields.category("b")]).orient == .vertical)
        #expect(UnitTests.unit(.line, [.x: Fields.category("b"), .y: Fields.date("t")]).orient == .horizontal)
    }

    @Test("A rule with one position runs across the whole view")
    func ruleOfOnePosition() {
        #expect(UnitTests.unit(.rule, [.x: Fields.quantity("a")]).orient == .vertical)
        #expect(UnitTests.unit(.rule, [.y: Fields.quantity("a")]).orient == .horizontal)
    }

    @Test(
        "Symbols, rectangles and pictures have no orientation",
        arguments: [MarkType.point, .circle, .square, .rect, .image])
    func noOrientation(mark: MarkType) {
        #expect(UnitTests.unit(mark, [.x: Fields.quantity("a"), .y: Fields.category("b")]).orient == nil)
    }

    @Test("Summed bars that a colour splits are stacked by it")
    func stackedByColor() throws {
        let unit = UnitTests.unit(
            .bar, [.x: Fields.category("c"), .y: Fields.quantity("v", .sum), .color: Fields.category("k")])
        let stacking = try #require(unit.stacking)
        #expect(stacking.channel == .y)
        #expect(stacking.groupBy == [.x])
        #expect(stacking.stackBy.map(\.column) == ["k"])
        #expect(stacking.offset == .zero)
        #expect(!stacking.imputes)
    }

    @Test("Bars without a splitting field, points, and bars with two ends are not stacked")
    func notStacked() {
        #expect(UnitTests.unit(.bar, [.x: Fields.category("c"), .y: Fields.quantity("v", .sum)]).stacking == nil)
        #expect(
            UnitTests.unit(
                .point, [.x: Fields.category("c"), .y: Fields.quantity("v", .sum), .color: Fields.category("k")]
            ).stacking == nil)
        #expect(
            UnitTests.unit(
                .bar,
                [
                    .x: Fields.category("c"), .y: Fields.quantity("v"), .y2: Fields.quantity("w"),
                    .color: Fields.category("k"),
                ]
            ).stacking == nil)
    }

    @Test("An area's stack fills the gaps of its layers")
    func areasImpute() throws {
        let unit = UnitTests.unit(
            .area, [.x: Fields.date("t"), .y: Fields.quantity("v", .sum), .color: Fields.category("k")])
        #expect(try #require(unit.stacking).imputes)
    }

    @Test("Raw points are translucent, summarized ones are not")
    func opacityOfPoints() {
        #expect(UnitTests.unit(.point, [.x: Fields.quantity("a")]).defaultOpacity == 0.7)
        #expect(UnitTests.unit(.point, [.x: Fields.quantity("a", .mean)]).defaultOpacity == nil)
        #expect(UnitTests.unit(.bar, [.x: Fields.quantity("a")]).defaultOpacity == nil)
    }
}
