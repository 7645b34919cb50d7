import Grammar

/// Whether a file's name ends as files of its kind do. A spec can name any file of the machine, and a message that
/// quotes what is wrong with it would show what is in it: nothing of a file of another kind is quoted.
enum NamedKind {
    /// As what a file is read.
    enum Kind {
        case data(DataFormat.Kind)
        /// A chart or a style.
        case spec
    }

    static func fits(_ name: String, _ kind: Kind) -> Bool {
        let last = name.split(separator: "/").last ?? ""
        // A name that is all ending, as ".env", has none.
        guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return false }
        return endings(kind).contains(last[last.index(after: dot)...].lowercased())
    }

    private static func endings(_ kind: Kind) -> [String] {
        switch kind {
        case .data(.csv), .data(.tsv), .data(.dsv): ["csv", "tsv", "tab", "dsv", "psv", "ssv", "txt"]
        case .data(.json), .data(.topojson): ["json", "geojson", "topojson", "txt"]
        case .data(.ndjson): ["ndjson", "jsonl", "json", "txt"]
        case .spec: ["yaml", "yml", "json"]
        }
    }

    /// In place of what was found wrong.
    static func problem(_ name: String, _ kind: Kind, at origin: Origin?) -> Grammar.Diagnostic {
        Grammar.Diagnostic(
            .error, "cannot read \"\(name)\" because it is not \(description(kind))", at: origin,
            notes: [
                "nothing of it is quoted, since its name does not end as theirs do: "
                    + endings(kind).map { "." + $0 }.joined(separator: ", ")
            ])
    }

    private static func description(_ kind: Kind) -> String {
        switch kind {
        case .data(.csv): "CSV"
        case .data(.tsv): "TSV"
        case .data(.dsv): "delimited text"
        case .data(.json): "JSON"
        case .data(.ndjson): "NDJSON"
        case .data(.topojson): "TopoJSON"
        case .spec: "a spec"
        }
    }
}
