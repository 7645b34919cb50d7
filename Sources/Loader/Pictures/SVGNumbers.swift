import Drawing

/// Numbers as SVG writes them.
enum SVGNumbers {
    /// A list: separated by blanks or a comma, or by nothing but the next number's sign or point (`10-5.5.5`). Nil where
    /// the text is anything else.
    static func list(_ text: some StringProtocol) -> [Double]? {
        var bytes = Array(text.utf8)[...]
        var numbers: [Double] = []
        while true {
            bytes = bytes.drop { $0 == UInt8(ascii: ",") || $0 <= 0x20 }
            if bytes.isEmpty { return numbers }
            guard let number = next(&bytes) else { return nil }
            numbers.append(number)
        }
    }

    /// A number, in the picture's units or in `px`, which are the same. Nil where it is in another unit.
    static func length(_ text: some StringProtocol) -> Double? {
        let clean = trimmed(text)
        let numbers = list(clean.hasSuffix("px") ? clean.dropLast(2) : clean[...])
        return numbers?.count == 1 ? numbers?[0] : nil
    }

    /// A number or a percentage as a fraction.
    static func fraction(_ text: some StringProtocol) -> Double? {
        let clean = trimmed(text)
        guard let number = length(clean.hasSuffix("%") ? clean.dropLast() : clean[...]) else { return nil }
        return clean.hasSuffix("%") ? number / 100 : number
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop { $0.isWhitespace }
        return String(String(start.reversed()).drop { $0.isWhitespace }.reversed())
    }

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
        return Double(String(decoding: bytes[..<end], as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
    }
}

extension Affine {
    /// SVG's `transform` (SVG 1.1, section 7.6): functions after each other, of which the last is applied first. Nil
    /// where the text is none.
    init?(svg text: String) {
        var total = Affine.identity
        for call in text.split(separator: ")").map(SVGNumbers.trimmed) where !call.isEmpty {
            let parts = call.split(separator: "(", omittingEmptySubsequences: false)
            guard parts.count == 2, let numbers = SVGNumbers.list(parts[1]) else { return nil }
            let name = SVGNumbers.trimmed(parts[0].drop { $0 == "," })
            guard let next = Affine(function: name, numbers) else { return nil }
            total = next.then(total)
        }
        self = total
    }

    private init?(function name: String, _ n: [Double]) {
        switch (name, n.count) {
        case ("matrix", 6): self.init(a: n[0], b: n[1], c: n[2], d: n[3], tx: n[4], ty: n[5])
        case ("translate", 1): self = .translation(n[0], 0)
        case ("translate", 2): self = .translation(n[0], n[1])
        case ("scale", 1): self = .scale(n[0], n[0])
        case ("scale", 2): self = .scale(n[0], n[1])
        case ("rotate", 1): self = .rotation(Angle(degrees: n[0]))
        case ("rotate", 3): self = .rotation(Angle(degrees: n[0]), about: Point(n[1], n[2]))
        case ("skewX", 1): self.init(a: 1, b: 0, c: Affine.tangent(n[0]), d: 1, tx: 0, ty: 0)
        case ("skewY", 1): self.init(a: 1, b: Affine.tangent(n[0]), c: 0, d: 1, tx: 0, ty: 0)
        default: return nil
        }
    }

    private static func tangent(_ degrees: Double) -> Double {
        let (sin, cos) = Angle(degrees: degrees).sinCos
        return sin / cos
    }
}
