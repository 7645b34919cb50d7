import Grammar

/// Bytes in, tables out.
package enum Loader {
    /// Reads a dataset.
    ///
    /// - Parameters:
    ///   - bytes: the file, in UTF-8.
    ///   - format: how to read it; what it leaves open follows from the name's ending, else it is JSON.
    ///   - name: the file's name, for messages.
    ///   - zone: the clock of dates that name no zone.
    ///   - locale: the names of months and weekdays in dates that are read by a pattern.
    /// - Throws: where the bytes are not what the format says, with line and column, and the range of bytes as origin.
    package static func table(
        bytes: [UInt8], format: DataFormat, name: String, zone: TimeZone, locale: Locale = .english
    ) throws(Diagnostic) -> Table {
        let kind = format.kind ?? DataFormat.Kind(fileName: name)
        var table = try bytes.withUnsafeBufferPointer { (buffer) throws(Diagnostic) in
            try read(try SourceText(buffer, name: name), kind, format.parse)
        }
        table.isText = kind.isText
        return typed(table, format.parse, isText: kind.isText, zone, locale)
    }

    /// Rows that stand in a spec.
    package static func table(
        _ inline: InlineData, zone: TimeZone, locale: Locale = .english
    ) throws(Diagnostic) -> Table {
        switch inline.content {
        case .rows(let rows):
            var table = Table(rows: rows, label: inline.name)
            // One object whose property holds the rows, as in a file.
            if case .json(let property?)? = inline.format.kind, rows.count == 1 {
                table = try JSONTable.rows(at: property, in: rows[0], named: inline.name ?? "inline data")
            }
            if case .topojson(let part)? = inline.format.kind, rows.count == 1 {
                table = try topology(rows[0], part, named: inline.name ?? "inline data")
            }
            table = table.withCompactGeometries
            return typed(table, inline.format.parse, isText: false, zone, locale)
        case .text(let text):
            var table: Table
            do throws(Diagnostic) {
                table = try self.table(
                    bytes: Array(text.utf8), format: inline.format, name: inline.name ?? "inline data", zone: zone,
                    locale: locale)
            } catch {
                throw error.inside(inline, text)
            }
            table.label = inline.name
            return table
        }
    }

    /// A topology that stands in a spec.
    private static func topology(
        _ value: Value, _ part: DataFormat.TopologyPart?, named name: String
    ) throws(Diagnostic) -> Table {
        let bytes = Array(value.asJSON.utf8)
        return try bytes.withUnsafeBufferPointer { (buffer) throws(Diagnostic) in
            try TopologyTable.table(try SourceText(buffer, name: name), part)
        }
    }

    private static func read(
        _ text: SourceText, _ kind: DataFormat.Kind, _ parse: DataFormat.Parse
    ) throws(Diagnostic) -> Table {
        switch kind {
        case .csv: return try delimited(text, ",", parse)
        case .tsv: return try delimited(text, "\t", parse)
        case .dsv(let delimiter): return try delimited(text, delimiter, parse)
        case .ndjson: return try JSONTable.lines(text)
        case .json(let property?): return try JSONTable.table(text, property: property)
        case .json(nil): return try JSONTable.table(text)
        case .topojson(let part): return try TopologyTable.table(text, part)
        }
    }

    private static func delimited(
        _ text: SourceText, _ delimiter: Character, _ parse: DataFormat.Parse
    ) throws(Diagnostic) -> Table {
        guard let byte = delimiter.asciiValue, delimiter != "\"", !delimiter.isNewline else {
            throw Diagnostic(
                .error, "expected an ASCII character as delimiter, found \"\(delimiter)\"",
                notes: ["quotes and line ends have their own meaning"])
        }
        return try DelimitedTable.table(text, delimiter: byte) { parse.reading(of: $0) }
    }

    /// The fields named as said; of a text format the others by what they hold.
    private static func typed(
        _ table: Table, _ parse: DataFormat.Parse, isText: Bool, _ zone: TimeZone, _ locale: Locale
    ) -> Table {
        let fields: [FieldParse]
        switch parse {
        case .none: return table
        case .automatic: fields = []
        case .fields(let named): fields = named
        }
        var result = table
        if isText {
            let named = Set(fields.map(\.field.name))
            for (name, column) in zip(table.names, table.columns) where !named.contains(name) {
                result.set(name, TypeInference.typed(column, zone: zone))
            }
        }
        return result.parsed(fields, zone: zone, locale: locale)
    }
}

extension Diagnostic {
    /// What is wrong in a text that stands in a spec, told where it stands there.
    fileprivate func inside(_ inline: InlineData, _ text: String) -> Diagnostic {
        var told = self
        told.origin = inline.origin
        let isName = !text.contains(where: \.isNewline) && [".csv", ".tsv", ".json"].contains { text.hasSuffix($0) }
        if isName { told.label = "did you mean {\"url\": \"\(text)\"}?" }
        return told
    }
}

extension DataFormat.Kind {
    /// By the ending of the file's name, as in Vega-Lite JSON for all that are unknown; NDJSON is known here too.
    package init(fileName: String) {
        let ending = fileName.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased()
        switch ending {
        case "csv"?: self = .csv
        case "tsv"?: self = .tsv
        case "ndjson"?, "jsonl"?: self = .ndjson
        case "topojson"?: self = .topojson(nil)
        default: self = .json(property: nil)
        }
    }

    /// Whether the format has no types of its own.
    fileprivate var isText: Bool {
        switch self {
        case .csv, .tsv, .dsv: true
        case .json, .ndjson, .topojson: false
        }
    }
}

extension DataFormat.Parse {
    /// What is looked for in the cells of the field.
    fileprivate func reading(of name: String) -> CellReading {
        switch self {
        case .automatic: return .automatic
        case .none: return .texts
        case .fields(let fields):
            guard let kind = fields.first(where: { $0.field.name == name })?.kind else { return .automatic }
            return kind == .number ? .numbers : .texts
        }
    }
}
