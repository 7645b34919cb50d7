/// Numbers and lists as SVG writes them in its attributes.
enum SVGText {
    /// A list: separated by blanks or a comma, or by nothing but the next number's sign or point (`10-5.5.5`). Nil where
    /// the text is anything else.
    static func list(_ text: some StringProtocol) -> [Double]? {
        var bytes = Array(text.utf8)[...]
        var numbers: [Double] = []
        while true {
            bytes = bytes.drop { $0 == UInt8(ascii: ",") || $0 <= 0x20 }
            if bytes.isEmpty { return numbers }
            guard let number = next(&bytes), number.isFinite else { return nil }
            numbers.append(number)
        }
    }

    /// A number, in the picture's units or in `px`, which are the same. Nil where it is in another unit.
    static func length(_ text: some StringProtocol) -> Double? {
        let clean = trimmed(text)
        let numbers = list(clean.hasSuffix("px") ? clean.dropLast(2) : clean[...])
        return numbers?.count == 1 ? numbers?[0] : nil
    }

    /// The numbers that words of the text begin with, whatever their units.
    static func numbers(in text: String) -> [Double] {
        text.utf8.split { $0 <= 0x20 || ",()".utf8.contains($0) }.compactMap { word in
            var rest = Array(word)[...]
            return next(&rest)
        }
    }

    /// Without the blanks around it.
    static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop { $0.isWhitespace }
        return String(String(start.reversed()).drop { $0.isWhitespace }.reversed())
    }

    /// Infinite where it has more digits than a number holds.
    private static func next(_ bytes: inout ArraySlice<UInt8>) -> Double? {
        var end = bytes.startIndex
        func skipDigits() { while end < bytes.endIndex, (0x30...0x39).contains(bytes[end]) { end += 1 } }
        func skipSign() { if end < bytes.endIndex, bytes[end] == 0x2B || bytes[end] == 0x2D { end += 1 } }
        skipSign()
        skipDigits()
        if end < bytes.endIndex, bytes[end] == UInt8(ascii: ".") {
            end += 1
            skipDigits()
        }
        if end < bytes.endIndex, bytes[end] | 0x20 == UInt8(ascii: "e") {
            end += 1
            skipSign()
            skipDigits()
        }
        defer { bytes = bytes[end...] }
        return Double(String(decoding: bytes[..<end], as: UTF8.self))
    }
}
