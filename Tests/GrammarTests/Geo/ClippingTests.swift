import Drawing
import Testing

@testable import Grammar

@Suite("Clipping on the sphere and on the page")
struct ClippingTests {
    @Test("A line over the antimeridian is drawn in two pieces, each to the map's edge")
    func antimeridianLine() {
        let projection = Projection(.equirectangular, scale: 180 / .pi) { $0.precision = 0 }
        let path = projection.path(Shapes.line((170, 0), (-170, 0)))
        #expect(path.text == "M170,0L180,0M-180,0L-170,0")
    }

    @Test("A polygon over the antimeridian is closed along both edges of the map")
    func antimeridianPolygon() {
        let projection = Projection(.equirectangular, scale: 180 / .pi) { $0.precision = 0 }
        let square = Shapes.polygon([(170, -10), (170, 10), (-170, 10), (-170, -10), (170, -10)])
        let measure = projection.measure(square)
        // Great circles bulge towards the poles, so each half is a little more than 10° by 20°.
        #expect(abs(measure.area - 400) < 8)
        #expect(projection.bounds(square).minX == -180 && projection.bounds(square).maxX == 180)
    }

    @Test("A ring's inside lies to the right of its way: the other way round it is the rest of the sphere")
    func winding() {
        let projection = Projection(.equirectangular, scale: 180 / .pi) { $0.precision = 0 }
        let small = Shapes.polygon([(0, 0), (0, 10), (10, 10), (10, 0), (0, 0)])
        let rest = Shapes.polygon([(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)])
        #expect(projection.bounds(small).width == 10)
        #expect(projection.bounds(rest).width == 360 && projection.bounds(rest).height == 180)
    }

    @Test("A polygon around a pole is closed along the map's upper or lower edge")
    func pole() {
        let projection = Projection(.equirectangular, scale: 180 / .pi) { $0.precision = 0 }
        let cap = Shapes.polygon([(-120, 60), (0, 60), (120, 60), (-120, 60)])
        let reversed = Shapes.polygon([(-120, 60), (120, 60), (0, 60), (-120, 60)])
        #expect(projection.bounds(reversed).minY == -90)
        #expect(projection.bounds(cap).maxY == 90)
    }

    @Test("A globe shows its near side only: lines end at its edge, shapes are closed along it")
    func circle() {
        let projection = Projection(.orthographic)
        #expect(projection.bounds(.sphere).isAbout(Rect(minX: -100, minY: -100, maxX: 100, maxY: 100)))
        let equator = Shapes.line((0, 0), (60, 0), (120, 0))
        #expect(projection.bounds(equator).isAbout(Rect(minX: 0, minY: 0, maxX: 100, maxY: 0)))
        #expect(projection.path(Shapes.line((120, 0), (170, 0))).isEmpty)
        #expect(projection.path(Shapes.points((170, 0))).isEmpty)
        let half = Shapes.polygon([(60, -10), (60, 10), (120, 10), (120, -10), (60, -10)])
        #expect(abs(projection.bounds(half).maxX - 100) < 0.01)
        // Behind the globe.
        let far = Shapes.polygon([(170, -10), (170, 10), (-170, 10), (-170, -10), (170, -10)])
        #expect(projection.path(far).isEmpty)
    }

    @Test("A polygon that holds all of the near side fills the globe")
    func holdsAll() {
        let projection = Projection(.orthographic)
        let far = Shapes.polygon([(170, -10), (-170, -10), (-170, 10), (170, 10), (170, -10)])
        #expect(projection.bounds(far).isAbout(Rect(minX: -100, minY: -100, maxX: 100, maxY: 100)))
    }

    @Test("A clipping angle beyond a hemisphere cuts around the far point")
    func largeCircle() {
        let projection = Projection(.azimuthalEquidistant, scale: 180 / .pi) { $0.clipAngle = 120 }
        let box = projection.bounds(.sphere)
        #expect(box.isAbout(Rect(minX: -120, minY: -120, maxX: 120, maxY: 120), within: 0.1))
        let line = Shapes.line((110, 0), (130, 0))
        #expect(abs(projection.bounds(line).maxX - 120) < 1e-6)
    }

    @Test("On the page lines and polygons are cut at the rectangle's edge, around its corners")
    func rectangle() {
        let clip = RectangleClip(rect: Rect(minX: 0, minY: 0, maxX: 10, maxY: 10))
        #expect(
            clip.line([Point(-5, 5), Point(5, 5), Point(5, 15), Point(8, 15), Point(8, 5)])
                == [[Point(0, 5), Point(5, 5), Point(5, 10)], [Point(8, 10), Point(8, 5)]])
        // The corner of the rectangle that is inside of the polygon belongs to it.
        let corner = clip.polygon([[Point(5, 5), Point(5, 15), Point(15, 15), Point(15, 5)]])
        #expect(corner.count == 1)
        #expect(Set(corner[0]) == [Point(5, 5), Point(5, 10), Point(10, 10), Point(10, 5)])
        // All of it.
        let around = clip.polygon([[Point(-5, -5), Point(-5, 15), Point(15, 15), Point(15, -5)]])
        #expect(around.map { Set($0) } == [[Point(0, 0), Point(10, 0), Point(10, 10), Point(0, 10)]])
        // A hole in it stays one.
        let hole = clip.polygon([
            [Point(-5, -5), Point(-5, 15), Point(15, 15), Point(15, -5)],
            [Point(4, 4), Point(6, 4), Point(6, 6), Point(4, 6)],
        ])
        #expect(hole.count == 2)
        #expect(clip.polygon([[Point(20, 0), Point(30, 0), Point(30, 10)]]).isEmpty)
    }

    @Test("Self-intersecting rings are drawn as they are")
    func bowTie() {
        let bow = Shapes.polygon([(0, 0), (10, 10), (10, 0), (0, 10), (0, 0)])
        let path = Projection(.equirectangular, scale: 180 / .pi) { $0.precision = 0 }.path(bow)
        #expect(path.text == "M0,0L10,-10L10,0L0,-10Z")
    }
}

extension Rect {
    func isAbout(_ other: Rect, within tolerance: Double = 0.02) -> Bool {
        abs(minX - other.minX) < tolerance && abs(minY - other.minY) < tolerance && abs(maxX - other.maxX) < tolerance
            && abs(maxY - other.maxY) < tolerance
    }
}
