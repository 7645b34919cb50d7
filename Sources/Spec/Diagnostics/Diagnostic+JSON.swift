import Grammar

extension Diagnostic {
    /// The diagnostic for programs: one JSON object on one line, with `severity`, `message` and, where they are known,
    /// `file`, `path`, `line`, `column`, `endLine`, `endColumn` (from 1, the end exclusive), `label` and `notes`.
    package func json(in sources: [SourceText]) -> String {
        var members = [("severity", JSONText.string(severity.rawValue)), ("message", JSONText.string(message))]
        if let origin {
            members.append(("file", JSONText.string(origin.source)))
            if !origin.path.isEmpty { members.append(("path", JSONText.string(origin.path))) }
            if let source = sources.first(where: { $0.name == origin.source }) {
                let start = source.position(of: origin.range.lowerBound)
                let end = source.position(of: origin.range.upperBound)
                members += [
                    ("line", String(start.line)), ("column", String(start.column)), ("endLine", String(end.line)),
                    ("endColumn", String(end.column)),
                ]
            }
        }
        if let label { members.append(("label", JSONText.string(label))) }
        if !notes.isEmpty { members.append(("notes", JSONText.list(notes.map(JSONText.string)))) }
        return JSONText.object(members)
    }
}
