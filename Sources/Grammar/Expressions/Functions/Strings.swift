extension Function {
    /// JavaScript's texts: lengths and places count UTF-16 code units. Half of a surrogate pair becomes U+FFFD.
    static let strings: [Function] = [
        .value("upper") { value, _ in .string(value.asText.uppercased()) },
        .value("lower") { value, _ in .string(value.asText.lowercased()) },
        .value("trim") { value, _ in .string(trimmed(value.asText)) },
        .value("parseFloat") { value, _ in .number(leadingNumber(value.asText)) },
        .values("parseInt", 1...2) { a, _ in .number(leadingInteger(a.text(0), radix: a.number(1))) },
        .values("substring", 2...3) { a, _ in .string(substring(a)) },
        .values("pad", 2...4) { (a, _) throws(Diagnostic) in try pad(a) },
        .values("truncate", 2...4) { a, _ in .string(truncate(a)) },
        .value("btoa") { (value, _) throws(Diagnostic) in .string(try Base64.encode(value.asText)) },
        .value("atob") { (value, _) throws(Diagnostic) in .string(try Base64.decode(value.asText)) },
        .value("encodeURIComponent") { value, _ in .string(percentEncoded(value.asText)) },
    ]

    private static func trimmed(_ text: String) -> String {
        let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
        let scalars = Array(text.unicodeScalars.drop(while: isBlank))
        let end = scalars.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars[..<end])
        return String(result)
    }

    /// The longest beginning that is a number; NaN where there is none.
    private static func leadingNumber(_ text: String) -> Double {
        let units = Array(trimmed(text).utf8)
        var end = 0
        func skipDigits() -> Int {
            let start = end
            while end < units.count, Lexer.digits ~= units[end] { end += 1 }
            return end - start
        }
        if let sign = units.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { end = 1 }
        if units[end...].starts(with: "Infinity".utf8) { return units[0] == UInt8(ascii: "-") ? -.infinity : .infinity }
        var digits = skipDigits()
        if end < units.count, units[end] == UInt8(ascii: ".") {
            end += 1
            digits += skipDigits()
        }
        if digits == 0 { return .nan }
        let mantissa = end
        if end < units.count, units[end] | 0x20 == UInt8(ascii: "e") {
            end += 1
            if end < units.count, units[end] == UInt8(ascii: "+") || units[end] == UInt8(ascii: "-") { end += 1 }
            if skipDigits() == 0 { end = mantissa }
        }
        return Value.number(from: String(decoding: units[..<end], as: UTF8.self))
    }

    private static func leadingInteger(_ text: String, radix: Double) -> Double {
        var rest = trimmed(text)[...]
        let isNegative = rest.first == "-"
        if isNegative || rest.first == "+" { rest = rest.dropFirst() }
        var base = Int(radix.int32)
        if base == 0 || base == 16, rest.hasPrefix("0x") || rest.hasPrefix("0X") {
            rest = rest.dropFirst(2)
            base = 16
        }
        if base == 0 { base = 10 }
        guard 2...36 ~= base else { return .nan }
        let digits = rest.unicodeScalars.prefix { Int(String($0), radix: base) != nil }
        if digits.isEmpty { return .nan }
        // The shortest way to a correctly rounded number in the usual base.
        let value =
            base == 10
            ? Value.number(from: String(digits))
            : digits.reduce(0.0) { $0 * Double(base) + Double(Int(String($1), radix: base) ?? 0) }
        return isNegative ? -value : value
    }

    /// Between two places in any order; places before the start are the start.
    private static func substring(_ a: Arguments) -> String {
        let units = Array(a.text(0).utf16)
        func place(_ n: Double) -> Int { n.isNaN ? 0 : Int(max(0, min(Double(units.count), n))) }
        let start = place(a.number(1))
        let end = a[2] == .undefined ? units.count : place(a.number(2))
        return String(decoding: units[min(start, end)..<max(start, end)], as: UTF16.self)
    }

    /// `pad(text, length, character, align)`: `align` says where the filling goes, the end by default.
    private static func pad(_ a: Arguments) throws(Diagnostic) -> Value {
        let text = a.text(0)
        let filling = a[2].asBoolean ? a.text(2) : " "
        let missing = a.number(1) - Double(text.utf16.count)
        guard missing > 0 else { return .string(text) }
        guard missing <= 100_000 else {
            throw Diagnostic(.error, "cannot pad a text to \(a.text(1)) characters because that is too long")
        }
        let count = Int(missing.rounded(.up))
        func fill(_ n: Int) -> String { String(repeating: filling, count: n) }
        switch a[3] {
        case "left": return .string(fill(count) + text)
        case "center": return .string(fill(Int(missing / 2)) + text + fill(Int((missing / 2).rounded(.up))))
        default: return .string(text + fill(count))
        }
    }

    /// `truncate(text, length, align, ellipsis)`: `align` says which part goes, the end by default.
    private static func truncate(_ a: Arguments) -> String {
        let units = Array(a.text(0).utf16)
        let ellipsis = a.given(3)?.asText ?? "\u{2026}"
        let length = a.number(1)
        if Double(units.count) <= length { return a.text(0) }
        let kept = max(0, min(units.count, Int((length - Double(ellipsis.utf16.count)).int32)))
        func text(_ range: Range<Int>) -> String { String(decoding: units[range], as: UTF16.self) }
        switch a[2] {
        case "left": return ellipsis + text(units.count - kept..<units.count)
        case "center": return text(0..<(kept + 1) / 2) + ellipsis + text(units.count - kept / 2..<units.count)
        default: return text(0..<kept) + ellipsis
        }
    }

    /// All bytes but letters, digits and `-_.!~*'()` as `%XX`.
    private static func percentEncoded(_ text: String) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()".utf8)
        return text.utf8.map { byte in
            if plain.contains(byte) { return String(Unicode.Scalar(byte)) }
            return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
