import CPangoCairo

/// The glyphs of one line, as Pango has placed them, and which characters they stand for. In the units of the layout; the
/// line begins at 0, 0.
struct GlyphLine {
    /// Glyphs of one face.
    struct Run {
        var face: GlyphFace
        var glyphs: [cairo_glyph_t]
        /// The text that the glyphs stand for, in UTF-8.
        var text: [CChar]
        /// How many bytes of the text so many glyphs stand for, in the order of the text.
        var clusters: [cairo_text_cluster_t]
        /// Whether the text's order is the opposite of the glyphs'.
        var isBackward: Bool
    }

    var runs: [Run]
    /// From the layout's units to those of the text.
    var scale: Double
}

/// A face at the size of `FontDescription`, as HarfBuzz knows it: equal for all texts that are set in the same face.
final class GlyphFace: Hashable {
    let font: OpaquePointer
    let face: OpaquePointer

    init(_ font: OpaquePointer) {
        self.font = hb_font_reference(font)
        face = hb_font_get_face(font)
    }

    deinit { hb_font_destroy(font) }

    /// Whether it is an instance of a variable font: its outlines are not those of the file.
    var isInstance: Bool {
        var count: UInt32 = 0
        hb_font_get_var_coords_normalized(font, &count)
        return count > 0
    }

    static func == (a: GlyphFace, b: GlyphFace) -> Bool { a.face == b.face }

    func hash(into hasher: inout Hasher) { hasher.combine(face) }
}

extension GlyphLine.Run {
    /// - Parameter pen: where the run begins, in Pango's units; after it, where it ends.
    init?(_ item: UnsafeMutablePointer<PangoGlyphItem>, pen: inout Int32, of bytes: [CChar]) {
        guard let part = item.pointee.item, let placed = item.pointee.glyphs, let font = part.pointee.analysis.font,
            let shaped = pango_font_get_hb_font(font)
        else { return nil }
        var glyphs: [cairo_glyph_t] = []
        let unit = Double(PANGO_SCALE)
        for i in 0..<Int(placed.pointee.num_glyphs) {
            let info = placed.pointee.glyphs[i]
            if info.glyph != GlyphLine.empty {
                // A character without a glyph is drawn as the font draws what it does not have.
                let index = info.glyph & GlyphLine.unknown == 0 ? UInt(info.glyph) : 0
                let (x, y) = (pen + info.geometry.x_offset, info.geometry.y_offset)
                glyphs.append(cairo_glyph_t(index: index, x: Double(x) / unit, y: Double(y) / unit))
            }
            pen += info.geometry.width
        }
        let start = Int(part.pointee.offset)
        self.init(
            face: GlyphFace(shaped), glyphs: glyphs, text: Array(bytes[start..<start + Int(part.pointee.length)]),
            clusters: GlyphLine.clusters(of: item, in: bytes), isBackward: part.pointee.analysis.level & 1 != 0)
    }
}

extension GlyphLine {
    /// PANGO_GLYPH_EMPTY and PANGO_GLYPH_UNKNOWN_FLAG, which Swift cannot import.
    fileprivate static let empty: PangoGlyph = 0x0FFF_FFFF
    fileprivate static let unknown: PangoGlyph = 0x1000_0000

    fileprivate static func clusters(
        of item: UnsafeMutablePointer<PangoGlyphItem>, in bytes: [CChar]
    ) -> [cairo_text_cluster_t] {
        var clusters: [cairo_text_cluster_t] = []
        bytes.withUnsafeBufferPointer { text in
            var iterator = PangoGlyphItemIter()
            var isMore = pango_glyph_item_iter_init_start(&iterator, item, text.baseAddress)
            while isMore != 0 {
                // From right to left the glyphs of a cluster stand before its start.
                let range =
                    iterator.start_glyph < iterator.end_glyph
                    ? iterator.start_glyph..<iterator.end_glyph : iterator.end_glyph + 1..<iterator.start_glyph + 1
                let seen = range.count { item.pointee.glyphs.pointee.glyphs[Int($0)].glyph != empty }
                clusters.append(
                    cairo_text_cluster_t(
                        num_bytes: iterator.end_index - iterator.start_index, num_glyphs: Int32(seen)))
                isMore = pango_glyph_item_iter_next_cluster(&iterator)
            }
        }
        return clusters
    }
}
