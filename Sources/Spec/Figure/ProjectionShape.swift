import Drawing
import Grammar

extension Form where Wrapped == ProjectionProperties {
    static var projection: Form {
        Form(ProjectionProperties.shape.schema) { item, reading in
            var projection = ProjectionProperties.shape.form(ProjectionProperties()).read(item, &reading)
            projection?.origin = reading.origin(item)
            return projection
        }
    }
}

extension ProjectionProperties {
    /// `projection` of a view and of a config.
    static let shape = Shape<ProjectionProperties>("Projection") { s in
        s.add("type", \.kind, .projectionKind)
        s.add("center", \.center, .degrees(2...2))
        s.add("rotate", \.rotate, .degrees(2...3))
        s.add("scale", \.scale, .projectionScale)
        s.add("translate", \.translate, .point)
        s.add("parallels", \.parallels, .parallels)
        s.add("precision", \.precision, Form<Double>.sizeOrNone)
        s.add("clipAngle", \.clipAngle, .clipAngle)
        s.add("clipExtent", \.clipExtent, Form<Rect>.corners)
        s.add("reflectX", \.reflectX, .boolean)
        s.add("reflectY", \.reflectY, .boolean)
        s.add("pointRadius", \.pointRadius, Form<Double>.sizeOrNone)
        s.add("fit", \.fit, .geometries)
        s.add("extent", \.extent, Form<Rect>.corners)
        s.add("size", .list(.type("number"))) { item, projection, reading in
            guard let size = Form<Point>.point.read(item, &reading) else { return }
            projection.extent = Rect(x: 0, y: 0, width: size.x, height: size.y)
        }
        // Of d3's further projections, which Vega-Lite names and does not have.
        for name in ["coefficient", "distance", "fraction", "lobes", "parallel", "radius", "ratio", "spacing", "tilt"] {
            s.accept(name, .any)
        }
    }
}

extension Form where Wrapped == ProjectionKind {
    /// A name; as for Vega its case does not matter.
    fileprivate static var projectionKind: Form {
        let words = ProjectionKind.allCases.map(\.rawValue)
        return Form(.choice(words)) { item, reading in
            guard let word = Form<String>.string.read(item, &reading) else { return nil }
            if let kind = ProjectionKind.allCases.first(where: { $0.rawValue.lowercased() == word.lowercased() }) {
                return kind
            }
            reading.unknown("projection", word, at: item, among: words)
            return nil
        }
    }
}

extension Form where Wrapped == [Double] {
    /// Angles, as many as there can be.
    fileprivate static func degrees(_ counts: ClosedRange<Int>) -> Form {
        Form(.list(.type("number"))) { item, reading in
            guard let angles = Form<Double>.number.list.read(item, &reading) else { return nil }
            if counts.contains(angles.count) { return angles }
            let wanted = counts.count == 1 ? "\(counts.lowerBound)" : "\(counts.lowerBound) or \(counts.upperBound)"
            reading.fail("expected \(wanted) angles, found \(angles.count)", at: item)
            return nil
        }
    }
}

extension Form where Wrapped == [Double] {
    fileprivate static var parallels: Form {
        degrees(2...2).checked("latitudes from -90 to 90") { $0.allSatisfy { abs($0) <= 90 } }
    }
}

extension Form where Wrapped == Double {
    /// Points for one unit of the projection.
    fileprivate static var projectionScale: Form {
        number.checked("a scale above 0 and at most 1e9") { $0 > 0 && $0 <= 1e9 }
    }

    /// From 0 (no circle) to 180 degrees.
    fileprivate static var clipAngle: Form {
        number.checked("an angle from 0 to 180", schema: .range(.type("number"), least: 0, most: 180)) {
            $0 >= 0 && $0 <= 180
        }
    }
}

extension Form where Wrapped == Point {
    /// Two numbers.
    fileprivate static var point: Form {
        Form(.list(.type("number"))) { item, reading in
            guard let numbers = Form<Double>.number.list.read(item, &reading) else { return nil }
            if numbers.count == 2 { return Point(numbers[0], numbers[1]) }
            reading.fail("expected two numbers, found \(numbers.count)", at: item)
            return nil
        }
    }
}

extension Form where Wrapped == Rect {
    /// Two corners, `[[x0, y0], [x1, y1]]`.
    static var corners: Form {
        Form(.list(.list(.type("number")))) { item, reading in
            guard let corners = Form<Point>.point.list.read(item, &reading) else { return nil }
            if corners.count == 2 {
                return Rect(
                    minX: min(corners[0].x, corners[1].x), minY: min(corners[0].y, corners[1].y),
                    maxX: max(corners[0].x, corners[1].x), maxY: max(corners[0].y, corners[1].y))
            }
            reading.fail("expected two corners, found \(corners.count)", at: item)
            return nil
        }
    }
}

extension Form where Wrapped == [Geometry] {
    /// GeoJSON, one object or several.
    fileprivate static var geometries: Form {
        Form(.either([.object([], required: []), .list(.object([], required: []))])) { item, reading in
            let items = item.elements ?? [item]
            let shapes = items.map { Geometry.shape(of: $0.node.value) }
            if shapes.allSatisfy({ $0?.hasPlaces == true }) { return shapes.compactMap(\.self) }
            let isBlank = shapes.allSatisfy { $0 != nil }
            reading.expected("a GeoJSON feature or geometry" + (isBlank ? " with coordinates" : ""), at: item)
            return nil
        }
    }
}
