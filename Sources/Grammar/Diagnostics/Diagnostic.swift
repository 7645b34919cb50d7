/// Where in a text something was said: a stretch of bytes in a named source, and the way to it from the root.
package struct Origin: Hashable, Sendable {
    /// The file's name as the user gave it, `<stdin>` for standard input.
    package var source: String
    /// Offsets into the source's UTF-8 bytes.
    package var range: Range<Int>
    /// The way from the root, as `encoding.y.field` or `layer[1].mark`; empty for the root and for data files.
    package var path: String

    package init(source: String, range: Range<Int>, path: String = "") {
        self.source = source
        self.range = range
        self.path = path
    }

    /// The place of a part of this place: `offset` bytes on, `length` bytes long (for a word in an expression).
    package func part(offset: Int, length: Int) -> Origin {
        let start = min(range.lowerBound + offset, range.upperBound)
        return Origin(source: source, range: start..<min(start + length, range.upperBound), path: path)
    }
}

/// Something wrong, or doubtful, in what the author wrote: what, where, and what was probably meant. Every function that
/// can throw keeps room for one, so that it is small.
package struct Diagnostic: Error, Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable { case error, warning }

    package var severity: Severity
    /// One sentence without a full stop that starts with `unknown`, `missing`, `expected …, found …` or `cannot …
    /// because …`.
    package var message: String
    @Boxed package var origin: Origin?
    /// Said at the place itself, most often `did you mean "…"?`.
    package var label: String?
    /// Further lines: what there is to choose from, why the rule stands.
    package var notes: [String]
    /// What in the data it is about, where `origin` is a place in the spec or is not known.
    @Boxed package var subject: Subject? = nil

    package init(
        _ severity: Severity = .error, _ message: String, at origin: Origin? = nil, label: String? = nil,
        notes: [String] = []
    ) {
        self.severity = severity
        self.message = message
        self.origin = origin
        self.label = label
        self.notes = notes
    }
}

/// Collects diagnostics along the way, so that one run tells everything that is wrong.
package struct Diagnostics: Sendable {
    package private(set) var all: [Diagnostic] = []

    package init() {}

    package var hasErrors: Bool { all.contains { $0.severity == .error } }

    package mutating func add(_ diagnostic: Diagnostic) {
        if !all.contains(diagnostic) { all.append(diagnostic) }
    }

    /// More than these help nobody.
    package static let most = 200

    /// Adds one of many, or where there are too many already, that not all are told.
    ///
    /// - Returns: whether there is room for more.
    @discardableResult
    package mutating func addOfMany(_ diagnostic: Diagnostic) -> Bool {
        if all.count < Diagnostics.most {
            add(diagnostic)
            return true
        }
        add(Diagnostic(.error, "cannot tell all errors because they are more than \(Diagnostics.most)"))
        return false
    }

    package mutating func add(contentsOf others: [Diagnostic]) { others.forEach { add($0) } }
}
