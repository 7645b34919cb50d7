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
    case unreadableImage(name: String, format: Picture.Format)
    /// A picture that librsvg does not draw, in its own words.
    case undrawableSVG(name: String, reason: String)
    /// A picture with a text that no font can set.
    case missingGlyph(name: String, character: Unicode.Scalar)
    /// A library that is opened when something asks for it, and is not there.
    case missingLibrary(file: String, for: String)
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
            "cannot draw \"\(name)\" because its \(format.name) data is damaged"
        case .undrawableSVG(let name, let reason): "cannot draw \"\(name)\" because librsvg says: \(reason)"
        case .missingGlyph(let name, let character):
            "cannot draw \"\(name)\" because no font has its \"\(character)\" (U+\(hex: character.value))"
        case .missingLibrary(let file, let purpose):
            "cannot draw \"\(purpose)\" because the library \(file) is not installed"
        case .unsuitableForQRCode(let bytes, let level):
            "cannot draw a QR code of \(bytes) bytes: at level \(level.rawValue) it holds at most \(level.capacity) ("
                + QRCode.Level.allCases.map { "\($0.rawValue) \($0.capacity)" }.joined(separator: ", ") + ")"
        case .cairo(let message): "cannot draw: \(message)"
        case .option(let message): message
        }
    }
}

extension DefaultStringInterpolation {
    fileprivate mutating func appendInterpolation(hex value: UInt32) {
        let digits = String(value, radix: 16, uppercase: true)
        appendLiteral(String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
    }

    fileprivate mutating func appendInterpolation(decimals value: Double) { appendLiteral(decimalText(value)) }
}
