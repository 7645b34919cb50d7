#if canImport(Glibc)
    import Glibc
#endif
import Drawing

/// The ways between colour spaces. A channel that means nothing there (the hue of a grey) is NaN, as in d3-color.
extension ColorSpace {
    static func rgb(hsl c: Channels) -> Channels {
        let hue = c.0.isNaN ? 0 : c.0
        let saturation = c.0.isNaN || c.1.isNaN ? 0 : c.1
        let color = Color(hue: hue, saturation: saturation, lightness: c.2)
        return (color.red * 255, color.green * 255, color.blue * 255, c.opacity)
    }

    static func hsl(rgb c: Channels) -> Channels {
        let (r, g, b) = (c.0 / 255, c.1 / 255, c.2 / 255)
        let (least, greatest) = (min(r, g, b), max(r, g, b))
        let chroma = greatest - least
        let lightness = (greatest + least) / 2
        guard chroma > 0 else { return (.nan, lightness > 0 && lightness < 1 ? 0 : .nan, lightness, c.opacity) }
        let sextant =
            r == greatest
            ? (g - b) / chroma + (g < b ? 6 : 0) : g == greatest ? (b - r) / chroma + 2 : (r - g) / chroma + 4
        let saturation = chroma / (lightness < 0.5 ? greatest + least : 2 - greatest - least)
        return (sextant * 60, saturation, lightness, c.opacity)
    }

    static func hcl(lab c: Channels) -> Channels {
        let (l, a, b, opacity) = c
        if a == 0 && b == 0 { return (.nan, l > 0 && l < 100 ? 0 : .nan, l, opacity) }
        let hue = atan2(b, a) * 180 / .pi
        return (hue < 0 ? hue + 360 : hue, hypot(a, b), l, opacity)
    }

    static func lab(hcl c: Channels) -> Channels {
        let (h, chroma, l, opacity) = c
        if h.isNaN { return (l, 0, 0, opacity) }
        let angle = h * .pi / 180
        return (l, cos(angle) * chroma, sin(angle) * chroma, opacity)
    }

    /// The CIE's white of 5000 K.
    private static let white = (x: 0.96422, y: 1.0, z: 0.82521)

    /// sRGB to XYZ by Lindbloom's matrices, adapted to D50 after Bradford (brucelindbloom.com), and on to CIELAB.
    static func lab(rgb c: Channels) -> Channels {
        func linear(_ channel: Double) -> Double {
            let v = channel / 255
            return v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4)
        }
        func root(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : t * 841 / 108 + 4.0 / 29 }
        let (r, g, b) = (linear(c.0), linear(c.1), linear(c.2))
        let y = root((0.2225045 * r + 0.7168786 * g + 0.0606169 * b) / white.y)
        // Greys are exactly grey.
        if r == g && g == b { return (116 * y - 16, 0, 0, c.opacity) }
        let x = root((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / white.x)
        let z = root((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / white.z)
        return (116 * y - 16, 500 * (x - y), 200 * (y - z), c.opacity)
    }

    static func rgb(lab c: Channels) -> Channels {
        func cube(_ t: Double) -> Double { t > 6.0 / 29 ? t * t * t : (t - 4.0 / 29) * 108 / 841 }
        func encoded(_ v: Double) -> Double { 255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * pow(v, 1 / 2.4) - 0.055) }
        let fy = (c.0 + 16) / 116
        let x = white.x * cube(c.1.isNaN ? fy : fy + c.1 / 500)
        let y = white.y * cube(fy)
        let z = white.z * cube(c.2.isNaN ? fy : fy - c.2 / 200)
        return (
            encoded(3.1338561 * x - 1.6168667 * y - 0.4906146 * z),
            encoded(-0.9787684 * x + 1.9161415 * y + 0.0334540 * z),
            encoded(0.0719453 * x - 0.2289914 * y + 1.4052427 * z), c.opacity
        )
    }
}
