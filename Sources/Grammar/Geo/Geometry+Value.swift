extension Geometry {
    /// The shape that a value describes: a geometry, a feature or a collection of either (GeoJSON); nil for what is none
    /// of them, also where coordinates are not nested as the type asks for. A coordinate that is no number is NaN.
    package static func shape(of value: Value) -> Geometry? {
        switch value {
        case .geometry(let geometry): geometry
        case .object(let record): shape(of: record)
        case .undefined, .null, .boolean, .number, .string, .date, .array, .pattern: nil
        }
    }

    package static func shape(of record: Record) -> Geometry? {
        guard case .string(let type)? = record["type"] else { return nil }
        switch type {
        case "Feature": return record["geometry"].flatMap { shape(of: $0) }
        case "FeatureCollection": return collection(record["features"])
        case "GeometryCollection": return collection(record["geometries"])
        case "Sphere": return .sphere
        default:
            guard let kind = Kind(rawValue: type), let depth = kind.depth, let coordinates = record["coordinates"]
            else { return nil }
            if case .geometry(let known) = coordinates { return known }
            var nest = CoordinateNest()
            return nest.add(coordinates, depth: depth) ? nest.geometry(kind) : nil
        }
    }

    private static func collection(_ members: Value?) -> Geometry? {
        guard case .array(let items)? = members else { return nil }
        return Geometry(.collection, parts: items.compactMap { shape(of: $0) })
    }

    /// A member as expressions read it: `type`, `coordinates`, `geometries`.
    package func member(_ key: String) -> Value {
        switch key {
        case "type": .string(kind.rawValue)
        case "coordinates": kind.depth.map { coordinateValue(depth: $0) } ?? .undefined
        case "geometries": kind == .collection ? .array(parts.map { .geometry($0) }) : .undefined
        default: .undefined
        }
    }

    private func coordinateValue(depth: Int) -> Value {
        switch kind {
        case .point: positionCount > 0 ? position(0) : .array([])
        case .multiPoint: .array((0..<positionCount).map(position))
        case .lineString: lineEnds.isEmpty ? .array([]) : line(0)
        case .multiLineString, .polygon: .array(lineEnds.indices.map(line))
        case .multiPolygon: .array(polygonEnds.indices.map { .array(range(ofPolygon: $0).map(line)) })
        case .collection, .sphere: .undefined
        }
    }

    private func position(_ i: Int) -> Value {
        let plane: [Value] = [.number(coordinates[2 * i]), .number(coordinates[2 * i + 1])]
        return .array(altitudes.isEmpty ? plane : plane + [.number(altitudes[i])])
    }

    private func line(_ i: Int) -> Value { .array(range(ofLine: i).map(position)) }
}

extension Value {
    /// Geometries in a value and in what it holds, in their compact form.
    fileprivate func compact(depth: Int) -> Value {
        guard depth < 16 else { return self }
        switch self {
        case .array(let items): return .array(items.map { $0.compact(depth: depth + 1) })
        case .object(let record):
            if case .string(let type)? = record["type"], Geometry.Kind(rawValue: type) != nil,
                let shape = Geometry.shape(of: record)
            {
                return .geometry(shape)
            }
            return .object(Record(zip(record.keys, record.values).map { ($0, $1.compact(depth: depth + 1)) }))
        case .undefined, .null, .boolean, .number, .string, .date, .geometry, .pattern: return self
        }
    }

    var withCompactGeometries: Value { compact(depth: 0) }
}

extension Geometry.Kind {
    /// How deep arrays are nested in the geometry's coordinates; nil where it has none.
    package var depth: Int? {
        switch self {
        case .point: 1
        case .multiPoint, .lineString: 2
        case .multiLineString, .polygon: 3
        case .multiPolygon: 4
        case .collection, .sphere: nil
        }
    }
}
