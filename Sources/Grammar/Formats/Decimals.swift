#if canImport(Glibc)
    import Glibc
#endif

/// Decimal digits of numbers, rounded as JavaScript rounds: by the exact value, ties away from zero.
enum Decimals {
    /// `x ≥ 0` with so many decimals (ECMA-262, toFixed).
    static func fixed(_ x: Double, _ decimals: Int) -> String {
        // 25 digits more than wanted tell a tie from what only looks like one.
        let long = printed(x, "%.*f", decimals + 25)
        let cut = long.index(long.endIndex, offsetBy: -25)
        let tail = long[cut...]
        var kept = String(long[..<cut])
        if kept.last == "." { kept.removeLast() }
        return tail.first.map { $0 >= "5" } == true ? incremented(kept) : kept
    }

    /// `d.ddde±x` with so many decimals (ECMA-262, toExponential).
    static func exponential(_ x: Double, _ decimals: Int) -> String {
        let (digits, exponent) = parts(x, decimals + 1)
        let mantissa = digits.count > 1 ? digits.prefix(1) + "." + digits.dropFirst() : digits
        return mantissa + (exponent < 0 ? "e-" : "e+") + String(abs(exponent))
    }

    /// The number's first `count` digits and the power of ten of the first one.
    static func parts(_ x: Double, _ count: Int) -> (digits: String, exponent: Int) {
        if x == 0 { return (String(repeating: "0", count: count), 0) }
        let text = printed(x, "%.*e", count + 24)
        let pieces = text.split(separator: "e")
        var exponent = Int(pieces[1]) ?? 0
        let digits = pieces[0].filter { $0 != "." }
        var kept = String(digits.prefix(count))
        if digits.dropFirst(count).first.map({ $0 >= "5" }) == true {
            kept = incremented(kept)
            if kept.count > count {
                kept.removeLast()
                exponent += 1
            }
        }
        return (kept, exponent)
    }

    /// So many digits without an exponent (d3's type `r`).
    static func rounded(_ x: Double, _ significant: Int) -> String {
        let (digits, exponent) = parts(x, significant)
        if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + digits }
        if digits.count > exponent + 1 { return digits.prefix(exponent + 1) + "." + digits.dropFirst(exponent + 1) }
        return digits + String(repeating: "0", count: exponent - digits.count + 1)
    }

    /// ECMA-262, toPrecision.
    static func general(_ x: Double, _ significant: Int) -> String {
        let (_, exponent) = parts(x, significant)
        if exponent < -6 || exponent >= significant { return exponential(x, significant - 1) }
        return rounded(x, significant)
    }

    /// With an SI prefix (d3's type `s`), which goes to `unit`.
    static func prefixed(_ x: Double, _ significant: Int, _ unit: inout String) -> String {
        let names = ["y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y"]
        let (digits, exponent) = parts(x, significant)
        let power = max(-8, min(8, Int((Double(exponent) / 3).rounded(.down)))) * 3
        unit = names[8 + power / 3]
        let i = exponent - power + 1
        if i == digits.count { return digits }
        if i > digits.count { return digits + String(repeating: "0", count: i - digits.count) }
        if i > 0 { return digits.prefix(i) + "." + digits.dropFirst(i) }
        // Below the least prefix: fewer digits.
        return "0." + String(repeating: "0", count: -i) + parts(x, max(1, significant + i - 1)).digits
    }

    /// Without trailing zeros after the point (and without the point where none are left).
    static func trimmed(_ text: String) -> String {
        guard let point = text.firstIndex(of: ".") else { return text }
        let end = text.firstIndex(of: "e") ?? text.endIndex
        var last = end
        while last > point {
            let before = text.index(before: last)
            if text[before] == "0" || before == point { last = before } else { break }
        }
        return String(text[..<last]) + text[end...]
    }

    private static func incremented(_ digits: String) -> String {
        var bytes = Array(digits.utf8)
        var i = bytes.count - 1
        while i >= 0 {
            if bytes[i] == UInt8(ascii: "9") {
                bytes[i] = UInt8(ascii: "0")
            } else if bytes[i] != UInt8(ascii: ".") {
                bytes[i] += 1
                return String(decoding: bytes, as: UTF8.self)
            }
            i -= 1
        }
        return "1" + String(decoding: bytes, as: UTF8.self)
    }

    private static func printed(_ x: Double, _ format: String, _ precision: Int) -> String {
        var buffer = [CChar](repeating: 0, count: 512)
        let length = withVaList([Int32(precision), x]) { vsnprintf(&buffer, buffer.count, format, $0) }
        return String(decoding: buffer.prefix(min(Int(length), 511)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
