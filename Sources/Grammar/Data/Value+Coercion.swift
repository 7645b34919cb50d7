extension Value {
    /// The number that JavaScript's `Number(x)` makes of the value (ECMA-262, ToNumber).
    package var asNumber: Double {
        switch self {
        case .undefined: .nan
        case .null: 0
        case .boolean(let b): b ? 1 : 0
        case .number(let n), .date(let n): n
        case .string(let s): Value.number(from: s)
        case .array: Value.number(from: asText)
        case .object, .geometry, .pattern: .nan
        }
    }

    /// The truth that JavaScript's `Boolean(x)` makes of the value.
    package var asBoolean: Bool {
        switch self {
        case .undefined, .null: false
        case .boolean(let b): b
        case .number(let n): !(n == 0 || n.isNaN)
        case .string(let s): !s.isEmpty
        case .date, .array, .object, .geometry, .pattern: true
        }
    }

    /// The text that JavaScript's `String(x)` makes of the value; a date as its ISO 8601 form in UTC.
    package var asText: String {
        switch self {
        case .undefined: "undefined"
        case .null: "null"
        case .boolean(let b): b ? "true" : "false"
        case .number(let n): Value.text(of: n)
        case .string(let s): s
        case .date(let ms): CivilTime.isoText(ms)
        case .array(let a): a.map { $0 == .null || $0 == .undefined ? "" : $0.asText }.joined(separator: ",")
        case .object(let record): ColorSpace.text(of: record) ?? "[object Object]"
        case .geometry: "[object Object]"
        case .pattern(let source, let flags): "/\(source)/\(flags)"
        }
    }

    /// Reads a whole string as a JavaScript number: blanks around it are allowed, the empty string is 0.
    package static func number(from text: String) -> Double {
        let trimmed = text.drop { $0.isWhitespace }
        let body = trimmed.last?.isWhitespace == true ? trimmed.trimmingEnd() : trimmed
        guard let first = body.utf8.first else { return 0 }
        if let quick = Double(body) {
            // Swift reads "nan", "inf" and hexadecimal floats; JavaScript does not.
            let last = body.utf8.last ?? first
            let isDigit: (UInt8) -> Bool = { $0 >= 48 && $0 <= 57 }
            if (isDigit(last) || last == 46) && !body.utf8.contains(where: { $0 == 120 || $0 == 88 }) { return quick }
        }
        switch body {
        case "Infinity", "+Infinity": return .infinity
        case "-Infinity": return -.infinity
        default: break
        }
        for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where body.lowercased().hasPrefix(prefix) {
            return Int(body.dropFirst(2), radix: radix).map(Double.init) ?? .nan
        }
        return .nan
    }

    /// A number as JavaScript prints it: `1`, `0.1`, `1e+21`, `1e-7`, `NaN`, `Infinity` (ECMA-262, Number::toString).
    package static func text(of n: Double) -> String {
        if n.isNaN { return "NaN" }
        if n.isInfinite { return n < 0 ? "-Infinity" : "Infinity" }
        if n == 0 { return "0" }
        if n == n.rounded(), abs(n) < 1e15 { return String(Int(n)) }
        return shortest(n)
    }

    /// Places the shortest digits that read back as `n` by JavaScript's rules.
    private static func shortest(_ n: Double) -> String {
        // Swift's description has the shortest digits; only its layout differs.
        var digits: [UInt8] = []
        var exponent = 0
        var pointAt: Int?
        var bytes = Array(abs(n).description.utf8)
        if let e = bytes.firstIndex(of: UInt8(ascii: "e")) {
            exponent = Int(String(decoding: bytes[(e + 1)...], as: UTF8.self)) ?? 0
            bytes.removeSubrange(e...)
        }
        for byte in bytes { if byte == UInt8(ascii: ".") { pointAt = digits.count } else { digits.append(byte) } }
        var point = (pointAt ?? digits.count) + exponent
        while digits.first == UInt8(ascii: "0") && digits.count > 1 {
            digits.removeFirst()
            point -= 1
        }
        while digits.last == UInt8(ascii: "0") && digits.count > 1 { digits.removeLast() }
        let text = String(decoding: digits, as: UTF8.self)
        let sign = n < 0 ? "-" : ""
        switch point {
        case digits.count...21: return sign + text + String(repeating: "0", count: point - digits.count)
        case 1...max(1, min(21, digits.count)) where point <= 21:
            return sign + text.prefix(point) + "." + text.dropFirst(point)
        case -5...0: return sign + "0." + String(repeating: "0", count: -point) + text
        default:
            let e = point - 1
            let mantissa = digits.count == 1 ? text : text.prefix(1) + "." + text.dropFirst(1)
            return sign + mantissa + (e < 0 ? "e-" : "e+") + String(abs(e))
        }
    }
}

extension Substring {
    fileprivate func trimmingEnd() -> Substring {
        var s = self
        while let last = s.last, last.isWhitespace { s.removeLast() }
        return s
    }
}
