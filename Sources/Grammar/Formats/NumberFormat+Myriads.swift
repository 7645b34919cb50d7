extension NumberFormat {
    /// The number in 万, 亿 or 万亿 (GB/T 15835-2011 writes large numbers so); below 10⁴ as it is.
    func myriads(_ x: Double) -> (digits: String, unit: String) {
        let decimals = max(0, min(20, precision ?? 2))
        let exponents = [0, 4, 8, 12]
        let names = [""] + locale.myriads.names
        var step = exponents.lastIndex { x >= .powerOfTen($0) } ?? 0
        var digits = DecimalText.fixed(x / .powerOfTen(exponents[step]), decimals)
        // 99999 万 rounded up is 1 亿.
        if step < 3, digits.prefix(while: \.isWholeNumber).count > 4 {
            step += 1
            digits = DecimalText.fixed(x / .powerOfTen(exponents[step]), decimals)
        }
        return (precision == nil ? DecimalText.trimmed(digits) : digits, names[step])
    }

    /// One unit for all numbers up to `largest`.
    func myriadUnit(for largest: Double) -> Unit? {
        let exponent = [12, 8, 4].first { largest >= .powerOfTen($0) }
        return exponent.map { Unit(exponent: $0, name: locale.myriads.names[$0 / 4 - 1]) }
    }
}
