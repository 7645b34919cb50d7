/// The net of meridians and parallels.
package struct Graticule: Hashable, Sendable {
    /// West, south, east and north ends, in degrees.
    package struct Extent: Hashable, Sendable {
        package var west: Double
        package var south: Double
        package var east: Double
        package var north: Double

        /// Two corners, in any order.
        package init(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
            (west, east) = (min(x1, x2), max(x1, x2))
            (south, north) = (min(y1, y2), max(y1, y2))
        }
    }

    package struct Step: Hashable, Sendable {
        package var longitude: Double
        package var latitude: Double

        package init(longitude: Double, latitude: Double) {
            self.longitude = longitude
            self.latitude = latitude
        }
    }

    /// Of the lines that reach to the poles: by default every 90th meridian.
    package var majorExtent = Extent(-180, -90 + 1e-6, 180, 90 - 1e-6)
    /// Of the others, by default every 10 degrees up to 80° north and south.
    package var minorExtent = Extent(-180, -80 - 1e-6, 180, 80 + 1e-6)
    /// From meridian to meridian and from parallel to parallel, in degrees.
    package var majorStep = Step(longitude: 90, latitude: 360)
    package var minorStep = Step(longitude: 10, latitude: 10)
    /// From point to point along parallels, in degrees.
    package var precision = 2.5

    package init() {}

    /// The most points that a net may have.
    private static let mostPoints = 1e6

    /// All lines as one geometry.
    /// - Throws: where the steps are so small that the lines would have millions of points.
    package func geometry() throws(Diagnostic) -> Geometry {
        let extents = [(majorExtent, majorStep), (minorExtent, minorStep)]
        var points = 0.0
        for (extent, step) in extents {
            guard step.longitude > 0, step.latitude > 0, precision > 0 else {
                throw Diagnostic(.error, "cannot draw a graticule whose steps or precision are not above 0")
            }
            let (width, height) = (extent.east - extent.west, extent.north - extent.south)
            points += width / step.longitude * (height / 90 + 2) + height / step.latitude * (width / precision + 2)
        }
        guard points < Graticule.mostPoints else {
            throw Diagnostic(
                .error, "cannot draw a graticule of more than \(Int(Graticule.mostPoints)) points",
                label: "larger steps make fewer lines")
        }
        var net = CoordinateNest()
        for x in places(majorExtent.west, majorExtent.east, majorStep.longitude) { addMeridian(x, majorExtent, &net) }
        for y in places(majorExtent.south, majorExtent.north, majorStep.latitude) { addParallel(y, majorExtent, &net) }
        for x in places(minorExtent.west, minorExtent.east, minorStep.longitude)
        where isBetween(x, majorStep.longitude) {
            addMeridian(x, minorExtent, &net)
        }
        for y in places(minorExtent.south, minorExtent.north, minorStep.latitude)
        where isBetween(y, majorStep.latitude) {
            addParallel(y, minorExtent, &net)
        }
        return net.geometry(.multiLineString) ?? Geometry(.multiLineString)
    }

    /// Whether the place is not one of a major line.
    private func isBetween(_ place: Double, _ majorStep: Double) -> Bool {
        abs(place.truncatingRemainder(dividingBy: majorStep)) > 1e-6
    }

    /// The multiples of the step from `start` up to but without `end`.
    private func places(_ start: Double, _ end: Double, _ step: Double) -> [Double] {
        range((start / step).rounded(.up) * step, end, step)
    }

    private func range(_ start: Double, _ end: Double, _ step: Double) -> [Double] {
        let count = max(0, ((end - start) / step).rounded(.up))
        return (0..<Int(count)).map { start + Double($0) * step }
    }

    private func addMeridian(_ x: Double, _ extent: Extent, _ net: inout CoordinateNest) {
        for y in range(extent.south, extent.north - 1e-6, 90) + [extent.north] { net.addPosition(x, y) }
        net.endLine()
    }

    private func addParallel(_ y: Double, _ extent: Extent, _ net: inout CoordinateNest) {
        for x in range(extent.west, extent.east - 1e-6, precision) + [extent.east] { net.addPosition(x, y) }
        net.endLine()
    }
}

extension Graticule {
    /// One row, a geometry.
    func table() throws(Diagnostic) -> Table {
        let net = try geometry()
        return Table([("type", Column(["MultiLineString"])), ("coordinates", Column([.geometry(net)]))])
    }
}
