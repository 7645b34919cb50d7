/// A field by Vega's accessor syntax: `a`, `a.b` or `a['b']` for a part of an object, `a\.b` for a dot in the name.
package struct FieldPath: Hashable, Sendable {
    package var parts: [String]
    /// As the author wrote it.
    package var text: String

    package init(_ text: String) {
        self.text = text
        parts = FieldPath.split(text)
    }

    /// The field's whole name, dots and brackets as plain characters.
    package var name: String { parts.joined(separator: ".") }

    private static func split(_ text: String) -> [String] {
        var parts: [String] = []
        var part = ""
        var quote: Character?
        var inBrackets = false
        var escaped = false
        for c in text {
            if escaped {
                part.append(c)
                escaped = false
            } else if c == "\\" {
                escaped = true
            } else if let open = quote {
                if c == open { quote = nil } else { part.append(c) }
            } else if inBrackets {
                switch c {
                case "'", "\"": quote = c
                case "]":
                    parts.append(part)
                    part = ""
                    inBrackets = false
                default: part.append(c)
                }
            } else if c == "." || c == "[" {
                if !part.isEmpty { parts.append(part) }
                part = ""
                inBrackets = c == "["
            } else {
                part.append(c)
            }
        }
        if !part.isEmpty || parts.isEmpty { parts.append(part) }
        return parts
    }
}

extension Table {
    /// The column that the path leads to: a column with the whole name, or parts of the objects in one; nil where the
    /// table has no such column.
    package func column(_ path: FieldPath) -> Column? {
        if let whole = self[path.name] { return whole }
        guard path.parts.count > 1, let outer = self[path.parts[0]] else { return nil }
        return Column((0..<rowCount).map { outer[$0].part(path.parts.dropFirst()) })
    }
}

extension Value {
    /// The part of an object or array that the keys lead to; undefined where there is none.
    package func part(_ keys: some Collection<String>) -> Value {
        guard let key = keys.first else { return self }
        switch self {
        case .object(let record): return (record[key] ?? .undefined).part(keys.dropFirst())
        case .array(let items):
            if key == "length" { return .number(Double(items.count)) }
            guard let i = Int(key), items.indices.contains(i) else { return .undefined }
            return items[i].part(keys.dropFirst())
        case .geometry(let geometry): return geometry.member(key).part(keys.dropFirst())
        case .undefined, .null, .boolean, .number, .string, .date, .pattern: return .undefined
        }
    }
}
