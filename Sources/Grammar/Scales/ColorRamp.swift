import Drawing

/// A continuous run of colours from 0 to 1 through equally spaced ones.
package struct ColorRamp: Hashable, Sendable {
    package var colors: [Color]
    package var interpolation: ScaleProperties.Interpolation
    /// Which part of the ramp is used; the first end may be the greater one.
    package var from: Double
    package var to: Double

    init(
        _ colors: [Color], interpolation: ScaleProperties.Interpolation = .init(.rgb), from: Double = 0, to: Double = 1
    ) {
        self.colors = colors
        self.interpolation = interpolation
        self.from = from
        self.to = to
    }

    /// The colour at a fraction of the ramp; beyond 0 and 1 the outermost stretch goes on, as far as there are colours
    /// (d3-interpolate's `piecewise`).
    package func color(at fraction: Double) -> Color {
        guard let first = colors.first else { return .black }
        if colors.count == 1 { return first }
        let n = colors.count - 1
        let t = (from + fraction * (to - from)) * Double(n)
        let i = Int(max(0, min(Double(n - 1), t.rounded(.down))))
        return ColorMix.mix(colors[i], colors[i + 1], t - Double(i), interpolation).inGamut
    }

    /// `count` colours inside the ramp, its ends left out (Vega's `quantizeInterpolator`).
    func samples(_ count: Int) -> [Color] {
        (0..<max(0, count)).map { color(at: Double($0 + 1) / Double(count + 1)) }
    }
}
