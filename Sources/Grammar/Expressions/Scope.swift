/// What an expression can see besides the row.
package struct Scope: Hashable, Sendable {
    /// Parameters, and signals such as `width` and `height`.
    package var values: [String: Value]
    package var timeZone: TimeZone

    package init(values: [String: Value] = [:], timeZone: TimeZone = .utc) {
        self.values = values
        self.timeZone = timeZone
    }
}
