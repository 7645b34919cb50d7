import CDeflate
import Drawing

/// The chunks of a PNG file, in the order of the standard.
struct PNGFile {
    private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// - Parameter resolution: dots per inch.
    init(rows: PixelRows, resolution: Double, metadata: Scene.Metadata) {
        let colourType: UInt8 = rows.isOpaque ? 2 : 6
        append("IHDR", bigEndian(rows.width) + bigEndian(rows.height) + [8, colourType, 0, 0, 0])
        let dotsPerMetre = Int(max(1, min(2e9, resolution / 0.0254)).rounded())
        append("pHYs", bigEndian(dotsPerMetre) + bigEndian(dotsPerMetre) + [1])
        appendText("Title", metadata.title)
        appendText("Author", metadata.author)
        appendText("Description", metadata.description)
        append("IDAT", deflated(rows.bytes))
        append("IEND", [])
    }

    private mutating func append(_ name: String, _ data: [UInt8]) {
        let body = Array(name.utf8) + data
        bytes += bigEndian(data.count) + body + bigEndian(Int(libdeflate_crc32(0, body, body.count)))
    }

    /// As Latin-1 (`tEXt`) where ASCII will do, so that every program shows it; as UTF-8 (`iTXt`) otherwise.
    private mutating func appendText(_ keyword: String, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        let clean = text.utf8.filter { $0 != 0 }
        let isASCII = clean.allSatisfy { $0 < 0x80 }
        // iTXt: keyword, not compressed, method 0, no language, no translated keyword.
        append(isASCII ? "tEXt" : "iTXt", Array(keyword.utf8) + (isASCII ? [0] : [0, 0, 0, 0, 0]) + clean)
    }

    /// Level 6 is several times faster than Cairo's own encoder, and smaller; level 5 is hardly faster, and up to 3 %
    /// larger where a picture is dense.
    private func deflated(_ data: [UInt8]) -> [UInt8] {
        let compressor = libdeflate_alloc_compressor(6)
        defer { libdeflate_free_compressor(compressor) }
        let bound = libdeflate_zlib_compress_bound(compressor, data.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { target, count in
            count = libdeflate_zlib_compress(compressor, data, data.count, target.baseAddress, bound)
        }
    }

    private func bigEndian(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
