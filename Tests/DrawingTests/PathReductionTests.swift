import Testing

@testable import Drawing

@Suite("Paths as far as a picture can show them")
struct PathReductionTests {
    /// A line through the points, repeated until the path is long enough to be worth it.
    private func line(_ points: [Point]) -> Path {
        var path = Path()
        path.move(to: Point(-1, 0))
        for shift in 0..<(30_000 / points.count) {
            for p in points { path.line(to: Point(p.x + Double(shift), p.y)) }
        }
        return path
    }

    @Test("Of the vertices in one column the first, the lowest, the highest and the last stay, in their order")
    func columns() throws {
        let path = line([(0.1, 5), (0.2, 1), (0.3, 3), (0.4, 9), (0.5, 4), (0.6, 7)].map { Point($0.0, $0.1) })
        let reduced = try #require(path.reduced(toColumns: 1))
        #expect(
            reduced.elements.prefix(6) == [
                .move(Point(-1, 0)), .line(Point(0.1, 5)), .line(Point(0.2, 1)), .line(Point(0.4, 9)),
                .line(Point(0.6, 7)), .line(Point(1.1, 5)),
            ])
        #expect(reduced.elements.count == 1 + 5000 * 4)
    }

    @Test("A short path, and one with curves or closed parts, is left alone")
    func leftAlone() {
        var path = Path()
        path.move(to: .zero)
        path.line(to: Point(1, 1))
        #expect(path.reduced(toColumns: 1) == nil)
        var curved = line([Point(0, 1), Point(0, 2)])
        curved.curve(Point(1, 1), Point(2, 2), to: Point(3, 3))
        #expect(curved.reduced(toColumns: 1) == nil)
        var closed = line([Point(0, 1), Point(0, 2)])
        closed.close()
        #expect(closed.reduced(toColumns: 1) == nil)
    }

    @Test("The reduced path reaches as far up, down, left and right")
    func sameBounds() throws {
        let path = line((0..<100).map { Point(Double($0) / 100, Double(($0 * 37) % 101)) })
        #expect(try #require(path.reduced(toColumns: 1.0 / 32)).bounds.maxY == path.bounds.maxY)
        #expect(try #require(path.reduced(toColumns: 1.0 / 32)).bounds.minY == path.bounds.minY)
    }
}
