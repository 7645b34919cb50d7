/// What a form accepts, said for a JSON Schema.
indirect enum SchemaPart: Sendable {
    case anything
    /// `number`, `string`, `boolean`, `null`.
    case type(String)
    case choice([String])
    case list(SchemaPart)
    /// A list with something in it.
    case filledList(SchemaPart)
    /// A number, or a whole number, between two; `isOpen`: not the first of them itself.
    case range(SchemaPart, least: Double, most: Double? = nil, isOpen: Bool = false)
    /// An object with exactly one of these keys.
    case oneKey([String], of: SchemaPart)
    case either([SchemaPart])
    /// Defined once, under a name; the closure is asked when the schema is written, so that parts can hold themselves.
    case named(String, @Sendable () -> SchemaPart)
    case object([(name: String, part: SchemaPart)], required: [String])
    /// Any keys, all with the same kind of value.
    case dictionary(SchemaPart)
}
