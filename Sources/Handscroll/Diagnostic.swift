import Grammar
import Spec

/// Something wrong or doubtful in a spec, a style or data: what, where, and what was probably meant.
public struct Diagnostic: Error, Sendable, Hashable {
    /// How bad it is: an error stops the job, a warning comes beside its picture.
    public enum Severity: String, Sendable, Hashable { case error, warning }

    /// Whether the job was stopped.
    public var severity: Severity
    /// One sentence, without a full stop.
    public var message: String
    /// The file as the user named it; nil where the message is about none.
    public var file: String?
    /// The line in the file, from 1.
    public var line: Int?
    /// The character in the line, from 1.
    public var column: Int?
    /// The way into the spec, as `encoding.y.field`.
    public var path: String?
    /// A few words at the place itself, as `did you mean "Sales"?`.
    public var label: String?
    /// What else helps, a sentence each.
    public var notes: [String]

    /// The message with its place and the line of the file, for people.
    public let rendered: String
    /// The same as one line of JSON, for programs.
    public let json: String

    init(_ diagnostic: Grammar.Diagnostic, sources: [SourceText]) {
        severity = diagnostic.severity == .error ? .error : .warning
        message = diagnostic.message
        label = diagnostic.label
        notes = diagnostic.notes
        file = diagnostic.origin?.source
        path = diagnostic.origin.flatMap { $0.path.isEmpty ? nil : $0.path }
        if let origin = diagnostic.origin,
            let place = sources.first(where: { $0.name == origin.source })?.position(of: origin.range.lowerBound)
        {
            line = place.line
            column = place.column
        }
        rendered = diagnostic.rendered(in: sources)
        json = diagnostic.json(in: sources)
    }
}
