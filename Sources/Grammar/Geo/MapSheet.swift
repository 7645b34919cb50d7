import Drawing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One map on the page: degrees turned, cut, projected, scaled and cut again.
struct MapSheet: Sendable {
    private let rotation: Rotation
    private let preclip: any SphereClip
    private let surface: any Surface
    private let scaleX: Double
    private let scaleY: Double
    private let translate: Point
    private let postclip: RectangleClip?
    /// The square of the precision, in points.
    private let precision: Double
    /// Whether coordinates are places on a plane already (`identity`).
    private let isPlanar: Bool

    /// - Parameters:
    ///   - scale: points for one unit of the surface.
    ///   - translate: where the centre stands.
    init(_ properties: ProjectionProperties, scale: Double, translate: Point) {
        let kind = properties.kind ?? .equalEarth
        let defaults = kind.defaults
        isPlanar = kind == .identity
        var rotate = properties.rotate ?? defaults.rotate
        var center = properties.center ?? defaults.center
        if kind == .transverseMercator {
            // The map lies on its side.
            rotate = [rotate[0], rotate.count > 1 ? rotate[1] : 0, (rotate.count > 2 ? rotate[2] : 0) + 90]
            center = [-center[1], center[0]]
        }
        rotation = Rotation(rotate)
        surface = kind.surface(parallels: properties.parallels ?? defaults.parallels)
        let clipAngle = properties.clipAngle ?? defaults.clipAngle ?? 0
        preclip = clipAngle == 0 ? AntimeridianClip() as any SphereClip : CircleClip(angle: clipAngle)
        precision = properties.precision.map { $0 * $0 } ?? 0.5
        scaleX = properties.reflectX == true ? -scale : scale
        if isPlanar {
            scaleY = properties.reflectY == true ? -scale : scale
            self.translate = translate
        } else {
            // North is up.
            scaleY = properties.reflectY == true ? scale : -scale
            let middle = surface.project(
                SpherePoint(longitude: fmod(center[0], 360), latitude: fmod(center[1], 360)))
            self.translate = Point(translate.x - scaleX * middle.x, translate.y - scaleY * middle.y)
        }
        // A cone whose parallels lie opposite to each other is Mercator's cylinder.
        let isMercator = surface is Mercator || kind == .transverseMercator
        postclip = MapSheet.clip(
            isMercator ? kind : nil, properties.clipExtent, scale: scale, middle: self.translate
        )
        .map { RectangleClip(rect: $0) }
    }

    /// Mercator's map is a square, since its poles are infinitely far away.
    private static func clip(_ mercator: ProjectionKind?, _ extent: Rect?, scale: Double, middle: Point) -> Rect? {
        guard let mercator else { return extent }
        let half = .pi * abs(scale)
        let square = Rect(minX: middle.x - half, minY: middle.y - half, maxX: middle.x + half, maxY: middle.y + half)
        guard var rect = extent else { return square }
        if mercator != .transverseMercator {
            (rect.minX, rect.maxX) = (max(rect.minX, square.minX), min(rect.maxX, square.maxX))
        } else {
            (rect.minY, rect.maxY) = (max(rect.minY, square.minY), min(rect.maxY, square.maxY))
        }
        return rect
    }

    // MARK: Places

    /// Not cut.
    func place(_ degrees: Point) -> Point { isPlanar ? scaled(degrees) : project(turned(degrees.x, degrees.y)) }

    /// Whether the place is not on the far side of the globe.
    func showsSide(of degrees: Point) -> Bool { isPlanar || preclip.isVisible(turned(degrees.x, degrees.y)) }

    func shows(_ p: Point) -> Bool { postclip?.isVisible(p) ?? true }

    private func turned(_ longitude: Double, _ latitude: Double) -> SpherePoint {
        rotation.apply(SpherePoint(longitude: longitude, latitude: latitude))
    }

    private func project(_ p: SpherePoint) -> Point { scaled(surface.project(p)) }

    private func scaled(_ p: Point) -> Point { Point(translate.x + scaleX * p.x, translate.y + scaleY * p.y) }

    // MARK: Geometries

    func drawPoints<Sink: PlaneSink>(_ geometry: Geometry, into sink: inout Sink) {
        for i in 0..<geometry.positionCount {
            let (x, y) = (geometry.coordinates[2 * i], geometry.coordinates[2 * i + 1])
            let place: Point
            if isPlanar {
                place = scaled(Point(x, y))
            } else {
                let p = turned(x, y)
                guard preclip.isVisible(p) else { continue }
                place = project(p)
            }
            if place.x.isFinite, place.y.isFinite, shows(place) { sink.point(place) }
        }
    }

    /// The places of a line, or of a ring without its last one, which is the first again.
    private func places<Place>(
        _ geometry: Geometry, _ line: Int, isRing: Bool = false, _ place: (Double, Double) -> Place
    ) -> [Place] {
        let range = geometry.range(ofLine: line)
        let count = max(0, range.count - (isRing ? 1 : 0))
        return geometry.coordinates.withUnsafeBufferPointer { numbers in
            (range.lowerBound..<range.lowerBound + count).map { place(numbers[2 * $0], numbers[2 * $0 + 1]) }
        }
    }

    func drawLine<Sink: PlaneSink>(
        _ geometry: Geometry, _ line: Int, into sink: inout Sink, _ budget: inout Int
    ) {
        if isPlanar { return emit(places(geometry, line) { scaled(Point($0, $1)) }, into: &sink) }
        var resampling = Resampling(project: project, precision: precision, budget: budget)
        for piece in preclip.line(places(geometry, line, turned)) { emit(resampling.line(piece), into: &sink) }
        budget = resampling.budget
    }

    private func emit<Sink: PlaneSink>(_ line: [Point], into sink: inout Sink) {
        for piece in postclip?.line(line) ?? [line] { sink.line(piece) }
    }

    func drawPolygon<Sink: PlaneSink>(
        _ geometry: Geometry, _ polygon: Int, into sink: inout Sink, _ budget: inout Int
    ) {
        let lines = geometry.range(ofPolygon: polygon)
        if isPlanar {
            return emit(lines.map { places(geometry, $0, isRing: true) { scaled(Point($0, $1)) } }, into: &sink)
        }
        draw(preclip.polygon(lines.map { places(geometry, $0, isRing: true, turned) }), into: &sink, &budget)
    }

    func drawSphere<Sink: PlaneSink>(into sink: inout Sink, _ budget: inout Int) {
        if !isPlanar { draw([preclip.whole], into: &sink, &budget) }
    }

    private func draw<Sink: PlaneSink>(_ rings: [[SpherePoint]], into sink: inout Sink, _ budget: inout Int) {
        if rings.isEmpty { return }
        var resampling = Resampling(project: project, precision: precision, budget: budget)
        emit(rings.map { resampling.line($0, isClosed: true) }, into: &sink)
        budget = resampling.budget
    }

    private func emit<Sink: PlaneSink>(_ rings: [[Point]], into sink: inout Sink) {
        let visible = postclip?.polygon(rings) ?? rings
        if !visible.isEmpty { sink.polygon(visible) }
    }
}

extension MapSheet {
    /// The 48 states, Alaska at a third of their scale and Hawaii, each on a map of its own that shows nothing outside
    /// of its place (`albersUsa`; places and scales are d3-geo's, the parallels the US Geological Survey's).
    static func unitedStates(scale k: Double, translate: Point, precision: Double?) -> [MapSheet] {
        func sheet(
            rotate: Double, center: [Double], parallels: [Double], scale: Double, at shift: Point,
            from: Point, to: Point, inset: Double
        ) -> MapSheet {
            var p = ProjectionProperties()
            p.kind = .conicEqualArea
            p.rotate = [rotate, 0]
            p.center = center
            p.parallels = parallels
            p.precision = precision
            p.clipExtent = Rect(
                minX: translate.x + from.x * k + inset, minY: translate.y + from.y * k + inset,
                maxX: translate.x + to.x * k - inset, maxY: translate.y + to.y * k - inset)
            return MapSheet(p, scale: scale, translate: translate + shift * k)
        }
        return [
            sheet(
                rotate: 96, center: [-0.6, 38.7], parallels: [29.5, 45.5], scale: k, at: .zero,
                from: Point(-0.455, -0.238), to: Point(0.455, 0.238), inset: 0),
            sheet(
                rotate: 154, center: [-2, 58.5], parallels: [55, 65], scale: 0.35 * k, at: Point(-0.307, 0.201),
                from: Point(-0.425, 0.120), to: Point(-0.214, 0.234), inset: SpherePoint.tolerance),
            sheet(
                rotate: 157, center: [-3, 19.9], parallels: [8, 18], scale: k, at: Point(-0.205, 0.212),
                from: Point(-0.214, 0.166), to: Point(-0.115, 0.234), inset: SpherePoint.tolerance),
        ]
    }
}
