import Grammar

/// Bytes in, tables out.
package enum Loader {
    /// Reads a dataset.
    ///
    /// - Parameters:
    ///   - bytes: the file or text.
    ///   - format: how to read it; what it leaves open follows from the name's ending, else JSON.
    ///   - name: for messages.
    ///   - zone: the clock of dates without one.
    /// - Throws: where the bytes are not what the format says, with line and column.
    package static func table(
        bytes: [UInt8], format: DataFormat, name: String, zone: TimeZone
    ) throws(Diagnostic) -> Table {
        var table: Table
        var isText = true
        switch format.kind ?? kind(of: name) {
        case .csv: table = try DelimitedText(bytes: bytes, delimiter: UInt8(ascii: ","), name: name).table()
        case .tsv: table = try DelimitedText(bytes: bytes, delimiter: UInt8(ascii: "\t"), name: name).table()
        case .dsv(let delimiter):
            guard let byte = delimiter.asciiValue else {
                throw Diagnostic(.error, "expected an ASCII delimiter, found \"\(delimiter)\"")
            }
            table = try DelimitedText(bytes: bytes, delimiter: byte, name: name).table()
        case .ndjson:
            table = Table(rows: try JSONTable.lines(bytes, name: name), label: name)
            isText = false
        case .json(let property):
            table = try rows(of: try JSONTable.value(bytes, name: name), property, name)
            isText = false
        case .topojson:
            throw Diagnostic(.error, "cannot read \"\(name)\" because maps (TopoJSON) are not supported yet")
        }
        return typed(table, format.parse, isText: isText, zone: zone)
    }

    /// Rows that stand in a spec.
    package static func table(_ inline: InlineData, zone: TimeZone) throws(Diagnostic) -> Table {
        switch inline.content {
        case .rows(let rows):
            var table = Table(rows: rows, label: inline.name)
            if case .json(let property?)? = inline.format.kind, rows.count == 1 {
                table = try self.rows(of: rows[0], property, inline.name ?? "inline data")
            }
            return typed(table, inline.format.parse, isText: false, zone: zone)
        case .text(let text):
            let bytes = Array(text.utf8)
            var table = try table(bytes: bytes, format: inline.format, name: inline.name ?? "inline data", zone: zone)
            table.label = inline.name
            return table
        }
    }

    private static func kind(of name: String) -> DataFormat.Kind {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        switch ending {
        case "csv": return .csv
        case "tsv": return .tsv
        case "ndjson", "jsonl": return .ndjson
        default: return .json(property: nil)
        }
    }

    private static func rows(of document: Value, _ property: String?, _ name: String) throws(Diagnostic) -> Table {
        var value = document
        if let property { value = document.part(FieldPath(property).parts) }
        switch value {
        case .array(let rows): return Table(rows: rows, label: name)
        case .undefined:
            throw Diagnostic(.error, "cannot find \"\(property ?? "")\" in \"\(name)\"")
        case .null, .boolean, .number, .string, .date, .object, .pattern: return Table(rows: [value], label: name)
        }
    }

    private static func typed(_ table: Table, _ parse: DataFormat.Parse, isText: Bool, zone: TimeZone) -> Table {
        var result = table
        var named: [String: FieldParse.Kind] = [:]
        switch parse {
        case .none: return table
        case .automatic: break
        case .fields(let fields): for field in fields { named[field.field.name] = field.kind }
        }
        for (name, column) in zip(table.names, table.columns) {
            if let kind = named[name] {
                result.set(name, column.parsed(as: kind, zone: zone))
            } else if isText {
                result.set(name, TypeInference.typed(column, zone: zone))
            }
        }
        return result
    }
}
