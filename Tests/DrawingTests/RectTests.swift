import Drawing
import Testing

@Suite("Rectangles")
struct RectTests {
    private let a = Rect(x: 0, y: 0, width: 10, height: 10)

    @Test("The empty rectangle is nothing to a union and swallows an intersection")
    func empty() {
        #expect(Rect.empty.union(a) == a && a.union(.empty) == a)
        #expect(a.intersection(.empty).isEmpty && a.intersection(Rect(x: 20, y: 0, width: 5, height: 5)).isEmpty)
        #expect(Rect.empty.expanded(by: 5).isEmpty && Rect.empty.translated(by: Point(1, 1)).isEmpty)
    }

    @Test("A negative size is turned over")
    func negative() {
        #expect(Rect(x: 10, y: 10, width: -10, height: -10) == a)
    }

    @Test("Touching rectangles intersect; neighbours a hair apart do not")
    func touching() {
        #expect(a.intersects(Rect(x: 10, y: 0, width: 5, height: 5)))
        #expect(!a.intersects(Rect(x: 10.001, y: 0, width: 5, height: 5)))
        #expect(a.contains(Point(10, 10)) && !a.contains(Point(10.001, 10)))
    }

    @Test("Turned by an eighth, a square is as wide as its diagonal")
    func rotated() {
        let turned = a.rotated(by: Angle(degrees: 45), about: a.center)
        #expect(abs(turned.width - 200.0.squareRoot()) < 1e-9 && abs(turned.center.x - 5) < 1e-9)
        #expect(a.rotated(by: Angle(degrees: 0), about: .zero) == a)
    }
}
