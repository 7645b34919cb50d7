/// The pieces of a text that may be a date.
struct DateTokens {
    enum Word: Hashable {
        case month(Int)
        /// Hours to add after noon: 0 or 12.
        case period(Int)
        /// A zone's name, as hours from UTC.
        case zone(Int)
        case timeSeparator
        case other
    }

    enum Token: Hashable {
        /// At most nine digits count; `length` tells how many there were.
        case number(Int, length: Int)
        case word(Word, text: String)
        /// One of `: - + . ) (`.
        case symbol(Unicode.Scalar)
        case blank
        case unknown
        case end
    }

    private let bytes: [UInt8]
    private var at = 0
    private(set) var peek = Token.end

    init(_ text: String) {
        bytes = Array(text.utf8)
        peek = scan()
    }

    /// The token at hand; moves on to the next.
    mutating func next() -> Token {
        let token = peek
        peek = scan()
        return token
    }

    /// Moves on if the symbol is at hand.
    mutating func skip(_ symbol: Unicode.Scalar) -> Bool {
        guard peek == .symbol(symbol) else { return false }
        _ = next()
        return true
    }

    /// Moves on past a number of exactly so many digits in the range.
    mutating func number(_ digits: Int, in range: ClosedRange<Int>) -> Int? {
        guard case .number(let n, digits) = peek, range ~= n else { return nil }
        _ = next()
        return n
    }

    private mutating func scan() -> Token {
        guard at < bytes.count else { return .end }
        switch bytes[at] {
        case 48...57: return number()
        case UInt8(ascii: "("):
            skipParentheses()
            return .unknown
        case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ")"):
            at += 1
            return .symbol(Unicode.Scalar(bytes[at - 1]))
        case 65...: return word()
        case 9...13, 32:
            while at < bytes.count, 9...13 ~= bytes[at] || bytes[at] == 32 { at += 1 }
            return .blank
        default:
            at += 1
            return .unknown
        }
    }

    private mutating func number() -> Token {
        let start = at
        var value = 0
        var significant = 0
        while at < bytes.count, 48...57 ~= bytes[at] {
            if value > 0 || bytes[at] != 48 { significant += 1 }
            if significant <= 9 { value = value * 10 + Int(bytes[at] - 48) }
            at += 1
        }
        return .number(value, length: at - start)
    }

    /// A comment, which may hold others; up to the end where it is not closed.
    private mutating func skipParentheses() {
        var depth = 0
        repeat {
            if bytes[at] == UInt8(ascii: "(") { depth += 1 }
            if bytes[at] == UInt8(ascii: ")") { depth -= 1 }
            at += 1
        } while depth > 0 && at < bytes.count
    }

    private mutating func word() -> Token {
        let start = at
        while at < bytes.count, bytes[at] >= 65 { at += 1 }
        let text = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
        return .word(DateTokens.meaning(of: text), text: text)
    }

    /// Months by their first three letters, everything else by its whole name.
    private static func meaning(of text: String) -> Word {
        if let month = months.firstIndex(of: String(text.prefix(3))) { return .month(month) }
        return words[text] ?? .other
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let words: [String: Word] = [
        "am": .period(0), "pm": .period(12), "t": .timeSeparator, "ut": .zone(0), "utc": .zone(0), "z": .zone(0),
        "gmt": .zone(0), "est": .zone(-5), "edt": .zone(-4), "cst": .zone(-6), "cdt": .zone(-5), "mst": .zone(-7),
        "mdt": .zone(-6), "pst": .zone(-8), "pdt": .zone(-7),
    ]
}
