/// Positions as they are read, with the ends of the arrays around them: what becomes the flat arrays of a geometry.
package struct CoordinateNest {
    package private(set) var numbers: [Double] = []
    /// Behind the last position of each innermost array of positions.
    private var ends: [Int] = []
    /// Behind the last of those arrays in each array of arrays.
    private var outerEnds: [Int] = []
    private var altitudes: [Double] = []

    package init() {}

    package mutating func addPosition(_ x: Double, _ y: Double, altitude: Double? = nil) {
        if let altitude {
            let missing = numbers.count / 2 - altitudes.count
            for _ in 0..<missing { altitudes.append(.nan) }
            altitudes.append(altitude)
        }
        numbers.append(x)
        numbers.append(y)
    }

    package mutating func endLine() { ends.append(numbers.count / 2) }
    package mutating func endPolygon() { outerEnds.append(ends.count) }

    /// Adds nested arrays; false where they are not so deep.
    mutating func add(_ value: Value, depth: Int) -> Bool {
        guard case .array(let items) = value else { return false }
        if depth == 1 {
            guard items.count >= 2 else { return false }
            addPosition(
                CoordinateNest.number(items[0]), CoordinateNest.number(items[1]),
                altitude: items.count > 2 ? CoordinateNest.number(items[2]) : nil)
            return true
        }
        for item in items {
            guard add(item, depth: depth - 1) else { return false }
            if depth == 3 { endLine() }
            if depth == 4 { endPolygon() }
        }
        return true
    }

    /// Only a number is a coordinate: null is not the equator.
    private static func number(_ value: Value) -> Double { if case .number(let n) = value { n } else { .nan } }

    /// The positions as a geometry of the kind, which must be as deep as they were read.
    package func geometry(_ kind: Geometry.Kind) -> Geometry? {
        let isPoints = kind == .point || kind == .multiPoint
        if kind == .point && numbers.count != 2 { return nil }
        var lines = ends
        if kind == .lineString { lines = [numbers.count / 2] }
        return Geometry(
            kind, coordinates: numbers, lineEnds: isPoints ? [] : lines,
            polygonEnds: kind == .polygon ? [ends.count] : kind == .multiPolygon ? outerEnds : [],
            altitudes: isPoints && altitudes.count * 2 == numbers.count ? altitudes : [])
    }

    /// The nested arrays once more, of what turned out to be no geometry.
    package func value(depth: Int) -> Value {
        let kinds: [Geometry.Kind] = [.point, .multiPoint, .multiLineString, .multiPolygon]
        guard kinds.indices.contains(depth - 1) else { return .array([]) }
        return geometry(kinds[depth - 1])?.member("coordinates") ?? .array([])
    }
}
