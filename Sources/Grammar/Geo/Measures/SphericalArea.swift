extension Geometry {
    /// The area on the unit sphere, in steradians: 4π for all of it. A ring that runs the other way round means all
    /// but what it seems to.
    package var sphericalArea: Double {
        switch kind {
        case .sphere: return 4 * .pi
        case .collection: return parts.reduce(0) { $0 + $1.sphericalArea }
        case .point, .multiPoint, .lineString, .multiLineString: return 0
        case .polygon, .multiPolygon:
            return polygonEnds.indices.reduce(0) { sum, polygon in
                let half = range(ofPolygon: polygon).reduce(0) { $0 + halfArea(ofRing: $1) }
                return sum + 2 * (half < 0 ? 2 * .pi + half : half)
            }
        }
    }

    /// Half of the signed area between a ring and the south pole.
    private func halfArea(ofRing ring: Int) -> Double {
        let points = spherePoints(ofRing: ring).map { SphericalWinding.Half($0) }
        guard var before = points.last else { return 0 }
        var half = 0.0
        for point in points {
            half += before.excess(to: point)
            before = point
        }
        return half
    }

    /// A ring without its last point, which is the first again.
    func spherePoints(ofRing ring: Int) -> [SpherePoint] { Array(spherePoints(ofLine: ring).dropLast()) }

    func spherePoints(ofLine line: Int) -> [SpherePoint] { range(ofLine: line).map(spherePoint) }

    func spherePoint(_ i: Int) -> SpherePoint {
        SpherePoint(longitude: coordinates[2 * i], latitude: coordinates[2 * i + 1])
    }
}
