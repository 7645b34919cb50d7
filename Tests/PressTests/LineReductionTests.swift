import Drawing
import Testing

@testable import Press

@Suite("Lines with more points than pixels")
struct LineReductionTests {
    /// A walk of many small steps across the page; the steps come from a fixed sequence.
    private func walk(_ count: Int) -> Path {
        var path = Path()
        var state: UInt64 = 7
        var y = 30.0
        path.move(to: Point(0, y))
        for i in 1..<count {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            y = max(5, min(55, y + Double(state >> 40) / Double(1 << 24) - 0.5))
            path.line(to: Point(100 * Double(i) / Double(count), y))
        }
        return path
    }

    @Test("look the same as with all of their points", arguments: [1.0, 2.0])
    func same(scale: Double) throws {
        let path = walk(200_000)
        func picture(_ path: Path) throws -> Picture {
            let shape = Scene.Item.shape(
                Scene.Shape(.line(points: [], path: path), stroke: Stroke(.color(.black), width: 1.5, join: .round)))
            return try Picture(png: try makePress().png(page([shape]), PNGOptions(scale: scale)))
        }
        // A path with a curve keeps every point; this one's lies off the page.
        var whole = path
        whole.move(to: Point(-50, -50))
        whole.curve(Point(-51, -50), Point(-52, -50), to: Point(-53, -50))
        let difference = try picture(path).largestDifference(try picture(whole))
        #expect(difference <= 8)
    }
}
