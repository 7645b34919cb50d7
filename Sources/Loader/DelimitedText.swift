import Grammar

/// Reads CSV, TSV and other delimited texts (RFC 4180) into columns of text; types come after.
struct DelimitedText {
    let bytes: [UInt8]
    let delimiter: UInt8
    let name: String

    private let quote = UInt8(ascii: "\"")
    private let newline = UInt8(ascii: "\n")
    private let carriage = UInt8(ascii: "\r")

    /// A first row of names, then one row a line; an empty text is an empty table.
    ///
    /// - Throws: a row with more or fewer fields than the first, a quote that is not closed or stands in the middle of
    ///   a field, a name that comes twice, bytes that are not UTF-8.
    func table() throws(Diagnostic) -> Table {
        try checkEncoding()
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var names: [String] = []
        guard at < bytes.count else { return Table(label: name) }
        try row(&at) { field, _ in names.append(field) }
        try checkNames(names)
        var builders = names.map { _ in TextColumn() }
        while at < bytes.count {
            let start = at
            // A line without anything is no row.
            if bytes[at] == newline || (bytes[at] == carriage && at + 1 < bytes.count && bytes[at + 1] == newline) {
                at += bytes[at] == newline ? 1 : 2
                continue
            }
            var count = 0
            try row(&at) { field, _ in
                if count < builders.count { builders[count].append(field) }
                count += 1
            }
            if count != names.count {
                throw Diagnostic(
                    .error, "expected \(names.count) fields, found \(count)",
                    at: Origin(source: name, range: start..<max(start + 1, lineEnd(start))),
                    notes: ["the first row names \(names.map { "\"\($0)\"" }.joined(separator: ", "))"])
            }
        }
        return Table(Array(zip(names, builders.map(\.column))), label: name)
    }

    /// Reads one row and stands behind its line end.
    private func row(_ at: inout Int, _ take: (String, Int) -> Void) throws(Diagnostic) {
        while true {
            let start = at
            if at < bytes.count, bytes[at] == quote {
                take(try quoted(&at), start)
            } else {
                while at < bytes.count, bytes[at] != delimiter, bytes[at] != newline, bytes[at] != carriage {
                    if bytes[at] == quote {
                        throw Diagnostic(
                            .error, "expected a quoted field from its start, found a quote inside",
                            at: Origin(source: name, range: at..<at + 1),
                            label: "quote the whole field and double this quote")
                    }
                    at += 1
                }
                take(String(decoding: bytes[start..<at], as: UTF8.self), start)
            }
            guard at < bytes.count else { return }
            if bytes[at] == delimiter {
                at += 1
                continue
            }
            if bytes[at] == carriage { at += 1 }
            if at < bytes.count, bytes[at] == newline { at += 1 }
            return
        }
    }

    private func quoted(_ at: inout Int) throws(Diagnostic) -> String {
        let start = at
        at += 1
        var field: [UInt8] = []
        while at < bytes.count {
            if bytes[at] == quote {
                if at + 1 < bytes.count, bytes[at + 1] == quote {
                    field.append(quote)
                    at += 2
                    continue
                }
                at += 1
                if at < bytes.count, ![delimiter, newline, carriage].contains(bytes[at]) {
                    throw Diagnostic(
                        .error,
                        "expected a delimiter after a quoted field, found \"\(Character(Unicode.Scalar(bytes[at])))\"",
                        at: Origin(source: name, range: at..<at + 1))
                }
                return String(decoding: field, as: UTF8.self)
            }
            field.append(bytes[at])
            at += 1
        }
        throw Diagnostic(
            .error, "missing the closing quote of a field", at: Origin(source: name, range: start..<start + 1),
            label: "opened here")
    }

    private func lineEnd(_ start: Int) -> Int { bytes[start...].firstIndex(of: newline) ?? bytes.count }

    private func checkNames(_ names: [String]) throws(Diagnostic) {
        var seen: Set<String> = []
        for field in names where !seen.insert(field).inserted {
            throw Diagnostic(
                .error, "cannot use field name \"\(field)\" because it stands twice in the first row",
                at: Origin(source: name, range: 0..<lineEnd(0)))
        }
    }

    private func checkEncoding() throws(Diagnostic) {
        if let offset = invalidOffset(bytes) {
            throw Diagnostic(
                .error, "expected UTF-8, found byte 0x\(String(bytes[offset], radix: 16, uppercase: true))",
                at: Origin(source: name, range: offset..<offset + 1),
                notes: ["a file in GBK or Big5 can be converted: iconv -f GB18030 -t UTF-8"])
        }
        if let zero = bytes.firstIndex(of: 0) {
            throw Diagnostic(
                .error, "expected text, found a zero byte", at: Origin(source: name, range: zero..<zero + 1))
        }
    }
}

/// A column of texts as it grows: equal texts are kept once.
private struct TextColumn {
    private var codes: [Int32] = []
    private var dictionary: [String] = []
    private var index: [String: Int32] = [:]

    mutating func append(_ text: String) {
        if let code = index[text] {
            codes.append(code)
        } else {
            let code = Int32(dictionary.count)
            index[text] = code
            dictionary.append(text)
            codes.append(code)
        }
    }

    var column: Column { Column(.strings(codes: codes, dictionary: dictionary)) }
}

/// The offset of the first byte that is not UTF-8; nil where all are.
func invalidOffset(_ bytes: [UInt8]) -> Int? {
    var i = 0
    while i < bytes.count {
        let b = bytes[i]
        if b < 0x80 {
            i += 1
            continue
        }
        let length = b >= 0xC2 && b < 0xE0 ? 2 : b >= 0xE0 && b < 0xF0 ? 3 : b >= 0xF0 && b < 0xF5 ? 4 : 0
        guard length > 0, i + length <= bytes.count else { return i }
        for j in 1..<length where bytes[i + j] & 0xC0 != 0x80 { return i }
        i += length
    }
    return nil
}
