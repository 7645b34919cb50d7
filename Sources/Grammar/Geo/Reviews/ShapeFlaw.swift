/// What makes a shape look other than its author means, or like nothing at all.
enum ShapeFlaw: Hashable, CaseIterable {
    /// A geometry without any position.
    case blank
    case shortRing, shortLine
    /// A ring whose last position is another than its first.
    case openRing
    /// A hole that runs the same way round as its outline, so that it is filled like it.
    case filledHole
    case crossing

    /// - Parameter place: `in row 3 of "map.json"`.
    func problem(_ place: String, at origin: Origin?, count: Int, of all: Int) -> Diagnostic {
        let rows = all == 1 ? "row" : "rows"
        let note = "\(count) of \(all) \(rows) \(count == 1 ? "is" : "are") so"
        let (message, label): (String, String?) =
            switch self {
            case .blank: ("expected coordinates in the shape \(place), found none", "nothing of it is drawn")
            case .shortRing:
                ("expected 4 positions or more in the rings \(place), found fewer", "such a ring has no inside")
            case .shortLine:
                ("expected 2 positions or more in the lines \(place), found fewer", "such a line has no length")
            case .openRing:
                (
                    "expected rings that end where they begin \(place), found one that does not",
                    "its last position is left out, as in Vega"
                )
            case .filledHole:
                (
                    "expected holes that run counter to their outline \(place), found one that does not",
                    "it is filled like the rest"
                )
            case .crossing:
                ("expected rings that do not cross themselves \(place), found one that does", nil)
            }
        return Diagnostic(.warning, message, at: origin, label: label, notes: [note])
    }
}

extension Geometry {
    /// The flaws of the shape.
    ///
    /// - Parameter budget: how many positions may still be looked at for crossings, which is more work than all others.
    func flaws(_ budget: inout Int) -> Set<ShapeFlaw> {
        switch kind {
        case .sphere: return []
        case .collection: return parts.reduce(into: parts.isEmpty ? [.blank] : []) { $0.formUnion($1.flaws(&budget)) }
        case .point, .multiPoint: return coordinates.isEmpty ? [.blank] : []
        case .lineString, .multiLineString:
            if coordinates.isEmpty { return [.blank] }
            return lineEnds.indices.contains { range(ofLine: $0).count < 2 } ? [.shortLine] : []
        case .polygon, .multiPolygon:
            if coordinates.isEmpty { return [.blank] }
            let area = lineEnds.indices.reduce(0) { $0 + abs(flatArea(ofRing: $1)) }
            return polygonEnds.indices.reduce(into: []) { $0.formUnion(flaws(ofPolygon: $1, area: area, &budget)) }
        }
    }

    private func flaws(ofPolygon polygon: Int, area: Double, _ budget: inout Int) -> Set<ShapeFlaw> {
        var flaws: Set<ShapeFlaw> = []
        let rings = range(ofPolygon: polygon)
        for ring in rings {
            let positions = range(ofLine: ring)
            guard positions.count >= 4 else {
                flaws.insert(.shortRing)
                continue
            }
            let (first, last) = (positions.lowerBound, positions.upperBound - 1)
            if coordinates[2 * first] != coordinates[2 * last]
                || coordinates[2 * first + 1] != coordinates[2 * last + 1]
            {
                flaws.insert(.openRing)
            }
            if budget >= positions.count {
                budget -= positions.count
                if RingCrossing(self, positions, shapeArea: area).isThere { flaws.insert(.crossing) }
            }
        }
        if let outline = rings.first, rings.count > 1 {
            let outer = flatArea(ofRing: outline)
            let isFlat = rings.allSatisfy { !isOverAntimeridian(ofRing: $0) }
            if isFlat, rings.dropFirst().contains(where: { flatArea(ofRing: $0) * outer > 0 }) {
                flaws.insert(.filledHole)
            }
        }
        return flaws
    }
}

extension Geometry {
    /// Whether a side of the ring leads the short way over the antimeridian, so that it has no area on a flat map.
    private func isOverAntimeridian(ofRing ring: Int) -> Bool {
        range(ofLine: ring).dropFirst().contains { abs(coordinates[2 * $0] - coordinates[2 * $0 - 2]) > 180 }
    }
}

/// Looks for two sides of a ring that cross each other between their ends, on the plane of degrees. Sides that touch,
/// or lie on each other, as rounding to a grid makes them, do no harm.
private struct RingCrossing {
    private let geometry: Geometry
    private let positions: Range<Int>
    /// Of all rings of the shape, however they run; twice that in square degrees.
    private let shapeArea: Double

    init(_ geometry: Geometry, _ positions: Range<Int>, shapeArea: Double) {
        self.geometry = geometry
        self.positions = positions
        self.shapeArea = shapeArea
    }

    private func x(_ i: Int) -> Double { geometry.coordinates[2 * i] }
    private func y(_ i: Int) -> Double { geometry.coordinates[2 * i + 1] }

    /// Sides are looked up in a grid with about as many cells as there are sides.
    var isThere: Bool {
        let sides = positions.dropLast()
        var (west, east, south, north) = (Double.infinity, -Double.infinity, Double.infinity, -Double.infinity)
        for i in positions {
            (west, east) = (min(west, x(i)), max(east, x(i)))
            (south, north) = (min(south, y(i)), max(north, y(i)))
        }
        // A ring over the antimeridian jumps from one edge of this plane to the other.
        guard east - west <= 180, east > west, north > south else { return false }
        let columns = max(1, min(512, Int(Double(sides.count).squareRoot())))
        let (width, height) = ((east - west) / Double(columns), (north - south) / Double(columns))
        func column(_ x: Double) -> Int { min(columns - 1, Int((x - west) / width)) }
        func row(_ y: Double) -> Int { min(columns - 1, Int((y - south) / height)) }
        var looked = 0
        var cells: [[Int32]] = Array(repeating: [], count: columns * columns)
        for side in sides {
            let (c0, c1) = (column(x(side)), column(x(side + 1)))
            let (r0, r1) = (row(y(side)), row(y(side + 1)))
            for r in min(r0, r1)...max(r0, r1) {
                for c in min(c0, c1)...max(c0, c1) {
                    let cell = r * columns + c
                    // A crowded cell is left out, rather than that a strange ring takes minutes.
                    if cells[cell].count > 64 { continue }
                    for other in cells[cell] where cross(side, Int(other)) {
                        if isLarge(loopFrom: Int(other), to: side) { return true }
                        looked += 1
                        if looked > 64 { return false }
                    }
                    cells[cell].append(Int32(side))
                }
            }
        }
        return false
    }

    /// Whether the part of the ring between two sides that cross is more than a speck of the shape: maps that were simplified
    /// or rounded to a grid have small loops at their coasts, which nobody sees.
    private func isLarge(loopFrom first: Int, to last: Int) -> Bool {
        // Both parts begin and end where the sides cross.
        let (before, behind) = (side(last, first), side(last, first + 1))
        let share = before / (before - behind)
        let crossing = (
            x: x(first) + share * (x(first + 1) - x(first)), y: y(first) + share * (y(first + 1) - y(first))
        )
        func area(_ corners: some Sequence<Int>) -> Double {
            var sum = 0.0
            var from = (x: 0.0, y: 0.0)
            for i in corners {
                let here = (x: x(i) - crossing.x, y: y(i) - crossing.y)
                sum += from.x * here.y - here.x * from.y
                from = here
            }
            return abs(sum)
        }
        let loop = area(first + 1...last)
        let rest = area(Array(last + 1..<positions.upperBound) + Array(positions.lowerBound...first))
        return min(loop, rest) > 0.1 * shapeArea
    }

    private func cross(_ a: Int, _ b: Int) -> Bool {
        if abs(a - b) < 2 { return false }
        return areApart(a, b) && areApart(b, a)
    }

    /// Whether the ends of `b` lie on different sides of `a`, and on neither of them.
    private func areApart(_ a: Int, _ b: Int) -> Bool { side(a, b) * side(a, b + 1) < 0 }

    private func side(_ a: Int, _ p: Int) -> Double {
        let s = (x(a + 1) - x(a)) * (y(p) - y(a)) - (y(a + 1) - y(a)) * (x(p) - x(a))
        // What rounding may have made is on the line.
        let size = (abs(x(a + 1) - x(a)) + abs(y(a + 1) - y(a))) * (abs(x(p) - x(a)) + abs(y(p) - y(a)))
        return abs(s) <= 1e-12 * size ? 0 : s
    }
}
