import Grammar

/// What is most often meant by a value of the wrong kind.
enum WrittenHints {
    /// - Parameter what: what was expected, in the words of the message.
    static func hint(_ what: String, _ item: Item) -> String? {
        switch item.content {
        case .string(let text):
            if what.hasPrefix("a number") { return number(text) }
            if what == "true or false", ["true", "false"].contains(text.lowercased()) {
                return "write it without quotes"
            }
            return isObject(what) ? object(for: text, under: item.name) : nil
        case .mapping: return what.hasPrefix("an array") ? "put it into brackets: [ … ]" : nil
        case .boolean(false): return isObject(what) ? "write null for none" : nil
        case .sequence: return what == "an object" && item.name == "encoding" ? "write {\"x\": …, \"y\": …}" : nil
        case .null, .boolean, .number: return nil
        }
    }

    private static func isObject(_ what: String) -> Bool { what.hasPrefix("an object") }

    /// `400px` for 400.
    private static func number(_ text: String) -> String? {
        if Double(text) != nil { return "write it without quotes" }
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
        let unit = text.dropFirst(digits.count).trimmingPrefix(" ")
        guard Double(digits) != nil, ["px", "pt", "pts", "em", "deg", "°"].contains(String(unit)) else { return nil }
        return "write \(digits)"
    }

    /// A name alone, where an object holds it.
    private static func object(for text: String, under key: String?) -> String? {
        guard let key else { return nil }
        if key == "data" { return "write {\"url\": \(text.shortQuoted)}" }
        if key == "resolve" || key == "scale", ["shared", "independent"].contains(text) {
            let modes = "{\"x\": \(text.shortQuoted)}"
            return key == "scale" ? "write \(modes)" : "write {\"scale\": \(modes)}"
        }
        return Channel(rawValue: key) == nil ? nil : "write {\"field\": \(text.shortQuoted)}"
    }
}
