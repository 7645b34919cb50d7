import Grammar

extension Value {
    /// The value as it stands in a JSON file, so that what a spec holds can be read like one.
    var asJSON: String {
        switch self {
        case .undefined, .null, .pattern, .geometry: "null"
        case .boolean(let b): b ? "true" : "false"
        case .number(let n), .date(let n): n.isFinite ? Value.text(of: n) : "null"
        case .string(let text): Value.quoted(text)
        case .array(let items): "[" + items.map(\.asJSON).joined(separator: ",") + "]"
        case .object(let record):
            "{" + zip(record.keys, record.values).map { "\(Value.quoted($0)):\($1.asJSON)" }.joined(separator: ",")
                + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default: if scalar.value < 0x20 { result += " " } else { result.unicodeScalars.append(scalar) }
            }
        }
        return result + "\""
    }
}
