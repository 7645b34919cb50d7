/// A d3-format specifier: `[[fill]align][sign][symbol][0][width][,][.precision][~][type]`.
///
/// Beyond d3 there is the type `w` (an extension): numbers from 10⁴ on in 万, from 10⁸ on in 亿, at most `precision`
/// decimals, trailing zeros left out.
package struct NumberFormat: Hashable, Sendable {
    package var fill: Character = " "
    package var align: Character = ">"
    package var sign: Character = "-"
    package var symbol: Character?
    package var zero = false
    package var width: Int?
    package var comma = false
    package var precision: Int?
    package var trim = false
    /// Nil: as `~g` with twelve digits.
    package var type: Character?
    package var locale: Locale

    static let types: [Character] = ["%", "b", "c", "d", "e", "f", "g", "n", "o", "p", "r", "s", "w", "x", "X"]

    /// - Throws: the text that is not understood, with what was expected.
    package init(_ specifier: String, locale: Locale = .english) throws(Diagnostic) {
        self.locale = locale
        var rest = Substring(specifier)
        let aligns: [Character] = ["<", ">", "=", "^"]
        if let second = rest.dropFirst().first, aligns.contains(second) {
            fill = rest.removeFirst()
            align = rest.removeFirst()
        } else if let first = rest.first, aligns.contains(first) {
            align = rest.removeFirst()
        }
        if let c = rest.first, ["+", "-", "(", " "].contains(c) { sign = rest.removeFirst() }
        if let c = rest.first, ["$", "#"].contains(c) { symbol = rest.removeFirst() }
        if rest.first == "0" {
            zero = true
            rest.removeFirst()
        }
        width = NumberFormat.digits(&rest)
        if rest.first == "," {
            comma = true
            rest.removeFirst()
        }
        if rest.first == "." {
            rest.removeFirst()
            guard let digits = NumberFormat.digits(&rest) else {
                throw Diagnostic(.error, "expected digits after \".\" in number format \"\(specifier)\"")
            }
            precision = digits
        }
        if rest.first == "~" {
            trim = true
            rest.removeFirst()
        }
        if let c = rest.first, rest.count == 1, c.isASCII, c.isLetter || c == "%" {
            // A letter that d3 does not know counts as no type.
            type = NumberFormat.types.contains(c) ? c : nil
            rest.removeFirst()
        }
        guard rest.isEmpty else {
            throw Diagnostic(
                .error, "expected a number format, found \"\(specifier)\"",
                notes: [
                    "\"\(rest)\" is not understood; the form is [[fill]align][sign][symbol][0][width][,][.precision][~][type]"
                ])
        }
        if type == "n" {
            comma = true
            type = "g"
        }
        if zero || (fill == "0" && align == "=") {
            zero = true
            fill = "0"
            align = "="
        }
    }

    private static func digits(_ rest: inout Substring) -> Int? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(digits.count)
        return Int(digits)
    }

    /// The number as text.
    package func text(_ number: Double) -> String {
        if type == "c" { return padded("", prefix: "", suffix: Value.text(of: number)) }
        var prefix =
            symbol == "$"
            ? locale.currency.0
            : symbol == "#" && type.map { "boxX".contains($0) } == true
                ? "0" + String(type ?? "x").lowercased() : ""
        var suffix = symbol == "$" ? locale.currency.1 : type == "%" || type == "p" ? locale.percent : ""
        var isNegative = number < 0 || (number == 0 && number.sign == .minus)
        var unit = ""
        var digits = number.isNaN ? locale.nan : body(abs(number), &unit)
        if number.isNaN { isNegative = false }
        if trim || type == nil || type == "w" { digits = Decimals.trimmed(digits) }
        if isNegative && Double(digits) == 0 && sign != "+" { isNegative = false }
        let signText = isNegative ? (sign == "(" ? "(" : locale.minus) : sign == "-" || sign == "(" ? "" : String(sign)
        prefix = signText + prefix
        suffix = unit + suffix + (isNegative && sign == "(" ? ")" : "")
        if type.map({ "defgprs%w".contains($0) }) ?? true, !number.isNaN {
            let whole = digits.prefix { $0.isASCII && $0.isNumber }
            let tail = digits.dropFirst(whole.count)
            if let first = tail.first {
                suffix = (first == "." ? locale.decimal + tail.dropFirst() : String(tail)) + suffix
            }
            digits = String(whole)
        }
        return padded(digits, prefix: prefix, suffix: suffix)
    }

    private func body(_ x: Double, _ unit: inout String) -> String {
        if x.isInfinite { return "Infinity" }
        let p = precision ?? (type == nil ? 12 : 6)
        let fixed = max(0, min(20, p))
        let significant = max(1, min(21, p))
        switch type {
        case "%": return Decimals.fixed(x * 100, fixed)
        case "b": return String(Int(clamping: x), radix: 2)
        case "o": return String(Int(clamping: x), radix: 8)
        case "x": return String(Int(clamping: x), radix: 16)
        case "X": return String(Int(clamping: x), radix: 16, uppercase: true)
        case "d": return x >= 1e21 ? Decimals.fixed(x, 0) : Decimals.fixed((x + 0.5).rounded(.down), 0)
        case "e": return Decimals.exponential(x, fixed)
        case "f": return Decimals.fixed(x, fixed)
        case "p": return Decimals.rounded(x * 100, significant)
        case "r": return Decimals.rounded(x, significant)
        case "s": return Decimals.prefixed(x, significant, &unit)
        case "w":
            let (divisor, name) = x >= 1e8 ? (1e8, locale.myriads.1) : x >= 1e4 ? (1e4, locale.myriads.0) : (1, "")
            unit = name
            return Decimals.fixed(x / divisor, precision.map { min(20, $0) } ?? 2)
        default: return Decimals.general(x, significant)
        }
    }

    private func padded(_ digits: String, prefix: String, suffix: String) -> String {
        var digits = digits
        if comma && !zero { digits = grouped(digits, width: .max) }
        let length = prefix.count + digits.count + suffix.count
        var padding = String(repeating: fill, count: max(0, (width ?? 0) - length))
        if comma && zero {
            digits = grouped(padding + digits, width: padding.isEmpty ? .max : (width ?? 0) - suffix.count)
            padding = ""
        }
        switch align {
        case "<": return prefix + digits + suffix + padding
        case "=": return prefix + padding + digits + suffix
        case "^":
            let half = padding.count / 2
            return padding.prefix(half) + prefix + digits + suffix + padding.dropFirst(half)
        default: return padding + prefix + digits + suffix
        }
    }

    private func grouped(_ digits: String, width: Int) -> String {
        var rest = Array(digits)
        var groups: [String] = []
        var i = 0
        var length = 0
        while !rest.isEmpty {
            var size = locale.grouping[min(i, locale.grouping.count - 1)]
            if size <= 0 { break }
            if length + size + 1 > width { size = max(1, width - length) }
            groups.insert(String(rest.suffix(size)), at: 0)
            rest.removeLast(min(size, rest.count))
            length += size + 1
            if length > width { break }
            i += 1
        }
        return groups.joined(separator: locale.thousands)
    }
}

extension Int {
    /// The nearest whole number; the ends of the range for what lies beyond.
    fileprivate init(clamping x: Double) {
        self = x >= 9.2e18 ? .max : x.isNaN ? 0 : Int((x + 0.5).rounded(.down))
    }
}

extension NumberFormat {
    /// As many digits as the number needs, at most twelve.
    static let plain = NumberFormat(locale: .english)

    private init(locale: Locale) { self.locale = locale }
}
