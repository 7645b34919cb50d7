extension Table {
    /// The rows of which the predicate holds.
    package func filtered(by predicate: Predicate, in scope: Scope) throws(Diagnostic) -> Table {
        let mask = try predicate.mask(over: self, in: scope)
        return gathered((0..<rowCount).filter { mask[$0] })
    }
}
