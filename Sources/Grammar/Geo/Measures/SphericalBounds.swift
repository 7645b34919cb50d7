#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A box in degrees; the west end is greater than the east one where it lies across the antimeridian.
package struct DegreeBox: Hashable, Sendable {
    package var west: Double
    package var south: Double
    package var east: Double
    package var north: Double
}

extension Geometry {
    /// The smallest box around the geometry; nil for one without a place.
    package var sphericalBounds: DegreeBox? {
        var extent = DegreeExtent()
        extent.add(self)
        return extent.box
    }
}

/// Longitudes as ranges around the circle, and the extreme latitudes.
private struct DegreeExtent {
    /// From west eastward to east.
    private struct Span {
        var west: Double
        var east: Double

        var width: Double { east >= west ? east - west : east - west + 360 }

        func contains(_ x: Double) -> Bool { west <= east ? west <= x && x <= east : west <= x || x <= east }
    }

    private var spans: [Span] = []
    private var south = Double.infinity
    private var north = -Double.infinity

    mutating func add(_ geometry: Geometry) {
        switch geometry.kind {
        case .sphere: addAll()
        case .collection: geometry.parts.forEach { add($0) }
        case .point, .multiPoint:
            for i in 0..<geometry.positionCount { addPoint(geometry, i) }
        case .lineString, .multiLineString:
            for line in geometry.lineEnds.indices { addLine(geometry, geometry.range(ofLine: line)) }
        case .polygon, .multiPolygon:
            for polygon in geometry.polygonEnds.indices { addPolygon(geometry, polygon) }
        }
    }

    private mutating func addAll() {
        spans.append(Span(west: -180, east: 180))
        (south, north) = (-90, 90)
    }

    private mutating func addPoint(_ g: Geometry, _ i: Int) {
        spans.append(Span(west: g.coordinates[2 * i], east: g.coordinates[2 * i]))
        addLatitude(g.coordinates[2 * i + 1])
    }

    private mutating func addLatitude(_ phi: Double) {
        south = min(south, phi)
        north = max(north, phi)
    }

    private mutating func addLine(_ g: Geometry, _ range: Range<Int>) {
        guard let first = range.first else { return }
        var span = Span(west: g.coordinates[2 * first], east: g.coordinates[2 * first])
        addLatitude(g.coordinates[2 * first + 1])
        for i in range.dropFirst() { addArc(g, i - 1, i, &span) }
        spans.append(span)
    }

    /// The shorter way from one point to the next, along a great circle.
    private mutating func addArc(_ g: Geometry, _ i: Int, _ j: Int, _ span: inout Span) {
        let (from, to) = (g.coordinates[2 * i], g.coordinates[2 * j])
        addLatitude(g.coordinates[2 * j + 1])
        let isOverEdge = abs(to - from) > 180
        let arc = (to > from) != isOverEdge ? Span(west: from, east: to) : Span(west: to, east: from)
        addVertex(g.spherePoint(i).vector.cross(g.spherePoint(j).vector), arc)
        if !span.contains(to) {
            // On the side where the line goes on.
            if arc.west == from { span.east = to } else { span.west = to }
        }
    }

    /// The great circle's northernmost and southernmost places, where they lie on the arc.
    private mutating func addVertex(_ normal: SphereVector, _ arc: Span) {
        let horizontal = (normal.x * normal.x + normal.y * normal.y).squareRoot()
        guard horizontal > 0, arc.width > 0 else { return }
        let height = atan2(horizontal, abs(normal.z)) * 180 / .pi
        let sign = normal.z >= 0 ? 1.0 : -1.0
        let top = atan2(-normal.y * sign, -normal.x * sign) * 180 / .pi
        if arc.contains(top) { addLatitude(height) }
        if arc.contains(top > 0 ? top - 180 : top + 180) { addLatitude(-height) }
    }

    private mutating func addPolygon(_ g: Geometry, _ polygon: Int) {
        let rings = g.range(ofPolygon: polygon)
        let points = rings.map { g.spherePoints(ofRing: $0) }
        for ring in rings { addLine(g, g.range(ofLine: ring)) }
        let holdsSouth = SphericalWinding.contains(points, SpherePoint(0, -.pi / 2))
        let holdsNorth = SphericalWinding.contains(points, SpherePoint(0, .pi / 2))
        if holdsSouth { south = -90 }
        if holdsNorth { north = 90 }
        // What holds a pole lies on all meridians.
        if holdsSouth || holdsNorth { spans.append(Span(west: -180, east: 180)) }
    }

    /// All but the widest gap between the ranges.
    var box: DegreeBox? {
        guard south <= north else { return nil }
        var merged: [Span] = []
        for span in spans.sorted(by: { $0.west < $1.west }) {
            guard var last = merged.last,
                last.contains(span.west) || last.contains(span.east) || span.contains(last.west)
            else {
                merged.append(span)
                continue
            }
            if Span(west: last.west, east: span.east).width > last.width { last.east = span.east }
            if Span(west: span.west, east: last.east).width > last.width { last.west = span.west }
            merged[merged.count - 1] = last
        }
        guard var previous = merged.last else { return nil }
        var box = DegreeBox(west: previous.west, south: south, east: previous.east, north: north)
        var widest = -Double.infinity
        for span in merged {
            let gap = Span(west: previous.east, east: span.west).width
            if gap > widest {
                widest = gap
                (box.west, box.east) = (span.west, previous.east)
            }
            previous = span
        }
        return box
    }
}
