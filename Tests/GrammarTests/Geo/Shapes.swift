import Drawing

@testable import Grammar

/// Geometries for tests, written as their coordinates.
enum Shapes {
    static func polygon(_ rings: [(Double, Double)]...) -> Geometry {
        geometry(.polygon, rings.map { $0 }, isPolygon: true)
    }

    static func line(_ points: (Double, Double)...) -> Geometry { geometry(.lineString, [points], isPolygon: false) }

    static func points(_ points: (Double, Double)...) -> Geometry {
        .points(points.flatMap { [$0.0, $0.1] })
    }

    private static func geometry(
        _ kind: Geometry.Kind, _ lines: [[(Double, Double)]], isPolygon: Bool
    ) -> Geometry {
        var ends: [Int] = []
        var count = 0
        for line in lines {
            count += line.count
            ends.append(count)
        }
        return Geometry(
            kind, coordinates: lines.flatMap { $0.flatMap { [$0.0, $0.1] } }, lineEnds: ends,
            polygonEnds: isPolygon ? [lines.count] : [])
    }
}

extension Projection {
    /// At a scale of 100 around the origin, unless said otherwise.
    convenience init(
        _ kind: ProjectionKind, scale: Double? = 100, at translate: Point = .zero,
        _ change: (inout ProjectionProperties) -> Void = { _ in }
    ) {
        var properties = ProjectionProperties()
        properties.kind = kind
        change(&properties)
        self.init(properties, scale: scale, translate: translate)
    }
}

extension Point {
    func isNear(_ x: Double, _ y: Double, within tolerance: Double = 1e-3) -> Bool {
        abs(self.x - x) < tolerance && abs(self.y - y) < tolerance
    }
}
