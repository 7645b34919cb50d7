import Grammar

extension PageDesign {
    /// That something has no room.
    ///
    /// - Parameters:
    ///   - excess: in points.
    ///   - direction: `wide` or `high`.
    func misfit(
        _ what: String, by excess: Double, _ direction: String, at origin: Origin?, notes: [String] = []
    ) -> Diagnostic {
        Diagnostic(
            .error, "cannot fit \(what) because it is \(unit.text(excess)) too \(direction)", at: origin, notes: notes)
    }

    /// - Throws: a thing that is wider than its column.
    func checkWidth(of what: String, _ own: Double, in width: Double, at origin: Origin?) throws(Diagnostic) {
        if own > width + 0.5 { throw misfit(what, by: own - width, "wide", at: origin) }
    }
}
