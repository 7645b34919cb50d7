/// A decimal number being read from bytes: digits as they stand, and how many of them are where.
struct DecimalScan {
    /// Behind the last byte that belongs to the number.
    private(set) var end: Int
    private(set) var wholeDigits = 0
    private(set) var decimals = 0
    /// Whether there is an `e`, and digits after it.
    private(set) var hasExponent = false
    private(set) var isExponentEmpty = false
    private(set) var hasPoint = false
    private let start: Int
    private var isNegative = false
    private var significand: UInt64 = 0
    private var exponent = 0
    private var significantDigits = 0

    /// Reads `-12.5e3` from the place on, as far as it has that form. `+12`, `.5` and `5.` have it too.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) {
        self.start = start
        end = start
        if end < limit, bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "+") {
            isNegative = bytes[end] == UInt8(ascii: "-")
            end += 1
        }
        wholeDigits = readDigits(bytes, limit)
        if end < limit, bytes[end] == UInt8(ascii: ".") {
            hasPoint = true
            end += 1
            decimals = readDigits(bytes, limit)
            exponent = -decimals
        }
        if wholeDigits + decimals > 0, end < limit, bytes[end] | 0x20 == UInt8(ascii: "e") {
            readExponent(bytes, limit)
        }
    }

    private mutating func readDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Int {
        let first = end
        while end < limit {
            let digit = bytes[end] &- UInt8(ascii: "0")
            if digit > 9 { break }
            if significantDigits < 19 { significand = significand &* 10 &+ UInt64(digit) }
            if significand > 0 { significantDigits += 1 }
            end += 1
        }
        return end - first
    }

    private mutating func readExponent(_ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) {
        hasExponent = true
        end += 1
        let isBelow = end < limit && bytes[end] == UInt8(ascii: "-")
        if isBelow || (end < limit && bytes[end] == UInt8(ascii: "+")) { end += 1 }
        let first = end
        var value = 0
        while end < limit, bytes[end] &- UInt8(ascii: "0") <= 9 {
            value = min(value * 10 + Int(bytes[end] - UInt8(ascii: "0")), 100_000)
            end += 1
        }
        isExponentEmpty = end == first
        exponent += isBelow ? -value : value
    }

    /// Whether there is a number at all.
    var isNumber: Bool { wholeDigits + decimals > 0 && !isExponentEmpty }

    /// Whether the digits say more than a number keeps: a zero before other digits (`00501`), or a whole number beyond
    /// 2⁵³, where doubles no longer tell neighbours apart. Such a text names something and counts nothing.
    func isCode(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if wholeDigits < 2 { return false }
        let first = bytes[start] == UInt8(ascii: "-") || bytes[start] == UInt8(ascii: "+") ? start + 1 : start
        if bytes[first] == UInt8(ascii: "0") { return true }
        return wholeDigits > 15 && !hasPoint && !hasExponent && (significantDigits > 19 || significand > 1 << 53)
    }

    /// The nearest double.
    func value(in bytes: UnsafeBufferPointer<UInt8>) -> Double {
        // Both the significand and the power of ten are exact doubles, so that one operation rounds correctly
        // (Clinger, “How to read floating point numbers accurately”, 1990).
        if significantDigits <= 19, significand <= 1 << 53, -22...22 ~= exponent {
            let magnitude = Double(significand)
            let power = DecimalScan.powers[abs(exponent)]
            let value = exponent < 0 ? magnitude / power : magnitude * power
            return isNegative ? -value : value
        }
        return Double(String(decoding: bytes[start..<end], as: UTF8.self)) ?? .nan
    }

    private static let powers = (0...22).map { exponent in (0..<exponent).reduce(1.0) { power, _ in power * 10 } }
}
