extension NumberFormat {
    /// The format of the labels of a linear axis: where the specifier leaves the precision open, as many digits as tell
    /// neighbouring ticks apart, and for `s` and `w` one unit for all of them (vega-format's `formatSpan`, d3-scale's
    /// `tickFormat`).
    ///
    /// - Parameters:
    ///   - domain: first and last value, in any order.
    ///   - count: how many ticks are wished.
    ///   - specifier: nil is `,f`.
    package static func forTicks(
        from start: Double, to stop: Double, count: Double, specifier: String?, locale: Locale = .english
    ) throws(Diagnostic) -> NumberFormat {
        let format = try NumberFormat(specifier ?? ",f", locale: locale)
        let step = abs(LinearTicks.step(start, stop, count: count))
        return format.tellingApart(step: step, largest: max(abs(start), abs(stop)))
    }

    /// See ``forTicks(from:to:count:specifier:locale:)``.
    package static func forTicks(
        _ domain: ClosedRange<Double>, count: Double, specifier: String?, locale: Locale = .english
    ) throws(Diagnostic) -> NumberFormat {
        try forTicks(
            from: domain.lowerBound, to: domain.upperBound, count: count, specifier: specifier, locale: locale)
    }

    /// The format of the labels of a logarithmic axis: each with as many digits as it needs (vega-format's
    /// `formatFloat`). Nil is `,`.
    package static func forLogTicks(specifier: String?, locale: Locale = .english) throws(Diagnostic) -> NumberFormat {
        var format = try NumberFormat(specifier ?? ",", locale: locale)
        guard format.precision == nil, format.kind != .myriads else { return format }
        format.precision = format.kind == .percent ? 10 : format.kind == .exponent ? 11 : 12
        format.isTrimmed = true
        return format
    }

    /// The format with all numbers in the SI prefix that fits `value`, and the precision as decimals (d3's
    /// `formatPrefix`); for 0 and what is not finite in none.
    package func inPrefix(of value: Double) -> NumberFormat {
        var format = self
        let prefix = SIPrefix(exponent: DecimalText.exponent(value) ?? 0)
        format.kind = .fixed
        format.unit = Unit(exponent: prefix.exponent, name: prefix.symbol)
        return format
    }

    private func tellingApart(step: Double, largest: Double) -> NumberFormat {
        var format = self
        switch kind {
        case .prefixed?:
            if precision != nil { return self }
            format = inPrefix(of: largest)
            format.precision = NumberFormat.precisionPrefix(step, largest)
        case .myriads?:
            format.kind = .fixed
            format.unit = myriadUnit(for: largest)
            let scaled = step / .powerOfTen(format.unit?.exponent ?? 0)
            format.precision = precision ?? NumberFormat.precisionFixed(scaled)
        case nil, .exponent?, .general?, .roundedPercent?, .rounded?:
            let digits = NumberFormat.precisionRound(step, largest)
            format.precision = precision ?? digits.map { $0 - (kind == .exponent ? 1 : 0) }
        case .fixed?:
            format.precision = precision ?? NumberFormat.precisionFixed(step)
            // One value alone is told as it is.
            if step == 0, precision == nil { format.isTrimmed = true }
        case .percent?, .percentagePoints?:
            format.precision = precision ?? NumberFormat.precisionFixed(step).map { $0 - 2 }
        case .binary?, .octal?, .integer?, .hexadecimal?, .uppercaseHexadecimal?, .plain?: break
        }
        return format
    }

    // MARK: d3-format's precisions; nil for a step of zero or none

    /// The decimals that tell numbers a step apart.
    package static func precisionFixed(_ step: Double) -> Int? {
        DecimalText.exponent(step).map { max(0, -$0) }
    }

    /// The decimals that tell numbers a step apart in the SI prefix of `value`.
    package static func precisionPrefix(_ step: Double, _ value: Double) -> Int? {
        guard let small = DecimalText.exponent(step), let large = DecimalText.exponent(value) else { return nil }
        return max(0, SIPrefix(exponent: large).exponent - small)
    }

    /// The significant digits that tell numbers up to `largest` a step apart.
    package static func precisionRound(_ step: Double, _ largest: Double) -> Int? {
        let step = abs(step)
        guard let small = DecimalText.exponent(step), let large = DecimalText.exponent(abs(largest) - step) else {
            return nil
        }
        return max(0, large - small) + 1
    }
}
