/// Bytes in the alphabet of RFC 4648, section 4.
func base64Text(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let length = (bytes.count + 2) / 3 * 4
    return String(unsafeUninitializedCapacity: length) { text in
        var at = 0
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let count = min(3, bytes.count - start)
            var bits = 0
            for i in 0..<3 { bits = bits << 8 | (i < count ? Int(bytes[start + i]) : 0) }
            for digit in 0..<4 {
                text[at] = digit <= count ? alphabet[bits >> (18 - 6 * digit) & 63] : UInt8(ascii: "=")
                at += 1
            }
        }
        return length
    }
}
