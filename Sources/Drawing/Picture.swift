/// A picture as it lies in its file: what an SVG or a PDF can take in as it is, is not written anew.
package struct Picture: Hashable, Sendable {
    package enum Format: Hashable, Sendable {
        case png, jpeg
        case svg(SVGTraits)

        package var name: String {
            switch self {
            case .png: "PNG"
            case .jpeg: "JPEG"
            case .svg: "SVG"
            }
        }
    }

    /// The file, for messages.
    package var name: String
    package var format: Format
    /// In its own pixels, or for an SVG in CSS's, of which there are 96 to an inch.
    package var size: Size
    /// The whole file.
    package var bytes: [UInt8]

    package init(name: String, format: Format, size: Size, bytes: [UInt8]) {
        self.name = name
        self.format = format
        self.size = size
        self.bytes = bytes
    }
}

/// What has to be known of an SVG picture before it is drawn.
package struct SVGTraits: Hashable, Sendable {
    /// All characters that it draws as text.
    package var text: String
    /// Whether parts of it (filters and masks) are made of pixels wherever they are drawn.
    package var hasPixels: Bool

    package init(text: String = "", hasPixels: Bool = false) {
        self.text = text
        self.hasPixels = hasPixels
    }
}
