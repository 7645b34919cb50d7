/// A picture that was read from a file, ready to be drawn anywhere.
package enum Picture: Hashable, Sendable {
    case pixels(PixelPicture)
    case vector(VectorPicture)

    /// Pixels, or the units of a view box: what counts is the proportion.
    package var size: Size {
        switch self {
        case .pixels(let picture): picture.size
        case .vector(let picture): picture.size
        }
    }

    /// The picture on the page, in its own proportions inside `frame`, centred.
    ///
    /// - Parameters:
    ///   - tint: paints what an SVG file leaves to its reader.
    ///   - opacity: 0…1.
    ///   - stretched: whether pixels fill the frame in whatever proportion it has. Outlines never do.
    ///   - smooth: whether pixels are blended where they are scaled.
    package func item(
        in frame: Rect, tint: Paint = .black, opacity: Double = 1, stretched: Bool = false, smooth: Bool = true,
        role: Scene.Role? = nil, description: String? = nil
    ) -> Scene.Item {
        switch self {
        case .pixels(let picture):
            .image(
                Scene.Image(
                    picture, frame: frame, opacity: opacity, keepsAspect: !stretched, smooth: smooth, role: role,
                    description: description))
        case .vector(let picture):
            .group(picture.group(in: frame, tint: tint, opacity: opacity, role: role, description: description))
        }
    }
}

/// A picture of pixels, as it lies in its file: what an SVG or a PDF can take in as it is, is not written anew.
package struct PixelPicture: Hashable, Sendable {
    package enum Format: String, Hashable, Sendable, CaseIterable { case png, jpeg }

    /// The file, for messages.
    package var name: String
    package var format: Format
    /// In pixels.
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
