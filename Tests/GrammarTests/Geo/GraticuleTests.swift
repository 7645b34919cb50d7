import Testing

@testable import Grammar

@Suite("Graticules")
struct GraticuleTests {
    private func line(_ geometry: Geometry, _ i: Int) -> [[Double]] {
        geometry.range(ofLine: i).map { [geometry.coordinates[2 * $0], geometry.coordinates[2 * $0 + 1]] }
    }

    @Test("The usual net: every 90th meridian to the poles, every tenth one and the parallels to 80°")
    func usual() throws {
        let net = try Graticule().geometry()
        // 4 long meridians, 32 short ones, 17 parallels.
        #expect(net.kind == .multiLineString && net.lineEnds.count == 53)
        let major = line(net, 0)
        #expect(major.first?[0] == -180 && major.first.map { $0[1] < -89.99 } == true)
        let parallels = net.lineEnds.indices.map { line(net, $0) }.filter { $0[0][1] == $0[1][1] }
        #expect(parallels.map { $0[0][1] }.sorted() == stride(from: -80, through: 80, by: 10).map { Double($0) })
        #expect(parallels.allSatisfy { $0.count == 145 })
    }

    @Test("Steps and extents are as said")
    func steps() throws {
        var graticule = Graticule()
        graticule.majorStep = Graticule.Step(longitude: 15, latitude: 15)
        graticule.minorStep = Graticule.Step(longitude: 15, latitude: 15)
        // Vega-Lite's `step` says both: then all lines are major ones.
        #expect(try graticule.geometry().lineEnds.count == 24 + 11)
        graticule.majorExtent = Graticule.Extent(0, 0, 30, 30)
        graticule.minorExtent = graticule.majorExtent
        graticule.precision = 10
        let small = try graticule.geometry()
        #expect(small.lineEnds.count == 4)
        #expect(line(small, 2) == [[0, 0], [10, 0], [20, 0], [30, 0]])
    }

    @Test("Steps that make millions of points are an error, not a long wait")
    func tooFine() {
        var graticule = Graticule()
        graticule.minorStep = Graticule.Step(longitude: 1e-9, latitude: 10)
        let error = #expect(throws: Diagnostic.self) { try graticule.geometry() }
        #expect(error?.message == "cannot draw a graticule of more than 1000000 points")
    }
}
