import Grammar

extension Form where Wrapped == DataFormat {
    static var dataFormat: Form { FormatDraft.shape.form(FormatDraft()).map(\.format) }
}

private struct FormatDraft: Sendable {
    enum Kind: String, CaseIterable, Sendable { case json, csv, tsv, dsv, ndjson, topojson }

    var kind: Kind?
    var parse: DataFormat.Parse = .automatic
    var delimiter: String?
    var property: String?
    var feature: String?
    var mesh: String?
    var filter: DataFormat.MeshFilter?

    static let shape = Shape<FormatDraft>("DataFormat") { s in
        s.add("type", \.kind, .choice("data format"))
        s.add("parse", \.parse, .parse)
        s.add("delimiter", \.delimiter, .string)
        s.add("property", \.property, .string)
        s.add("feature", \.feature, .string)
        s.add("mesh", \.mesh, .string)
        s.add("filter", \.filter, .choice("mesh filter"))
    }

    var format: DataFormat { DataFormat(kind: formatKind, parse: parse) }

    private var formatKind: DataFormat.Kind? {
        switch kind {
        // Only topologies have a feature or a mesh.
        case nil: property.map { .json(property: $0) } ?? topology.map { .topojson($0) }
        case .json: .json(property: property)
        case .csv: .csv
        case .tsv: .tsv
        case .dsv: .dsv(delimiter: delimiter?.first ?? ",")
        case .ndjson: .ndjson
        case .topojson: .topojson(topology)
        }
    }

    private var topology: DataFormat.TopologyPart? {
        feature.map { .feature($0) } ?? mesh.map { .mesh($0, filter: filter) }
    }
}

extension Form where Wrapped == DataFormat.Parse {
    /// Types by field, `null` for none at all.
    fileprivate static var parse: Form {
        Form(.either([.dictionary(.type("string")), .choice(["auto"]), .type("null")])) { item, reading in
            if item.isNull { return DataFormat.Parse.none }
            if item.node.string == "auto" { return .automatic }
            guard let members = item.members else {
                reading.expected("an object of field types", at: item)
                return nil
            }
            return .fields(
                members.compactMap { member in
                    Form<FieldParse.Kind>.fieldType.read(member.item, &reading)
                        .map { FieldParse(field: FieldPath(member.key), kind: $0) }
                })
        }
    }
}

extension Form where Wrapped == FieldParse.Kind {
    private static var names: [String] { ["number", "boolean", "string", "date", "utc"] }

    /// `"number"`, `"date:'%d %b %Y'"`, …; `null` leaves the field as it is.
    fileprivate static var fieldType: Form {
        Form(.either([.type("string"), .type("null")])) { item, reading in
            if item.isNull { return .keep }
            guard let text = Form<String>.string.read(item, &reading) else { return nil }
            switch text {
            case "number": return .number
            case "boolean": return .boolean
            case "string": return .string
            case "date": return .date(pattern: nil)
            case "utc": return .utc(pattern: nil)
            default: break
            }
            if text.hasPrefix("date:") { return .date(pattern: unquoted(text.dropFirst(5))) }
            if text.hasPrefix("utc:") { return .utc(pattern: unquoted(text.dropFirst(4))) }
            reading.unknown("field type", text, at: item, among: names)
            return nil
        }
    }

    private static func unquoted(_ text: Substring) -> String {
        let isQuoted = text.count >= 2 && text.first == text.last && (text.first == "'" || text.first == "\"")
        return String(isQuoted ? text.dropFirst().dropLast() : text)
    }
}
