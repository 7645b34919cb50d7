/// Numbers ≥ 0 in decimal digits, as JavaScript and d3-format write them.
enum DecimalText {
    /// ECMA-262, `Number.prototype.toFixed`.
    static func fixed(_ x: Double, _ decimals: Int) -> String {
        if !(x < 1e21) { return Value.text(of: x) }
        let digits = ExactDecimal(x).rounded(decimals: decimals)
        let padded = Array(repeating: 0, count: max(0, decimals + 1 - digits.count)) + digits
        return pointed(padded, after: padded.count - decimals)
    }

    /// ECMA-262, `Number.prototype.toExponential`.
    static func exponential(_ x: Double, _ decimals: Int) -> String {
        guard x.isFinite else { return Value.text(of: x) }
        let (digits, exponent) = ExactDecimal(x).rounded(significant: decimals + 1)
        return pointed(digits, after: 1) + (exponent < 0 ? "e-" : "e+") + String(abs(exponent))
    }

    /// ECMA-262, `Number.prototype.toPrecision`.
    static func general(_ x: Double, _ significant: Int) -> String {
        guard x.isFinite else { return Value.text(of: x) }
        let (digits, exponent) = ExactDecimal(x).rounded(significant: significant)
        if exponent < -6 || exponent >= significant { return exponential(x, significant - 1) }
        return placed(digits, exponent)
    }

    /// So many digits, never with an exponent (d3's type `r`).
    static func rounded(_ x: Double, _ significant: Int) -> String {
        guard x.isFinite, x > 0 else { return Value.text(of: x) }
        let (digits, exponent) = ExactDecimal(x).rounded(significant: significant)
        return placed(digits, exponent)
    }

    /// With an SI prefix (d3's type `s`), which is the second value; below 10⁻²⁴ fewer digits are left.
    static func prefixed(_ x: Double, _ significant: Int) -> (String, prefix: String) {
        guard x.isFinite, x > 0 else { return (general(x, significant), "") }
        let (digits, exponent) = ExactDecimal(x).rounded(significant: significant)
        let prefix = SIPrefix(exponent: exponent)
        let place = exponent - prefix.exponent
        if place >= 0 { return (placed(digits, place), prefix.symbol) }
        let left = significant + place
        let rest = left > 0 ? ExactDecimal(x).rounded(significant: left).digits : shortest(x).digits
        return ("0." + zeros(-place - 1) + text(rest), prefix.symbol)
    }

    /// The nearest whole number (halves up), without an exponent however large it is.
    static func whole(_ x: Double) -> String {
        // Whole numbers from 10²¹ on are told as people write them, and so is this one.
        if x == .infinity { return "∞" }
        guard x.isFinite else { return Value.text(of: x) }
        let (digits, exponent) = shortest(nearestWhole(x))
        return placed(digits, exponent)
    }

    /// The nearest whole number (halves up), in base 2, 8 or 16.
    static func whole(_ x: Double, radix: Int, uppercase: Bool = false) -> String {
        guard x.isFinite else { return Value.text(of: x) }
        let n = nearestWhole(x)
        if n < 9e18 { return String(Int(n), radix: radix, uppercase: uppercase) }
        // Beyond 2⁵³ the digits are the significand's, followed by zeros.
        let bits = String(n.significandBitPattern | 1 << 52, radix: 2) + zeros(Int(n.exponent) - 52)
        let size = radix == 16 ? 4 : radix == 8 ? 3 : 1
        let padded = Array(zeros((size - bits.count % size) % size) + bits)
        return stride(from: 0, to: padded.count, by: size).map { start in
            String(Int(String(padded[start..<start + size]), radix: 2) ?? 0, radix: radix, uppercase: uppercase)
        }.joined()
    }

    /// The power of ten of the first of the shortest digits that read back as `x`; nil for 0 and what is not finite.
    static func exponent(_ x: Double) -> Int? {
        x.isFinite && x != 0 ? shortest(abs(x)).exponent : nil
    }

    /// Without zeros at the end of the decimals, and without the point where none are left (d3's `~`).
    static func trimmed(_ text: String) -> String {
        guard let point = text.firstIndex(of: ".") else { return text }
        let end = text.firstIndex { $0.isLetter } ?? text.endIndex
        var last = end
        while last > point, let before = Optional(text.index(before: last)), text[before] == "0" || before == point {
            last = before
        }
        return String(text[..<last]) + text[end...]
    }

    // MARK: Digits

    /// JavaScript's `Math.round`; from 2⁵² on every double is whole.
    private static func nearestWhole(_ x: Double) -> Double {
        x < 4_503_599_627_370_496 ? (x - x.rounded(.down) < 0.5 ? x.rounded(.down) : x.rounded(.up)) : x
    }

    private static func shortest(_ x: Double) -> (digits: [UInt8], exponent: Int) {
        let pieces = x.description.split(separator: "e")
        let plain = Array(pieces[0].utf8)
        let point = plain.firstIndex(of: UInt8(ascii: ".")) ?? plain.count
        let all = plain.filter { $0 != UInt8(ascii: ".") }.map { $0 - UInt8(ascii: "0") }
        let leading = all.prefix { $0 == 0 }.count
        if leading == all.count { return ([0], 0) }
        var digits = Array(all.dropFirst(leading))
        while digits.count > 1, digits.last == 0 { digits.removeLast() }
        return (digits, point - 1 - leading + (pieces.count > 1 ? Int(pieces[1]) ?? 0 : 0))
    }

    /// Digits whose first one has the power of ten `exponent`.
    private static func placed(_ digits: [UInt8], _ exponent: Int) -> String {
        if exponent < 0 { return "0." + zeros(-exponent - 1) + text(digits) }
        if digits.count > exponent + 1 { return pointed(digits, after: exponent + 1) }
        return text(digits) + zeros(exponent + 1 - digits.count)
    }

    private static func pointed(_ digits: [UInt8], after count: Int) -> String {
        count >= digits.count ? text(digits) : text(digits.prefix(count)) + "." + text(digits.dropFirst(count))
    }

    private static func text(_ digits: some Sequence<UInt8>) -> String {
        String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    }

    private static func zeros(_ count: Int) -> String { String(repeating: "0", count: max(0, count)) }
}

/// The prefix of a unit: a power of a thousand from 10⁻²⁴ (y) to 10²⁴ (Y).
struct SIPrefix: Hashable {
    /// A multiple of 3.
    let exponent: Int

    /// The prefix for numbers whose first digit has this power of ten.
    init(exponent: Int) {
        self.exponent = max(-8, min(8, Int((Double(exponent) / 3).rounded(.down)))) * 3
    }

    var symbol: String { SIPrefix.symbols[8 + exponent / 3] }

    private static let symbols = [
        "y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y",
    ]
}
