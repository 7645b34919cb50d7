import Drawing

extension Function {
    /// Measures of shapes: on the sphere where no projection is named, else on the page (vega-functions' `geo`).
    static let geography: [Function] = [
        .values("geoArea", 2...3, isPure: false) { (a, context) throws(Diagnostic) in
            guard let shape = Geometry.shape(of: a[1]) else { return .undefined }
            guard let projection = try context.projection(a[0], for: "geoArea") else {
                return .number(shape.sphericalArea)
            }
            return .number(projection.measure(shape).area)
        },
        .values("geoBounds", 2...3, isPure: false) { (a, context) throws(Diagnostic) in
            guard let shape = Geometry.shape(of: a[1]) else { return .undefined }
            guard let projection = try context.projection(a[0], for: "geoBounds") else {
                let box = shape.sphericalBounds
                return corners(box?.west, box?.south, box?.east, box?.north)
            }
            let box = projection.bounds(shape)
            return box.isEmpty ? corners(nil, nil, nil, nil) : corners(box.minX, box.minY, box.maxX, box.maxY)
        },
        .values("geoCentroid", 2...3, isPure: false) { (a, context) throws(Diagnostic) in
            guard let shape = Geometry.shape(of: a[1]) else { return .undefined }
            guard let projection = try context.projection(a[0], for: "geoCentroid") else {
                let middle = shape.sphericalCentroid
                return pair(middle.longitude, middle.latitude)
            }
            let middle = projection.measure(shape).centroid
            return pair(middle?.x ?? .nan, middle?.y ?? .nan)
        },
        .values("geoScale", 1...2, isPure: false) { (a, context) throws(Diagnostic) in
            try context.projection(a[0], for: "geoScale").map { .number($0.scale) } ?? .undefined
        },
        .values("geoTranslate", 1...2, isPure: false) { (a, context) throws(Diagnostic) in
            try context.projection(a[0], for: "geoTranslate").map { pair($0.translate.x, $0.translate.y) } ?? .undefined
        },
    ]

    private static func pair(_ x: Double, _ y: Double) -> Value { .array([.number(x), .number(y)]) }

    private static func corners(_ x0: Double?, _ y0: Double?, _ x1: Double?, _ y1: Double?) -> Value {
        .array([pair(x0 ?? .nan, y0 ?? .nan), pair(x1 ?? .nan, y1 ?? .nan)])
    }
}

extension CallContext {
    /// The projection around the marks; nil where none is named.
    /// - Throws: where one is named and there is none, as in transforms, which come before any projection.
    fileprivate func projection(_ name: Value, for function: String) throws(Diagnostic) -> Projection? {
        if name == .null || name == .undefined || name == "" { return nil }
        if let projection = scope.projection { return projection }
        throw Diagnostic(
            .error, "cannot use \(function) with the projection \"\(name.asText)\" because there is none here",
            notes: [
                "marks on a map see its projection; transforms do not, and measure on the sphere with null in its place"
            ])
    }
}
