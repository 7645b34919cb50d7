import Grammar
import Loader
import Spec

/// Finds where in the files of a job the characters and values stand that turned out to be wrong only when they were
/// drawn.
struct Whereabouts {
    struct DataFile {
        var name: String
        var bytes: [UInt8]
        var format: DataFormat
    }

    /// The spec, then the styles.
    var texts: [(name: String, bytes: [UInt8])]
    var data: [DataFile]
    /// Values from the command line.
    var parameters: [String: String]

    private struct Place {
        var origin: Origin
        /// `row 3, field "name"`; nil in specs and styles.
        var cell: String?
        var bytes: [UInt8]
    }

    /// The diagnostic with the place of its subject: as its own place where it has none, else in a note.
    func located(_ diagnostic: Grammar.Diagnostic) -> Grammar.Diagnostic {
        guard let subject = diagnostic.subject else { return diagnostic }
        var located = diagnostic
        guard let place = place(of: subject) else {
            located.notes += parameterNote(subject).map { [$0] } ?? []
            return located
        }
        guard located.origin != nil else {
            located.origin = place.origin
            located.notes.insert(contentsOf: place.cell.map { [$0] } ?? [], at: 0)
            return located
        }
        let text = SourceText(name: place.origin.source, bytes: place.bytes)
        let position = text.position(of: place.origin.range.lowerBound)
        let cell = place.cell.map { " (\($0))" } ?? ""
        located.notes.append(
            "\(subject.quoted) stands in \(place.origin.source):\(position.line):\(position.column)\(cell)")
        return located
    }

    /// A whole line is looked for everywhere before a character alone is: that may stand in many places.
    private func place(of subject: Subject) -> Place? {
        for wholly in [true, false] {
            for text in texts {
                if let origin = TextSearch.origin(of: subject, wholly: wholly, in: text.bytes, name: text.name) {
                    return Place(origin: origin, cell: nil, bytes: text.bytes)
                }
            }
            for file in data {
                if let cell = CellSearch.cell(
                    of: subject, wholly: wholly, in: file.bytes, format: file.format, name: file.name)
                {
                    let row = cell.row.map { "row \($0), " } ?? ""
                    return Place(origin: cell.origin, cell: "\(row)field \"\(cell.field)\"", bytes: file.bytes)
                }
            }
        }
        return nil
    }

    private func parameterNote(_ subject: Subject) -> String? {
        let found = parameters.keys.sorted().first { name in
            subject.stands(in: parameters[name] ?? "", field: name, wholly: false)
        }
        return found.map { "it comes from the parameter \"\($0)\"" }
    }
}
