import Grammar

/// A picture of pixels inside of an SVG: `data:image/png;base64,…` (RFC 2397).
struct DataAddress {
    private let bytes: [UInt8]
    private let file: String

    /// - Throws: an address in another form.
    init(_ address: String, file: String) throws(Diagnostic) {
        let parts = address.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].lowercased().hasSuffix(";base64"), let bytes = DataAddress.decoded(parts[1])
        else {
            throw Diagnostic(
                .error,
                "expected a picture as data:image/png;base64,… or data:image/jpeg;base64,…, found "
                    + "\"\(address.prefix(40))…\"")
        }
        self.bytes = bytes
        self.file = file
    }

    /// - Throws: what is no PNG or JPEG, or one that is broken or too large.
    func check() throws(Diagnostic) {
        let picture = try PictureFile.picture(of: bytes, file: file)
        if case .svg = picture.format {
            throw Diagnostic(
                .error, "cannot draw a picture within the picture because it is an SVG",
                notes: ["put its elements into the file"])
        }
    }

    /// The bytes of a text in the alphabet of RFC 4648, section 4, with blanks anywhere; nil where it is none.
    private static func decoded(_ text: Substring) -> [UInt8]? {
        var bytes: [UInt8] = []
        var (bits, count) = (0, 0)
        for sign in text.utf8 where sign > 0x20 && sign != UInt8(ascii: "=") {
            guard let digit = value(of: sign) else { return nil }
            (bits, count) = (bits << 6 | digit, count + 6)
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(bits >> count))
            bits &= 1 << count - 1
        }
        return bytes
    }

    private static func value(of sign: UInt8) -> Int? {
        switch sign {
        case 0x41...0x5A: Int(sign) - 0x41
        case 0x61...0x7A: Int(sign) - 0x61 + 26
        case 0x30...0x39: Int(sign) - 0x30 + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
