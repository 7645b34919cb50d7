import Drawing

/// The pictures of one file: one that stands there many times, on whatever page, is decoded once, and written once into
/// a PDF.
final class DecodedPictures {
    private var surfaces: [PixelPicture: Surface] = [:]

    /// - Throws: a picture whose data is damaged.
    func surface(_ picture: PixelPicture) throws(PressError) -> Surface {
        if let known = surfaces[picture] { return known }
        let surface = try Surface.image(picture)
        surfaces[picture] = surface
        return surface
    }
}
