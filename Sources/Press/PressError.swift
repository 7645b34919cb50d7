import Drawing

/// Why a picture could not be pressed.
package enum PressError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A page without an area, or with a size that is no number.
    case emptyPage(width: Double, height: Double)
    /// More pixels than one picture may have.
    case tooLarge(width: Double, height: Double, limit: String)
    /// No font file was found in any of the folders.
    case noFonts(folders: [String])
    /// A picture whose bytes are not what its file should hold.
    case unreadableImage(name: String, format: PixelPicture.Format)
    /// A text that no QR code can say: none at all, or too long.
    case unsuitableForQRCode(bytes: Int, level: QRCode.Level)
    /// Cairo's own words.
    case cairo(String)
    /// An option out of its range.
    case option(String)

    package var description: String {
        switch self {
        case .emptyPage(let width, let height):
            "cannot draw a page of \(decimals: width) × \(decimals: height): both sides must be greater than 0"
        case .tooLarge(let width, let height, let limit):
            "cannot draw a picture of \(decimals: width) × \(decimals: height) because \(limit)"
        case .noFonts(let folders):
            "missing fonts: no font file in \(folders.joined(separator: ", "))"
        case .unreadableImage(let name, let format):
            "cannot draw \"\(name)\" because its \(format.rawValue.uppercased()) data is damaged"
        case .unsuitableForQRCode(let bytes, let level):
            "cannot draw a QR code of \(bytes) bytes: at level \(level.rawValue) it holds at most \(level.capacity) ("
                + QRCode.Level.allCases.map { "\($0.rawValue) \($0.capacity)" }.joined(separator: ", ") + ")"
        case .cairo(let message): "cannot draw: \(message)"
        case .option(let message): message
        }
    }
}

extension DefaultStringInterpolation {
    fileprivate mutating func appendInterpolation(decimals value: Double) { appendLiteral(decimalText(value)) }
}
