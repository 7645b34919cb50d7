import Drawing
import Support
import Testing

@testable import Grammar

@Suite("A figure becomes a scene")
struct FigureSceneTests {
    static let rows: [Value] = [("A", 28), ("B", 55), ("C", 43)].map { name, value in
        .object(Record([("a", .string(name)), ("b", .number(value))]))
    }

    static func figure(_ mark: MarkType, _ channels: [Channel: FieldDefinition]) -> (Figure, [DataSource: Table]) {
        let source = DataSource.inline(InlineData(content: .rows(rows)))
        var frame = ViewFrame()
        frame.data = .on(source)
        let view = UnitView(frame: frame, mark: MarkDefinition(mark), encoding: Fields.encoding(channels))
        let figure = Figure(view: .unit(view), config: Config(), scope: Scope())
        return (figure, [source: Table(rows: rows)])
    }

    static func shapes(_ item: Scene.Item, role: Scene.Role) -> [Scene.Shape] {
        switch item {
        case .group(let group): group.items.flatMap { shapes($0, role: role) }
        case .shape(let shape): shape.role == role ? [shape] : []
        case .text, .image, .stamps: []
        }
    }

    @Test("Bars stand side by side from zero, as high as their values")
    func bars() throws {
        let (figure, tables) = FigureSceneTests.figure(.bar, [.x: Fields.category("a"), .y: Fields.quantity("b")])
        let (scene, diagnostics) = figure.scene(tables: tables, typesetter: FixedTypesetter())
        #expect(diagnostics.isEmpty)
        let bars = FigureSceneTests.shapes(.group(try #require(scene).root), role: .mark).map(\.outline.bounds)
        #expect(bars.count == 3)
        // Three steps of 20 points; the axis goes from 0 to 55, which is round already, over 300 points.
        #expect(bars.map(\.width).allSatisfy { abs($0 - bars[0].width) < 1e-9 })
        #expect(bars.map { ($0.height / 300 * 55).rounded() } == [28, 55, 43])
        #expect(Set(bars.map(\.maxY)) == [300])
        #expect(bars[1].minX - bars[0].minX == 20)
    }

    @Test("A field that the table lacks is an error with a suggestion")
    func unknownField() throws {
        let (figure, tables) = FigureSceneTests.figure(.bar, [.x: Fields.category("a"), .y: Fields.quantity("bb")])
        let (scene, diagnostics) = figure.scene(tables: tables, typesetter: FixedTypesetter())
        #expect(scene == nil)
        let first = try #require(diagnostics.first)
        #expect(first.message == "unknown field \"bb\"")
        #expect(first.label == "did you mean \"b\"?")
    }
}
