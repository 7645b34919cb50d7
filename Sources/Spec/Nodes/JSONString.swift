/// JSON's strings with their escapes.
enum JSONString {
    struct Problem: Error {
        var message: String
        var range: Range<Int>
    }

    /// Reads the string whose opening quote is at `position` and moves behind its closing quote.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int) throws(Problem) -> String {
        let start = position + 1
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\"), bytes[end] >= 0x20
        {
            end += 1
        }
        if end < bytes.count, bytes[end] == UInt8(ascii: "\"") {
            position = end + 1
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
        }
        return try readEscaped(bytes, from: start, at: &position)
    }

    private static func readEscaped(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, at position: inout Int
    ) throws(Problem) -> String {
        var text: [UInt8] = []
        var i = start
        while i < bytes.count {
            switch bytes[i] {
            case UInt8(ascii: "\""):
                position = i + 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): try appendEscape(bytes, &i, to: &text)
            case ..<0x20:
                throw Problem(
                    message:
                        "cannot break a line or use a control character in a JSON string because JSON wants it escaped",
                    range: i..<i + 1)
            default:
                text.append(bytes[i])
                i += 1
            }
        }
        throw Problem(message: "missing closing quote of the string", range: start - 1..<start)
    }

    private static func appendEscape(
        _ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int, to text: inout [UInt8]
    ) throws(Problem) {
        let start = i
        i += 2
        switch i <= bytes.count ? bytes[start + 1] : 0 {
        case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
        case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "/"): text.append(UInt8(ascii: "/"))
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text.append(contentsOf: String(try scalar(bytes, &i)).utf8)
        default:
            let end = min(i, bytes.count)
            throw Problem(
                message: "unknown escape \"\(String(decoding: bytes[start..<end], as: UTF8.self))\"", range: start..<end
            )
        }
    }

    /// Reads the digits of `\uXXXX`, and a second escape where the first is the upper half of a surrogate pair; a half
    /// alone becomes U+FFFD.
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int)
        throws(Problem) -> Unicode.Scalar
    {
        let high = try hexadecimal(bytes, &i)
        guard (0xD800..<0xDC00).contains(high), i + 6 <= bytes.count, bytes[i] == UInt8(ascii: "\\"),
            bytes[i + 1] == UInt8(ascii: "u")
        else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
        var next = i + 2
        let low = try hexadecimal(bytes, &next)
        guard (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
        i = next
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }

    /// The four digits at `i`.
    private static func hexadecimal(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int) throws(Problem) -> UInt32 {
        let end = min(i + 4, bytes.count)
        let digits = String(decoding: bytes[i..<end], as: UTF8.self)
        guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit), let code = UInt32(digits, radix: 16) else {
            throw Problem(message: "expected four hexadecimal digits after \"\\u\"", range: i..<end)
        }
        i = end
        return code
    }
}
