/// A parsed formula over the fields of a row, in Vega's expression language.
package struct Expression: Hashable, Sendable {
    package let text: String
    package let origin: Origin?

    package init(_ text: String, at origin: Origin? = nil) throws(Diagnostic) {
        self.text = text
        self.origin = origin
    }
}
