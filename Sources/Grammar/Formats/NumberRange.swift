extension Locale {
    /// How the two ends of a range are joined.
    package enum Ranges: Hashable, Sendable {
        /// `3–5%`, `$1–2`: an en dash, and what both ends share once; `−5 to −3`, since a dash would be taken for a minus
        /// (The Chicago Manual of Style, 6.78 and 9.62).
        case dash
        /// `3%～5%`, `9亿～16亿`: a wave, and a per cent sign or a power of ten at both ends, since `3～5%` may begin at
        /// 3 (GB/T 15835-2011, 5.1.4).
        case wave
    }
}

extension Locale.Ranges {
    /// Between figures whose sign or unit stands elsewhere.
    func joiner(isNegative: Bool) -> String {
        switch self {
        case .dash: isNegative ? " to " : "–"
        case .wave: "～"
        }
    }

    /// What the lower end repeats of a unit behind the upper one: `%`, the `萬` of `萬元`.
    func repeated(of unit: String) -> Substring {
        switch self {
        case .dash: ""
        case .wave: unit.prefix { "%‰万萬亿億".contains($0) }
        }
    }
}

extension NumberFormat {
    /// The range between two numbers in ascending order; one number where both are written alike.
    package func text(from low: Double, to high: Double) -> String {
        let (first, last) = (text(low), text(high))
        if first == last { return first }
        let joiner = locale.ranges.joiner(isNegative: low < 0)
        switch locale.ranges {
        case .wave: return first + joiner + last
        case .dash:
            let (a, b) = (Affixes(first), Affixes(last))
            if low < 0 { return (a.suffix == b.suffix ? a.prefix + a.digits : first) + joiner + last }
            return a.prefix + a.digits + (a.suffix == b.suffix ? "" : a.suffix) + joiner
                + (a.prefix == b.prefix ? "" : b.prefix) + b.digits + b.suffix
        }
    }

    /// A number's text by what stands before its first digit, up to its last one, and behind it.
    private struct Affixes {
        var prefix = ""
        var digits: String
        var suffix = ""

        init(_ text: String) {
            digits = text
            guard let first = text.firstIndex(where: \.isNumber), let last = text.lastIndex(where: \.isNumber) else {
                return
            }
            prefix = String(text[..<first])
            digits = String(text[first...last])
            suffix = String(text[text.index(after: last)...])
        }
    }
}
