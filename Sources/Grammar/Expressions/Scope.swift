/// What an expression can see besides the row.
package struct Scope: Hashable, Sendable {
    /// Parameters, and signals such as `width` and `height`.
    package var values: [String: Value]
    /// The clock of `year(…)`, `timeFormat(…)` and the like.
    package var timeZone: TimeZone
    /// How `format(…)` and `timeFormat(…)` write.
    package var locale: Locale
    /// The tables that `data('name')` reads.
    package var tables: [String: Table]
    /// What `indicator('id')` finds.
    package var indicators: Indicators?
    /// What the marks around an expression are placed by; nil off maps, and before marks are drawn.
    var projection: Projection?

    package init(
        values: [String: Value] = [:], timeZone: TimeZone = .utc, locale: Locale = .english,
        tables: [String: Table] = [:]
    ) {
        self.values = values
        self.timeZone = timeZone
        self.locale = locale
        self.tables = tables
    }
}
