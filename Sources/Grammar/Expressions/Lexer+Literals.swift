extension Lexer {
    /// A decimal with or without point and exponent, or digits after `0x`, `0o` or `0b`.
    mutating func number() throws(Diagnostic) -> Double {
        let start = at
        let prefixed = try prefixedInteger()
        let value = if let prefixed { prefixed } else { try decimal() }
        if let (scalar, length) = scalar(), scalar.properties.isIDContinue {
            let found = start..<at + length
            throw source.error(
                "expected a number, found \"\(String(decoding: bytes[found], as: UTF8.self))\"", at: found)
        }
        return value
    }

    private mutating func prefixedInteger() throws(Diagnostic) -> Double? {
        guard byte() == UInt8(ascii: "0"), let letter = byte(1) else { return nil }
        let radix: Int
        switch letter | 0x20 {
        case UInt8(ascii: "x"): radix = 16
        case UInt8(ascii: "o"): radix = 8
        case UInt8(ascii: "b"): radix = 2
        default: return nil
        }
        let start = at
        at += 2
        var value = 0.0
        while let digit = byte().flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }), digit < radix {
            value = value * Double(radix) + Double(digit)
            at += 1
        }
        if at == start + 2 { throw source.error("missing digits of a number", at: start..<at) }
        return value
    }

    private mutating func decimal() throws(Diagnostic) -> Double {
        let start = at
        skipDigits()
        if byte() == UInt8(ascii: ".") {
            at += 1
            skipDigits()
        }
        if let e = byte(), e | 0x20 == UInt8(ascii: "e") {
            let signed = byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-")
            at += signed ? 2 : 1
            let digits = at
            skipDigits()
            if at == digits { throw source.error("missing digits of an exponent", at: start..<at) }
        }
        return Value.number(from: String(decoding: bytes[start..<at], as: UTF8.self))
    }

    private mutating func skipDigits() { while let b = byte(), Lexer.digits ~= b { at += 1 } }

    /// The text between quotes, from its opening one.
    mutating func text(closing quote: UInt8) throws(Diagnostic) -> String {
        let start = at
        // UTF-16, because `\ud83d\ude00` writes one character with two escapes.
        var units: [UInt16] = []
        at += 1
        while let byte = byte(), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
            if byte == quote {
                at += 1
                return String(decoding: units, as: UTF16.self)
            }
            if byte == UInt8(ascii: "\\") {
                try escape(into: &units)
            } else if let (scalar, length) = scalar() {
                units.append(contentsOf: String(scalar).utf16)
                at += length
            }
        }
        throw source.error("missing closing \(Character(Unicode.Scalar(quote))) of a text", at: start..<at)
    }

    private mutating func escape(into units: inout [UInt16]) throws(Diagnostic) {
        let start = at
        at += 1
        guard let (scalar, length) = scalar() else { return }
        at += length
        switch scalar {
        case "n": units.append(0x0A)
        case "t": units.append(0x09)
        case "r": units.append(0x0D)
        case "b": units.append(0x08)
        case "f": units.append(0x0C)
        case "v": units.append(0x0B)
        case "0": units.append(0)
        case "\n": break
        case "x": units.append(UInt16(truncatingIfNeeded: try hexadecimal(digits: 2, from: start)))
        case "u" where byte() == UInt8(ascii: "{"): units.append(contentsOf: try codePoint(from: start).utf16)
        case "u": units.append(UInt16(truncatingIfNeeded: try hexadecimal(digits: 4, from: start)))
        default: units.append(contentsOf: String(scalar).utf16)
        }
    }

    private mutating func hexadecimal(digits: Int, from start: Int) throws(Diagnostic) -> Int {
        var value = 0
        for _ in 0..<digits {
            guard let digit = byte().flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
                throw source.error("expected \(digits) hexadecimal digits in an escape", at: start..<at)
            }
            value = value * 16 + digit
            at += 1
        }
        return value
    }

    private mutating func codePoint(from start: Int) throws(Diagnostic) -> String {
        at += 1
        var value: UInt32 = 0
        while let digit = byte().flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }), value <= 0x10FFFF {
            value = value * 16 + UInt32(digit)
            at += 1
        }
        guard byte() == UInt8(ascii: "}"), let scalar = Unicode.Scalar(value) else {
            throw source.error("expected a code point as \\u{1F600} in an escape", at: start..<at)
        }
        at += 1
        return String(scalar)
    }

    /// A regular expression literal, from its opening slash on.
    mutating func pattern() throws(Diagnostic) -> Value {
        let start = at
        var inClass = false
        at += 1
        while let byte = byte(), byte != UInt8(ascii: "\n") {
            if byte == UInt8(ascii: "/") && !inClass {
                let body = String(decoding: bytes[start + 1..<at], as: UTF8.self)
                at += 1
                return .pattern(source: body, flags: flags())
            }
            if byte == UInt8(ascii: "[") { inClass = true }
            if byte == UInt8(ascii: "]") { inClass = false }
            at += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        at = min(at, bytes.count)
        throw source.error("missing closing / of a regular expression", at: start..<at)
    }

    private mutating func flags() -> String {
        let start = at
        while let b = byte(), UInt8(ascii: "a")...UInt8(ascii: "z") ~= b { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }
}
