import CPangoCairo
import CSubset

/// A face with only the glyphs that a document uses, for Cairo: it copies whole fonts into a PDF where it cannot tell
/// which parts of them it needs, and takes its time to look.
final class SubsetFont {
    let face: OpaquePointer
    private let numbers: [UInt: UInt]

    /// - Parameter glyphs: by their numbers in `face`.
    /// - Returns: nil where there is no subsetter, or none can be made.
    init?(of face: GlyphFace, glyphs: Set<UInt>) {
        // In order, so that the same glyphs make the same file.
        let old = glyphs.sorted()
        var new = old.map { UInt32($0) }
        guard let blob = subset_of(face.face, &new, new.count) else { return nil }
        guard let cairoFace = SubsetFont.cairoFace(owning: blob) else { return nil }
        self.face = cairoFace
        numbers = Dictionary(uniqueKeysWithValues: zip(old, new.map { UInt($0) }))
    }

    deinit { cairo_font_face_destroy(face) }

    /// A glyph's number in the subset.
    func number(of glyph: UInt) -> UInt { numbers[glyph] ?? 0 }

    /// Cairo keeps faces for as long as it likes, and lets go of them on whatever thread: so each has a FreeType library of
    /// its own, and its file goes with it.
    private static func cairoFace(owning blob: OpaquePointer) -> OpaquePointer? {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0 else {
            hb_blob_destroy(blob)
            return nil
        }
        var length: UInt32 = 0
        let bytes = hb_blob_get_data(blob, &length)
        var face: FT_Face?
        let opened = bytes?.withMemoryRebound(to: FT_Byte.self, capacity: Int(length)) {
            FT_New_Memory_Face(library, $0, FT_Long(length), 0, &face)
        }
        guard opened == 0, let face else {
            FT_Done_FreeType(library)
            hb_blob_destroy(blob)
            return nil
        }
        face.pointee.generic.data = UnsafeMutableRawPointer(blob)
        let cairoFace = cairo_ft_font_face_create_for_ft_face(face, Int32(FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP))
        cairo_font_face_set_user_data(cairoFace, key, face) { data in
            guard let face = data?.assumingMemoryBound(to: FT_FaceRec_.self) else { return }
            let (library, blob) = (face.pointee.glyph.pointee.library, face.pointee.generic.data)
            FT_Done_Face(face)
            FT_Done_FreeType(library)
            hb_blob_destroy(OpaquePointer(blob))
        }
        return cairoFace
    }

    nonisolated(unsafe) private static let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)
}
