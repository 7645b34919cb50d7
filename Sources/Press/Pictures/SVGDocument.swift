import CPangoCairo
import CRsvg
import Drawing

#if canImport(Glibc)
    import Glibc
#endif

/// An SVG picture in librsvg's hands. Nothing outside of its bytes is read but the fonts of the press.
final class SVGDocument {
    let size: Size
    /// Whether parts of it are made of pixels wherever it is drawn.
    let hasPixels: Bool
    private let handle: UnsafeMutableRawPointer
    private let name: String
    private let fonts: PictureFonts

    /// - Throws: a picture that librsvg does not take, or whose text no font can set; librsvg missing.
    init(_ picture: Picture, _ traits: SVGTraits, fonts: FontBook) throws(PressError) {
        guard svg_is_installed() else {
            throw .missingLibrary(file: String(cString: svg_library), for: picture.name)
        }
        if let stranger = traits.text.unicodeScalars.first(where: { !$0.isInvisible && !fonts.covers($0) }) {
            throw .missingGlyph(name: picture.name, character: stranger)
        }
        var problem: UnsafeMutablePointer<CChar>?
        guard let handle = svg_open(picture.bytes, picture.bytes.count, &problem) else {
            throw SVGDocument.error(picture.name, problem)
        }
        (self.handle, size, name) = (handle, picture.size, picture.name)
        self.fonts = fonts.pictureFonts()
        hasPixels = traits.hasPixels
    }

    deinit { svg_close(handle) }

    /// Inks the picture, stretched to the frame and cut at its edges. Whoever asks holds the `FontLock`.
    func draw(on canvas: Canvas, in frame: Rect) throws(PressError) {
        guard frame.width > 0, frame.height > 0 else { return }
        var problem: UnsafeMutablePointer<CChar>?
        canvas.nested {
            canvas.clip(to: .rect(frame))
            canvas.translate(by: frame.origin)
            cairo_scale(canvas.cairo, frame.width / size.width, frame.height / size.height)
            fonts.lent { problem = svg_draw(handle, canvas.cairo, size.width, size.height) }
        }
        if let problem { throw SVGDocument.error(name, problem) }
    }

    private static func error(_ name: String, _ problem: UnsafeMutablePointer<CChar>?) -> PressError {
        defer { free(problem) }
        return .undrawableSVG(name: name, reason: problem.map { String(cString: $0) } ?? "")
    }
}
