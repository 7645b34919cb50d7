/// What encoding a text is in.
enum Encoding {
    /// The offset of the first byte that is not UTF-8; nil where all are.
    static func invalidOffset(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let span = Span(_unsafeElements: bytes)
        do {
            _ = try UTF8Span(validating: span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// What the file probably is in, by the bytes at the first place that is not UTF-8.
    static func hint(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> String? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return "the file is UTF-16; convert it with: iconv -f UTF-16 -t UTF-8"
        }
        // A lead byte and a second byte of GBK (GB 18030-2022, table of two-byte codes).
        let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        guard 0x81...0xFE ~= bytes[offset], 0x40...0xFE ~= second, second != 0x7F else { return nil }
        return "the file may be GBK; convert it with: iconv -f GB18030 -t UTF-8"
    }
}
