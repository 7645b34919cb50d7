import Drawing

/// A projection with everything decided: it leads from degrees to points of the frame, and cuts and bends what it draws
/// as d3-geo does.
final class Projection: Sendable {
    /// One map, or for `albersUsa` three of them in fixed places.
    private let sheets: [MapSheet]
    /// Of the discs that points in shapes are drawn as.
    let pointRadius: Double
    /// As in `scale`.
    let scale: Double
    /// Where the middle stands, in points.
    let translate: Point
    let kind: ProjectionKind

    /// - Parameters:
    ///   - scale: nil: the kind's own.
    ///   - translate: where the middle stands.
    init(_ properties: ProjectionProperties, scale: Double?, translate: Point, clipsExtent: Bool = true) {
        kind = properties.kind ?? .equalEarth
        isCut = clipsExtent && properties.clipExtent != nil
        let k = scale ?? kind.defaults.scale
        self.scale = k
        self.translate = translate
        pointRadius = properties.pointRadius ?? 4.5
        var properties = properties
        if !clipsExtent { properties.clipExtent = nil }
        sheets =
            kind == .albersUsa
            ? MapSheet.unitedStates(scale: k, translate: translate, precision: properties.precision)
            : [MapSheet(properties, scale: k, translate: translate)]
    }

    /// A place in the frame; nil where it is on none of the three maps of `albersUsa`, or nowhere.
    func place(longitude: Double, latitude: Double) -> Point? {
        for sheet in sheets {
            let p = sheet.place(Point(longitude, latitude))
            if p.x.isFinite, p.y.isFinite, sheets.count == 1 || sheet.shows(p) { return p }
        }
        return nil
    }

    /// - Parameter budget: how many points may still be put in where lines bend.
    func draw<Sink: PlaneSink>(_ geometry: Geometry, into sink: inout Sink, _ budget: inout Int) {
        switch geometry.kind {
        case .collection: for part in geometry.parts { draw(part, into: &sink, &budget) }
        case .sphere: for sheet in sheets { sheet.drawSphere(into: &sink, &budget) }
        case .point, .multiPoint: for sheet in sheets { sheet.drawPoints(geometry, into: &sink) }
        case .lineString, .multiLineString:
            for line in geometry.lineEnds.indices {
                for sheet in sheets { sheet.drawLine(geometry, line, into: &sink, &budget) }
            }
        case .polygon, .multiPolygon:
            for polygon in geometry.polygonEnds.indices {
                for sheet in sheets { sheet.drawPolygon(geometry, polygon, into: &sink, &budget) }
            }
        }
    }

    /// Whether the author cuts the map at a rectangle.
    let isCut: Bool

    /// The same on the main map alone, beyond its edges too.
    func mainPlace(_ degrees: Point) -> Point { sheets[0].place(degrees) }

    /// Whether a place is on the side of the globe that is seen.
    func showsSide(of degrees: Point) -> Bool { sheets[0].showsSide(of: degrees) }

    // MARK: What it draws

    func path(_ geometry: Geometry) -> Path {
        var budget = Resampling.mostBends
        return path(geometry, &budget)
    }

    func path(_ geometry: Geometry, _ budget: inout Int) -> Path {
        var sink = PathSink(radius: pointRadius)
        draw(geometry, into: &sink, &budget)
        return sink.path
    }

    func bounds(_ geometry: Geometry) -> Rect {
        var sink = BoundsSink()
        var budget = Resampling.mostBends
        draw(geometry, into: &sink, &budget)
        return sink.bounds
    }

    func measure(_ geometry: Geometry) -> MeasureSink {
        var sink = MeasureSink()
        var budget = Resampling.mostBends
        draw(geometry, into: &sink, &budget)
        return sink
    }
}

extension Projection: Hashable {
    static func == (a: Projection, b: Projection) -> Bool { a === b }

    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
