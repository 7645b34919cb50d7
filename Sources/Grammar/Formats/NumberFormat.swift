/// How a number is written: d3-format's mini-language
/// `[[fill]align][sign][symbol][0][width][,][.precision][~][type]` (https://d3js.org/d3-format), and two types more.
///
/// The extensions: type `w` writes Chinese myriads, `12345` as `1.23万`, `345000000` as `3.45亿`, in the locale's script;
/// type `P` a difference of two shares in percentage points, `0.032` as `3.2 pp` or `3.2个百分点`.
/// `.1w` means one decimal; without a precision there are at most two, and zeros at their end are left out.
/// d3 has no such types, so every d3 specifier means here what it means there.
package struct NumberFormat: Hashable, Sendable {
    package enum Alignment: Character, Hashable, Sendable, CaseIterable {
        case start = "<"
        case end = ">"
        /// The padding goes between the sign and the digits.
        case afterSign = "="
        case center = "^"
    }

    package enum Sign: Character, Hashable, Sendable, CaseIterable {
        /// Nothing before numbers ≥ 0.
        case minus = "-"
        case plus = "+"
        /// Negative numbers in parentheses.
        case parentheses = "("
        case space = " "
    }

    package enum Symbol: Character, Hashable, Sendable, CaseIterable {
        case currency = "$"
        /// `0b`, `0o` or `0x`.
        case radix = "#"
    }

    package enum Kind: Character, Hashable, Sendable, CaseIterable {
        case exponent = "e"
        case fixed = "f"
        /// The shorter of fixed and exponent.
        case general = "g"
        /// Significant digits without an exponent.
        case rounded = "r"
        /// Significant digits with an SI prefix.
        case prefixed = "s"
        case percent = "%"
        /// A percentage with significant digits.
        case roundedPercent = "p"
        case binary = "b"
        case octal = "o"
        case integer = "d"
        case hexadecimal = "x"
        case uppercaseHexadecimal = "X"
        /// The number as JavaScript prints it.
        case plain = "c"
        case myriads = "w"
        case percentagePoints = "P"
    }

    package var fill: Character = " "
    package var alignment = Alignment.end
    package var sign = Sign.minus
    package var symbol: Symbol?
    /// Zeros fill the width after the sign.
    package var isZeroFilled = false
    /// In characters.
    package var width = 0
    /// Digits in the locale's groups.
    package var isGrouped = false
    /// Decimals, or significant digits for `g`, `p`, `r`, `s` and no type.
    package var precision: Int?
    /// Without zeros at the end of the decimals.
    package var isTrimmed = false
    /// Nil: like `g`, but 12 digits by default and without zeros at the end.
    package var kind: Kind?
    package var locale: Locale
    /// One unit for all numbers of `.fixed`, as an axis has it.
    var unit: Unit?

    /// A power of ten that numbers are divided by, and its name.
    struct Unit: Hashable, Sendable {
        var exponent: Int
        var name: String
    }

    /// At most 12 significant digits, as a number without a specifier is written.
    package init(locale: Locale = .english) { self.locale = locale }

    /// As many digits as the number needs, at most twelve.
    package static let plain = NumberFormat()

    /// The number in the form of the specifier.
    package func text(_ number: Double) -> String {
        var parts = signed(number)
        if isGrouped && !isZeroFilled { parts.digits = grouped(parts.digits, width: .max) }
        return localized(padded(parts))
    }
}

extension NumberFormat {
    /// A number's text before it is padded.
    struct Parts {
        /// Sign and symbol.
        var prefix: String
        /// What can be grouped: the digits before the point.
        var digits: String
        /// Decimals, exponent, unit.
        var suffix: String
    }

    /// The absolute value in digits, and the unit that they count.
    private func magnitude(_ x: Double) -> (digits: String, unit: String) {
        let wished = precision ?? (kind == nil ? 12 : 6)
        let decimals = max(0, min(20, wished))
        let significant = max(1, min(21, wished))
        switch kind {
        case nil, .general?: return (DecimalText.general(x, significant), "")
        case .exponent?: return (DecimalText.exponential(x, decimals), "")
        case .fixed?: return (DecimalText.fixed(unit.map { $0.scaled(x) } ?? x, decimals), unit?.name ?? "")
        case .rounded?: return (DecimalText.rounded(x, significant), "")
        case .prefixed?:
            let (digits, prefix) = DecimalText.prefixed(x, significant)
            return (digits, prefix)
        case .percent?: return (DecimalText.fixed(x * 100, decimals), "")
        case .roundedPercent?: return (DecimalText.rounded(x * 100, significant), "")
        case .binary?: return (DecimalText.whole(x, radix: 2), "")
        case .octal?: return (DecimalText.whole(x, radix: 8), "")
        case .integer?: return (DecimalText.whole(x), "")
        case .hexadecimal?: return (DecimalText.whole(x, radix: 16), "")
        case .uppercaseHexadecimal?: return (DecimalText.whole(x, radix: 16, uppercase: true), "")
        case .plain?: return ("", Value.text(of: x))
        case .myriads?: return myriads(x)
        case .percentagePoints?:
            let digits = DecimalText.fixed(x * 100, precision == nil ? 2 : decimals)
            return (precision == nil ? DecimalText.trimmed(digits) : digits, locale.percentagePoints)
        }
    }

    private func signed(_ number: Double) -> Parts {
        if kind == .plain {
            return Parts(prefix: currency.prefix, digits: "", suffix: Value.text(of: number) + currency.suffix)
        }
        var (digits, unit) = number.isNaN ? (locale.nan, "") : magnitude(abs(number))
        if isTrimmed || kind == nil { digits = DecimalText.trimmed(digits) }
        var isNegative = number.sign == .minus && !number.isNaN
        // −0.001 with two decimals is 0.00, unless signs are asked for.
        if isNegative && sign != .plus && digits.isZero { isNegative = false }
        let (whole, rest) = split(digits)
        let closing = isNegative && sign == .parentheses ? ")" : ""
        return Parts(
            prefix: signText(isNegative) + currency.prefix, digits: whole,
            suffix: rest + unit + currency.suffix + closing)
    }

    private func signText(_ isNegative: Bool) -> String {
        switch sign {
        case .minus: isNegative ? locale.minus : ""
        case .plus: isNegative ? locale.minus : "+"
        case .parentheses: isNegative ? "(" : ""
        case .space: isNegative ? locale.minus : " "
        }
    }

    /// What the symbol puts around the number; the percent sign takes the suffix's place where there is no currency.
    private var currency: Locale.Currency {
        let percent = kind == .percent || kind == .roundedPercent ? locale.percent : ""
        switch symbol {
        case .currency?: return locale.currency
        case .radix?:
            let prefixes: [Kind: String] = [
                .binary: "0b", .octal: "0o", .hexadecimal: "0x", .uppercaseHexadecimal: "0x",
            ]
            return Locale.Currency(prefix: kind.flatMap { prefixes[$0] } ?? "", suffix: percent)
        case nil: return Locale.Currency(prefix: "", suffix: percent)
        }
    }

    /// The digits before the point, and the rest with the locale's point.
    private func split(_ digits: String) -> (String, String) {
        switch kind {
        case .binary?, .octal?, .hexadecimal?, .uppercaseHexadecimal?, .plain?: return (digits, "")
        case nil, .exponent?, .fixed?, .general?, .rounded?, .prefixed?, .percent?, .roundedPercent?, .integer?,
            .myriads?, .percentagePoints?:
            let whole = digits.prefix { $0.isASCII && $0.isWholeNumber }
            let rest = digits.dropFirst(whole.count)
            return (String(whole), rest.first == "." ? locale.decimal + rest.dropFirst() : String(rest))
        }
    }
}

extension NumberFormat.Unit {
    func scaled(_ x: Double) -> Double { exponent < 0 ? x * .powerOfTen(-exponent) : x / .powerOfTen(exponent) }
}

extension Double {
    /// Exact for the exponents 0 … 22.
    static func powerOfTen(_ exponent: Int) -> Double { (0..<exponent).reduce(1.0) { power, _ in power * 10 } }
}

extension String {
    /// Whether the text is the number zero: `0`, `0.00`, `0e+0`.
    fileprivate var isZero: Bool {
        let mantissa = prefix { $0 != "e" }
        return !mantissa.isEmpty && mantissa.allSatisfy { $0 == "0" || $0 == "." }
    }
}
