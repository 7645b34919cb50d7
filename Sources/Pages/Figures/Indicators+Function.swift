import Grammar

extension ExternalFunction {
    /// What expressions on pages can call; which indicators there are shows when the page is drawn.
    package static let ofPages: [ExternalFunction] = [.indicator(of: nil)]

    /// `indicator('id')`, the row of an indicator, whose `value` is a number (an extension); nil: where there are none.
    package static func indicator(of indicators: Indicators?) -> ExternalFunction {
        ExternalFunction("indicator", 1...1) { (arguments) throws(Diagnostic) in
            let id = arguments[0].asText
            guard let indicators else {
                throw Diagnostic(
                    .error, "unknown indicator \"\(id)\"",
                    notes: ["the texts of pages with \"data\" have indicators; charts read data themselves"])
            }
            return .object(try indicators.record(id))
        }
    }
}
