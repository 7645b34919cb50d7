import Grammar

/// Reads JSON (RFC 8259) into values: for data, where positions matter only for errors.
struct JSONTable {
    private let bytes: [UInt8]
    private let name: String
    private var at = 0
    private let most = 200

    init(_ bytes: [UInt8], name: String) {
        self.bytes = bytes
        self.name = name
        at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The whole document.
    static func value(_ bytes: [UInt8], name: String) throws(Diagnostic) -> Value {
        var reader = JSONTable(bytes, name: name)
        let value = try reader.value(depth: 0)
        reader.skipBlanks()
        if reader.at < bytes.count { throw reader.failure("the end of the document") }
        return value
    }

    /// One document a line.
    static func lines(_ bytes: [UInt8], name: String) throws(Diagnostic) -> [Value] {
        var reader = JSONTable(bytes, name: name)
        var rows: [Value] = []
        reader.skipBlanks()
        while reader.at < bytes.count {
            rows.append(try reader.value(depth: 0))
            reader.skipBlanks()
        }
        return rows
    }

    private mutating func value(depth: Int) throws(Diagnostic) -> Value {
        skipBlanks()
        guard at < bytes.count else { throw failure("a value") }
        if depth > most {
            throw Diagnostic(
                .error, "cannot read JSON nested more than \(most) deep", at: Origin(source: name, range: at..<at + 1))
        }
        switch bytes[at] {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try array(depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func object(_ depth: Int) throws(Diagnostic) -> Value {
        at += 1
        var pairs: [(String, Value)] = []
        skipBlanks()
        if peek == UInt8(ascii: "}") {
            at += 1
            return .object(Record())
        }
        while true {
            skipBlanks()
            guard peek == UInt8(ascii: "\"") else { throw failure("a name in quotes") }
            let key = try string()
            skipBlanks()
            guard peek == UInt8(ascii: ":") else { throw failure("\":\"") }
            at += 1
            pairs.append((key, try value(depth: depth + 1)))
            skipBlanks()
            if peek == UInt8(ascii: ",") {
                at += 1
            } else if peek == UInt8(ascii: "}") {
                at += 1
                return .object(Record(pairs))
            } else {
                throw failure("\",\" or \"}\"")
            }
        }
    }

    private mutating func array(_ depth: Int) throws(Diagnostic) -> Value {
        at += 1
        var items: [Value] = []
        skipBlanks()
        if peek == UInt8(ascii: "]") {
            at += 1
            return .array([])
        }
        while true {
            items.append(try value(depth: depth + 1))
            skipBlanks()
            if peek == UInt8(ascii: ",") {
                at += 1
            } else if peek == UInt8(ascii: "]") {
                at += 1
                return .array(items)
            } else {
                throw failure("\",\" or \"]\"")
            }
        }
    }

    private mutating func string() throws(Diagnostic) -> String {
        at += 1
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\") { at += 1 }
        if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
            at += 1
            return String(decoding: bytes[start..<at - 1], as: UTF8.self)
        }
        var text = Array(bytes[start..<at])
        while at < bytes.count {
            let c = bytes[at]
            at += 1
            if c == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
            if c != UInt8(ascii: "\\") {
                text.append(c)
                continue
            }
            guard at < bytes.count else { break }
            let escape = bytes[at]
            at += 1
            switch escape {
            case UInt8(ascii: "n"): text.append(10)
            case UInt8(ascii: "t"): text.append(9)
            case UInt8(ascii: "r"): text.append(13)
            case UInt8(ascii: "b"): text.append(8)
            case UInt8(ascii: "f"): text.append(12)
            case UInt8(ascii: "u"): text += String(try unicode()).utf8
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escape)
            default:
                at -= 1
                throw failure("an escape")
            }
        }
        throw failure("the closing quote of a text")
    }

    private mutating func unicode() throws(Diagnostic) -> Character {
        var unit = try hex()
        if (0xD800..<0xDC00).contains(unit), at + 1 < bytes.count, bytes[at] == 92, bytes[at + 1] == 117 {
            at += 2
            let low = try hex()
            unit = 0x10000 + ((unit - 0xD800) << 10) + (low &- 0xDC00)
        }
        return Character(Unicode.Scalar(unit) ?? "\u{FFFD}")
    }

    private mutating func hex() throws(Diagnostic) -> UInt32 {
        guard at + 4 <= bytes.count, let n = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
        else { throw failure("four hexadecimal digits") }
        at += 4
        return n
    }

    private mutating func number() throws(Diagnostic) -> Double {
        let start = at
        var isWhole = true
        var whole = 0
        if peek == UInt8(ascii: "-") { at += 1 }
        let first = at
        while at < bytes.count {
            let c = bytes[at]
            if c >= 48 && c <= 57 {
                if isWhole && at - first < 15 { whole = whole * 10 + Int(c - 48) }
            } else if c == 46 || c == 69 || c == 101 || ((c == 43 || c == 45) && at > first) {
                isWhole = false
            } else {
                break
            }
            at += 1
        }
        if isWhole, at > first, at - first < 15 { return Double(first > start ? -whole : whole) }
        guard let n = Double(String(decoding: bytes[start..<at], as: UTF8.self)), at > first else {
            at = start
            throw failure("a value")
        }
        return n
    }

    private mutating func word(_ word: String, _ value: Value) throws(Diagnostic) -> Value {
        guard bytes[at...].starts(with: word.utf8) else { throw failure("a value") }
        at += word.utf8.count
        return value
    }

    private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func skipBlanks() {
        while at < bytes.count, bytes[at] == 32 || (bytes[at] >= 9 && bytes[at] <= 13) { at += 1 }
    }

    private func failure(_ expected: String) -> Diagnostic {
        let found = at < bytes.count ? "\"\(Character(Unicode.Scalar(bytes[at])))\"" : "the end of the file"
        let place = min(at, max(0, bytes.count - 1))
        return Diagnostic(
            .error, "expected \(expected), found \(found)",
            at: Origin(source: name, range: place..<min(bytes.count, place + 1)))
    }
}
