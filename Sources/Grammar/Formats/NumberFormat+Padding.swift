extension NumberFormat {
    /// The parts put together, filled up to the width.
    func padded(_ parts: Parts) -> String {
        var digits = parts.digits
        let length = parts.prefix.count + digits.count + parts.suffix.count
        var padding = String(repeating: fill, count: max(0, width - length))
        if isGrouped && isZeroFilled {
            // The zeros are grouped with the digits.
            digits = grouped(padding + digits, width: padding.isEmpty ? .max : width - parts.suffix.count)
            padding = ""
        }
        switch alignment {
        case .start: return parts.prefix + digits + parts.suffix + padding
        case .end: return padding + parts.prefix + digits + parts.suffix
        case .afterSign: return parts.prefix + padding + digits + parts.suffix
        case .center:
            let half = padding.count / 2
            return padding.prefix(half) + parts.prefix + digits + parts.suffix + padding.dropFirst(half)
        }
    }

    /// The digits in the locale's groups from the right, no more of them than fit the width.
    func grouped(_ digits: String, width: Int) -> String {
        if locale.grouping.isEmpty { return digits }
        var rest = digits[...]
        var groups: [Substring] = []
        var length = 0
        while !rest.isEmpty && length <= width {
            var size = locale.grouping[groups.count % locale.grouping.count]
            if length + size + 1 > width { size = max(1, width - length) }
            groups.append(rest.suffix(size))
            rest = rest.dropLast(size)
            length += size + 1
        }
        return groups.reversed().joined(separator: locale.thousands)
    }

    /// With the locale's numerals.
    func localized(_ text: String) -> String {
        guard let numerals = locale.numerals, numerals.count == 10 else { return text }
        return text.map { c in
            c.isASCII ? c.wholeNumberValue.map { numerals[$0] } ?? String(c) : String(c)
        }.joined()
    }
}
