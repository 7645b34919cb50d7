/// A word of the expression language and the bytes it stands on.
struct Token: Hashable {
    enum Kind: Hashable {
        case number(Double)
        /// A quoted text, its escapes resolved.
        case text(String)
        case name(String)
        /// An operator or a bracket, as written.
        case sign(String)
        case end
    }

    var kind: Kind
    /// Offsets into the expression's UTF-8 bytes.
    var range: Range<Int>

    func isSign(_ text: String) -> Bool { kind == .sign(text) }

    /// How messages call the token.
    var called: String {
        switch kind {
        case .number(let n): "number \(Value.text(of: n))"
        case .text: "a text"
        case .name(let name): "\"\(name)\""
        case .sign(let sign): "\"\(sign)\""
        case .end: "the end of the expression"
        }
    }
}
