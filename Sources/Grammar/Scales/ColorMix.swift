import Drawing

#if canImport(Glibc)
    import Glibc
#endif

/// Colours between two colours, in the spaces of d3-interpolate.
package enum ColorMix {
    package static func mix(
        _ a: Color, _ b: Color, _ t: Double, _ interpolation: ScaleProperties.Interpolation
    ) -> Color {
        let alpha = a.alpha + (b.alpha - a.alpha) * t
        switch interpolation.space {
        case .rgb:
            let gamma = interpolation.gamma ?? 1
            func part(_ x: Double, _ y: Double) -> Double {
                gamma == 1 ? x + (y - x) * t : pow(pow(x, gamma) + (pow(y, gamma) - pow(x, gamma)) * t, 1 / gamma)
            }
            return Color(
                red: part(a.red, b.red), green: part(a.green, b.green), blue: part(a.blue, b.blue), alpha: alpha)
        case .lab:
            let (u, v) = (CIELab(a), CIELab(b))
            return CIELab(
                lightness: u.lightness + (v.lightness - u.lightness) * t, a: u.a + (v.a - u.a) * t,
                b: u.b + (v.b - u.b) * t
            ).color(alpha: alpha)
        case .hcl, .hclLong:
            let (u, v) = (CIELCh(a), CIELCh(b))
            let mixed = CIELCh(
                hue: hue(u.hue, v.hue, t, isLong: interpolation.space == .hclLong),
                chroma: linear(u.chroma, v.chroma, t), lightness: linear(u.lightness, v.lightness, t))
            return mixed.color(alpha: alpha)
        case .hsl, .hslLong:
            let (u, v) = (HSL(a), HSL(b))
            let mixed = HSL(
                hue: hue(u.hue, v.hue, t, isLong: interpolation.space == .hslLong),
                saturation: linear(u.saturation, v.saturation, t), lightness: linear(u.lightness, v.lightness, t))
            return Color(
                hue: mixed.hue.isNaN ? 0 : mixed.hue, saturation: mixed.saturation.isNaN ? 0 : mixed.saturation,
                lightness: mixed.lightness, alpha: alpha)
        case .cubehelix, .cubehelixLong:
            let (u, v) = (Cubehelix(a), Cubehelix(b))
            return Cubehelix(
                hue: hue(u.hue, v.hue, t, isLong: interpolation.space == .cubehelixLong),
                saturation: linear(u.saturation, v.saturation, t),
                lightness: linear(u.lightness, v.lightness, pow(t, interpolation.gamma ?? 1))
            ).color(alpha: alpha)
        }
    }

    /// A part that one colour lacks (a grey's hue) is the other's.
    private static func linear(_ a: Double, _ b: Double, _ t: Double) -> Double {
        a.isNaN ? b : b.isNaN ? a : a + (b - a) * t
    }

    /// The shorter way round the circle, or simply from one to the other.
    private static func hue(_ a: Double, _ b: Double, _ t: Double, isLong: Bool) -> Double {
        if a.isNaN || b.isNaN { return a.isNaN ? b : a }
        var d = b - a
        if !isLong && (d > 180 || d < -180) { d -= 360 * (d / 360).rounded() }
        return a + d * t
    }
}
