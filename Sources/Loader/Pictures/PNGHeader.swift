import Grammar

/// What a PNG file (ISO/IEC 15948) says of itself before its pixels.
struct PNGHeader {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// In pixels.
    let width: Int
    let height: Int

    /// - Throws: where the chunks are not those of a whole file.
    init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
        func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
        var at = PNGHeader.signature.count
        var size: (Int, Int)?
        // A chunk: length, name, data, check sum.
        while at + 12 <= bytes.count {
            let (length, name) = (number(at), bytes[at + 4..<at + 8])
            if at + 12 + length > bytes.count { break }
            if size == nil {
                guard name.elementsEqual("IHDR".utf8), length == 13 else {
                    throw PictureFile.broken(file, "its PNG header is missing")
                }
                size = (number(at + 8), number(at + 12))
            }
            if name.elementsEqual("IEND".utf8), let size {
                (width, height) = size
                return
            }
            at += 12 + length
        }
        throw PictureFile.broken(file, "it is cut off: the last part of its PNG data is missing")
    }
}
