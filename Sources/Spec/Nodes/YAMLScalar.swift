/// The types of YAML scalars by the core schema (YAML 1.2.2, section 10.3.2): `no`, `on` and dates are text.
enum YAMLScalar {
    /// Nil where the tag asks for what the text is not.
    static func content(_ text: String, isPlain: Bool, tag: String?) -> Node.Content? {
        switch tag {
        case nil, "?": return isPlain ? plain(text) : .string(text)
        case "!", "tag:yaml.org,2002:str": return .string(text)
        case "tag:yaml.org,2002:null": return .null
        case "tag:yaml.org,2002:bool":
            if case .boolean(let truth) = plain(text) { return .boolean(truth) }
            return nil
        case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float": return number(text).map { .number($0) }
        default: return nil
        }
    }

    private static func plain(_ text: String) -> Node.Content {
        switch text {
        case "", "~", "null", "Null", "NULL": .null
        case "true", "True", "TRUE": .boolean(true)
        case "false", "False", "FALSE": .boolean(false)
        default: number(text).map { .number($0) } ?? .string(text)
        }
    }

    private static func number(_ text: String) -> Double? {
        guard let first = text.utf8.first, first < UInt8(ascii: ":") else { return nil }
        if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16).map(Double.init) }
        if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8).map(Double.init) }
        let isNegative = first == UInt8(ascii: "-")
        let magnitude = isNegative || first == UInt8(ascii: "+") ? text.dropFirst() : Substring(text)
        switch magnitude {
        case ".inf", ".Inf", ".INF": return isNegative ? -.infinity : .infinity
        case ".nan", ".NaN", ".NAN": return .nan
        default: return isDecimal(magnitude) ? Double(text.hasSuffix(".") ? String(text.dropLast()) : text) : nil
        }
    }

    /// `[0-9]+ (\.[0-9]*)?` or `\.[0-9]+`, then perhaps an exponent.
    private static func isDecimal(_ text: Substring) -> Bool {
        var rest = text.utf8[...]
        func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
        let whole = rest.prefix(while: isDigit)
        rest = rest.dropFirst(whole.count)
        var places = 0
        if rest.first == UInt8(ascii: ".") {
            places = rest.dropFirst().prefix(while: isDigit).count
            rest = rest.dropFirst(1 + places)
        }
        if whole.isEmpty && places == 0 { return false }
        guard let e = rest.first else { return true }
        guard e | 0x20 == UInt8(ascii: "e") else { return false }
        rest = rest.dropFirst()
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        return !rest.isEmpty && rest.allSatisfy(isDigit)
    }
}
