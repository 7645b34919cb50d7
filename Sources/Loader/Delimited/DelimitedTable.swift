import Grammar

/// Reads CSV, TSV and other delimited texts: a row of names, then one row a line. Lines without anything are no rows.
struct DelimitedTable {
    private let text: SourceText
    private let delimiter: UInt8
    private let names: [String]
    /// Where the rows begin.
    private let body: DelimitedScanner
    private var columns: [DelimitedColumn]
    private var rowCount = 0
    private var ragged: [(range: Range<Int>, found: Int)] = []
    private var raggedCount = 0

    /// - Parameter isText: the fields in which no numbers are looked for.
    /// - Throws: what is wrong with the text, with line and column.
    static func table(
        _ text: SourceText, delimiter: UInt8, isText: (String) -> Bool
    ) throws(Diagnostic) -> Table {
        var reading = try DelimitedTable(text, delimiter, isText)
        try reading.readRows()
        if let first = reading.ragged.first { throw reading.raggedError(first) }
        return Table(Array(zip(reading.names, reading.columns.map(\.column))), label: text.name)
    }

    private init(_ text: SourceText, _ delimiter: UInt8, _ isText: (String) -> Bool) throws(Diagnostic) {
        self.text = text
        self.delimiter = delimiter
        var scanner = DelimitedScanner(text, delimiter: delimiter)
        scanner.skipEmptyLines()
        if scanner.isAtEnd { throw text.error("missing the row of names: the file is empty", at: text.start) }
        names = try DelimitedTable.header(&scanner, text)
        body = scanner
        columns = names.map { DelimitedColumn(isText: isText($0)) }
    }

    private static func header(_ scanner: inout DelimitedScanner, _ text: SourceText) throws(Diagnostic) -> [String] {
        var names: [String] = []
        var isLast = false
        while !isLast {
            let field = try scanner.next()
            isLast = field.isLast
            let name = text.text(of: field)
            if name.isEmpty {
                throw text.error("missing the name of column \(names.count + 1)", at: field.range.lowerBound)
            }
            if let first = names.firstIndex(of: name) {
                throw text.error(
                    "cannot use the name \"\(name)\" because columns \(first + 1) and \(names.count + 1) both have it",
                    at: field.range.lowerBound, length: field.range.count)
            }
            names.append(name)
        }
        return names
    }

    private mutating func readRows() throws(Diagnostic) {
        var scanner = body
        scanner.skipEmptyLines()
        while !scanner.isAtEnd {
            try readRow(&scanner)
            scanner.skipEmptyLines()
        }
    }

    private mutating func readRow(_ scanner: inout DelimitedScanner) throws(Diagnostic) {
        let start = scanner.at
        var count = 0
        var isLast = false
        while !isLast {
            let field = try scanner.next()
            isLast = field.isLast
            if count < columns.count, !columns[count].append(field, in: text.bytes) {
                try rereadAsText(count)
                _ = columns[count].append(field, in: text.bytes)
            }
            count += 1
        }
        rowCount += 1
        if count != names.count {
            raggedCount += 1
            if ragged.isEmpty { ragged.append((start..<scanner.at, count)) }
        }
    }

    /// Mostly in the first row, and so for nothing; at worst once more over the file for each column of texts.
    private mutating func rereadAsText(_ column: Int) throws(Diagnostic) {
        columns[column].becomeText()
        var scanner = body
        scanner.skipEmptyLines()
        for _ in 0..<rowCount {
            for _ in 0..<column { _ = try scanner.next() }
            let field = try scanner.next()
            _ = columns[column].append(field, in: text.bytes)
            if !field.isLast { try scanner.skipRow() }
            scanner.skipEmptyLines()
        }
    }

    private func raggedError(_ row: (range: Range<Int>, found: Int)) -> Diagnostic {
        var notes = ["the row of names has " + names.map { "\"\($0)\"" }.joined(separator: ", ")]
        if raggedCount > 1 { notes.append("\(raggedCount - 1) more rows have another number of fields") }
        let length = text.bytes[row.range].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }.count
        return text.error(
            "expected \(names.count) fields, found \(row.found)", at: row.range.lowerBound, length: length, notes: notes
        )
    }
}

extension SourceText {
    /// The field as it is meant, with single quotes where it has doubled ones.
    func text(of field: DelimitedScanner.Field) -> String {
        let text = String(decoding: bytes[field.range], as: UTF8.self)
        return field.isEscaped ? text.undoublingQuotes : text
    }
}

extension String {
    fileprivate var undoublingQuotes: String {
        var isDoubled = false
        return filter { c in
            isDoubled = c == "\"" && !isDoubled
            return c != "\"" || isDoubled
        }
    }
}
