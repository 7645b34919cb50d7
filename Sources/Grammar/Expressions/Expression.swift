/// A parsed formula over the fields of a row, in Vega's expression language: a part of JavaScript with functions of
/// its own, without statements and side effects (vega.github.io/vega/docs/expressions).
///
/// Dates, arrays and objects are values here: two dates are equal where they are the same moment.
package struct Expression: Sendable {
    package let text: String
    /// The place of the text, its first byte being the expression's first.
    package let origin: Origin?
    let root: Syntax

    /// - Parameter functions: what it can call beside the functions of the language; the scope in which it is evaluated
    ///   has them too.
    /// - Throws: what keeps the text from being an expression, at the place in it. Functions and the number of their
    ///   arguments are checked here, names of parameters when the expression is evaluated.
    package init(
        _ text: String, at origin: Origin? = nil, calling functions: [String: ExternalFunction] = [:]
    ) throws(Diagnostic) {
        self.text = text
        self.origin = origin
        root = try Parser.parse(ExpressionSource(text: text, origin: origin), functions)
    }

    var source: ExpressionSource { ExpressionSource(text: text, origin: origin) }
}

extension Expression: Hashable {
    package static func == (a: Expression, b: Expression) -> Bool { a.text == b.text && a.origin == b.origin }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(text)
        hasher.combine(origin)
    }
}
