/// What transforms see besides the table, and what they leave for the steps after them.
package struct TransformContext: Sendable {
    /// An `extent` transform adds its parameter here.
    package var scope: Scope
    /// The tables that `lookup` draws from.
    package var lookup: @Sendable (DataSource) throws(Diagnostic) -> Table
    /// The rows that each selection selects from: those of the unit that makes it.
    var selectionRows: [String: Table] = [:]
    /// Where the numbers of the rows that a unit's summary makes start; nil where nobody asks for them.
    var summaryBase: Double?

    package init(scope: Scope = Scope(), lookup: @escaping @Sendable (DataSource) throws(Diagnostic) -> Table) {
        self.scope = scope
        self.lookup = lookup
    }

    package init(scope: Scope = Scope(), tables: [DataSource: Table] = [:]) {
        self.init(scope: scope) { (source) throws(Diagnostic) in
            guard let table = tables[source] else { throw Diagnostic(.error, "unknown data of a lookup") }
            return table
        }
    }
}
