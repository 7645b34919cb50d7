import Grammar

extension Node {
    /// Larger texts are refused.
    static let sizeLimit = 256 << 20

    /// Reads a text of JSON or YAML. What begins with a bracket is JSON, read strictly, unless the file is called YAML
    /// and JSON's rules do not hold.
    /// - Throws: the first thing that keeps the text from being either.
    static func parse(_ bytes: [UInt8], name: String) throws(Diagnostic) -> Node {
        try checkBytes(bytes, name: name)
        // A byte order mark says nothing in UTF-8.
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = bytes[start...].first(where: { $0 > 0x20 }) else {
            throw Diagnostic(
                .error, "missing content: the text is empty", at: Origin(source: name, range: start..<start))
        }
        guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
            return try YAMLParser.parse(bytes, from: start, source: name)
        }
        do throws(Diagnostic) { return try JSONParser.parse(bytes, from: start, source: name) } catch {
            guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else { throw error }
            return try YAMLParser.parse(bytes, from: start, source: name)
        }
    }

    private static func checkBytes(_ bytes: [UInt8], name: String) throws(Diagnostic) {
        func fail(_ reason: String, at offset: Int, notes: [String] = []) -> Diagnostic {
            Diagnostic(
                .error, "cannot read this because \(reason)",
                at: Origin(source: name, range: offset..<min(offset + 1, bytes.count)), notes: notes)
        }
        if bytes.count > sizeLimit { throw fail("it is larger than \(sizeLimit >> 20) MB", at: 0) }
        if let kind = FileKind(bytes) { throw fail("it is \(kind.name)", at: 0, notes: [kind.advice]) }
        if let nul = bytes.firstIndex(of: 0) { throw fail("it holds a NUL byte", at: nul) }
        if let bad = invalidOffset(bytes) { throw fail("it is not UTF-8", at: bad) }
    }

    /// The first byte that is no part of a UTF-8 character.
    private static func invalidOffset(_ bytes: [UInt8]) -> Int? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        var decoder = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.parseScalar(from: &iterator) {
            case .valid(let scalar): offset += scalar.count
            case .error, .emptyInput: return offset
            }
        }
    }
}
