import Drawing
import Testing

@testable import Grammar

@Suite("Trails")
struct TrailShapeTests {
    @Test("A stretch is as wide at each point as its size, with round ends")
    func stretch() {
        let bounds = TrailShape.path(points: [Point(0, 0), Point(10, 0)], sizes: [2, 6]).bounds
        #expect(abs(bounds.minX + 1) < 1e-9 && abs(bounds.maxX - 13) < 1e-9)
        #expect(abs(bounds.minY + 3) < 1e-9 && abs(bounds.maxY - 3) < 1e-9)
    }

    @Test("Two points in one place are a dot, a point alone and a gap are nothing")
    func dots() {
        let dot = TrailShape.path(points: [Point(5, 5), Point(5, 5)], sizes: [2, 4])
        #expect(abs(dot.bounds.width - 4) < 1e-9)
        #expect(TrailShape.path(points: [Point(5, 5)], sizes: [2]).isEmpty)
        #expect(TrailShape.path(points: [Point(0, 0), nil, Point(9, 9)], sizes: [1, 1, 1]).isEmpty)
    }
}
