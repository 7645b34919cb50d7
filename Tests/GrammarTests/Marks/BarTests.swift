import Drawing
import Testing

@testable import Grammar

@Suite("Bars, rectangles and ticks")
struct BarTests {
    private static let rows: [[String: Value]] = [["k": "a", "v": 4], ["k": "b", "v": -2]]

    private static func measure(_ name: String) -> ChannelDefinition {
        .quantity(name) { field in
            var scale = ScaleProperties()
            scale.domain = .values([-10, 10])
            field.scale = .on(scale)
        }
    }

    @Test("Bars stand on zero and leave a tenth of their step")
    func vertical() throws {
        let bars = try MarkPicture(.bar, [.x: .field(Fields.category("k")), .y: Self.measure("v")], rows: Self.rows)
        // Two steps in 100 points, with 0.1 of a step between and half of that around: 100 / 2 points each.
        let expected = [Rect(x: 2.5, y: 30, width: 45, height: 20), Rect(x: 52.5, y: 50, width: 45, height: 10)]
        #expect(bars.bounds.count == 2)
        for (bar, place) in zip(bars.bounds, expected) { #expect(isNear(bar, place), "\(bar)") }
    }

    @Test("A bar from one field to another has no zero")
    func ranged() throws {
        let bars = try MarkPicture(
            .bar, [.y: .field(Fields.category("k")), .x: .quantity("from"), .x2: .field(Fields.quantity("to"))],
            rows: [["k": "a", "from": 2, "to": 7]])
        #expect(bars.bounds.map { [$0.minX, $0.maxX] } == [[20, 70]])
    }

    @Test("Rounded ends are at the value's end: above on positive bars, below on negative ones")
    func roundedEnds() throws {
        let alone = ChannelDefinition.quantity("v") { $0.stack = .off }
        let rows: [[String: Value]] = [["k": "a", "v": 4], ["k": "b", "v": -2]]
        let bars = try MarkPicture(.bar, [.x: .field(Fields.category("k")), .y: alone], rows: rows) {
            $0.properties.cornerRadiusEnd = 5
        }
        let corners = bars.shapes.compactMap { shape -> CornerRadii? in
            if case .rect(_, let corners) = shape.outline { corners } else { nil }
        }
        #expect(
            corners == [
                CornerRadii(topLeft: 5, topRight: 5, bottomRight: 0, bottomLeft: 0),
                CornerRadii(topLeft: 0, topRight: 0, bottomRight: 5, bottomLeft: 5),
            ])
    }

    @Test("One corner's radius wins over that of all")
    func corner() throws {
        let bars = try MarkPicture(
            .rect, [.x: .field(Fields.category("k"))], rows: [["k": "a"]]
        ) {
            $0.properties.cornerRadius = 2
            $0.properties.cornerRadiusTopLeft = 9
        }
        guard case .rect(let rect, let corners)? = bars.shapes.first?.outline else { throw Missing() }
        #expect(corners == CornerRadii(topLeft: 9, topRight: 2, bottomRight: 2, bottomLeft: 2))
        #expect(rect == Rect(x: 0, y: 0, width: 100, height: 100))
    }

    struct Missing: Error {}

    @Test(
        "A bar's width is a number of points or a share of its band",
        arguments: [(MarkSize.points(12), 12.0), (.band(0.5), 22.5)])
    func width(size: MarkSize, expected: Double) throws {
        let bars = try MarkPicture(.bar, [.x: .field(Fields.category("k")), .y: Self.measure("v")], rows: Self.rows) {
            $0.properties.width = size
        }
        #expect(bars.bounds.allSatisfy { abs($0.width - expected) < 1e-9 })
        #expect(abs(bars.bounds[0].center.x - 25) < 1e-9)
    }

    @Test("Rectangles of two categories touch each other")
    func cells() throws {
        let cells = try MarkPicture(
            .rect, [.x: .field(Fields.category("k")), .y: .field(Fields.category("k"))], rows: Self.rows)
        #expect(cells.bounds == [Rect(x: 0, y: 0, width: 50, height: 50), Rect(x: 50, y: 50, width: 50, height: 50)])
    }

    @Test("Stacked bars stand on each other, negative ones hang below zero")
    func stacked() throws {
        let rows: [[String: Value]] = [["c": "p", "v": 3], ["c": "q", "v": 4], ["c": "r", "v": -2]]
        let bars = try MarkPicture(.bar, [.y: Self.measure("v"), .color: .field(Fields.category("c"))], rows: rows)
        // The first of the domain is on top.
        #expect(Set(bars.bounds.map { [$0.minY.rounded(), $0.maxY.rounded()] }) == [[15, 30], [30, 50], [50, 60]])
    }

    @Test("A tick is a thin line across its quantity")
    func tick() throws {
        let ticks = try MarkPicture(
            .tick, [.x: .quantity("v"), .y: .field(Fields.category("k"))], rows: [["k": "a", "v": 4]]
        ) {
            $0.properties.thickness = 2
        }
        let tick = try #require(ticks.bounds.first)
        #expect(tick.minX == 39 && tick.maxX == 41 && abs(tick.center.y - 50) < 1e-9)
        #expect(tick.height < 100 && tick.height > 50)
    }

    private func isNear(_ a: Rect, _ b: Rect) -> Bool {
        abs(a.minX - b.minX) < 1e-9 && abs(a.minY - b.minY) < 1e-9 && abs(a.maxX - b.maxX) < 1e-9
            && abs(a.maxY - b.maxY) < 1e-9
    }
}
