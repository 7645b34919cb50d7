import Drawing
import Testing

@testable import Grammar

@Suite("Lines, areas, trails and sectors")
struct PathMarkTests {
    private static let channels: [Channel: ChannelDefinition] = [.x: .quantity("x"), .y: .quantity("y")]

    @Test("A line goes along its axis whatever the order of the rows; one row is a dot")
    func order() throws {
        let rows: [[String: Value]] = [["x": 10, "y": 0], ["x": 0, "y": 10], ["x": 5, "y": 5]]
        #expect(try MarkPicture(.line, Self.channels, rows: rows).paths == ["M0,0L50,50L100,100"])
        #expect(try MarkPicture(.line, Self.channels, rows: [["x": 5, "y": 5]]).paths == ["M50,50Z"])
    }

    @Test("Each colour is a line of its own")
    func series() throws {
        var channels = Self.channels
        channels[.color] = .field(Fields.category("c"))
        let rows: [[String: Value]] = [
            ["x": 0, "y": 1, "c": "a"], ["x": 0, "y": 2, "c": "b"], ["x": 10, "y": 3, "c": "a"],
            ["x": 10, "y": 4, "c": "b"],
        ]
        let lines = try MarkPicture(.line, channels, rows: rows)
        #expect(lines.paths == ["M0,90L100,70", "M0,80L100,60"])
        #expect(lines.shapes[0].stroke?.paint != lines.shapes[1].stroke?.paint)
    }

    @Test("An area reaches down to zero, stacked ones to the one below")
    func areas() throws {
        let rows: [[String: Value]] = [["x": 0, "y": 2], ["x": 10, "y": 4]]
        #expect(try MarkPicture(.area, Self.channels, rows: rows).paths == ["M0,80L100,60L100,100L0,100Z"])
        var channels = Self.channels
        channels[.color] = .field(Fields.category("c"))
        let stacked: [[String: Value]] = ["a", "b"].flatMap { c in rows.map { $0.merging(["c": c]) { $1 } } }
        let areas = try MarkPicture(.area, channels, rows: stacked)
        #expect(Set(areas.paths) == ["M0,60L100,20L100,60L0,80Z", "M0,80L100,60L100,100L0,100Z"])
    }

    @Test("A trail is as wide as its size at each point")
    func trail() throws {
        var channels = Self.channels
        channels[.size] = .value(6)
        let trail = try MarkPicture(.trail, channels, rows: [["x": 2, "y": 5], ["x": 8, "y": 5]])
        let bounds = try #require(trail.bounds.first)
        #expect(abs(bounds.height - 6) < 1e-9 && abs(bounds.minX - 17) < 1e-9 && abs(bounds.maxX - 83) < 1e-9)
    }

    @Test("Sectors share the circle as their values do, clockwise from the top")
    func sectors() throws {
        let rows: [[String: Value]] = [["k": "a", "v": 1], ["k": "b", "v": 2], ["k": "c", "v": 1]]
        let arcs = try MarkPicture(
            .arc, [.theta: .field(Fields.quantity("v")), .color: .field(Fields.category("k"))], rows: rows)
        let angles = arcs.shapes.compactMap { shape -> [Double]? in
            guard case .arc(_, let start, let end, _, _, _) = shape.outline else { return nil }
            return [start, end].map { ($0 / (2 * .pi) * 1000).rounded() / 1000 }.sorted()
        }
        #expect(Set(angles) == [[0, 0.25], [0.25, 0.75], [0.75, 1]])
        #expect(arcs.shapes.allSatisfy { abs($0.outline.bounds.width) <= 100.001 })
    }
}
