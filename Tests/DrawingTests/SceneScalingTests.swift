import Drawing
import Support
import Testing

/// Scenes drawn larger.
@Suite struct SceneScalingTests {
    @Test("A text twice as large has a box twice as large, wherever it is held", arguments: TextBaseline.allCases)
    func texts(baseline: TextBaseline) {
        let text = Scene.Text(
            ["甲乙", "丙"], font: Font(size: 11), language: .english, anchor: Point(7, 9), shift: Point(2, -3),
            align: .center, baseline: baseline)
        let typesetter = FixedTypesetter()
        let (small, large) = (
            Scene.Item.text(text).bounds(typesetter), Scene.Item.text(text).scaled(by: 2).bounds(typesetter)
        )
        #expect(abs(large.width - 2 * small.width) < 1e-9)
        // The part above the baseline is counted in whole points.
        #expect(abs(large.minY - 2 * small.minY) <= 1)
        #expect(abs(large.minX - 2 * small.minX) < 1e-9)
    }

    @Test("Outlines, lines, places and clips are scaled together")
    func shapes() {
        let shape = Scene.Shape(
            .rect(Rect(x: 1, y: 2, width: 3, height: 4), corners: CornerRadii(1)), stroke: Stroke(.black, width: 2))
        let group = Scene.Group(
            origin: Point(5, 6), items: [.shape(shape)], clip: .rect(Rect(x: 0, y: 0, width: 9, height: 9)))
        let scaled = group.scaled(by: 3)
        #expect(scaled.origin == Point(15, 18))
        #expect(scaled.clip?.bounds == Rect(x: 0, y: 0, width: 27, height: 27))
        guard case .shape(let large)? = scaled.items.first else {
            Issue.record("no shape")
            return
        }
        #expect(large.outline == .rect(Rect(x: 3, y: 6, width: 9, height: 12), corners: CornerRadii(3)))
        #expect(large.stroke?.width == 6)
    }
}
