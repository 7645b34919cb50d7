import CPangoCairo

/// Pango's name for one face.
///
/// Every text is laid out at one size and scaled to its own: without hinting nothing but the scale depends on the size,
/// and Pango, which starts threads to look up each size of each face, looks up each face once.
final class FontDescription {
    /// In points. Pango counts in 1/1024 point up to 2³¹, so a line may be 32,768 em long.
    static let size = 64.0

    let pointer: OpaquePointer

    init(family: String, face: FontFace) {
        pointer = pango_font_description_new()
        pango_font_description_set_family(pointer, family)
        pango_font_description_set_weight(pointer, PangoWeight(rawValue: UInt32(face.weight)))
        pango_font_description_set_style(pointer, face.isSlanted ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        pango_font_description_set_absolute_size(pointer, FontDescription.size * Double(PANGO_SCALE))
    }

    deinit { pango_font_description_free(pointer) }
}
