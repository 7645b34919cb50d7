/// The fields of one JSON object, in the order they are set.
struct JSONFields {
    private(set) var text = "{"

    mutating func set(_ name: StaticString, _ value: String) {
        open(name)
        text += jsonText(value)
    }

    mutating func set(_ name: StaticString, _ value: Double) {
        open(name)
        appendDecimal(value, to: &text)
    }

    /// Left out where it is what every reader takes anyway.
    mutating func set(_ name: StaticString, _ value: Double, unless ordinary: Double) {
        if value != ordinary { set(name, value) }
    }

    /// A value that is JSON already.
    mutating func set(_ name: StaticString, json value: String) {
        open(name)
        text += value
    }

    /// The whole object.
    var closed: String { text + "}" }

    private mutating func open(_ name: StaticString) {
        if text.utf8.count > 1 { text += "," }
        text += "\"\(name)\":"
    }
}

/// A JSON string (RFC 8259, section 7).
func jsonText(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\t": text += "\\t"
        case "\0"..."\u{1F}":
            let hex = String(scalar.value, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        default: text.unicodeScalars.append(scalar)
        }
    }
    return text + "\""
}

/// A JSON array of values that are JSON already.
func jsonArray(_ values: some Sequence<String>) -> String { "[" + values.joined(separator: ",") + "]" }
