/// What in the data or in a drawn text a diagnostic is about: whoever holds the files can find its place by this.
package enum Subject: Hashable, Sendable {
    /// A character, and the line of text that it is drawn in.
    case character(Unicode.Scalar, line: String)
    /// A word of a text: a font's name in a list of fonts.
    case word(String)
    /// A value of a field, as it was read.
    case value(Value, field: String)
}

extension Subject {
    /// Whether this stands in a text of a file.
    ///
    /// - Parameters:
    ///   - text: a string without its quotes and escapes, or a number as it is written.
    ///   - field: the name that the text stands under.
    ///   - wholly: of a character, whether the whole line must be there too; lines that were cut or put together are
    ///     found only without.
    package func stands(in text: String, field: String, wholly: Bool) -> Bool {
        switch self {
        case .character(let character, let line):
            return wholly ? text.contains(line) : text.unicodeScalars.contains(character)
        case .word(let word): return text.contains(word)
        case .value(let value, let name):
            guard field == name else { return false }
            if case .number(let number) = value { return Value.number(from: text) == number }
            return text == value.asText
        }
    }

    /// The part of a file's range that is meant: the character or word alone, unless an escape stands for it.
    package func range(in bytes: [UInt8], within range: Range<Int>) -> Range<Int> {
        let wanted: [UInt8]
        switch self {
        case .character(let character, _): wanted = Array(String(character).utf8)
        case .word(let word): wanted = Array(word.utf8)
        case .value: return range
        }
        var start = range.lowerBound
        while start + wanted.count <= range.upperBound {
            if bytes[start..<start + wanted.count].elementsEqual(wanted) { return start..<start + wanted.count }
            start += 1
        }
        return range
    }

    /// As it is called in a message: `"two"`, `-2`.
    package var quoted: String {
        switch self {
        case .character(let character, _): "\"\(character)\""
        case .word(let word): "\"\(word)\""
        case .value(.string(let text), _): "\"\(text.count > 40 ? text.prefix(37) + "…" : text)\""
        case .value(let value, _): value.asText
        }
    }
}
