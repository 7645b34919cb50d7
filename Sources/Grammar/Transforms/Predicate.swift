/// A condition on a row: Vega-Lite's predicates and their logical composition.
package indirect enum Predicate: Hashable, Sendable {
    case expression(Expression)
    case field(FieldPredicate)
    /// What a selection holds before any input; `empty` is what it says of every row where that is nothing. Of a
    /// variable, whether its value counts as true.
    case parameter(name: String, empty: Bool, origin: Origin?)
    case not(Predicate)
    case and([Predicate])
    case or([Predicate])
}

package struct FieldPredicate: Hashable, Sendable {
    package enum Comparison: Hashable, Sendable {
        case equal(Value)
        case less(Value), lessOrEqual(Value), greater(Value), greaterOrEqual(Value)
        /// An end that is null is open.
        case range(Value, Value)
        case oneOf([Value])
        case valid(Bool)
    }

    package var field: FieldReference
    /// Applied to the field's dates (and to the compared ones) first.
    package var timeUnit: TimeUnit?
    package var comparison: Comparison

    package init(field: FieldReference, timeUnit: TimeUnit? = nil, comparison: Comparison) {
        self.field = field
        self.timeUnit = timeUnit
        self.comparison = comparison
    }
}
