/// What in a text that is nearly JSON was most likely meant: the usual slips of those who write it by hand, or take it from
/// JavaScript and Python.
struct JSONSlip {
    private let rest: Substring
    /// The last byte before it that is no blank.
    private let before: UInt8?

    /// Nil at the end of the text.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) {
        guard position < bytes.count else { return nil }
        let end = min(position + 16, bytes.count)
        rest = Substring(decoding: bytes[position..<end], as: UTF8.self)
        before = bytes[..<position].last { $0 > 0x20 }
    }

    /// - Parameter expected: in the words of the message.
    func hint(_ expected: String) -> String? {
        guard let first = rest.first else { return nil }
        if first == "/" || first == "#" { return "JSON has no comments" }
        if first == "'" { return "JSON has double quotes" }
        if "\u{201C}\u{201D}\u{201E}\u{2018}\u{2019}\u{00AB}\u{300C}".contains(first) {
            return "write straight quotes: \""
        }
        if first == "}" || first == "]" {
            return before == UInt8(ascii: ",") ? "leave out the comma before it" : nil
        }
        if expected.hasPrefix("\",\"") { return first == "\"" || first.isLetter ? "a comma is missing before it" : nil }
        let word = rest.prefix { $0.isLetter }
        if expected.hasPrefix("a key") { return word.isEmpty ? nil : "write it in double quotes" }
        switch word {
        case "None", "nil", "NaN", "NA", "undefined", "Infinity", "NULL", "Null": return "write null"
        case "True", "TRUE": return "write true"
        case "False", "FALSE": return "write false"
        default: return nil
        }
    }
}
