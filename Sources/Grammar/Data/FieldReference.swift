/// A field as the author named it, and where.
package struct FieldReference: Hashable, Sendable {
    package var path: FieldPath
    package var origin: Origin?

    package init(_ path: FieldPath, at origin: Origin? = nil) {
        self.path = path
        self.origin = origin
    }

    package init(_ name: String, at origin: Origin? = nil) { self.init(FieldPath(name), at: origin) }

    package var name: String { path.name }
}

extension Table {
    /// Whether the table has neither rows nor fields of its own, so that any field may be meant.
    var tellsNothing: Bool { rowCount == 0 && (isBlank || names.isEmpty) }

    /// The column that a field names; an empty one where the table tells nothing about its fields.
    /// - Throws: `unknown field …`, with the nearest of the table's fields.
    package func require(_ field: FieldReference) throws(Diagnostic) -> Column {
        if let column = column(field.path) { return column }
        if tellsNothing { return Column(numbers: []) }
        let place = label.map { " in table \"\($0)\"" } ?? ""
        throw Diagnostic(
            .error, "unknown field \"\(field.name)\"\(place)", at: field.origin,
            label: hidesNames ? nil : Nearest.hint(for: field.name, among: names), notes: [fieldsNote])
    }

    /// One column a field, in their order.
    package func require(_ fields: [FieldReference]) throws(Diagnostic) -> [Column] {
        var columns: [Column] = []
        for field in fields { columns.append(try require(field)) }
        return columns
    }

    private var fieldsNote: String {
        if hidesNames { return "its fields are not told, since the file's name does not end as a data file's does" }
        if names.isEmpty { return "the table has no fields" }
        // A wide table would bury the message.
        let shown = names.prefix(30).map { "\"\($0)\"" }.joined(separator: ", ")
        return "the table has \(shown)" + (names.count > 30 ? " and \(names.count - 30) more" : "")
    }
}
