import Grammar

/// Finds where in a data file something stands that turned out to be wrong only when it was drawn. The file is walked
/// through once more, so that good files need not remember where each cell was.
package enum CellSearch {
    package struct Cell: Hashable, Sendable {
        package var origin: Origin
        /// From 1, the row of names not counted; nil in that row, and outside of rows.
        package var row: Int?
        package var field: String
    }

    /// The first cell that the subject stands in.
    /// - Parameters:
    ///   - wholly: as in `Subject.stands`.
    ///   - bytes: a file that could be read in this format.
    package static func cell(
        of subject: Subject, wholly: Bool, in bytes: [UInt8], format: DataFormat, name: String
    ) -> Cell? {
        let kind = format.kind ?? DataFormat.Kind(fileName: name)
        func isWanted(_ text: String, _ field: String) -> Bool {
            subject.stands(in: text, field: field, wholly: wholly)
        }
        let found = bytes.withUnsafeBufferPointer { buffer -> Found? in
            // What could be read once can be read again.
            guard let text = try? SourceText(buffer, name: name) else { return nil }
            switch kind {
            case .csv: return try? delimited(text, UInt8(ascii: ","), isWanted)
            case .tsv: return try? delimited(text, UInt8(ascii: "\t"), isWanted)
            case .dsv(let delimiter): return try? delimited(text, delimiter.asciiValue ?? 0, isWanted)
            case .json, .topojson: return try? json(text, isLines: false, isWanted)
            case .ndjson: return try? json(text, isLines: true, isWanted)
            }
        }
        return found.map { found in
            let range = subject.range(in: bytes, within: found.range)
            return Cell(origin: Origin(source: name, range: range), row: found.row, field: found.field)
        }
    }

    private struct Found {
        var range: Range<Int>
        var row: Int?
        var field: String
    }

    private static func delimited(
        _ text: SourceText, _ delimiter: UInt8, _ isWanted: (String, String) -> Bool
    ) throws(Diagnostic) -> Found? {
        var scanner = DelimitedScanner(text, delimiter: delimiter)
        var names: [String] = []
        scanner.skipEmptyLines()
        var row = 0
        while !scanner.isAtEnd {
            var column = 0
            var isLast = false
            while !isLast {
                let field = try scanner.next()
                isLast = field.isLast
                let cell = text.text(of: field)
                if row == 0 { names.append(cell) }
                if isWanted(cell, names[column]) {
                    return Found(range: field.range, row: row == 0 ? nil : row, field: names[column])
                }
                column += 1
            }
            row += 1
            scanner.skipEmptyLines()
        }
        return nil
    }

    private static func json(
        _ text: SourceText, isLines: Bool, _ isWanted: (String, String) -> Bool
    ) throws(Diagnostic) -> Found? {
        var scanner = JSONScanner(text)
        var found: Found?
        var row = 0
        repeat {
            row += 1
            try visit(&scanner, "data", isLines ? row : nil, isWanted, &found)
            scanner.skipBlanks()
        } while isLines && !scanner.isAtEnd && found == nil
        return found
    }

    /// Looks through a value; the items of the outermost array are the rows.
    private static func visit(
        _ scanner: inout JSONScanner, _ field: String, _ row: Int?, _ isWanted: (String, String) -> Bool,
        _ found: inout Found?
    ) throws(Diagnostic) {
        scanner.skipBlanks()
        let start = scanner.at
        switch scanner.peek {
        case UInt8(ascii: "{"):
            try scanner.members { (scanner, key) throws(Diagnostic) in
                try visit(&scanner, key, row, isWanted, &found)
            }
        case UInt8(ascii: "["):
            var item = 0
            try scanner.elements { (scanner) throws(Diagnostic) in
                item += 1
                try visit(&scanner, field, row ?? item, isWanted, &found)
            }
        default:
            let value = try scanner.value()
            guard found == nil, isWanted(value.asText, field) else { return }
            found = Found(range: start..<scanner.at, row: row, field: field)
        }
    }
}
