/// Base64 of texts whose characters are bytes, as JavaScript's `btoa` and `atob` know it (RFC 4648, section 4).
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ text: String) throws(Diagnostic) -> String {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard let byte = UInt8(exactly: scalar.value) else {
                throw Diagnostic(.error, "cannot encode \"\(scalar)\" in Base64 because it is not in Latin-1")
            }
            bytes.append(byte)
        }
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for i in 0..<4 {
                result.append(i <= group.count ? alphabet[bits >> (18 - 6 * i) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    static func decode(_ text: String) throws(Diagnostic) -> String {
        var digits = text.utf8.filter { ![0x09, 0x0A, 0x0C, 0x0D, 0x20].contains($0) }
        if digits.count % 4 == 0 { for _ in 0..<2 where digits.last == UInt8(ascii: "=") { digits.removeLast() } }
        let values = digits.compactMap { alphabet.firstIndex(of: $0) }
        guard values.count == digits.count, values.count % 4 != 1 else {
            throw Diagnostic(.error, "expected a text in Base64, found \"\(text.prefix(30))\"")
        }
        var result = String.UnicodeScalarView()
        var (bits, held) = (0, 0)
        for value in values {
            bits = (bits << 6 | value) & 0xFFFF
            held += 6
            if held >= 8 {
                held -= 8
                result.append(Unicode.Scalar(UInt8(bits >> held & 0xFF)))
            }
        }
        return String(result)
    }
}
