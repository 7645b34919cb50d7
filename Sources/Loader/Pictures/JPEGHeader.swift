import Grammar

/// What a JPEG file (ITU-T T.81, annex B) says of itself before its pixels.
struct JPEGHeader {
    static let signature: [UInt8] = [0xFF, 0xD8, 0xFF]

    /// In pixels.
    let width: Int
    let height: Int

    /// - Throws: where the file is cut off, or holds what the three formats would show differently: colours for print, or
    ///   a picture to be turned.
    init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
        var segments = Segments(bytes: bytes)
        var frame: (width: Int, height: Int, components: Int)?
        while let segment = segments.next() {
            let data = bytes[segment.data]
            if segment.isFrame, data.count >= 6 {
                let n = data.prefix(6).map(Int.init)
                frame = (n[3] << 8 | n[4], n[1] << 8 | n[2], n[5])
            }
            if segment.marker == Segments.application1, let turn = EXIFOrientation(data), turn.value != 1 {
                throw PictureFile.broken(
                    file, "it is stored turned (EXIF orientation \(turn.value)), which not every viewer turns back",
                    notes: ["save it upright, for example with `exiftran -a` or `convert -auto-orient`"])
            }
        }
        guard let frame else { throw PictureFile.broken(file, "its JPEG header is missing") }
        guard segments.hasEnd else {
            throw PictureFile.broken(file, "it is cut off: the last part of its JPEG data is missing")
        }
        guard frame.components != 4 else {
            throw PictureFile.broken(file, "its colours are for print (CMYK)", notes: ["save it in RGB"])
        }
        (width, height) = (frame.width, frame.height)
    }

    /// The parts of a file up to its pixels.
    private struct Segments {
        static let application1: UInt8 = 0xE1
        private static let scan: UInt8 = 0xDA

        struct Segment {
            let marker: UInt8
            let data: Range<Int>

            /// SOF0 … SOF15, without the three other markers among them.
            var isFrame: Bool { (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker) }
        }

        let bytes: [UInt8]
        private var at = 2

        init(bytes: [UInt8]) { self.bytes = bytes }

        mutating func next() -> Segment? {
            // Any number of fill bytes may stand before a marker.
            while at + 1 < bytes.count, bytes[at] == 0xFF, bytes[at + 1] == 0xFF { at += 1 }
            guard at + 4 <= bytes.count, bytes[at] == 0xFF, bytes[at + 1] != Segments.scan else { return nil }
            let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
            guard length >= 2, at + 2 + length <= bytes.count else { return nil }
            defer { at += 2 + length }
            return Segment(marker: bytes[at + 1], data: at + 4..<at + 2 + length)
        }

        /// Whether pixels follow, and an end behind them. Some cameras write more after it.
        var hasEnd: Bool {
            guard at + 1 < bytes.count, bytes[at + 1] == Segments.scan else { return false }
            return (at..<bytes.count - 1).reversed().contains { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xD9 }
        }
    }
}

/// How a camera was held: the value of EXIF's tag 0x0112, 1 for upright (Exif 2.3, section 4.6.4).
private struct EXIFOrientation {
    let value: Int

    /// Nil where the bytes of an APP1 segment are no EXIF, or say nothing of it.
    init?(_ segment: ArraySlice<UInt8>) {
        guard segment.starts(with: "Exif\0\0".utf8) else { return nil }
        // The rest is a small TIFF file with its own byte order.
        let bytes = Array(segment.dropFirst(6))
        let isLittle = bytes.starts(with: "II".utf8)
        func number(_ at: Int, _ count: Int) -> Int? {
            guard at >= 0, at + count <= bytes.count else { return nil }
            let part = bytes[at..<at + count]
            return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
        for entry in 0..<count where number(directory + 2 + entry * 12, 2) == 0x0112 {
            guard let value = number(directory + 2 + entry * 12 + 8, 2), (1...8).contains(value) else { return nil }
            self.value = value
            return
        }
        return nil
    }
}
