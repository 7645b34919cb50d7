import Grammar

/// Finds out that a text is separated by another character than the one it is read with: a spreadsheet of many
/// countries writes `;`, so that a comma can stand in numbers.
struct DelimiterGuess {
    let delimiter: UInt8
    /// Whether numbers seem to have a comma where others have a point.
    let hasDecimalCommas: Bool

    private static let candidates: [UInt8] = [";", "\t", "|", ","].map { UInt8(ascii: $0) }

    /// Nil where the row of names has the delimiter, or nothing else separates the first two rows alike.
    init?(_ text: SourceText, readWith declared: UInt8) {
        let lines = DelimiterGuess.firstLines(text)
        guard let names = lines.first, DelimiterGuess.count(of: declared, in: names) == 0 else { return nil }
        let found = DelimiterGuess.candidates.first { candidate in
            let count = DelimiterGuess.count(of: candidate, in: names)
            return candidate != declared && count > 0
                && lines.dropFirst().allSatisfy { DelimiterGuess.count(of: candidate, in: $0) == count }
        }
        guard let found else { return nil }
        delimiter = found
        hasDecimalCommas = lines.dropFirst().contains { line in
            found != UInt8(ascii: ",") && line.split(separator: found).contains(where: DelimiterGuess.isDecimal)
        }
    }

    /// That the text is to be read with the other character, at the row of names.
    func problem(_ text: SourceText, readWith declared: UInt8) -> Diagnostic {
        let line = DelimiterGuess.firstLines(text).first ?? text.bytes[text.start...]
        let written = delimiter == UInt8(ascii: "\t") ? "\\t" : String(Unicode.Scalar(delimiter))
        var notes = [
            delimiter == UInt8(ascii: ",")
                ? "say \"format\": {\"type\": \"csv\"} in the data"
                : "say \"format\": {\"type\": \"dsv\", \"delimiter\": \"\(written)\"} in the data"
        ]
        if hasDecimalCommas {
            notes.append(
                "a decimal comma makes a text of a number: \"calculate\": \"toNumber(replace(datum.…, ',', '.'))\"")
        }
        return text.error(
            "expected names separated by \(DelimiterGuess.name(declared)), found them separated by "
                + DelimiterGuess.name(delimiter),
            at: line.startIndex, length: line.count, notes: notes)
    }

    private static func name(_ delimiter: UInt8) -> String {
        delimiter == UInt8(ascii: "\t") ? "tabs" : "\"\(Unicode.Scalar(delimiter))\""
    }

    /// The first two lines with anything in them.
    private static func firstLines(_ text: SourceText) -> [Slice<UnsafeBufferPointer<UInt8>>] {
        var lines: [Slice<UnsafeBufferPointer<UInt8>>] = []
        var rest = text.bytes[text.start...]
        while lines.count < 2, !rest.isEmpty {
            let line = rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
            if !line.isEmpty { lines.append(line) }
            rest = rest[line.endIndex...].dropFirst()
        }
        return lines
    }

    /// How often the character stands outside of quotes.
    private static func count(of character: UInt8, in line: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        var isQuoted = false
        var count = 0
        for byte in line {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() } else if byte == character && !isQuoted { count += 1 }
        }
        return count
    }

    private static func isDecimal(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let parts = cell.drop { $0 == UInt8(ascii: "-") }.split(
            separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return parts.count == 2 && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy(digits.contains) }
    }
}
