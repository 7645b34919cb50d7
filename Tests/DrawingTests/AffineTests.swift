import Drawing
import Testing

@Suite("Plane transforms")
struct AffineTests {
    private func isNear(_ a: Point, _ b: Point) -> Bool { abs(a.x - b.x) < 1e-12 && abs(a.y - b.y) < 1e-12 }

    @Test("A quarter turn goes clockwise on the page, about its pivot")
    func rotation() {
        let turn = Affine.rotation(Angle(degrees: 90))
        #expect(turn.apply(Point(1, 0)) == Point(0, 1))
        let about = Affine.rotation(Angle(degrees: 90), about: Point(10, 10))
        #expect(isNear(about.apply(Point(11, 10)), Point(10, 11)) && isNear(about.apply(Point(10, 10)), Point(10, 10)))
    }

    @Test("The first transform is applied first")
    func order() {
        let move = Affine.translation(5, 0)
        let grow = Affine.scale(2, 3)
        #expect(move.then(grow).apply(Point(1, 1)) == Point(12, 3))
        #expect(grow.then(move).apply(Point(1, 1)) == Point(7, 3))
        #expect(move.then(.identity) == move && Affine.identity.then(move) == move)
    }
}
