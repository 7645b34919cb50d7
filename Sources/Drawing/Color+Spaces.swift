#if canImport(Glibc)
    import Glibc
#endif

/// CIE L*a*b* with the D50 white point, as in d3-color.
package struct CIELab: Hashable, Sendable {
    package var lightness: Double
    package var a: Double
    package var b: Double

    package init(lightness: Double, a: Double, b: Double) {
        self.lightness = lightness
        self.a = a
        self.b = b
    }

    private static let white = (x: 0.96422, y: 1.0, z: 0.82521)
    private static let (t0, t1) = (4.0 / 29, 6.0 / 29)
    private static let (t2, t3) = (3 * (6.0 / 29) * (6.0 / 29), (6.0 / 29) * (6.0 / 29) * (6.0 / 29))

    package init(_ color: Color) {
        func linear(_ v: Double) -> Double { v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4) }
        func curve(_ t: Double) -> Double { t > CIELab.t3 ? cbrt(t) : t / CIELab.t2 + CIELab.t0 }
        let (r, g, b) = (linear(color.red), linear(color.green), linear(color.blue))
        let y = curve((0.2225045 * r + 0.7168786 * g + 0.0606169 * b) / CIELab.white.y)
        var (x, z) = (y, y)
        if !(r == g && g == b) {
            x = curve((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / CIELab.white.x)
            z = curve((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / CIELab.white.z)
        }
        self.init(lightness: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
    }

    package func color(alpha: Double = 1) -> Color {
        func straight(_ t: Double) -> Double { t > CIELab.t1 ? t * t * t : CIELab.t2 * (t - CIELab.t0) }
        func encoded(_ v: Double) -> Double { v <= 0.0031308 ? 12.92 * v : 1.055 * pow(v, 1 / 2.4) - 0.055 }
        let y = (lightness + 16) / 116
        let x = CIELab.white.x * straight(a.isNaN ? y : y + a / 500)
        let z = CIELab.white.z * straight(b.isNaN ? y : y - b / 200)
        let yy = CIELab.white.y * straight(y)
        return Color(
            red: encoded(3.1338561 * x - 1.6168667 * yy - 0.4906146 * z),
            green: encoded(-0.9787684 * x + 1.9161415 * yy + 0.0334540 * z),
            blue: encoded(0.0719453 * x - 0.2289914 * yy + 1.4052427 * z), alpha: alpha)
    }
}

/// CIE L*C*h: L*a*b* in polar form. The hue is NaN for greys, the chroma too for black and white.
package struct CIELCh: Hashable, Sendable {
    /// Degrees.
    package var hue: Double
    package var chroma: Double
    package var lightness: Double

    package init(hue: Double, chroma: Double, lightness: Double) {
        self.hue = hue
        self.chroma = chroma
        self.lightness = lightness
    }

    package init(_ color: Color) {
        let lab = CIELab(color)
        if lab.a == 0 && lab.b == 0 {
            let isMiddle = lab.lightness > 0 && lab.lightness < 100
            self.init(hue: .nan, chroma: isMiddle ? 0 : .nan, lightness: lab.lightness)
        } else {
            let h = atan2(lab.b, lab.a) * 180 / .pi
            self.init(
                hue: h < 0 ? h + 360 : h, chroma: (lab.a * lab.a + lab.b * lab.b).squareRoot(),
                lightness: lab.lightness)
        }
    }

    package func color(alpha: Double = 1) -> Color {
        if hue.isNaN { return CIELab(lightness: lightness, a: 0, b: 0).color(alpha: alpha) }
        let h = hue * .pi / 180
        let c = chroma.isNaN ? 0 : chroma
        return CIELab(lightness: lightness, a: cos(h) * c, b: sin(h) * c).color(alpha: alpha)
    }
}

/// Hue (degrees, NaN for greys), saturation (NaN for black and white) and lightness, 0…1.
package struct HSL: Hashable, Sendable {
    package var hue: Double
    package var saturation: Double
    package var lightness: Double

    package init(hue: Double, saturation: Double, lightness: Double) {
        self.hue = hue
        self.saturation = saturation
        self.lightness = lightness
    }

    package init(_ color: Color) {
        let (r, g, b) = (color.red, color.green, color.blue)
        let (low, high) = (min(r, g, b), max(r, g, b))
        let spread = high - low
        lightness = (high + low) / 2
        if spread == 0 {
            hue = .nan
            saturation = lightness > 0 && lightness < 1 ? 0 : .nan
            return
        }
        let h = r == high ? (g - b) / spread + (g < b ? 6 : 0) : g == high ? (b - r) / spread + 2 : (r - g) / spread + 4
        hue = h * 60
        saturation = spread / (lightness < 0.5 ? high + low : 2 - high - low)
    }
}

/// Dave Green's cubehelix colours, with d3-color's constants.
package struct Cubehelix: Hashable, Sendable {
    package var hue: Double
    package var saturation: Double
    package var lightness: Double

    private static let (a, b, c, d, e) = (-0.14861, 1.78277, -0.29227, -0.90649, 1.97294)

    package init(hue: Double, saturation: Double, lightness: Double) {
        self.hue = hue
        self.saturation = saturation
        self.lightness = lightness
    }

    package init(_ color: Color) {
        let (a, b, c, d, e) = (Cubehelix.a, Cubehelix.b, Cubehelix.c, Cubehelix.d, Cubehelix.e)
        let l =
            ((b * c - d * a) * color.blue + e * d * color.red - e * b * color.green) / (b * c - d * a + e * d - e * b)
        let bl = color.blue - l
        let k = (e * (color.green - l) - c * bl) / d
        let s = (k * k + bl * bl).squareRoot() / (e * l * (1 - l))
        lightness = l
        saturation = s
        let h = s.isNaN || s == 0 ? Double.nan : atan2(k, bl) * 180 / .pi - 120
        hue = h < 0 ? h + 360 : h
    }

    package func color(alpha: Double = 1) -> Color {
        let h = hue.isNaN ? 0 : (hue + 120) * .pi / 180
        let amplitude = saturation.isNaN ? 0 : saturation * lightness * (1 - lightness)
        let (k, s) = (cos(h), sin(h))
        return Color(
            red: lightness + amplitude * (Cubehelix.a * k + Cubehelix.b * s),
            green: lightness + amplitude * (Cubehelix.c * k + Cubehelix.d * s),
            blue: lightness + amplitude * (Cubehelix.e * k), alpha: alpha)
    }
}

extension Color {
    /// The colour with every part held to 0…1, as a screen shows it.
    package var inGamut: Color {
        func held(_ v: Double) -> Double { v.isNaN ? 0 : max(0, min(1, v)) }
        return Color(red: held(red), green: held(green), blue: held(blue), alpha: held(alpha))
    }

    /// Relative luminance by WCAG 2, 0…1.
    package var luminance: Double {
        func linear(_ v: Double) -> Double { v <= 0.03928 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// The contrast ratio by WCAG 2, 1…21.
    package func contrast(with other: Color) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }
}
