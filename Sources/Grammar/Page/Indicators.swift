/// A dataset of single figures: a row an indicator, known by its `id`.
///
/// A row has a `value`, and may have a `unit`, a `name`, a `period` and a `bound` (`exact`, `at_least`, `at_most`,
/// `about`). Of a range, `value` is the lower end and `upper` the upper one. In the edition `hant` of a page the columns `unit_hant` and `name_hant` go before `unit` and `name`.
package struct Indicators: Sendable {
    /// Under which expressions find the page's table: `data('indicators')`.
    static let tableName = "indicators"

    private let table: Table
    private let rows: [String: Int]
    private let edition: String?
    private let locale: Locale

    /// - Throws: a table without the columns `id` and `value`.
    init(_ table: Table, edition: String?, locale: Locale, at origin: Origin? = nil) throws(Diagnostic) {
        for name in ["id", "value"] where table[name] == nil {
            throw Diagnostic(
                .error, "cannot read indicators because their table has no column \"\(name)\"", at: origin,
                notes: ["it has " + table.names.map { "\"\($0)\"" }.joined(separator: ", ")])
        }
        self.table = table
        self.edition = edition
        self.locale = locale
        rows = Dictionary(
            (table["id"]?.values ?? []).enumerated().map { ($1.asText, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package var ids: [String] { rows.keys.sorted { rows[$0, default: 0] < rows[$1, default: 0] } }

    /// - Throws: an id that no row has, with the nearest one.
    func quantity(_ id: String, at origin: Origin?) throws(Diagnostic) -> Quantity {
        let row = try row(id, at: origin)
        let bound = text("bound", row).flatMap { $0.isEmpty ? .exact : Quantity.Bound(rawValue: $0) }
        guard let bound = text("bound", row) == nil ? .exact : bound else {
            throw Diagnostic(
                .error, "unknown bound \"\(text("bound", row) ?? "")\" of the indicator \"\(id)\"", at: origin,
                notes: ["one of " + Quantity.Bound.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")])
        }
        let quantity = Quantity(
            value: number("value", row) ?? .nan, upper: number("upper", row), bound: bound,
            unit: text("unit", row) ?? "", name: text("name", row) ?? id, period: text("period", row) ?? "",
            locale: locale)
        try quantity.checkRange(of: "the indicator \"\(id)\"", at: origin)
        return quantity
    }

    /// An indicator's row as an expression sees it.
    func record(_ id: String) throws(Diagnostic) -> Record {
        let row = try row(id, at: nil)
        var record = table.record(row)
        record["value"] = .number(number("value", row) ?? .nan)
        if table["upper"] != nil { record["upper"] = number("upper", row).map(Value.number) ?? .null }
        return record
    }

    /// A number of the row; nil for an empty cell, and where the table has no such column.
    private func number(_ name: String, _ row: Int) -> Double? {
        guard let column = table[name], column.isValid(row), column[row].asText != "" else { return nil }
        return Value.number(from: column[row].asText)
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
        return ["there are " + siblings.map { "\"\($0)\"" }.joined(separator: ", ")]
    }
}
