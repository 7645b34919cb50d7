import Grammar

extension JSONScanner {
    /// An object, like any other value; but where it is a GeoJSON geometry its coordinates go into flat arrays at once,
    /// since as values of their own the points of a map would take fifty times their room.
    mutating func objectOrGeometry(depth: Int) throws(Diagnostic) -> Value {
        var record: [(String, Value)] = []
        var index: [String: Int] = [:]
        var nest: (coordinates: CoordinateNest, depth: Int)?
        try members { (scanner, key) throws(Diagnostic) in
            let value: Value
            if key == "coordinates", let read = scanner.coordinates() {
                nest = read
                value = .null
            } else {
                if key == "coordinates" { nest = nil }
                value = try scanner.value(depth: depth + 1)
            }
            if let known = index[key] {
                record[known].1 = value
            } else {
                index[key] = record.count
                record.append((key, value))
            }
        }
        if let nest {
            // What else a geometry holds (a box around it, a reference system) draws nothing.
            if case .string(let type)? = index["type"].map({ record[$0].1 }), let kind = Geometry.Kind(rawValue: type),
                kind.depth == nest.depth, let geometry = nest.coordinates.geometry(kind)
            {
                return .geometry(geometry)
            }
            if let at = index["coordinates"] { record[at].1 = nest.coordinates.value(depth: nest.depth) }
        }
        return .object(Record(record))
    }

    /// Arrays of positions of one depth; nil, and nothing read, where the next value is something else.
    mutating func coordinates() -> (CoordinateNest, depth: Int)? {
        let start = at
        skipBlanks()
        var nest = CoordinateNest()
        do throws(Diagnostic) {
            if let depth = try readPositions(&nest, 0) { return (nest, depth) }
        } catch {
            // Told by who reads the value once more, as what it is.
        }
        at = start
        return nil
    }

    /// Reads one array and what is in it.
    /// - Returns: How deep it is nested, 1 for a position; nil where it is empty or uneven.
    private mutating func readPositions(_ nest: inout CoordinateNest, _ outer: Int) throws(Diagnostic) -> Int? {
        guard outer < 4, take("[") else { return nil }
        skipBlanks()
        if peek != UInt8(ascii: "[") { return try readPosition(&nest) ? 1 : nil }
        var depth: Int?
        repeat {
            skipBlanks()
            guard let inner = try readPositions(&nest, outer + 1), inner == depth ?? inner else { return nil }
            if inner == 2 { nest.endLine() } else if inner == 3 { nest.endPolygon() }
            depth = inner
            skipBlanks()
        } while take(",")
        guard take("]") else { return nil }
        return depth.map { $0 + 1 }
    }

    /// Two numbers or more; those behind the third are left out.
    private mutating func readPosition(_ nest: inout CoordinateNest) throws(Diagnostic) -> Bool {
        guard let x = try coordinate(), take(","), let y = try coordinate() else { return false }
        var altitude: Double?
        while take(",") {
            guard let more = try coordinate() else { return false }
            altitude = altitude ?? more
        }
        nest.addPosition(x, y, altitude: altitude)
        return take("]")
    }

    private mutating func coordinate() throws(Diagnostic) -> Double? {
        skipBlanks()
        guard let c = peek, c == UInt8(ascii: "-") || 48...57 ~= c else { return nil }
        let number = try number()
        skipBlanks()
        return number
    }
}
