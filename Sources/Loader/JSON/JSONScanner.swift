import Grammar

/// Walks over a JSON text (RFC 8259).
struct JSONScanner {
    let text: SourceText
    var at: Int
    let bytes: UnsafeBufferPointer<UInt8>
    /// A string with escapes, as it is meant.
    private(set) var unescaped: [UInt8] = []

    /// Deeper nesting is an error, so that no file overflows the stack.
    static let mostDepth = 512

    init(_ text: SourceText) {
        self.text = text
        at = text.start
        bytes = text.bytes
    }

    var isAtEnd: Bool { at >= bytes.count }

    var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

    mutating func skipBlanks() {
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 {
            at += 1
        }
    }

    /// Moves on to the end of the line, whatever is in it.
    mutating func skipLine() { while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 } }

    /// Nothing but blanks may follow in the line.
    mutating func endOfLine() throws(Diagnostic) {
        while let c = peek, c == 0x20 || c == 0x09 || c == 0x0D { at += 1 }
        if let c = peek, c != UInt8(ascii: "\n") { throw expected("the end of the line") }
    }

    /// Moves on if the byte is next.
    mutating func take(_ c: Unicode.Scalar) -> Bool {
        guard at < bytes.count, bytes[at] == UInt8(ascii: c) else { return false }
        at += 1
        return true
    }

    func expected(_ what: String) -> Diagnostic { text.error("expected \(what), found \(text.found(at: at))", at: at) }

    // MARK: Scalars

    mutating func number() throws(Diagnostic) -> Double {
        let scan = DecimalScan(bytes, from: at, to: bytes.count)
        let isNegative = bytes[at] == UInt8(ascii: "-")
        guard isNegative || 48...57 ~= bytes[at] else { throw expected("a value") }
        guard scan.isNumber, scan.wholeDigits > 0, !scan.hasPoint || scan.decimals > 0 else {
            throw expected("a number")
        }
        if scan.wholeDigits > 1, bytes[isNegative ? at + 1 : at] == UInt8(ascii: "0") {
            throw text.error("expected a number without leading zeros", at: at, length: scan.end - at)
        }
        at = scan.end
        return scan.value(in: bytes)
    }

    mutating func word(_ word: StaticString) throws(Diagnostic) {
        let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard bytes[at...].starts(with: letters) else { throw expected("a value") }
        at += letters.count
    }

    mutating func string() throws(Diagnostic) -> String {
        try withStringBytes { String(decoding: $0, as: UTF8.self) }
    }

    /// The string's bytes, escapes undone; they are valid only inside the closure.
    mutating func withStringBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) throws(Diagnostic) -> R {
        let open = at
        guard take("\"") else { throw expected("a string") }
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"), bytes[at] >= 0x20 {
            at += 1
        }
        if take("\"") { return body(UnsafeBufferPointer(rebasing: bytes[start..<at - 1])) }
        unescaped.removeAll(keepingCapacity: true)
        unescaped.append(contentsOf: bytes[start..<at])
        while at < bytes.count {
            let c = bytes[at]
            if take("\"") { return unescaped.withUnsafeBufferPointer(body) }
            if c < 0x20 {
                throw text.error("expected an escape such as \\n, found a control character in a string", at: at)
            }
            if c == UInt8(ascii: "\\") {
                try escape()
            } else {
                unescaped.append(c)
                at += 1
            }
        }
        throw text.error("missing the closing quote of the string opened", at: open)
    }

    private mutating func escape() throws(Diagnostic) {
        let start = at
        at += 1
        let c = peek ?? 0
        at += 1
        switch Unicode.Scalar(c) {
        case "\"", "\\", "/": unescaped.append(c)
        case "b": unescaped.append(8)
        case "f": unescaped.append(12)
        case "n": unescaped.append(10)
        case "r": unescaped.append(13)
        case "t": unescaped.append(9)
        case "u": unescaped.append(contentsOf: String(try unicode(start)).utf8)
        default:
            throw text.error("unknown escape in a string", at: start, length: 2)
        }
    }

    /// Four hexadecimal digits, or eight as two halves of a pair; half a pair alone becomes U+FFFD.
    private mutating func unicode(_ start: Int) throws(Diagnostic) -> Unicode.Scalar {
        let first = try hexadecimal(start)
        guard 0xD800..<0xDC00 ~= first, bytes[min(at, bytes.count)...].starts(with: #"\u"#.utf8) else {
            return Unicode.Scalar(first) ?? "\u{FFFD}"
        }
        let second = at
        at += 2
        let low = try hexadecimal(second)
        guard 0xDC00..<0xE000 ~= low else {
            at = second
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func hexadecimal(_ start: Int) throws(Diagnostic) -> UInt32 {
        let digits = bytes[min(at, bytes.count)..<min(at + 4, bytes.count)]
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let n = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw text.error("expected four hexadecimal digits after \\u", at: start, length: 2) }
        at += 4
        return n
    }
}
