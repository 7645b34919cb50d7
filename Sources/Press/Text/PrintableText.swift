extension String {
    /// The text as it can be set in one line: control characters dropped, tabs and every kind of line end turned into a
    /// space. Pango and XML would stop at some of them, and no font has any.
    var printable: String {
        if unicodeScalars.allSatisfy({ !$0.isControl }) { return self }
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\t", "\n", "\u{2028}", "\u{2029}", "\u{85}": text.unicodeScalars.append(" ")
            default: if !scalar.isControl { text.unicodeScalars.append(scalar) }
            }
        }
        return text
    }
}

extension Unicode.Scalar {
    /// The control characters of C0 and C1, the Unicode line ends, and the code points that are never characters.
    fileprivate var isControl: Bool {
        value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
            || (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE
    }
}
