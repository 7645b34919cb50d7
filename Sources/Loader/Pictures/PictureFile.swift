import Drawing
import Grammar

/// Reads picture files, which stay as they are: what is looked at is whether they can be drawn, and how large they are.
/// What a file is, its first bytes tell, not its name.
package enum PictureFile {
    /// Pixels of one picture: four bytes each when it is drawn.
    package static let most = 100_000_000

    /// - Parameter file: the file's name, for messages.
    /// - Throws: a file that is no picture, cut off, or larger than can be drawn. Pixels are only decoded when they are
    ///   drawn; damage inside of them is found then.
    package static func picture(of bytes: [UInt8], file: String) throws(Diagnostic) -> Picture {
        if bytes.starts(with: PNGHeader.signature) {
            let header = try PNGHeader(bytes, file: file)
            return try picture(.png, header.width, header.height, bytes, file)
        }
        if bytes.starts(with: JPEGHeader.signature) {
            let header = try JPEGHeader(bytes, file: file)
            return try picture(.jpeg, header.width, header.height, bytes, file)
        }
        if isMarkup(bytes) { return try SVGFile.picture(of: bytes, file: file) }
        throw Diagnostic(.error, "expected a PNG, JPEG or SVG picture in \"\(file)\", found \(kind(of: bytes))")
    }

    private static func picture(
        _ format: Picture.Format, _ width: Int, _ height: Int, _ bytes: [UInt8], _ file: String
    ) throws(Diagnostic) -> Picture {
        // Cairo's limit for a side.
        guard width > 0, height > 0, max(width, height) <= 32_767 else {
            throw Diagnostic(
                .error, "cannot read \"\(file)\" because it has \(width) × \(height) pixels",
                notes: ["a side may have from 1 to 32767 pixels"])
        }
        guard width * height <= most else {
            let found = (width * height + 999_999) / 1_000_000
            throw Diagnostic(
                .error,
                "cannot read \"\(file)\" because it has \(width) × \(height) pixels, which is \(found) megapixels",
                notes: ["a picture may have at most \(most / 1_000_000) megapixels"])
        }
        return Picture(name: file, format: format, size: Size(Double(width), Double(height)), bytes: bytes)
    }

    /// Whether the first thing that is no blank is a tag.
    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return bytes[start...].first { $0 > 0x20 } == UInt8(ascii: "<")
    }

    private static func kind(of bytes: [UInt8]) -> String {
        if bytes.isEmpty { return "an empty file" }
        let kinds: [(signature: String, name: String)] = [
            ("GIF8", "a GIF"), ("RIFF", "a WebP"), ("BM", "a BMP"), ("II*\0", "a TIFF"), ("MM\0*", "a TIFF"),
            ("%PDF", "a PDF"), ("8BPS", "a Photoshop file"), ("%!PS", "a PostScript file"),
            ("\u{1F}", "a compressed file"),
        ]
        return kinds.first { bytes.starts(with: $0.signature.utf8) }?.name ?? "something else"
    }

    static func broken(_ file: String, _ reason: String, notes: [String] = []) -> Diagnostic {
        Diagnostic(.error, "cannot read \"\(file)\" because \(reason)", notes: notes)
    }
}
