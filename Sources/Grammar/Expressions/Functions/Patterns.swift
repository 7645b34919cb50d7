extension Function {
    /// Regular expressions, and what takes one or a text.
    static let patterns: [Function] = [
        .values("regexp", 1...2) { (a, context) throws(Diagnostic) in
            if case .pattern(let source, let flags) = a[0], a[1] == .undefined {
                return .pattern(source: source, flags: flags)
            }
            let flags = a[1] == .undefined ? "" : a.text(1)
            let source: String
            if case .pattern(let body, _) = a[0] { source = body } else { source = a.text(0) }
            _ = try context.pattern(source, flags)
            return .pattern(source: source, flags: flags)
        },
        .values("test", 2...2) { (a, context) throws(Diagnostic) in
            let (source, flags) = patternParts(a[0])
            return .boolean(try context.pattern(source, flags).isFound(in: a.text(1), context.budget))
        },
        .values("replace", 3...3) { (a, context) throws(Diagnostic) in
            switch a[1] {
            case .pattern(let source, let flags):
                return .string(
                    try context.pattern(source, flags).replacing(in: a.text(0), by: a.text(2), context.budget))
            case .string(let part): return .string(replacedFirst(part, in: a.text(0), by: a.text(2)))
            case .undefined, .null, .boolean, .number, .date, .array, .object, .geometry:
                throw needs("a text or a regular expression", a[1], of: "replace")
            }
        },
        .values("split", 1...3) { (a, context) throws(Diagnostic) in
            let limit = a[2] == .undefined ? Int.max : Int(UInt32(bitPattern: a.number(2).int32))
            let parts: [String]
            switch a[1] {
            case .undefined: parts = [a.text(0)]
            case .pattern(let source, let flags):
                parts = try context.pattern(source, flags).split(a.text(0), context.budget)
            case .null, .boolean, .number, .string, .date, .array, .object, .geometry:
                parts = split(a.text(0), by: a.text(1))
            }
            return .array(parts.prefix(limit).map(Value.string))
        },
    ]

    private static func patternParts(_ value: Value) -> (source: String, flags: String) {
        if case .pattern(let source, let flags) = value { return (source, flags) }
        return (value.asText, "")
    }

    private static func replacedFirst(_ part: String, in text: String, by replacement: String) -> String {
        let (scalars, sought) = (Array(text.unicodeScalars), Array(part.unicodeScalars))
        guard let range = scalars.firstRange(of: sought) else { return text }
        let match = PatternMatch(in: scalars, range, [range])
        var result = String.UnicodeScalarView(scalars[..<range.lowerBound])
        result.append(contentsOf: match.expand(replacement).unicodeScalars)
        result.append(contentsOf: scalars[range.upperBound...])
        return String(result)
    }

    private static func split(_ text: String, by separator: String) -> [String] {
        let units = Array(text.utf16)
        let sought = Array(separator.utf16)
        if sought.isEmpty { return units.map { String(decoding: [$0], as: UTF16.self) } }
        var parts: [String] = []
        var start = 0
        while let found = firstIndex(of: sought, in: units, from: start) {
            parts.append(String(decoding: units[start..<found], as: UTF16.self))
            start = found + sought.count
        }
        return parts + [String(decoding: units[start...], as: UTF16.self)]
    }

    private static func firstIndex(of part: [UInt16], in units: [UInt16], from start: Int) -> Int? {
        guard start + part.count <= units.count else { return nil }
        return (start...units.count - part.count).first { units[$0..<$0 + part.count].elementsEqual(part) }
    }
}
