import Grammar

/// Reads JSON (RFC 8259) into nodes, strictly: no comments, no trailing commas, no key twice.
struct JSONParser {
    /// Deeper texts are refused before they can exhaust the stack.
    static let depthLimit = 200

    private let bytes: UnsafeBufferPointer<UInt8>
    private let source: String
    private var position: Int
    private var depth = 0

    /// The document in `bytes` from `start` on, which must be valid UTF-8.
    /// - Throws: the first thing that is not JSON.
    static func parse(_ bytes: [UInt8], from start: Int, source: String) throws(Diagnostic) -> Node {
        var result: Result<Node, Diagnostic>?
        bytes.withUnsafeBufferPointer { buffer in
            var parser = JSONParser(bytes: buffer, source: source, position: start)
            do throws(Diagnostic) { result = .success(try parser.document()) } catch { result = .failure(error) }
        }
        guard let result else { throw Diagnostic(.error, "missing content") }
        return try result.get()
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, source: String, position: Int) {
        self.bytes = bytes
        self.source = source
        self.position = position
    }

    private mutating func document() throws(Diagnostic) -> Node {
        let node = try value()
        skipBlanks()
        if position < bytes.count { throw unexpected("the end of the text") }
        return node
    }

    // Every level of nesting needs stack: what a level does besides going deeper is done in functions of its own.

    private mutating func value() throws(Diagnostic) -> Node {
        skipBlanks()
        switch current {
        case UInt8(ascii: "{"): return try mapping()
        case UInt8(ascii: "["): return try sequence()
        default: return try scalar()
        }
    }

    private mutating func scalar() throws(Diagnostic) -> Node {
        switch current {
        case UInt8(ascii: "\""):
            let start = position
            return Node(.string(try string()), start..<position)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: return try word()
        }
    }

    private mutating func mapping() throws(Diagnostic) -> Node {
        let start = position
        var entries: [Node.Entry] = []
        var keys = KeyCheck()
        var isClosed = try opens(with: UInt8(ascii: "}"))
        while !isClosed {
            let (key, keyRange) = try key(&keys, after: entries)
            entries.append(Node.Entry(key: key, keyRange: keyRange, value: try value()))
            isClosed = try closes(with: UInt8(ascii: "}"))
        }
        depth -= 1
        return Node(.mapping(entries), start..<position)
    }

    private mutating func sequence() throws(Diagnostic) -> Node {
        let start = position
        var items: [Node] = []
        var isClosed = try opens(with: UInt8(ascii: "]"))
        while !isClosed {
            items.append(try value())
            isClosed = try closes(with: UInt8(ascii: "]"))
        }
        depth -= 1
        return Node(.sequence(items), start..<position)
    }

    /// Goes a level deeper.
    ///
    /// - Returns: whether nothing is there.
    private mutating func opens(with bracket: UInt8) throws(Diagnostic) -> Bool {
        depth += 1
        guard depth <= JSONParser.depthLimit else {
            throw error(
                "cannot read this because it is nested more than \(JSONParser.depthLimit) deep", position..<position + 1
            )
        }
        position += 1
        skipBlanks()
        guard current == bracket else { return false }
        position += 1
        return true
    }

    /// The next key of a mapping, with its colon.
    private mutating func key(
        _ keys: inout KeyCheck, after entries: [Node.Entry]
    ) throws(Diagnostic) -> (text: String, range: Range<Int>) {
        skipBlanks()
        guard current == UInt8(ascii: "\"") else { throw unexpected("a key in double quotes") }
        let start = position
        let key = try string()
        let range = start..<position
        if !keys.insert(key, after: entries) { throw error(KeyCheck.message(key), range) }
        skipBlanks()
        guard current == UInt8(ascii: ":") else { throw unexpected("\":\"") }
        position += 1
        return (key, range)
    }

    /// Reads what follows an element: the closing bracket (true) or a comma.
    private mutating func closes(with bracket: UInt8) throws(Diagnostic) -> Bool {
        skipBlanks()
        let found = current
        guard found == bracket || found == UInt8(ascii: ",") else {
            throw unexpected("\",\" or \"\(Character(UnicodeScalar(bracket)))\"")
        }
        position += 1
        return found == bracket
    }

    private mutating func word() throws(Diagnostic) -> Node {
        let start = position
        while position < bytes.count, bytes[position] | 0x20 >= UInt8(ascii: "a"),
            bytes[position] | 0x20 <= UInt8(ascii: "z")
        {
            position += 1
        }
        switch String(decoding: bytes[start..<position], as: UTF8.self) {
        case "true": return Node(.boolean(true), start..<position)
        case "false": return Node(.boolean(false), start..<position)
        case "null": return Node(.null, start..<position)
        default:
            position = start
            throw unexpected("a value")
        }
    }

    private mutating func number() throws(Diagnostic) -> Node {
        let start = position
        guard let value = JSONNumber.read(bytes, at: &position) else { throw unexpected("a digit") }
        return Node(.number(value), start..<position)
    }

    private mutating func string() throws(Diagnostic) -> String {
        do throws(JSONString.Problem) { return try JSONString.read(bytes, at: &position) } catch {
            throw self.error(error.message, error.range)
        }
    }

    // MARK: - Bytes and errors

    /// The byte at hand; 0 at the end (a NUL is refused before).
    private var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

    private mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private func error(_ message: String, _ range: Range<Int>) -> Diagnostic {
        Diagnostic(.error, message, at: Origin(source: source, range: range))
    }

    private func unexpected(_ expected: String) -> Diagnostic {
        guard position < bytes.count else {
            return error("expected \(expected), found the end of the text", bytes.count..<bytes.count)
        }
        let label = JSONSlip(bytes, at: position)?.hint(expected)
        var end = position
        let isWord = JSONParser.isWordByte(bytes[position])
        repeat {
            end += 1
        } while end < bytes.count
            && (isWord ? JSONParser.isWordByte(bytes[end]) : bytes[end] & 0xC0 == 0x80)
        let text = String(decoding: bytes[position..<end], as: UTF8.self)
        let found = text == "\"" ? "a quotation mark" : text.shortQuoted
        var diagnostic = error("expected \(expected), found \(found)", position..<end)
        diagnostic.label = label
        return diagnostic
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
