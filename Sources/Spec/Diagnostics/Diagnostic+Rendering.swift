import Grammar

extension Diagnostic {
    /// The diagnostic for people to read:
    ///
    ///     error: unknown property "colour"
    ///      --> Charts/a.yaml:7:5 at encoding.colour
    ///       |
    ///     7 |     colour: {field: a}
    ///       |     ^^^^^^ did you mean "color"?
    ///       = note: …
    ///
    /// - Parameter sources: Where the line comes from; a place in another text is told by its name only.
    package func rendered(in sources: [SourceText]) -> String {
        var lines = ["\(severity.rawValue): \(DisplayWidth.printable(message))"]
        var gutter = 1
        if let origin {
            if let source = sources.first(where: { $0.name == origin.source }) {
                let excerpt = Excerpt(origin, in: source, label: label)
                gutter = excerpt.gutter
                lines += excerpt.lines
            } else {
                lines.append(" --> \(origin.source)\(origin.wayThere)")
                lines += label.map { ["  = help: \($0)"] } ?? []
            }
        } else if let label {
            lines.append("  = help: \(label)")
        }
        let indent = String(repeating: " ", count: gutter + 1)
        lines += notes.map { "\(indent)= note: \(DisplayWidth.printable($0))" }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Origin {
    fileprivate var wayThere: String { path.isEmpty ? "" : " at \(DisplayWidth.printable(path))" }
}

/// The line that a diagnostic points at, with carets under the place.
private struct Excerpt {
    /// Columns shown of a long line.
    static let width = 100

    let gutter: Int
    let lines: [String]

    init(_ origin: Origin, in source: SourceText, label: String?) {
        let position = source.position(of: origin.range.lowerBound)
        let parts = source.line(position.line, around: origin.range)
        let before = Excerpt.end(of: DisplayWidth.printable(parts.before), columns: Excerpt.width / 2)
        let room = Excerpt.width - DisplayWidth.of(before)
        let rest = DisplayWidth.printable(parts.inside) + DisplayWidth.printable(parts.after)
        let shown = Excerpt.start(of: rest, columns: room)
        let carets = max(1, min(DisplayWidth.of(DisplayWidth.printable(parts.inside)), room))
        let number = String(position.line)
        gutter = number.count
        let blank = String(repeating: " ", count: gutter)
        let place = "\(source.name):\(position.line):\(position.column)\(origin.wayThere)"
        let underline =
            String(repeating: " ", count: DisplayWidth.of(before)) + String(repeating: "^", count: carets)
            + (label.map { " " + DisplayWidth.printable($0) } ?? "")
        lines = [
            "\(blank)--> \(place)", "\(blank) |", "\(number) | \(before)\(shown)", "\(blank) | \(underline)",
        ]
    }

    private static func start(of text: String, columns: Int) -> String {
        cut(Array(text), columns: columns).map { String($0) + "…" } ?? text
    }

    private static func end(of text: String, columns: Int) -> String {
        cut(text.reversed(), columns: columns).map { "…" + String($0.reversed()) } ?? text
    }

    /// The first characters, as many as leave room for an ellipsis; nil where the whole fits.
    private static func cut(_ characters: [Character], columns: Int) -> ArraySlice<Character>? {
        var used = 0
        var fitting = 0
        for character in characters {
            used += DisplayWidth.of(character)
            if used > columns { return characters.prefix(fitting) }
            if used < columns { fitting += 1 }
        }
        return nil
    }
}
