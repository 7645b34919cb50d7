#if canImport(Glibc)
    import Glibc
#endif

extension NumberFormat {
    /// The format of an axis's numbers: as many decimals as the ticks need, unless the specifier says (d3-scale's
    /// `tickFormat`).
    package static func forTicks(
        _ extent: ClosedRange<Double>, count: Double, specifier: String?, locale: Locale
    ) throws(Diagnostic) -> NumberFormat {
        var format = try NumberFormat(specifier ?? ",f", locale: locale)
        let step = abs(LinearTicks.step(extent.lowerBound, extent.upperBound, count: count))
        guard format.precision == nil, step.isFinite, step > 0 else { return format }
        let largest = max(abs(extent.lowerBound), abs(extent.upperBound))
        func exponent(_ x: Double) -> Int { Decimals.parts(abs(x), 1).exponent }
        switch format.type {
        case nil, "e", "g", "p", "r":
            let digits = max(0, exponent(abs(largest) - step) - exponent(step)) + 1
            format.precision = digits - (format.type == "e" ? 1 : 0)
        case "f", "%": format.precision = max(0, -exponent(step)) - (format.type == "%" ? 2 : 0)
        default: break
        }
        if format.type == "f" || format.type == "%" { format.precision = max(0, format.precision ?? 0) }
        return format
    }
}
