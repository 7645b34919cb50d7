import CQRencode
import Drawing

#if canImport(Glibc)
    import Glibc
#endif

extension QRCode {
    /// The smallest code that says the text.
    ///
    /// - Parameters:
    ///   - text: written as UTF-8; digits and capital Latin letters take less room than the rest.
    ///   - level: how much damage the code survives.
    /// - Throws: `unsuitableForQRCode` where the text is empty, holds a zero character or is longer than the largest
    ///   code (version 40) can say.
    package init(_ text: String, level: Level = .medium) throws(PressError) {
        let bytes = text.utf8.count
        // The library takes the zero for the text's end.
        if text.isEmpty || text.utf8.contains(0) { throw .unsuitableForQRCode(bytes: bytes, level: level) }
        guard let code = QRcode_encodeString(text, 0, level.parameter, QR_MODE_8, 1) else {
            if errno == ENOMEM { throw .cairo("out of memory") }
            throw .unsuitableForQRCode(bytes: bytes, level: level)
        }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        // The lowest bit of each byte is the module; the others say what it is for.
        let modules = UnsafeBufferPointer(start: code.pointee.data, count: side * side).map { $0 & 1 == 1 }
        self.init(side: side, modules: modules)
    }
}

extension QRCode.Level {
    fileprivate var parameter: QRecLevel {
        switch self {
        case .low: QR_ECLEVEL_L
        case .medium: QR_ECLEVEL_M
        case .quartile: QR_ECLEVEL_Q
        case .high: QR_ECLEVEL_H
        }
    }

    /// Bytes that the largest code holds beside its error correction (ISO/IEC 18004, table 7).
    var capacity: Int {
        switch self {
        case .low: 2953
        case .medium: 2331
        case .quartile: 1663
        case .high: 1273
        }
    }
}
