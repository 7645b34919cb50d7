import Drawing
import Testing

@testable import Grammar

@Suite("Points, rules and texts")
struct PointTests {
    private static let channels: [Channel: ChannelDefinition] = [.x: .quantity("x"), .y: .quantity("y")]
    private static let rows: [[String: Value]] = [["x": 2, "y": 5, "w": "one"], ["x": 8, "y": 1, "w": "two"]]

    @Test(
        "Points are hollow, circles and squares filled",
        arguments: [(MarkType.point, false), (.circle, true), (.square, true)])
    func filled(mark: MarkType, isFilled: Bool) throws {
        let points = try MarkPicture(mark, Self.channels, rows: Self.rows)
        #expect(points.bounds.map(\.center) == [Point(20, 50), Point(80, 90)])
        #expect(points.shapes.allSatisfy { ($0.stroke != nil) == !isFilled })
        // Vega-Lite's default size is 30 square points.
        #expect(points.bounds.allSatisfy { abs($0.width - 30.0.squareRoot()) < 1e-9 })
    }

    @Test("The first condition that holds says the colour, else the channel's own value")
    func conditions() throws {
        var color = ChannelDefinition.value("grey")
        color.conditions = [
            ChannelDefinition.Condition(
                test: .field(FieldPredicate(field: FieldReference("x"), comparison: .greater(5))),
                content: .value(.constant("red"))),
            ChannelDefinition.Condition(
                test: .field(FieldPredicate(field: FieldReference("x"), comparison: .greater(1))),
                content: .value(.constant("blue"))),
        ]
        var channels = Self.channels
        channels[.color] = color
        let points = try MarkPicture(.circle, channels, rows: Self.rows + [["x": 0, "y": 0]])
        #expect(points.shapes.map(\.fill) == ["blue", "red", "grey"].map { Color(css: $0).map { .color($0) } })
    }

    @Test("A datum is placed by the scale, a value on the view")
    func datum() throws {
        let points = try MarkPicture(
            .point, [.x: .quantity("x") { $0.quantity = .datum(7) }, .y: .value(12)], rows: [["x": 1]])
        #expect(points.bounds.map(\.center) == [Point(70, 12)])
    }

    @Test("Without a position a point is in the middle")
    func middle() throws {
        #expect(try MarkPicture(.point, [:], rows: [["x": 1]]).bounds.map(\.center) == [Point(50, 50)])
    }

    @Test("Points on zero or below it have no place on a logarithmic scale")
    func logarithmic() throws {
        let x = ChannelDefinition.quantity("x") { field in
            var scale = ScaleProperties()
            scale.type = .log
            scale.domain = .values([1, 100])
            field.scale = .on(scale)
        }
        let points = try MarkPicture(.point, [.x: x], rows: [["x": 0], ["x": -5], ["x": 10]])
        #expect(points.bounds.map(\.center) == [Point(50, 50)])
    }

    @Test("A rule of one position goes through the whole view, of two ends from one to the other")
    func rules() throws {
        let whole = try MarkPicture(.rule, [.x: .quantity("x")], rows: [["x": 3]])
        #expect(whole.bounds == [Rect(minX: 30, minY: 0, maxX: 30, maxY: 100)])
        let ranged = try MarkPicture(
            .rule, [.x: .quantity("x"), .x2: .field(Fields.quantity("y")), .y: .value(20)], rows: [["x": 3, "y": 6]])
        #expect(ranged.bounds == [Rect(minX: 30, minY: 20, maxX: 60, maxY: 20)])
    }

    @Test("A text stands at its place, moved by its offsets")
    func texts() throws {
        var channels = Self.channels
        channels[.text] = .field(Fields.category("w"))
        let texts = try MarkPicture(.text, channels, rows: Self.rows) { $0.properties.dx = 4 }.texts
        #expect(texts.map { $0.lines } == [["one"], ["two"]])
        #expect(texts.count == 2)
    }
}
