extension Function {
    /// The figures of a page's dataset (an extension).
    static let indicators: [Function] = [
        // The row of an indicator, whose `value` is a number.
        .values("indicator", 1...1) { (a, context) throws(Diagnostic) in
            guard let indicators = context.scope.indicators else {
                throw Diagnostic(
                    .error, "unknown indicator \"\(a.text(0))\"",
                    notes: ["the texts of pages with \"data\" have indicators; charts read data themselves"])
            }
            return .object(try indicators.record(a.text(0)))
        }
    ]
}
