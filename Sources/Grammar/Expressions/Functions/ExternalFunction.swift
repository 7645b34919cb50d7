/// A function that whoever reads and draws a figure gives to its expressions, beside those of the language: a page's
/// `indicator('id')`.
package final class ExternalFunction: Sendable {
    package let name: String
    /// How many arguments it takes.
    let arity: ClosedRange<Int>
    /// Equal arguments always give equal results.
    let body: @Sendable ([Value]) throws(Diagnostic) -> Value

    /// - Parameter body: gets as many arguments as `arity` allows. What it throws gets the place of the call.
    package init(
        _ name: String, _ arity: ClosedRange<Int>, _ body: @escaping @Sendable ([Value]) throws(Diagnostic) -> Value
    ) {
        self.name = name
        self.arity = arity
        self.body = body
    }

    var function: Function {
        .values(name, arity) { [body] (arguments, _) throws(Diagnostic) in try body(arguments.values) }
    }
}

/// Two functions are the same only where they are one.
extension ExternalFunction: Hashable {
    package static func == (a: ExternalFunction, b: ExternalFunction) -> Bool { a === b }

    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
