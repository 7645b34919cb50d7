/// What an area or a line is inked with.
package enum Paint: Hashable, Sendable {
    case color(Color)
    case gradient(Gradient)
    case hatch(Hatch)

    package static let black = Paint.color(.black)
}

/// A colour ramp along a line or between two circles; coordinates are fractions of the painted item's bounds
/// (0…1, as in Vega's gradients).
package struct Gradient: Hashable, Sendable {
    package enum Geometry: Hashable, Sendable {
        case linear(from: Point, to: Point)
        case radial(from: Point, fromRadius: Double, to: Point, toRadius: Double)
    }

    package struct Stop: Hashable, Sendable {
        package var offset: Double
        package var color: Color

        package init(offset: Double, color: Color) {
            self.offset = offset
            self.color = color
        }
    }

    package var geometry: Geometry
    package var stops: [Stop]

    package init(geometry: Geometry, stops: [Stop]) {
        self.geometry = geometry
        self.stops = stops
    }
}

/// Parallel lines on a ground, for print and for readers who cannot tell the colours apart.
package struct Hatch: Hashable, Sendable {
    package var color: Color
    package var background: Color?
    package var angle: Angle
    /// Distance between neighbouring lines, and the lines' width, in points.
    package var spacing: Double
    package var width: Double

    package init(color: Color, background: Color?, angle: Angle, spacing: Double, width: Double) {
        self.color = color
        self.background = background
        self.angle = angle
        self.spacing = spacing
        self.width = width
    }
}
