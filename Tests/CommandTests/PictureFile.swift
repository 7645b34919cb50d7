/// What the bytes of a picture say about it.
struct PictureFile {
    let bytes: [UInt8]

    var isPDF: Bool { bytes.starts(with: "%PDF-".utf8) }
    var svg: String { String(decoding: bytes, as: UTF8.self) }

    /// Pixels, from a PNG's header chunk; nil for what is no PNG.
    var size: (width: Int, height: Int)? {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
        return (number(at: 16), number(at: 20))
    }

    /// Pixels a metre, from a PNG's `pHYs` chunk.
    var pixelsPerMetre: Int? {
        let name = Array("pHYs".utf8)
        return bytes.indices.first { bytes[$0...].starts(with: name) }.map { number(at: $0 + 4) }
    }

    /// Whether a PNG's colour type has an alpha channel.
    var hasAlpha: Bool { bytes.count > 25 && (bytes[25] == 6 || bytes[25] == 4) }

    private func number(at offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
}
