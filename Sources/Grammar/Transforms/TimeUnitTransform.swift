/// Moves dates to the start of the calendar unit that holds them.
package struct TimeUnitTransform: Hashable, Sendable {
    package var unit: TimeUnit
    package var field: FieldReference
    package var name: String
    /// Under this name the unit's end is written too; Vega-Lite uses `name` + `_end`.
    package var endName: String?

    package init(unit: TimeUnit, field: FieldReference, name: String, endName: String?) {
        self.unit = unit
        self.field = field
        self.name = name
        self.endName = endName
    }
}

extension TimeUnitTransform {
    /// All rows, each with its unit's start and end: null where the field is null, an invalid date where it is none.
    func applied(to table: Table, in scope: Scope) throws(Diagnostic) -> Table {
        let measure = Measure(try table.require(field))
        let unit = unit.resolved(over: measure.extent)
        let nulls = measure.numbers.indices.map { measure.state($0) == .missing }
        let mask = nulls.contains(true) ? nulls : nil
        let starts = measure.numbers.map { unit.isBinned ? $0 : unit.floor($0, in: scope.timeZone) }
        var result = table
        result.set(name, Column(.dates(starts), nulls: mask))
        if let endName {
            let ends = starts.map { unit.end(ofUnitAt: $0, in: scope.timeZone) }
            result.set(endName, Column(.dates(ends), nulls: mask))
        }
        return result
    }
}
