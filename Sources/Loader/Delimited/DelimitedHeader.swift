import Grammar

/// The row of names of a delimited text.
struct DelimitedHeader {
    let names: [String]
    private let fields: [DelimitedScanner.Field]
    private let text: SourceText

    /// Moves the scanner on behind the row.
    /// - Throws: that there is none, or that its quotes are wrong.
    init(_ scanner: inout DelimitedScanner) throws(Diagnostic) {
        text = scanner.text
        scanner.skipEmptyLines()
        if scanner.isAtEnd { throw text.error("missing the row of names: the file is empty", at: text.start) }
        var fields: [DelimitedScanner.Field] = []
        repeat { fields.append(try scanner.next()) } while fields.last?.isLast == false
        self.fields = fields
        names = fields.map(text.text)
    }

    /// Fields without a name, and names that an earlier field has.
    var problems: [Diagnostic] {
        names.indices.compactMap { column in
            let (name, range) = (names[column], fields[column].range)
            if name.isEmpty {
                return text.error("missing the name of column \(column + 1)", at: range.lowerBound)
            }
            guard let first = names.firstIndex(of: name), first < column else { return nil }
            return text.error(
                "cannot use the name \"\(name)\" because columns \(first + 1) and \(column + 1) both have it",
                at: range.lowerBound, length: range.count)
        }
    }

    /// That a row has more or fewer fields than there are names.
    func raggedError(_ row: Range<Int>, found: Int) -> Diagnostic {
        let length = text.bytes[row].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }.count
        return text.error(
            "expected \(names.count) fields, found \(found)", at: row.lowerBound, length: length,
            notes: ["the row of names has " + names.map { "\"\($0)\"" }.joined(separator: ", ")])
    }
}
