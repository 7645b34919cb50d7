/// The pattern by which values of calendar units are written (vega-time's `timeUnitSpecifier`).
enum TimeUnitPattern {
    /// Vega's units from coarse to fine.
    static let units = [
        "year", "quarter", "month", "week", "isoweek", "date", "day", "dayofyear", "hours", "minutes", "seconds",
        "milliseconds",
    ]

    private static let standard: [String: String] = [
        "year": "%Y ", "quarter": "Q%q ", "month": "%b ", "date": "%d ", "week": "W%U ", "isoweek": "W%V ",
        "day": "%a ", "dayofyear": "%j ", "hours": "%H:00", "minutes": "00:%M", "seconds": ":%S",
        "milliseconds": ".%L", "year-isoweek": "%G W%V ", "year-month": "%Y-%m ", "year-month-date": "%Y-%m-%d ",
        "hours-minutes": "%H:%M",
    ]

    /// The longest runs of units that have a pattern, one after the other.
    ///
    /// - Parameters:
    ///   - units: from coarse to fine.
    ///   - own: patterns in place of Vega's, by units joined with hyphens (`year-month`); nil takes one away.
    static func pattern(_ units: [String], replacing own: [String: String?] = [:]) -> String {
        let patterns = standard.merging(own.mapValues { $0 ?? "" }) { $1 }.filter { !$0.value.isEmpty }
        var rest = units[...]
        var text = ""
        while !rest.isEmpty {
            let runs = (1...rest.count).reversed().map { (length: $0, key: rest.prefix($0).joined(separator: "-")) }
            let run = runs.first { patterns[$0.key] != nil }
            text += run.flatMap { patterns[$0.key] } ?? ""
            rest = rest.dropFirst(run?.length ?? 1)
        }
        while text.last == " " { text.removeLast() }
        return text
    }
}
