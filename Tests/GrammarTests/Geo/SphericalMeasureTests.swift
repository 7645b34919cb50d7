import Testing

@testable import Grammar

/// The expected numbers are those of d3-geo's own documentation and tests, or follow from the geometry.
@Suite("Measures on the sphere")
struct SphericalMeasureTests {
    private func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-6 }

    @Test("Areas are in steradians, and a ring the other way round is all the rest")
    func area() {
        #expect(Geometry.sphere.sphericalArea == 4 * .pi)
        #expect(Shapes.line((0, 0), (10, 10)).sphericalArea == 0)
        #expect(isNear(Shapes.polygon([(0, 0), (0, 90), (90, 0), (0, 0)]).sphericalArea, .pi / 2))
        #expect(isNear(Shapes.polygon([(0, 0), (90, 0), (0, 90), (0, 0)]).sphericalArea, 3.5 * .pi))
        let pieces = Geometry(
            .collection,
            parts: [
                Shapes.polygon([(0, 0), (0, 90), (90, 0), (0, 0)]), Shapes.polygon([(0, 0), (0, 90), (90, 0), (0, 0)]),
            ])
        #expect(isNear(pieces.sphericalArea, .pi))
    }

    @Test("A hole is no part of the area")
    func hole() {
        let whole = Shapes.polygon([(0, 0), (0, 40), (40, 40), (40, 0), (0, 0)])
        let inner = Shapes.polygon([(10, 10), (10, 20), (20, 20), (20, 10), (10, 10)])
        let ring = Shapes.polygon(
            [(0, 0), (0, 40), (40, 40), (40, 0), (0, 0)], [(10, 10), (20, 10), (20, 20), (10, 20), (10, 10)])
        #expect(isNear(ring.sphericalArea, whole.sphericalArea - inner.sphericalArea))
    }

    @Test("The middle of points, of a line, of an area")
    func centroid() {
        let points = Shapes.points((0, 0), (1, 2)).sphericalCentroid
        #expect(isNear(points.longitude, 0.499847) && isNear(points.latitude, 1.000038))
        let line = Shapes.line((0, 0), (0, 45), (0, 90)).sphericalCentroid
        #expect(isNear(line.longitude, 0) && isNear(line.latitude, 45))
        let area = Shapes.polygon([(-180, 0), (-180, 10), (-179, 10), (-179, 0), (-180, 0)]).sphericalCentroid
        #expect(isNear(area.longitude, -179.5) && isNear(area.latitude, 4.987448))
        #expect(Geometry.sphere.sphericalCentroid.longitude.isNaN)
    }

    @Test("Bounds follow great circles and go over the antimeridian where that is shorter")
    func bounds() throws {
        func box(_ geometry: Geometry) throws -> [Double] {
            let box = try #require(geometry.sphericalBounds)
            return [box.west, box.south, box.east, box.north]
        }
        #expect(try box(Shapes.points((-123, 39), (-122, 38))) == [-123, 38, -122, 39])
        #expect(try box(Shapes.points((-179, 39), (179, 38))) == [179, 38, -179, 39])
        #expect(try box(Shapes.points((178, 38), (179, 39), (-179, 37))) == [178, 37, -179, 39])
        let arc = try box(Shapes.line((-45, 60), (45, 60)))
        #expect(arc[0] == -45 && arc[1] == 60 && arc[2] == 45 && isNear(arc[3], 67.792345))
        let south = try box(Shapes.line((-45, -60), (45, -60)))
        #expect(isNear(south[1], -67.792345) && south[3] == -60)
        #expect(try box(Shapes.line((-179, 39), (179, 38)))[0] == 179)
        let cap = try box(Shapes.polygon([(-60, -80), (60, -80), (180, -80), (-60, -80)]))
        #expect(cap == [-180, -90, 180, -80])
        #expect(try box(.sphere) == [-180, -90, 180, 90])
        #expect(Geometry(.multiPoint).sphericalBounds == nil)
    }
}
