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
