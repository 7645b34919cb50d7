import Grammar

/// Reads CSV, TSV and other delimited texts: a row of names, then one row a line. Lines without anything are no rows.
struct DelimitedTable {
    private let text: SourceText
    private let header: DelimitedHeader
    /// Where the rows begin.
    private let body: DelimitedScanner
    private var columns: [DelimitedColumn]
    private var rowCount = 0

    /// - Parameter reading: what is looked for in each field.
    /// - Throws: the first thing that is wrong with the text, with line and column.
    static func table(
        _ text: SourceText, delimiter: UInt8, reading: (String) -> CellReading
    ) throws(Diagnostic) -> Table {
        var reading = try DelimitedTable(text, delimiter, reading)
        try reading.readRows()
        return Table(Array(zip(reading.header.names, reading.columns.map(\.column))), label: text.name)
    }

    private init(
        _ text: SourceText, _ delimiter: UInt8, _ reading: (String) -> CellReading
    ) throws(Diagnostic) {
        self.text = text
        if let guess = DelimiterGuess(text, readWith: delimiter) { throw guess.problem(text, readWith: delimiter) }
        var scanner = DelimitedScanner(text, delimiter: delimiter)
        header = try DelimitedHeader(&scanner)
        if let problem = header.problems.first { throw problem }
        body = scanner
        columns = header.names.map { DelimitedColumn(reading($0)) }
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
        if count != columns.count { throw header.raggedError(start..<scanner.at, found: count) }
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
