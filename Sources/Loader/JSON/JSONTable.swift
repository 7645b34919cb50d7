import Grammar

/// Reads JSON rows straight into columns. A row that is no object becomes the field `data`, as in Vega.
struct JSONTable {
    private var scanner: JSONScanner
    private var names: [String] = []
    private var keys: [[UInt8]] = []
    private var index: [String: Int] = [:]
    private var columns: [JSONColumn] = []
    private var rowCount = 0

    private init(_ text: SourceText) { scanner = JSONScanner(text) }

    /// An array of rows, or one row alone.
    static func table(_ text: SourceText) throws(Diagnostic) -> Table {
        var reading = JSONTable(text)
        reading.scanner.skipBlanks()
        if reading.scanner.peek == UInt8(ascii: "[") {
            try reading.readArray()
        } else {
            try reading.readRow()
        }
        try reading.scanner.end()
        return reading.table
    }

    /// The rows at a place inside the document, `values.features`.
    static func table(_ text: SourceText, property: String) throws(Diagnostic) -> Table {
        var scanner = JSONScanner(text)
        let document = try scanner.value()
        try scanner.end()
        return try rows(at: property, in: document, named: text.name)
    }

    /// - Throws: that the document has nothing there.
    static func rows(at property: String, in document: Value, named name: String) throws(Diagnostic) -> Table {
        switch document.part(FieldPath(property).parts) {
        case .array(let rows): return Table(rows: rows, label: name)
        case .undefined: throw unknownProperty(property, document, name)
        case let row: return Table(rows: [row], label: name)
        }
    }

    /// One row a line (NDJSON, JSON Lines).
    static func lines(_ text: SourceText) throws(Diagnostic) -> Table {
        var reading = JSONTable(text)
        reading.scanner.skipBlanks()
        while !reading.scanner.isAtEnd {
            try reading.readRow()
            try reading.scanner.endOfLine()
            reading.scanner.skipBlanks()
        }
        return reading.table
    }

    private static func unknownProperty(_ property: String, _ document: Value, _ name: String) -> Diagnostic {
        var keys: [String] = []
        if case .object(let record) = document { keys = record.keys }
        return Diagnostic(
            .error, "unknown property \"\(property)\" in \"\(name)\"",
            label: Nearest.hint(for: property, among: keys),
            notes: keys.isEmpty
                ? [] : ["the document has " + keys.prefix(30).map { "\"\($0)\"" }.joined(separator: ", ")])
    }

    private var table: Table {
        if columns.isEmpty { return Table(rowCount: rowCount, label: scanner.text.name) }
        return Table(Array(zip(names, columns.map(\.column))), label: scanner.text.name)
    }

    // MARK: Rows

    private mutating func readArray() throws(Diagnostic) {
        scanner.at += 1
        scanner.skipBlanks()
        if scanner.take("]") { return }
        repeat {
            try readRow()
            scanner.skipBlanks()
        } while scanner.take(",")
        guard scanner.take("]") else { throw scanner.expected("\",\" or \"]\"") }
    }

    private mutating func readRow() throws(Diagnostic) {
        scanner.skipBlanks()
        if scanner.take("{") {
            try readMembers()
        } else {
            try readCell(column(named: "data"))
        }
        rowCount += 1
        for i in columns.indices where columns[i].count < rowCount { columns[i].appendValue(.undefined) }
    }

    private mutating func readMembers() throws(Diagnostic) {
        scanner.skipBlanks()
        if scanner.take("}") { return }
        var position = 0
        repeat {
            scanner.skipBlanks()
            guard scanner.peek == UInt8(ascii: "\"") else { throw scanner.expected("a name in double quotes") }
            let column = try readKey(expecting: position)
            try scanner.colon()
            // Of a name that comes twice the last value counts.
            if columns[column].count > rowCount { columns[column].removeLast() }
            try readCell(column)
            position = column + 1
            scanner.skipBlanks()
        } while scanner.take(",")
        guard scanner.take("}") else { throw scanner.expected("\",\" or \"}\"") }
    }

    /// The column of the name at hand: most often the one after the last.
    private mutating func readKey(expecting position: Int) throws(Diagnostic) -> Int {
        let key: (column: Int?, name: String)
        if position < keys.count {
            let expected = keys[position]
            key = try scanner.withStringBytes { name in
                name.elementsEqual(expected) ? (position, "") : (nil, String(decoding: name, as: UTF8.self))
            }
        } else {
            key = (nil, try scanner.string())
        }
        return key.column ?? column(named: key.name)
    }

    private mutating func column(named name: String) -> Int {
        if let known = index[name] { return known }
        index[name] = names.count
        names.append(name)
        keys.append(Array(name.utf8))
        columns.append(JSONColumn(absent: rowCount))
        return names.count - 1
    }

    private mutating func readCell(_ i: Int) throws(Diagnostic) {
        scanner.skipBlanks()
        guard let c = scanner.peek else { throw scanner.expected("a value") }
        switch Unicode.Scalar(c) {
        case "\"": try scanner.withStringBytes { columns[i].append($0) }
        case "t":
            try scanner.word("true")
            columns[i].append(true)
        case "f":
            try scanner.word("false")
            columns[i].append(false)
        case "n":
            try scanner.word("null")
            columns[i].appendNull()
        case "{", "[": columns[i].appendValue(try scanner.value(depth: 1))
        default: columns[i].append(try scanner.number())
        }
    }
}
