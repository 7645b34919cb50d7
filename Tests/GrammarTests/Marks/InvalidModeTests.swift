import Drawing
import Testing

@testable import Grammar

/// The expected outlines are Vega-Lite's.
@Suite("Values that are not there")
struct InvalidModeTests {
    private static let rows: [[String: Value]] = [
        ["x": 0, "y": 2], ["x": 2, "y": .null], ["x": 4, "y": 6], ["x": 10, "y": 10],
    ]

    private func draw(_ mark: MarkType, _ mode: InvalidMode?) throws -> MarkPicture {
        try MarkPicture(mark, [.x: .quantity("x"), .y: .quantity("y")], rows: InvalidModeTests.rows) {
            $0.properties.invalid = mode
        }
    }

    private static let breaking: [InvalidMode?] = [
        nil, .breakPathsShowDomains, .breakPathsFilterDomains, .breakPathsShowPathDomains,
    ]

    @Test("A line breaks where a value is missing", arguments: breaking)
    func lineBreaks(mode: InvalidMode?) throws {
        #expect(try draw(.line, mode).paths == ["M0,80ZM40,40L100,0"])
    }

    @Test("An area breaks where a value is missing", arguments: breaking)
    func areaBreaks(mode: InvalidMode?) throws {
        #expect(try draw(.area, mode).paths == ["M0,80L0,100ZM40,40L100,0L100,100L40,100Z"])
    }

    @Test("Filtered, the row is as if it were not there")
    func filtered() throws {
        #expect(try draw(.line, .filter).paths == ["M0,80L40,40L100,0"])
        #expect(try draw(.area, .filter).paths == ["M0,80L40,40L100,0L100,100L40,100L0,100Z"])
    }

    @Test("Shown, the value is zero", arguments: [InvalidMode.show, .off])
    func shown(mode: InvalidMode) throws {
        #expect(try draw(.line, mode).paths == ["M0,80L20,100L40,40L100,0"])
        #expect(
            try draw(.point, mode).bounds.map(\.center) == [Point(0, 80), Point(20, 100), Point(40, 40), Point(100, 0)])
    }

    @Test("Points leave the row out unless it is shown", arguments: breaking + [.filter])
    func points(mode: InvalidMode?) throws {
        #expect(try draw(.point, mode).bounds.map(\.center) == [Point(0, 80), Point(40, 40), Point(100, 0)])
    }

    @Test(
        "Rows without any value draw nothing",
        arguments: [MarkType.line, .area, .point, .bar, .rule, .tick, .trail, .text])
    func nothing(mark: MarkType) throws {
        let picture = try MarkPicture(
            mark, [.x: .quantity("x"), .y: .quantity("y")], rows: [["x": .null, "y": .null], ["x": 1, "y": .null]])
        #expect(picture.shapes.allSatisfy { $0.outline.path.isEmpty } && picture.texts.isEmpty)
    }
}
