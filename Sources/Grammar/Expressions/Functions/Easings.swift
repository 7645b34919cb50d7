#if canImport(Glibc)
    import Glibc
#endif

extension Function {
    /// d3-ease's curves by its names: time 0…1 to position 0…1. `In` starts slowly, `Out` ends slowly, `InOut` both;
    /// the bare name is `InOut`, but `Out` for `easeBounce` and `easeElastic`.
    static let easings: [Function] =
        [.number("easeLinear") { $0 }]
        + family("easeQuad") { $0 * $0 }
        + family("easeCubic") { $0 * $0 * $0 }
        + family("easePoly") { $0 * $0 * $0 }
        + family("easeSin") { $0 == 1 ? 1 : 1 - cos($0 * .pi / 2) }
        + family("easeExp", exponential)
        + family("easeCircle") { 1 - (1 - $0 * $0).squareRoot() }
        + family("easeBack") { $0 * $0 * (2.70158 * $0 - 1.70158) }
        + family("easeBounce", bareIsOut: true) { 1 - bounce(1 - $0) }
        + family("easeElastic", bareIsOut: true, elastic)

    /// The variants of a curve, from the one that starts slowly.
    private static func family(
        _ name: String, bareIsOut: Bool = false, _ ease: @escaping @Sendable (Double) -> Double
    ) -> [Function] {
        let out: @Sendable (Double) -> Double = { 1 - ease(1 - $0) }
        let both: @Sendable (Double) -> Double = { $0 <= 0.5 ? ease(2 * $0) / 2 : 1 - ease(2 - 2 * $0) / 2 }
        return [
            .number(name + "In", ease), .number(name + "Out", out), .number(name + "InOut", both),
            .number(name, bareIsOut ? out : both),
        ]
    }

    /// 2^(10 (t − 1)), bent to pass through 0 and 1.
    @Sendable private static func exponential(_ t: Double) -> Double { (pow(2, 10 * t - 10) - 0x1p-10) / (1 - 0x1p-10) }

    /// Four parabolas, each a quarter as high as the one before (Penner, “Programming Macromedia Flash MX”, 2002).
    private static func bounce(_ t: Double) -> Double {
        func arc(_ centre: Double, _ height: Double) -> Double {
            7.5625 * (t - centre / 11) * (t - centre / 11) + height
        }
        return t < 4 / 11.0
            ? arc(0, 0) : t < 8 / 11.0 ? arc(6, 0.75) : t < 10 / 11.0 ? arc(9, 0.9375) : arc(10.5, 0.984375)
    }

    /// A damped oscillation of period 0.3.
    @Sendable private static func elastic(_ t: Double) -> Double {
        let damped = (pow(2, 10 * (t - 1)) - 0x1p-10) / (1 - 0x1p-10)
        let shift = 0.3 / 4
        return damped * sin((shift - (t - 1)) * 2 * .pi / 0.3)
    }
}
