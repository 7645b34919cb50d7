#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An angle, clockwise on the page (y points down).
package struct Angle: Hashable, Sendable {
    package var degrees: Double

    package init(degrees: Double) { self.degrees = degrees }
    package init(radians: Double) { self.degrees = radians * 180 / .pi }

    package static let zero = Angle(degrees: 0)

    package var radians: Double { degrees * .pi / 180 }

    /// Sine and cosine, exact at the quarter turns, where a rounding error would show as a slanted hairline.
    package var sinCos: (sin: Double, cos: Double) {
        switch degrees.truncatingRemainder(dividingBy: 360) {
        case 0: return (0, 1)
        case 90, -270: return (1, 0)
        case 180, -180: return (0, -1)
        case 270, -90: return (-1, 0)
        default: return (sin(radians), cos(radians))
        }
    }
}
