import Grammar

/// A dataset of single figures: a row an indicator, known by its `id`.
///
/// A row has a `value`, and may have a `unit`, a `name`, a shorter `label`, a `period`, a `bound` (`exact`, `at_least`,
/// `at_most`, `about`) and a number `format`. Of a range, `value` is the lower end and `upper` the upper one. In the
/// edition `hant` of a page the columns `unit_hant` and `name_hant` go before `unit` and `name`.
package struct Indicators: Hashable, Sendable {
    /// Under which expressions find the page's table: `data('indicators')`.
    static let tableName = "indicators"

    /// So many are named where one is unknown.
    private static let mostSiblings = 12

    private let table: Table
    private let rows: [String: Int]
    private let edition: String?
    private let locale: Locale

    /// - Throws: a table without the columns `id` and `value`, or with two rows of one id.
    init(_ table: Table, edition: String?, locale: Locale, at origin: Origin? = nil) throws(Diagnostic) {
        for name in ["id", "value"] where table[name] == nil {
            throw Diagnostic(
                .error, "cannot read indicators because their table has no column \"\(name)\"", at: origin,
                notes: ["it has " + table.names.map { "\"\($0)\"" }.joined(separator: ", ")])
        }
        self.table = table
        self.edition = edition
        self.locale = locale
        var rows: [String: Int] = [:]
        for (row, value) in (table["id"]?.values ?? []).enumerated() {
            if let first = rows.updateValue(row, forKey: value.asText) {
                throw Diagnostic(
                    .error,
                    "expected each indicator once, found \"\(value.asText)\" in rows \(first + 1) and \(row + 1)",
                    at: origin)
            }
        }
        self.rows = rows
    }

    /// In the table's order.
    package var ids: [String] { (table["id"]?.values ?? []).map(\.asText) }

    /// - Throws: an id that no row has, with the nearest one.
    func quantity(_ id: String, at origin: Origin?) throws(Diagnostic) -> Quantity {
        let row = try row(id, at: origin)
        let bound = text("bound", row).flatMap { $0.isEmpty ? .exact : Quantity.Bound(rawValue: $0) }
        guard let bound = text("bound", row) == nil ? .exact : bound else {
            throw Diagnostic(
                .error, "unknown bound \"\(text("bound", row) ?? "")\" of the indicator \"\(id)\"", at: origin,
                notes: ["one of " + Quantity.Bound.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")])
        }
        guard let value = try number("value", row, of: id, at: origin) else {
            throw Diagnostic(.error, "missing the value of the indicator \"\(id)\"", at: origin)
        }
        var quantity = Quantity(
            value: value, upper: try number("upper", row, of: id, at: origin), bound: bound,
            unit: try words("unit", row, at: origin) ?? "", name: text("name", row) ?? id,
            period: text("period", row) ?? "", locale: locale)
        if let format = text("format", row), !format.isEmpty {
            quantity.format = try NumberFormat(format, locale: locale, at: origin)
        }
        try quantity.checkRange(of: "the indicator \"\(id)\"", at: origin)
        return quantity
    }

    /// What an indicator counts; its id where the table has no names at all.
    ///
    /// - Throws: names in other editions than the page's only.
    func name(of id: String, at origin: Origin?) throws(Diagnostic) -> String {
        try words("name", try row(id, at: origin), at: origin) ?? id
    }

    /// What stands beside the indicator's figure: its label, or its name where the table has no shorter words for it.
    ///
    /// - Throws: labels in other editions than the page's only.
    func label(of id: String, at origin: Origin?) throws(Diagnostic) -> String {
        let label = try words("label", try row(id, at: origin), at: origin) ?? ""
        return label.isEmpty ? try name(of: id, at: origin) : label
    }

    /// An indicator's row as an expression sees it: its columns, with unit, name and label in the page's edition.
    func record(_ id: String) throws(Diagnostic) -> Record {
        let quantity = try quantity(id, at: nil)
        var record = table.record(try row(id, at: nil))
        record["value"] = .number(quantity.value)
        if table["upper"] != nil { record["upper"] = quantity.upper.map(Value.number) ?? .null }
        record["unit"] = .string(quantity.unit)
        record["name"] = .string(quantity.name)
        let label = text("label", try row(id, at: nil)) ?? ""
        record["label"] = .string(label.isEmpty ? quantity.name : label)
        return record
    }

    /// A number of the row; nil for an empty cell, and where the table has no such column.
    ///
    /// - Throws: a text that is no number.
    private func number(_ name: String, _ row: Int, of id: String, at origin: Origin?) throws(Diagnostic) -> Double? {
        guard let column = table[name], column.isValid(row), column[row].asText != "" else { return nil }
        let number = Value.number(from: column[row].asText)
        guard number.isFinite else {
            throw Diagnostic(
                .error, "expected a number as the \(name) of the indicator \"\(id)\", found \"\(column[row].asText)\"",
                at: origin)
        }
        return number
    }

    /// A unit, a name or a label in the page's edition; nil where the table has no such column in any edition.
    ///
    /// - Throws: columns for other editions only.
    private func words(_ name: String, _ row: Int, at origin: Origin?) throws(Diagnostic) -> String? {
        if let text = text(name, row) { return text }
        let others = table.names.filter { $0.hasPrefix(name + "_") }
        guard let edition, !others.isEmpty else { return nil }
        throw Diagnostic(
            .error, "missing the column \"\(name)_\(edition)\" in the page's data", at: origin,
            notes: ["it has " + others.map { "\"\($0)\"" }.joined(separator: ", ")])
    }

    private func row(_ id: String, at origin: Origin?) throws(Diagnostic) -> Int {
        if let row = rows[id] { return row }
        throw Diagnostic(
            .error, "unknown indicator \"\(id)\"", at: origin, label: Nearest.hint(for: id, among: ids),
            notes: related(to: id))
    }

    /// One of an indicator's texts in the page's edition; nil where the table has none.
    private func text(_ name: String, _ row: Int) -> String? {
        let column = edition.flatMap { table["\(name)_\($0)"] } ?? table[name]
        return column.map { $0.isValid(row) ? $0[row].asText : "" }
    }

    /// What begins as the unknown id does.
    private func related(to id: String) -> [String] {
        let theme = id.prefix { $0 != "." } + "."
        let siblings = ids.filter { $0.hasPrefix(theme) }
        if siblings.isEmpty { return ["the page's data has \(ids.count) indicators, as \"\(ids.first ?? "")\""] }
        let shown = siblings.prefix(Indicators.mostSiblings).map { "\"\($0)\"" }.joined(separator: ", ")
        let more = siblings.count - Indicators.mostSiblings
        return ["there are " + shown + (more > 0 ? " and \(more) more" : "")]
    }
}
