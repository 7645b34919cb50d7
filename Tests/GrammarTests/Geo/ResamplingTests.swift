import Drawing
import Testing

@testable import Grammar

@Suite("Resampling")
struct ResamplingTests {
    /// From the equator's west to its east end at 60° north: a great circle that bulges towards the pole.
    private let arc = [SpherePoint(longitude: -60, latitude: 60), SpherePoint(longitude: 60, latitude: 60)]

    private func resampling(_ precision: Double) -> Resampling {
        Resampling(
            project: { Point($0.lambda * 180 / .pi, -$0.phi * 180 / .pi) }, precision: precision * precision)
    }

    @Test("Without precision a line is straight")
    func straight() {
        var resampling = resampling(0)
        #expect(resampling.line(arc).count == 2)
    }

    @Test("A line follows the great circle, within the precision")
    func greatCircle() {
        var fine = resampling(0.1)
        let points = fine.line(arc)
        // The middle of the arc: tan φ = tan 60° / cos 60°.
        #expect(abs((points.map(\.y).min() ?? 0) + 73.8979) < 0.1)
        var coarse = resampling(5)
        #expect(coarse.line(arc).count < points.count)
    }

    @Test("Points along a meridian need no others in between")
    func meridian() {
        var resampling = resampling(0.1)
        let line = [SpherePoint(longitude: 10, latitude: 0), SpherePoint(longitude: 10, latitude: 20)]
        #expect(resampling.line(line).count == 2)
    }

    @Test("A ring bends between its last and its first point too")
    func ring() {
        var resampling = resampling(0.1)
        let open = resampling.line(arc)
        #expect(resampling.line(arc, isClosed: true).count == 2 * open.count - 2)
    }

    @Test("However far a line reaches, no more points are put in than the budget has")
    func budget() {
        var resampling = Resampling(project: { Point($0.lambda * 1e9, -$0.phi * 1e9) }, precision: 1e-12)
        resampling.budget = 1000
        #expect(resampling.line(arc).count <= 1002)
        #expect(resampling.budget == 0)
    }
}
