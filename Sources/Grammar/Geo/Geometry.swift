/// A geometry as GeoJSON has it (RFC 7946), or d3-geo's whole sphere: all positions in one flat array, so that a map of a
/// million points is a few allocations and is handed on by reference.
package final class Geometry: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case point = "Point"
        case multiPoint = "MultiPoint"
        case lineString = "LineString"
        case multiLineString = "MultiLineString"
        case polygon = "Polygon"
        case multiPolygon = "MultiPolygon"
        case collection = "GeometryCollection"
        case sphere = "Sphere"
    }

    package let kind: Kind
    /// Longitude and latitude in turn, in degrees; for the projection `identity` any x and y.
    package let coordinates: [Double]
    /// Behind the last position of each line or ring, counted in positions.
    package let lineEnds: [Int]
    /// Behind the last ring of each polygon, counted in rings.
    package let polygonEnds: [Int]
    /// The third number of each position of points; empty where none has one.
    package let altitudes: [Double]
    /// The members of a collection.
    package let parts: [Geometry]

    package init(
        _ kind: Kind, coordinates: [Double] = [], lineEnds: [Int] = [], polygonEnds: [Int] = [],
        altitudes: [Double] = [], parts: [Geometry] = []
    ) {
        self.kind = kind
        self.coordinates = coordinates
        self.lineEnds = lineEnds
        self.polygonEnds = polygonEnds
        self.altitudes = altitudes
        self.parts = parts
    }

    package static let sphere = Geometry(.sphere)

    package static func points(_ coordinates: [Double]) -> Geometry { Geometry(.multiPoint, coordinates: coordinates) }

    package var positionCount: Int { coordinates.count / 2 }

    /// The positions of a line or ring.
    func range(ofLine line: Int) -> Range<Int> { (line == 0 ? 0 : lineEnds[line - 1])..<lineEnds[line] }

    /// The rings of a polygon.
    func range(ofPolygon polygon: Int) -> Range<Int> {
        (polygon == 0 ? 0 : polygonEnds[polygon - 1])..<polygonEnds[polygon]
    }

    /// Whether there is anything to draw.
    package var hasPlaces: Bool { kind == .sphere || !coordinates.isEmpty || parts.contains(where: \.hasPlaces) }

    /// The first number that is no place: NaN or infinite.
    package var strangeNumber: Double? {
        coordinates.first { !$0.isFinite } ?? parts.lazy.compactMap(\.strangeNumber).first
    }
}

extension Geometry: Hashable {
    package static func == (a: Geometry, b: Geometry) -> Bool {
        a === b
            || a.kind == b.kind && a.coordinates == b.coordinates && a.lineEnds == b.lineEnds
                && a.polygonEnds == b.polygonEnds && a.altitudes == b.altitudes && a.parts == b.parts
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(coordinates.count)
        hasher.combine(coordinates.first)
        hasher.combine(coordinates.last)
        hasher.combine(lineEnds.count)
        hasher.combine(parts.count)
    }
}
