import Testing

@testable import Grammar

@Suite("Which rings run backwards")
struct WindingShortcutTests {
    /// A square of small steps around a place, clockwise on a flat map.
    private func ring(_ longitude: Double, _ latitude: Double, side: Double) -> [SpherePoint] {
        let steps = stride(from: -1.0, to: 1, by: 0.05)
        let turns: [(Double, Double)] =
            steps.map { (-1, $0) } + steps.map { ($0, 1) } + steps.map { (1, -$0) } + steps.map { (-$0, -1) }
        return turns.map {
            SpherePoint(longitude: longitude + $0.0 * side / 2, latitude: latitude + $0.1 * side / 2)
        }
    }

    @Test("The short way to know it agrees with the exact one", arguments: [-80.0, -45, 0, 10, 60, 84])
    func agrees(latitude: Double) {
        let pole = AntimeridianClip().edgeStart
        for side in [0.01, 1, 8] {
            let forwards = ring(20, latitude, side: side)
            let backwards = Array(forwards.reversed())
            #expect(SphericalWinding.runBackwards([forwards]) == false)
            #expect(SphericalWinding.runBackwards([backwards]) == true)
            #expect(!SphericalWinding.contains([forwards], pole) && SphericalWinding.contains([backwards], pole))
        }
    }

    @Test("Rings of far places, and those without an area, take the exact way")
    func doubtful() {
        let far = [(0.0, 0.0), (0, 30), (30, 30), (30, 0)].map { SpherePoint(longitude: $0.0, latitude: $0.1) }
        #expect(SphericalWinding.runBackwards([far]) == nil)
        let flat = [(0.0, 0.0), (1, 0), (2, 0)].map { SpherePoint(longitude: $0.0, latitude: $0.1) }
        #expect(SphericalWinding.runBackwards([flat]) == nil)
    }

    @Test("A ring over the antimeridian is not whole")
    func antimeridian() {
        #expect(AntimeridianClip().isWhole(ring(0, 0, side: 4)))
        let over = [(179.0, 0.0), (179, 1), (-179, 1), (-179, 0)].map { SpherePoint(longitude: $0.0, latitude: $0.1) }
        #expect(!AntimeridianClip().isWhole(over))
    }
}
