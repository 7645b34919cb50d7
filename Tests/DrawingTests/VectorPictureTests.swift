import Drawing
import Testing

@Suite("Vector pictures")
struct VectorPictureTests {
    private let red = Paint.color(Color(rgb: 0xFF0000))

    private func shapes(_ group: Scene.Group) -> [Scene.Shape] {
        group.items.compactMap { if case .shape(let shape) = $0 { shape } else { nil } }
    }

    @Test("A picture is scaled into its frame in its own proportions, centred")
    func placing() {
        let picture = VectorPicture(
            viewBox: Rect(x: -8, y: -8, width: 16, height: 16),
            parts: [.layer(VectorPicture.Layer(.rect(Rect(x: -8, y: -8, width: 16, height: 8))))])
        let group = picture.group(in: Rect(x: 100, y: 100, width: 64, height: 32), tint: red)
        #expect(group.origin == Point(116, 100) && group.clip == nil)
        #expect(shapes(group).map(\.bounds) == [Rect(x: 0, y: 0, width: 32, height: 16)])
    }

    @Test("The tint paints what the file leaves open, and nothing else; strokes are scaled")
    func tint() {
        let blue = Paint.color(Color(rgb: 0x0000FF))
        let line = VectorPicture.Line(ink: .own(blue), style: Stroke(.black, width: 2, dash: [1, 3]))
        let path = Path.rect(Rect(x: 2, y: 2, width: 6, height: 6))
        let picture = VectorPicture(
            viewBox: Rect(x: 0, y: 0, width: 10, height: 10),
            parts: [.layer(.init(path, fillRule: .evenodd)), .layer(.init(path, fill: .own(blue), stroke: line))])
        let drawn = shapes(picture.group(in: Rect(x: 0, y: 0, width: 30, height: 30), tint: red))
        #expect(drawn.map(\.fill) == [red, blue])
        #expect(drawn.map(\.fillRule) == [.evenodd, .nonzero])
        #expect(drawn[1].stroke == Stroke(blue, width: 6, dash: [3, 9]))
    }

    @Test("What lies outside of the view box is cut off")
    func clip() {
        let picture = VectorPicture(
            viewBox: Rect(x: 0, y: 0, width: 10, height: 10),
            parts: [.layer(.init(.circle(center: Point(10, 10), radius: 4)))])
        let group = picture.group(in: Rect(x: 0, y: 0, width: 20, height: 20))
        #expect(group.clip?.bounds == Rect(x: 0, y: 0, width: 20, height: 20))
    }
}
