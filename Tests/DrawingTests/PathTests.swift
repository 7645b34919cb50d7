import Drawing
import Testing

@Suite("Outlines")
struct PathTests {
    private func path(_ build: (inout Path) -> Void) -> Path {
        var path = Path()
        build(&path)
        return path
    }

    @Test("An empty outline holds nothing, a single point is a place without a size")
    func empty() {
        #expect(Path().bounds.isEmpty && Path().bounds.width == 0)
        let dot = path { $0.move(to: Point(3, 4)) }
        #expect(dot.bounds == Rect(minX: 3, minY: 4, maxX: 3, maxY: 4) && !dot.bounds.isEmpty)
    }

    @Test("Bounds of a curve reach as far as the curve, not as its handles")
    func curve() {
        let arch = path {
            $0.move(to: .zero)
            $0.curve(Point(0, 40), Point(100, 40), to: Point(100, 0))
        }
        #expect(arch.bounds == Rect(minX: 0, minY: 0, maxX: 100, maxY: 30))
        let wave = path {
            $0.move(to: .zero)
            $0.curve(Point(10, 30), Point(20, -30), to: Point(30, 0))
        }
        // Highest and lowest at (1 ± 1/√3)/2 of the way.
        #expect(
            abs(wave.bounds.maxY - 30 / 12.0.squareRoot()) < 1e-9 && abs(wave.bounds.minY + wave.bounds.maxY) < 1e-9)
    }

    @Test("A circle's bounds are its diameter", arguments: [0.5, 10, 1e5])
    func circle(radius: Double) {
        let bounds = Path.circle(center: Point(7, 9), radius: radius).bounds
        #expect(abs(bounds.width - 2 * radius) < 1e-9 * radius && abs(bounds.center.x - 7) < 1e-9 * radius)
    }

    @Test("After closing, a curve goes on from where the outline began")
    func afterClosing() {
        let path = path {
            $0.move(to: .zero)
            $0.line(to: Point(10, 0))
            $0.close()
            $0.curve(Point(0, 8), Point(0, 8), to: Point(0, 0))
        }
        #expect(path.bounds == Rect(minX: 0, minY: 0, maxX: 10, maxY: 6))
        #expect(path.current == .zero)
    }

    @Test("Corners are rounded by at most half of the shorter side, each by its own radius")
    func corners() {
        let rect = Rect(x: 0, y: 0, width: 20, height: 10)
        let round = Path.rect(rect, corners: CornerRadii(99))
        #expect(round.bounds == rect)
        #expect(round.elements.first == .move(Point(5, 0)))
        let one = Path.rect(rect, corners: CornerRadii(topLeft: 0, topRight: 4, bottomRight: 0, bottomLeft: -3))
        #expect(one.elements[1] == .line(Point(16, 0)) && one.elements.contains(.line(Point(20, 10))))
        #expect(Path.rect(rect, corners: .zero) == Path.rect(rect))
    }

    @Test("An arc of no angle, or of one that is no number, adds nothing", arguments: [0, Double.nan, .infinity])
    func noArc(angle: Double) {
        let path = path {
            $0.move(to: Point(1, 0))
            $0.arc(center: .zero, radius: 1, from: 0, to: angle)
        }
        #expect(path.elements.count == 1)
    }

    @Test("A transform moves every point")
    func transformed() {
        let path = Path.rect(Rect(x: 0, y: 0, width: 2, height: 1)).applying(.scale(3, 5).then(.translation(1, 1)))
        #expect(path.bounds == Rect(minX: 1, minY: 1, maxX: 7, maxY: 6))
    }
}
