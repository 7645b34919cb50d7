import Drawing
import Testing

@Suite("Stencils")
struct StencilTests {
    private let red = Paint.color(Color(rgb: 0xFF0000))

    private func shapes(_ group: Scene.Group) -> [Scene.Shape] {
        group.items.compactMap { if case .shape(let shape) = $0 { shape } else { nil } }
    }

    @Test("A stencil is scaled into its frame in its own proportions, centred")
    func placing() {
        let stencil = Stencil(
            viewBox: Rect(x: -8, y: -8, width: 16, height: 16),
            layers: [Stencil.Layer(.rect(Rect(x: -8, y: -8, width: 16, height: 8)))])
        let group = stencil.group(in: Rect(x: 100, y: 100, width: 64, height: 32), tint: red)
        #expect(group.origin == Point(116, 100) && group.clip == nil)
        #expect(shapes(group).map(\.bounds) == [Rect(x: 0, y: 0, width: 32, height: 16)])
    }

    @Test("All of it is inked in one paint, each outline by its own rule")
    func tint() {
        let path = Path.rect(Rect(x: 2, y: 2, width: 6, height: 6))
        let stencil = Stencil(
            viewBox: Rect(x: 0, y: 0, width: 10, height: 10),
            layers: [Stencil.Layer(path, fillRule: .evenodd), Stencil.Layer(path)])
        let drawn = shapes(stencil.group(in: Rect(x: 0, y: 0, width: 30, height: 30), tint: red))
        #expect(drawn.map(\.fill) == [red, red])
        #expect(drawn.map(\.fillRule) == [.evenodd, .nonzero])
    }

    @Test("What lies outside of the view box is cut off")
    func clip() {
        let stencil = Stencil(
            viewBox: Rect(x: 0, y: 0, width: 10, height: 10),
            layers: [Stencil.Layer(.circle(center: Point(10, 10), radius: 4))])
        let group = stencil.group(in: Rect(x: 0, y: 0, width: 20, height: 20))
        #expect(group.clip?.bounds == Rect(x: 0, y: 0, width: 20, height: 20))
    }
}
