import Grammar

extension JSONScanner {
    /// Any value, blanks before it allowed. Of a name that an object has twice, the last value counts.
    mutating func value(depth: Int = 0) throws(Diagnostic) -> Value {
        skipBlanks()
        guard let c = peek else { throw expected("a value") }
        if depth > JSONScanner.mostDepth {
            throw text.error("cannot read values nested more than \(JSONScanner.mostDepth) deep", at: at)
        }
        switch Unicode.Scalar(c) {
        case "{":
            return try objectOrGeometry(depth: depth)
        case "[":
            var items: [Value] = []
            try elements { (scanner) throws(Diagnostic) in items.append(try scanner.value(depth: depth + 1)) }
            return .array(items)
        case "\"": return .string(try string())
        case "t":
            try word("true")
            return .boolean(true)
        case "f":
            try word("false")
            return .boolean(false)
        case "n":
            try word("null")
            return .null
        default: return .number(try number())
        }
    }

    /// Walks over an object; the closure reads each value.
    mutating func members(
        _ body: (inout JSONScanner, String) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        at += 1
        skipBlanks()
        if take("}") { return }
        repeat {
            skipBlanks()
            guard peek == UInt8(ascii: "\"") else { throw expected("a name in double quotes") }
            let key = try string()
            try colon()
            try body(&self, key)
            skipBlanks()
        } while take(",")
        guard take("}") else { throw expected("\",\" or \"}\"") }
    }

    mutating func colon() throws(Diagnostic) {
        skipBlanks()
        guard take(":") else { throw expected("\":\"") }
    }

    /// Walks over an array; the closure reads each item.
    mutating func elements(_ body: (inout JSONScanner) throws(Diagnostic) -> Void) throws(Diagnostic) {
        at += 1
        skipBlanks()
        if take("]") { return }
        repeat {
            try body(&self)
            skipBlanks()
        } while take(",")
        guard take("]") else { throw expected("\",\" or \"]\"") }
    }

    /// Nothing but blanks may follow.
    mutating func end() throws(Diagnostic) {
        skipBlanks()
        if !isAtEnd { throw expected("the end of the text") }
    }
}
