import Drawing
import Testing

@testable import Grammar

@Suite("Degrees of a point on a map")
struct ProjectionInverseTests {
    @Test("Every projection leads back to the degrees that a point comes from", arguments: ProjectionKind.allCases)
    func back(kind: ProjectionKind) throws {
        var properties = ProjectionProperties()
        properties.kind = kind
        if kind != .albersUsa, kind != .identity { properties.rotate = [10, -20, 5] }
        let projection = Projection(properties, scale: nil, translate: Point(200, 150))
        for degrees in [Point(-12, 35), Point(-20, 44), Point(3, 32)] {
            let shift = kind == .albersUsa ? Point(-85, 0) : .zero
            let wanted = degrees + shift
            let place = try #require(projection.place(longitude: wanted.x, latitude: wanted.y))
            let found = try #require(projection.degrees(at: place))
            #expect(abs(found.x - wanted.x) < 1e-6 && abs(found.y - wanted.y) < 1e-6, "\(kind) \(found)")
        }
    }

    @Test("A point beside the globe has none")
    func outside() {
        var properties = ProjectionProperties()
        properties.kind = .orthographic
        let projection = Projection(properties, scale: 100, translate: .zero)
        #expect(projection.degrees(at: Point(150, 0)) == nil)
    }
}
