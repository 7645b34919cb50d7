import Grammar

/// Walks over the fields of a delimited text (RFC 4180): `\r\n`, `\n` and `\r` end a row, quotes enclose a field.
struct DelimitedScanner {
    struct Field {
        /// Without the quotes around it.
        var range: Range<Int>
        /// Whether doubled quotes are to be undone.
        var isEscaped: Bool
        var isLast: Bool
    }

    let text: SourceText
    let delimiter: UInt8
    private(set) var at: Int
    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ text: SourceText, delimiter: UInt8) {
        self.text = text
        self.delimiter = delimiter
        bytes = text.bytes
        at = text.start
    }

    var isAtEnd: Bool { at >= bytes.count }

    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")
    private static let carriage = UInt8(ascii: "\r")

    /// Moves on over lines without anything.
    mutating func skipEmptyLines() {
        while at < bytes.count, bytes[at] == Self.newline || bytes[at] == Self.carriage { at += 1 }
    }

    /// Moves on to the end of the line, whatever is in it.
    mutating func skipLine() { while at < bytes.count, bytes[at] != Self.newline { at += 1 } }

    /// The next field of the row.
    /// - Throws: a quote inside a field that is not quoted, text after the closing quote, a quote that is not closed.
    mutating func next() throws(Diagnostic) -> Field {
        if at < bytes.count, bytes[at] == Self.quote { return try quoted() }
        let start = at
        while at < bytes.count {
            let c = bytes[at]
            if c == delimiter || c == Self.newline || c == Self.carriage { break }
            if c == Self.quote {
                throw text.error(
                    "expected quotes around the whole field, found one inside", at: at,
                    label: "quote the field and double this quote")
            }
            at += 1
        }
        let end = at
        return Field(range: start..<end, isEscaped: false, isLast: passEnd())
    }

    private mutating func quoted() throws(Diagnostic) -> Field {
        let open = at
        var isEscaped = false
        at += 1
        while at < bytes.count {
            guard bytes[at] == Self.quote else {
                at += 1
                continue
            }
            if at + 1 < bytes.count, bytes[at + 1] == Self.quote {
                isEscaped = true
                at += 2
                continue
            }
            let end = at
            at += 1
            guard at == bytes.count || bytes[at] == delimiter || bytes[at] == Self.newline || bytes[at] == Self.carriage
            else {
                throw text.error(
                    "expected a delimiter after the closing quote, found \(text.found(at: at))", at: at,
                    notes: ["a quote inside a quoted field is doubled"])
            }
            return Field(range: open + 1..<end, isEscaped: isEscaped, isLast: passEnd())
        }
        throw text.error("missing the closing quote of the field opened", at: open)
    }

    /// Moves on over the delimiter or the row's end; true for the latter.
    private mutating func passEnd() -> Bool {
        guard at < bytes.count else { return true }
        let c = bytes[at]
        at += 1
        if c == delimiter { return false }
        if c == Self.carriage, at < bytes.count, bytes[at] == Self.newline { at += 1 }
        return true
    }

    /// Moves on to the next row.
    mutating func skipRow() throws(Diagnostic) { while !(try next().isLast) {} }
}
