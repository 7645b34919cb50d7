/// What one unit shows on a map: the shapes of its rows, and the places that its projection is fitted to.
struct UnitFeatures: Sendable {
    /// For each row that is drawn, nil where it has no shape; empty for marks other than `geoshape`.
    var shapes: [Geometry?] = []
    /// What the projection is fitted to.
    var fitted: [Geometry] = []

    init(_ unit: Unit, _ data: UnitData) {
        let field = unit.encoding.field(.shape).flatMap { $0.type == .geojson ? $0 : nil }
        if unit.mark.type == .geoshape { shapes = UnitFeatures.shapes(field, in: data.marks) }
        for (longitude, latitude) in [(Channel.longitude, Channel.latitude), (.longitude2, .latitude2)]
        where unit.encoding.field(longitude) != nil || unit.encoding.field(latitude) != nil {
            fitted.append(UnitFeatures.points(longitude, latitude, unit, data.raw))
        }
        if field != nil { fitted += UnitFeatures.shapes(field, in: data.raw).compactMap(\.self) }
        if fitted.isEmpty {
            fitted = (shapes.isEmpty ? UnitFeatures.shapes(nil, in: data.marks) : shapes).compactMap(\.self)
        }
    }

    /// The shapes in a column, or the rows themselves as shapes.
    private static func shapes(_ field: FieldDefinition?, in table: Table) -> [Geometry?] {
        guard let field else { return table.shapes }
        guard let column = table[field.column] ?? field.reference.flatMap({ table.column($0.path) }) else {
            return Array(repeating: nil, count: table.rowCount)
        }
        return (0..<column.count).map { Geometry.shape(of: column[$0]) }
    }

    /// The rows' places as one geometry.
    private static func points(_ longitude: Channel, _ latitude: Channel, _ unit: Unit, _ table: Table) -> Geometry {
        let x = Degrees(longitude, unit.encoding, table)
        let y = Degrees(latitude, unit.encoding, table)
        var coordinates: [Double] = []
        coordinates.reserveCapacity(2 * table.rowCount)
        for row in 0..<table.rowCount {
            let (longitude, latitude) = (x[row], y[row])
            if longitude.isFinite, latitude.isFinite { coordinates += [longitude, latitude] }
        }
        return .points(coordinates)
    }
}

/// The degrees that a channel gives to each row; NaN where a row has none.
struct Degrees {
    private var column: Column?
    private var constant = Double.nan

    init(_ channel: Channel, _ encoding: Encoding, _ table: Table) {
        switch encoding[channel]?.content {
        case .field(let field)?:
            if let datum = field.datum {
                constant = datum.asNumber
            } else {
                column = table[field.column] ?? field.reference.flatMap { table.column($0.path) }
            }
        case .value(.constant(let value))?: constant = value.asNumber
        case .value, .nothing, nil: break
        }
    }

    subscript(row: Int) -> Double {
        guard let column else { return constant }
        // Null is no place, though JavaScript's number of it is 0.
        return column.isValid(row) && column[row] != "" ? column.number(row) : .nan
    }
}

extension Table {
    /// The table with geometries among its values in their compact form: what stands in a spec is not so yet.
    package var withCompactGeometries: Table {
        var table = self
        for (name, column) in zip(names, columns) {
            guard case .values(let values) = column.storage,
                values.contains(where: { if case .object = $0 { true } else { false } })
            else { continue }
            table.set(name, Column(.values(values.map(\.withCompactGeometries))))
        }
        return table
    }

    /// Each row as a shape: a feature, a geometry or a collection by the row's own fields.
    var shapes: [Geometry?] {
        let keys = ["type", "geometry", "coordinates", "geometries", "features"]
        let columns = keys.compactMap { key in self[key].map { (key, $0) } }
        let geometry = self["geometry"]
        return (0..<rowCount).map { row in
            if case .geometry(let known)? = geometry?[row] { return known }
            return Geometry.shape(of: Record(columns.map { ($0.0, $0.1[row]) }))
        }
    }
}
