/// A style sheet, the value of a `style` attribute or of one property, as far as it has to be looked at.
struct SVGStyleText {
    struct Declaration {
        let property: String
        let value: String
    }

    private let text: String

    /// Escapes are undone, so that nothing hides behind them, and comments left out.
    init(_ text: String) { self.text = SVGStyleText.unescaped(SVGStyleText.withoutComments(text)) }

    /// All `property: value`, of whatever rule.
    var declarations: [Declaration] {
        text.split { "{};".contains($0) }.compactMap { part in
            let halves = part.split(separator: ":", maxSplits: 1)
            guard halves.count == 2 else { return nil }
            return Declaration(property: SVGText.trimmed(halves[0]).lowercased(), value: SVGText.trimmed(halves[1]))
        }
    }

    /// The first rule that is none of elements, such as `@import url(a.css)`.
    var rule: String? { text.split { "{};".contains($0) }.map(SVGText.trimmed).first { $0.hasPrefix("@") } }

    /// What stands in each `url(…)`, without quotes.
    var addresses: [String] {
        var rest = text[...]
        var addresses: [String] = []
        while let start = rest.firstIndex(of: "(") {
            let name = rest[..<start].suffix(3).lowercased()
            rest = rest[rest.index(after: start)...]
            guard name == "url" else { continue }
            let inside = rest.prefix { $0 != ")" }
            addresses.append(SVGText.trimmed(inside.filter { $0 != "\"" && $0 != "'" }))
            rest = rest[inside.endIndex...]
        }
        return addresses
    }

    private static func withoutComments(_ text: String) -> String {
        var rest = text[...]
        var kept = ""
        while let start = rest.firstRange(of: "/*") {
            kept += rest[..<start.lowerBound]
            rest = rest[start.upperBound...].firstRange(of: "*/").map { rest[$0.upperBound...] } ?? ""
        }
        return kept + rest
    }

    /// `\75rl` is `url` (CSS Syntax 3, section 4.3.7).
    private static func unescaped(_ text: String) -> String {
        guard text.contains("\\") else { return text }
        var rest = text.unicodeScalars[...]
        var plain = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            guard scalar == "\\" else {
                plain.append(scalar)
                continue
            }
            let digits = rest.prefix { $0.properties.isASCIIHexDigit }.prefix(6)
            guard !digits.isEmpty else { continue }
            rest = rest[digits.endIndex...]
            if rest.first?.properties.isWhitespace == true { rest.removeFirst() }
            plain.append(UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
        }
        return String(plain)
    }
}
