#if canImport(Glibc)
    import Glibc
#endif

extension Function {
    /// JavaScript's `Math`, and `clamp`.
    static let mathematics: [Function] = [
        .number("abs") { abs($0) },
        .number("acos") { acos($0) },
        .number("asin") { asin($0) },
        .number("atan") { atan($0) },
        .number("ceil") { $0.rounded(.up) },
        .number("cos") { cos($0) },
        .number("exp") { exp($0) },
        .number("floor") { $0.rounded(.down) },
        .number("log") { log($0) },
        // Halves go up, also below zero.
        .number("round") { $0 - $0.rounded(.down) < 0.5 ? $0.rounded(.down) : $0.rounded(.up) },
        .number("sin") { sin($0) },
        .number("sqrt") { $0.squareRoot() },
        .number("tan") { tan($0) },
        .values("atan2", 2...2) { a, _ in .number(atan2(a.number(0), a.number(1))) },
        .values("pow", 2...2) { a, _ in .number(power(a.number(0), a.number(1))) },
        .values("hypot", 0...Int.max) { a, _ in .number(a.values.map(\.asNumber).reduce(0) { hypot($0, $1) }) },
        .values("max", 0...Int.max) { a, _ in .number(largest(a.values.map(\.asNumber))) },
        .values("min", 0...Int.max) { a, _ in .number(-largest(a.values.map { -$0.asNumber })) },
        .values("clamp", 3...3) { a, _ in
            .number(largest([a.number(1), -largest([-a.number(2), -a.number(0)])]))
        },
        .values("random", 0...0, isPure: false) { _, context in .number(context.random.unit()) },
    ]

    /// −∞ of no numbers; NaN where one is NaN.
    private static func largest(_ numbers: [Double]) -> Double {
        var largest = -Double.infinity
        for n in numbers {
            if n.isNaN { return .nan }
            largest = max(largest, n)
        }
        return largest
    }

    /// C's `pow`, save that JavaScript gives NaN for ±1 to the power of NaN or ±∞.
    static func power(_ base: Double, _ exponent: Double) -> Double {
        if exponent.isNaN || (abs(base) == 1 && exponent.isInfinite) { return .nan }
        return pow(base, exponent)
    }
}
