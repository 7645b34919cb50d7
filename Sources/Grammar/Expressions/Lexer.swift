/// Cuts an expression into tokens by JavaScript's lexical grammar (ECMA-262, section 12), without comments.
struct Lexer {
    let source: ExpressionSource
    let bytes: [UInt8]
    var at = 0

    init(_ source: ExpressionSource) {
        self.source = source
        bytes = Array(source.text.utf8)
    }

    /// The next token; `.end` again and again after the last one.
    mutating func next() throws(Diagnostic) -> Token {
        skipBlanks()
        let start = at
        guard let byte = byte() else { return Token(kind: .end, range: at..<at) }
        switch byte {
        case Lexer.digits,
            UInt8(ascii: ".") where self.byte(1).map({ Lexer.digits ~= $0 }) ?? false:
            return Token(kind: .number(try number()), range: start..<at)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            return Token(kind: .text(try text(closing: byte)), range: start..<at)
        default:
            if let name = name() { return Token(kind: .name(name), range: start..<at) }
            return Token(kind: .sign(try sign()), range: start..<at)
        }
    }

    static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    func byte(_ ahead: Int = 0) -> UInt8? { at + ahead < bytes.count ? bytes[at + ahead] : nil }

    /// The character that starts here, and how many bytes it takes.
    func scalar() -> (scalar: Unicode.Scalar, length: Int)? {
        guard let first = byte() else { return nil }
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        let text = String(decoding: bytes[at..<min(at + length, bytes.count)], as: UTF8.self)
        return text.unicodeScalars.first.map { ($0, length) }
    }

    private mutating func skipBlanks() {
        while let (scalar, length) = scalar(), scalar.properties.isWhitespace || scalar == "\u{FEFF}" { at += length }
    }

    /// Letters of any script, digits, `$` and `_`; nil, and no step forward, where no name starts.
    private mutating func name() -> String? {
        let start = at
        while let (scalar, length) = scalar() {
            let fits = at == start ? scalar.properties.isIDStart : scalar.properties.isIDContinue
            guard fits || scalar == "$" || scalar == "_" else { break }
            at += length
        }
        return at == start ? nil : String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func sign() throws(Diagnostic) -> String {
        for length in [4, 3, 2, 1] where at + length <= bytes.count {
            let text = String(decoding: bytes[at..<at + length], as: UTF8.self)
            if Lexer.signs.contains(text) {
                at += length
                return text
            }
        }
        let (scalar, length) = scalar() ?? ("?", 1)
        throw source.error("unknown character \"\(scalar)\" in an expression", at: at..<at + length)
    }

    /// All of JavaScript's, so that what the language leaves out is named whole in messages.
    private static let signs: Set<String> = [
        "(", ")", "[", "]", "{", "}", ",", ":", "?", ".", ";", "+", "-", "*", "/", "%", "!", "~", "<", ">", "<=", ">=",
        "==", "!=", "===", "!==", "&&", "||", "&", "|", "^", "<<", ">>", ">>>", "=", "+=", "-=", "*=", "/=", "%=", "++",
        "--", "<<=", ">>=", ">>>=", "&=", "|=", "^=", "=>", "**", "??", "?.", "...", "`", "@", "#",
    ]
}
