import Drawing
import Support
import Testing

@testable import Grammar

/// One mark over a few rows in a view of 100 × 100 points: what is drawn of it, in the view's own coordinates.
struct MarkPicture {
    private(set) var shapes: [Scene.Shape] = []
    private(set) var texts: [Scene.Text] = []

    /// - Parameters:
    ///   - channels: quantities named `x` and `y` on a scale from 0 to 10 where nothing else is said.
    ///   - change: more of the mark's properties.
    init(
        _ type: MarkType, _ channels: [Channel: ChannelDefinition], rows: [[String: Value]],
        _ change: (inout MarkDefinition) -> Void = { _ in }
    ) throws {
        var mark = MarkDefinition(type)
        change(&mark)
        let records: [Value] = rows.map { row in
            .object(Record(row.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
        }
        let source = DataSource.inline(InlineData(content: .rows(records)))
        var frame = ViewFrame()
        frame.data = .on(source)
        (frame.width, frame.height) = (.points(100), .points(100))
        let view = UnitView(frame: frame, mark: mark, encoding: Encoding(channels.mapValues { [$0] }))
        let figure = Figure(view: .unit(view), config: .vegaLite, scope: Scope())
        let (scene, diagnostics) = figure.scene(
            tables: [source: Table(rows: records)], typesetter: FixedTypesetter())
        #expect(diagnostics.filter { $0.severity == .error }.isEmpty, "\(diagnostics)")
        take(.group(try #require(scene).root))
    }

    private mutating func take(_ item: Scene.Item) {
        switch item {
        case .group(let group): group.items.forEach { take($0) }
        case .shape(let shape): if shape.role == .mark { shapes.append(shape) }
        case .text(let text): if text.role == .mark { texts.append(text) }
        case .image, .stamps: break
        }
    }

    var bounds: [Rect] { shapes.map(\.outline.bounds) }
    var paths: [String] { shapes.map(\.outline.path.text) }
}

extension ChannelDefinition {
    /// A quantity on a scale from 0 to 10, without an axis.
    static func quantity(_ name: String, _ change: (inout FieldDefinition) -> Void = { _ in }) -> ChannelDefinition {
        var field = Fields.quantity(name)
        var scale = ScaleProperties()
        scale.domain = .values([0, 10])
        field.scale = .on(scale)
        change(&field)
        return ChannelDefinition(.field(field))
    }

    static func field(_ field: FieldDefinition) -> ChannelDefinition { ChannelDefinition(.field(field)) }
    static func value(_ value: Value) -> ChannelDefinition { ChannelDefinition(.value(.constant(value))) }
}
