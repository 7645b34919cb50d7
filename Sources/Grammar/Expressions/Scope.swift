/// What an expression can see besides the row.
package struct Scope: Hashable, Sendable {
    /// Parameters, and signals such as `width` and `height`.
    package var values: [String: Value]
    /// Parameters that are computed when they are asked for, from what is known only once the picture is drawn.
    package var formulas: [String: Expression] = [:]
    /// What selections hold before any input.
    package var selections: [String: SelectionStore] = [:]
    /// The scales of the view whose marks or guides ask; nil before they are placed.
    var scales: ScaleDirectory?
    /// The clock of `year(…)`, `timeFormat(…)` and the like.
    package var timeZone: TimeZone
    /// How `format(…)` and `timeFormat(…)` write.
    @Boxed package var locale: Locale
    /// The tables that `data('name')` reads.
    package var tables: [String: Table]
    /// What expressions can call beside the functions of the language, by name.
    package var functions: [String: ExternalFunction]
    /// What the marks around an expression are placed by; nil off maps, and before marks are drawn.
    var projection: Projection?

    package init(
        values: [String: Value] = [:], timeZone: TimeZone = .utc, locale: Locale = .english,
        tables: [String: Table] = [:], functions: [ExternalFunction] = []
    ) {
        self.values = values
        self.timeZone = timeZone
        self.locale = locale
        self.tables = tables
        self.functions = Dictionary(functions.map { ($0.name, $0) }) { $1 }
    }
}
