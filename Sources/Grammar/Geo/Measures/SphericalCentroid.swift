#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Geometry {
    /// The middle on the sphere, longitude and latitude in degrees: of areas, else of lines, else of points; NaN where
    /// there is none, as of the whole sphere.
    package var sphericalCentroid: (longitude: Double, latitude: Double) {
        var sums = CentroidSums()
        sums.add(self)
        guard let v = sums.direction else { return (.nan, .nan) }
        return (atan2(v.y, v.x) * 180 / .pi, arcsine(v.z / v.length) * 180 / .pi)
    }
}

/// Sums of vectors, of which the first one that is something points to the middle.
private struct CentroidSums {
    private var points = SphereVector(0, 0, 0)
    private var lines = SphereVector(0, 0, 0)
    /// The integral of the position over an area is that of its boundary's normals (Brock, The Inertia Tensor for a
    /// Spherical Triangle, 1975).
    private var areas = SphereVector(0, 0, 0)
    private var length = 0.0

    var direction: SphereVector? {
        if areas.length >= 1e-12 { return areas }
        let rest = length < SpherePoint.tolerance ? points : lines
        return rest.length >= 1e-12 ? rest : nil
    }

    mutating func add(_ geometry: Geometry) {
        switch geometry.kind {
        case .sphere: break
        case .collection: geometry.parts.forEach { add($0) }
        case .point, .multiPoint:
            for i in 0..<geometry.positionCount { points = points + geometry.spherePoint(i).vector }
        case .lineString, .multiLineString:
            for line in geometry.lineEnds.indices { addLine(geometry.spherePoints(ofLine: line).map(\.vector)) }
        case .polygon, .multiPolygon:
            for ring in geometry.lineEnds.indices { addRing(geometry.spherePoints(ofRing: ring).map(\.vector)) }
        }
    }

    private mutating func addLine(_ line: [SphereVector]) {
        for point in line { points = points + point }
        for (a, b) in zip(line, line.dropFirst()) { addArc(a, b, atan2(a.cross(b).length, a.dot(b))) }
    }

    private mutating func addArc(_ a: SphereVector, _ b: SphereVector, _ angle: Double) {
        length += angle
        lines = lines + (a + b) * angle
    }

    private mutating func addRing(_ ring: [SphereVector]) {
        guard var a = ring.last else { return }
        for b in ring {
            points = points + b
            let normal = a.cross(b)
            let sine = normal.length
            let angle = arcsine(sine)
            if sine > 0 { areas = areas + normal * (-angle / sine) }
            addArc(a, b, angle)
            a = b
        }
    }
}
