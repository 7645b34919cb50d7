import Grammar

#if canImport(Glibc)
    import Glibc
#endif

/// The bytes of a data file, known to be UTF-8 text, with the way to say where in it something is.
struct SourceText {
    let bytes: UnsafeBufferPointer<UInt8>
    let name: String
    /// Behind a byte order mark.
    let start: Int

    /// - Throws: the first byte that is not UTF-8, or a zero byte, which no text has.
    init(_ bytes: UnsafeBufferPointer<UInt8>, name: String) throws(Diagnostic) {
        self.bytes = bytes
        self.name = name
        start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if let offset = Encoding.invalidOffset(bytes) { throw encodingError(offset) }
        if let base = bytes.baseAddress, let zero = memchr(base, 0, bytes.count) {
            throw error("expected text, found a zero byte", at: UnsafeRawPointer(base).distance(to: zero))
        }
    }

    /// An error whose message ends with line and column: `… at line 7, column 12`. Columns count characters.
    func error(_ message: String, at offset: Int, length: Int = 1, label: String? = nil, notes: [String] = [])
        -> Diagnostic
    {
        let start = min(offset, bytes.count)
        let end = min(bytes.count, start + max(1, length))
        let place = place(of: start)
        return Diagnostic(
            .error, "\(message) at line \(place.line), column \(place.column)",
            at: Origin(source: name, range: start..<end), label: label, notes: notes)
    }

    /// From 1.
    func place(of offset: Int) -> (line: Int, column: Int) {
        var line = 1
        var lineStart = start
        for i in start..<max(start, offset) {
            let isReturn =
                bytes[i] == UInt8(ascii: "\r") && (i + 1 == bytes.count || bytes[i + 1] != UInt8(ascii: "\n"))
            if isReturn || bytes[i] == UInt8(ascii: "\n") {
                line += 1
                lineStart = i + 1
            }
        }
        return (line, String(decoding: bytes[lineStart..<max(lineStart, offset)], as: UTF8.self).count + 1)
    }

    /// The character at the place in quotes, or the end.
    func found(at offset: Int) -> String {
        guard offset < bytes.count else { return "the end" }
        let text = String(decoding: bytes[offset..<min(bytes.count, offset + 32)], as: UTF8.self)
        switch text.first {
        case "\n"?, "\r"?, "\r\n"?: return "the end of the line"
        case "\t"?: return "a tab"
        case let c?: return "\"\(c)\""
        case nil: return "the end"
        }
    }

    private func encodingError(_ offset: Int) -> Diagnostic {
        let byte = String(bytes[offset], radix: 16, uppercase: true)
        return error(
            "expected UTF-8, found the byte 0x\(byte) (offset \(offset))", at: offset,
            notes: Encoding.hint(bytes, offset).map { [$0] } ?? [])
    }
}
