/// A colour in sRGB; each part 0…1.
package struct Color: Hashable, Sendable {
    package var red: Double
    package var green: Double
    package var blue: Double
    package var alpha: Double

    package init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
        self.red = red
        self.green = green
        self.blue = blue
        self.alpha = alpha
    }

    /// A colour as `0xRRGGBB`.
    package init(rgb: Int) {
        self.init(
            red: Double(rgb >> 16 & 255) / 255, green: Double(rgb >> 8 & 255) / 255, blue: Double(rgb & 255) / 255)
    }

    package static let black = Color(rgb: 0x000000)
    package static let white = Color(rgb: 0xFFFFFF)
    package static let clear = Color(red: 0, green: 0, blue: 0, alpha: 0)

    package func opacity(_ factor: Double) -> Color {
        Color(red: red, green: green, blue: blue, alpha: alpha * factor)
    }

    /// The three parts as whole numbers 0…255.
    package var bytes: (red: Int, green: Int, blue: Int) {
        // The bias lets halves that a mix misses by a rounding error go up like others.
        func byte(_ v: Double) -> Int { Int((max(0, min(1, v.isNaN ? 0 : v)) * 255 + 1e-9).rounded()) }
        return (byte(red), byte(green), byte(blue))
    }

    /// `#rrggbb`, without the opacity.
    package var hex: String {
        let (r, g, b) = bytes
        let digits = Array("0123456789abcdef")
        return "#" + [r, g, b].map { String([digits[$0 >> 4], digits[$0 & 15]]) }.joined()
    }
}
