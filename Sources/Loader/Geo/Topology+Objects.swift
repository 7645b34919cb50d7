import Grammar

/// An object of a topology: a geometry of arcs, with what is said about it.
struct TopologyObject {
    var type = ""
    var id: Value?
    var properties: Value?
    var box: Value?
    /// Numbers of arcs, below zero for one that is run through backwards.
    var arcs: [Int32] = []
    /// Behind the last arc of each line or ring, in arcs; behind the last ring of each polygon, in rings.
    var lineEnds: [Int] = []
    var polygonEnds: [Int] = []
    var positions: [Double] = []
    var members: [TopologyObject] = []

    /// Reads an object and what is in it.
    init(_ scanner: inout JSONScanner, _ topology: Topology, depth: Int = 0) throws(Diagnostic) {
        scanner.skipBlanks()
        guard scanner.peek == UInt8(ascii: "{") else { throw scanner.expected("a geometry as an object") }
        if depth > 32 { throw scanner.text.error("cannot read geometries nested more than 32 deep", at: scanner.at) }
        var object = TopologyObject()
        let start = scanner.at
        try scanner.members { (scanner, key) throws(Diagnostic) in
            scanner.skipBlanks()
            switch key {
            case "type":
                if case .string(let word) = try scanner.value() { object.type = word }
            case "id": object.id = try scanner.value()
            case "bbox": object.box = try scanner.value()
            case "properties": object.properties = try scanner.value()
            case "arcs": try object.readArcs(&scanner, topology, 0)
            case "coordinates": try object.readPositions(&scanner, topology)
            case "geometries":
                guard scanner.peek == UInt8(ascii: "[") else { throw scanner.expected("an array of geometries") }
                try scanner.elements { (scanner) throws(Diagnostic) in
                    object.members.append(try TopologyObject(&scanner, topology, depth: depth + 1))
                }
            default: try scanner.skipValue()
            }
        }
        let levels = object.nesting
        if let wanted = object.wantedNesting, levels != wanted, !object.arcs.isEmpty {
            throw scanner.text.error(
                "expected arcs nested \(wanted) deep in a geometry of type \"\(object.type)\", found \(levels)",
                at: start)
        }
        self = object
    }

    private init() {}

    private var nesting = 0

    private var wantedNesting: Int? {
        switch type {
        case "LineString": 1
        case "MultiLineString", "Polygon": 2
        case "MultiPolygon": 3
        default: nil
        }
    }

    private mutating func readArcs(
        _ scanner: inout JSONScanner, _ topology: Topology, _ outer: Int
    ) throws(Diagnostic) {
        guard scanner.peek == UInt8(ascii: "[") else { throw scanner.expected("an array of arcs") }
        if outer > 2 { throw scanner.text.error("cannot read arcs nested more than 3 deep", at: scanner.at) }
        var object = self
        try scanner.elements { (scanner) throws(Diagnostic) in
            scanner.skipBlanks()
            if scanner.peek == UInt8(ascii: "[") {
                try object.readArcs(&scanner, topology, outer + 1)
            } else {
                object.arcs.append(try TopologyObject.arc(&scanner, topology))
                object.nesting = max(object.nesting, outer + 1)
            }
        }
        self = object
        // The innermost array is a line; the one around it, of three, a polygon.
        if outer > 0 || nesting == 1 {
            if outer + 1 == nesting { lineEnds.append(arcs.count) }
            if outer == 1, nesting == 3 { polygonEnds.append(lineEnds.count) }
        }
    }

    /// - Throws: where the topology has no such arc.
    private static func arc(_ scanner: inout JSONScanner, _ topology: Topology) throws(Diagnostic) -> Int32 {
        let start = scanner.at
        let number = try scanner.number()
        let limit = Double(topology.arcCount)
        guard number == number.rounded(), number < limit, number >= -limit else {
            throw scanner.text.error(
                "unknown arc \(Value.text(of: number))", at: start, length: scanner.at - start,
                notes: ["the topology has \(topology.arcCount) arcs, counted from 0; ~0 is the first one backwards"])
        }
        return Int32(number)
    }

    private mutating func readPositions(_ scanner: inout JSONScanner, _ topology: Topology) throws(Diagnostic) {
        guard type != "MultiPoint" || scanner.peek == UInt8(ascii: "[") else {
            throw scanner.expected("an array of positions")
        }
        let value = try scanner.value()
        guard case .array(let items) = value else { return }
        let pairs: [Value]
        if case .number? = items.first { pairs = [value] } else { pairs = items }
        for pair in pairs {
            guard case .array(let numbers) = pair, numbers.count >= 2, case .number(let x) = numbers[0],
                case .number(let y) = numbers[1]
            else { continue }
            let place = topology.place(x, y)
            positions += [place.x, place.y]
        }
    }

    // MARK: Shapes

    /// The object as a geometry; nil for one without a type.
    func geometry(_ topology: Topology) -> Geometry? {
        switch type {
        case "Point": Geometry(.point, coordinates: positions)
        case "MultiPoint": Geometry(.multiPoint, coordinates: positions)
        case "LineString": lines(.lineString, topology, least: 2)
        case "MultiLineString": lines(.multiLineString, topology, least: 2)
        case "Polygon": lines(.polygon, topology, least: 4)
        case "MultiPolygon": lines(.multiPolygon, topology, least: 4)
        case "GeometryCollection": Geometry(.collection, parts: members.compactMap { $0.geometry(topology) })
        default: nil
        }
    }

    /// Arcs put together: where one ends the next begins, so that point comes once.
    private func lines(_ kind: Geometry.Kind, _ topology: Topology, least: Int) -> Geometry {
        var count = 0
        for arc in arcs { count += topology.range(ofArc: arc < 0 ? Int(~arc) : Int(arc)).count }
        var coordinates: [Double] = []
        coordinates.reserveCapacity(2 * count)
        var ends: [Int] = []
        var from = 0
        for end in lineEnds {
            let start = coordinates.count
            for arc in arcs[from..<end] {
                if coordinates.count > start { coordinates.removeLast(2) }
                let range = topology.range(ofArc: arc < 0 ? Int(~arc) : Int(arc))
                if arc >= 0 {
                    coordinates += topology.coordinates[2 * range.lowerBound..<2 * range.upperBound]
                } else {
                    for i in range.reversed() {
                        coordinates.append(topology.coordinates[2 * i])
                        coordinates.append(topology.coordinates[2 * i + 1])
                    }
                }
            }
            // A line or ring of fewer points stays at its first one.
            while coordinates.count > start, coordinates.count - start < 2 * least {
                let (x, y) = (coordinates[start], coordinates[start + 1])
                coordinates += [x, y]
            }
            ends.append(coordinates.count / 2)
            from = end
        }
        let polygons = kind == .polygon ? [ends.count] : kind == .multiPolygon ? polygonEnds : []
        return Geometry(kind, coordinates: coordinates, lineEnds: ends, polygonEnds: polygons)
    }
}
