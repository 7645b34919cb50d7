extension Value {
    /// JavaScript's `a < b` (ECMA-262, IsLessThan): text against text by UTF-16 code units, anything else by number.
    /// False where either is NaN or undefined.
    package static func isLess(_ a: Value, _ b: Value) -> Bool {
        if let s = a.textForComparison, let t = b.textForComparison {
            return isLess(s, t)
        }
        return a.asNumber < b.asNumber
    }

    package static func isLess(_ a: String, _ b: String) -> Bool { a.utf16.lexicographicallyPrecedes(b.utf16) }

    /// The text by which JavaScript compares the value; nil for what it compares by number.
    var textForComparison: String? {
        switch self {
        case .string(let s): s
        case .array, .object, .geometry, .pattern: asText
        case .undefined, .null, .boolean, .number, .date: nil
        }
    }
}

extension Value {
    /// JavaScript's `a <= b`.
    package static func isLessOrEqual(_ a: Value, _ b: Value) -> Bool {
        if let s = a.textForComparison, let t = b.textForComparison { return !isLess(t, s) }
        return a.asNumber <= b.asNumber
    }

    /// JavaScript's `a === b`, but dates are equal to each other and to numbers by their milliseconds.
    package static func isSame(_ a: Value, _ b: Value) -> Bool {
        switch (a, b) {
        case (.number(let x), .number(let y)), (.date(let x), .date(let y)), (.number(let x), .date(let y)),
            (.date(let x), .number(let y)):
            x == y
        case (.undefined, _), (.null, _), (.boolean, _), (.number, _), (.string, _), (.date, _), (.array, _),
            (.object, _), (.geometry, _), (.pattern, _):
            a == b
        }
    }
}
