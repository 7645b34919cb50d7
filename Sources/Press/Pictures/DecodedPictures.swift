import Drawing

/// The pictures of one file: one that stands there many times, on whatever page, is decoded once, and written once into
/// a PDF.
final class DecodedPictures {
    enum Decoded {
        case pixels(Surface)
        case document(SVGDocument)
    }

    private let fonts: FontBook
    private var known: [Picture: Decoded] = [:]

    /// - Parameter fonts: for the texts of SVG pictures.
    init(fonts: FontBook) { self.fonts = fonts }

    /// - Throws: a picture whose data is damaged, or that cannot be drawn.
    func decoded(_ picture: Picture) throws(PressError) -> Decoded {
        if let known = known[picture] { return known }
        let decoded: Decoded =
            switch picture.format {
            case .png: .pixels(try Surface.image(png: picture.bytes, name: picture.name))
            case .jpeg: .pixels(try Surface.image(jpeg: picture.bytes, name: picture.name))
            case .svg(let traits): .document(try SVGDocument(picture, traits, fonts: fonts))
            }
        known[picture] = decoded
        return decoded
    }
}
