import Drawing
import Testing

@testable import Grammar

@Suite("Points of a map that nobody can see")
struct PathThinningTests {
    private func points(_ path: Path) -> [Point] {
        path.elements.compactMap { element in
            switch element {
            case .move(let p), .line(let p): p
            case .curve, .close: nil
            }
        }
    }

    @Test("A detailed line keeps no points nearer than a twentieth of a point to each other, and its ends")
    func line() {
        let all = (0...10_000).map { Point(Double($0) / 1000, 0) }
        var sink = PathSink(radius: 1)
        sink.line(all)
        let kept = points(sink.path)
        #expect(kept.first == all.first && kept.last == all.last)
        #expect(kept.count > 150 && kept.count < 210)
        #expect(zip(kept, kept.dropFirst().dropLast()).allSatisfy { $1.x - $0.x >= 0.05 })
    }

    @Test("Shapes of few points keep all of them, and one that is as small as a dot keeps an inside")
    func small() {
        var sink = PathSink(radius: 1)
        sink.line([Point(0, 0), Point(0.001, 0), Point(0.002, 0)])
        #expect(points(sink.path).count == 3)
        var dot = PathSink(radius: 1)
        dot.polygon([(0..<100).map { Point(Double($0 % 10) / 1000, Double($0 / 10) / 1000) }])
        #expect(points(dot.path).count == 4)
    }
}
