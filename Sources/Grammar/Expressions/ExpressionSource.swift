/// The text of an expression and its place, for messages that point into it.
struct ExpressionSource: Hashable, Sendable {
    var text: String
    var origin: Origin?

    func place(_ range: Range<Int>) -> Origin? { origin?.part(offset: range.lowerBound, length: range.count) }

    /// An error at a stretch of the text's bytes. Where nobody knows the text's own place, the message quotes it.
    func error(_ message: String, at range: Range<Int>, label: String? = nil, notes: [String] = []) -> Diagnostic {
        let quoted = origin == nil ? ["in the expression \(text)"] : []
        return Diagnostic(.error, message, at: place(range), label: label, notes: notes + quoted)
    }
}
