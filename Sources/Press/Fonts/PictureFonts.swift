import CPangoCairo

/// Pango's map over every font, for one picture that chooses its fonts itself. A font that fails once, at a size without
/// measure, fails in a map for ever: so no two pictures share one.
final class PictureFonts {
    private let map: UnsafeMutablePointer<PangoFontMap>

    init(_ library: FontLibrary) {
        map = pango_cairo_font_map_new()
        library.open(OpaquePointer(map))
    }

    deinit { FontLock.held { g_object_unref(UnsafeMutableRawPointer(map)) } }

    /// Makes the fonts those of this thread while `body` draws. Whoever asks holds the `FontLock`.
    func lent(_ body: () -> Void) {
        pango_cairo_font_map_set_default(OpaquePointer(map))
        body()
        pango_cairo_font_map_set_default(nil)
    }
}
