import Drawing
import Testing

@testable import Grammar

/// The numbers are Vega 6.2's.
@Suite("Projections")
struct ProjectionTests {
    @Test(
        "Every kind of projection leads where Vega's does",
        arguments: [
            (ProjectionKind.albers, Point(-4.4886, -2.3994), Point(214.518, -74.7567)),
            (.azimuthalEqualArea, Point(-114.582, -97.6289), Point(49.3374, 35.9147)),
            (.azimuthalEquidistant, Point(-129.7198, -110.527), Point(50.1369, 36.4967)),
            (.conicConformal, Point(-119.2425, -127.8943), Point(70.5056, 35.1799)),
            (.conicEqualArea, Point(-105.4586, -54.6591), Point(59.1027, 89.6339)),
            (.conicEquidistant, Point(-103.3482, -91.2251), Point(60.4522, 51.6384)),
            (.equalEarth, Point(-133.2724, -77.4621), Point(43.8051, 40.0825)),
            (.equirectangular, Point(-174.5329, -69.8132), Point(52.3599, 34.9066)),
            (.gnomonic, Point(567.1282, 483.2182), Point(57.735, 42.0277)),
            (.identity, Point(-10000, 4000), Point(3000, -2000)),
            (.mercator, Point(-174.5329, -76.291), Point(52.3599, 35.6379)),
            (.mollweide, Point(-133.1543, -75.0909), Point(45.3629, 38.4687)),
            (.naturalEarth1, Point(-140.1827, -70.5738), Point(44.737, 35.2204)),
            (.orthographic, Point(-75.4407, -64.2788), Point(46.9846, 34.202)),
            (.stereographic, Point(-87.0157, -74.1412), Point(25.904, 18.8566)),
            (.transverseMercator, Point(-98.3104, -177.4862), Point(50.9873, 39.7863)),
        ])
    func places(kind: ProjectionKind, first: Point, second: Point) throws {
        let projection = Projection(kind)
        let (a, b) = (
            try #require(projection.place(longitude: -100, latitude: 40)),
            try #require(projection.place(longitude: 30, latitude: -20))
        )
        #expect(a.isNear(first.x, first.y), "\(a)")
        #expect(b.isNear(second.x, second.y), "\(b)")
    }

    @Test("The sphere is turned, the map centred, its sides swapped and its parallels chosen")
    func properties() throws {
        func place(_ kind: ProjectionKind, _ change: (inout ProjectionProperties) -> Void) throws -> Point {
            try #require(
                Projection(kind, at: Point(10, 20), change).place(longitude: 30, latitude: -20))
        }
        #expect(try place(.orthographic) { $0.rotate = [100, -40, 20] }.isNear(73.3252, -16.4844))
        #expect(
            try place(.mercator) {
                $0.center = [10, 20]
                $0.reflectX = true
            }.isNear(-24.9066, 91.2757))
        #expect(
            try place(.conicEqualArea) {
                $0.parallels = [20, 50]
                $0.rotate = [96, 0]
            }.isNear(227.0054, -45.4987))
        #expect(
            try place(.transverseMercator) {
                $0.rotate = [20, 10, 5]
                $0.center = [3, 4]
            }.isNear(99.2201, 52.1622))
        #expect(try place(.equirectangular) { $0.reflectY = true }.isNear(62.3599, -14.9066))
    }

    @Test(
        "albersUsa moves Alaska and Hawaii beneath the other states and shows nothing else (d3-geo's places)",
        arguments: [
            (-122.4194, 37.7749, 107.4, 214.1), (-74.0059, 40.7128, 794.6, 176.5), (-95.9928, 36.1540, 488.8, 298.0),
            (-149.9003, 61.2181, 171.2, 446.9), (-157.8583, 21.3069, 298.5, 451.0),
        ])
    func unitedStates(longitude: Double, latitude: Double, x: Double, y: Double) throws {
        let projection = Projection(.albersUsa, scale: nil, at: Point(480, 250))
        let place = try #require(projection.place(longitude: longitude, latitude: latitude))
        #expect(place.isNear(x, y, within: 0.1), "\(place)")
        #expect(projection.place(longitude: 2.3522, latitude: 48.8566) == nil)
    }

    @Test("A conic projection whose parallels lie opposite to each other is a cylinder")
    func cylinders() throws {
        let projection = Projection(.conicConformal) { $0.parallels = [-10, 10] }
        let place = try #require(projection.place(longitude: 30, latitude: -20))
        #expect(place.isNear(52.3599, 35.6379))
        // Mercator's poles are cut off.
        #expect(projection.bounds(.sphere).height < 630)
    }

    @Test("Points of shapes are discs; a shape without a place draws nothing")
    func points() {
        let path = Projection(.equirectangular) { $0.pointRadius = 2 }.path(Shapes.points((0, 0)))
        #expect(path.bounds == Rect(minX: -2, minY: -2, maxX: 2, maxY: 2))
        #expect(Projection(.equirectangular).path(Geometry(.lineString, lineEnds: [0])).isEmpty)
        #expect(Projection(.equirectangular).path(Geometry(.polygon, lineEnds: [0], polygonEnds: [1])).isEmpty)
    }

    @Test("Area and middle on the page are those of the drawn shape")
    func measures() throws {
        let square = Shapes.polygon([(0, 0), (0, 10), (10, 10), (10, 0), (0, 0)])
        let measure = Projection(.identity, scale: 2).measure(square)
        #expect(measure.area == 400)
        #expect(try #require(measure.centroid).isNear(10, 10))
        let line = Projection(.identity, scale: 1).measure(Shapes.line((0, 0), (4, 0), (4, 2)))
        #expect(line.area == 0)
        #expect(try #require(line.centroid).isNear(16.0 / 6, 2.0 / 6))
    }
}
