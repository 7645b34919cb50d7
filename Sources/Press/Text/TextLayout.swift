import CPangoCairo
import Drawing

/// One paragraph laid out by Pango at the size of `FontDescription`: which glyph stands where.
struct TextLayout: ~Copyable {
    private let layout: OpaquePointer
    private let text: String
    private let letterSpacing: Double
    /// From the laid out to the font's own size.
    let scale: Double

    /// - Parameters:
    ///   - text: printable, see `String.printable`.
    ///   - width: where to break lines, in points; nil for one line.
    init(_ text: String, stack: FontStack, context: OpaquePointer, width: Double? = nil) {
        layout = pango_layout_new(context)
        self.text = text
        letterSpacing = stack.font.letterSpacing
        scale = stack.font.size > 0 ? stack.font.size / FontDescription.size : 0
        if let first = stack.descriptions.first { pango_layout_set_font_description(layout, first.pointer) }
        TextAttributes(text, stack: stack).apply(to: layout)
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        if let width, scale > 0 {
            pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
            pango_layout_set_width(layout, pangoUnits(width / scale))
        }
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// The advance width in points. Pango leaves out the letter spacing at the end of the line.
    ///
    /// Added up from the glyphs: Pango's own sums up outlines too, for which Cairo opens every font file.
    var width: Double {
        var width: Int32 = 0
        visitItems { width += pango_glyph_string_get_width($0.pointee.glyphs) }
        return Double(width) / Double(PANGO_SCALE) * scale + (text.isEmpty ? 0 : letterSpacing)
    }

    /// The glyphs of the only line.
    var glyphs: GlyphLine {
        let bytes = text.utf8.map { CChar(bitPattern: $0) }
        var runs: [GlyphLine.Run] = []
        var pen: Int32 = 0
        visitItems { item in
            if let run = GlyphLine.Run(item, pen: &pen, of: bytes), !run.glyphs.isEmpty { runs.append(run) }
        }
        return GlyphLine(runs: runs, scale: scale)
    }

    /// The parts of the only line in one face each, from the left to the right.
    private func visitItems(_ body: (UnsafeMutablePointer<PangoGlyphItem>) -> Void) {
        guard let line = pango_layout_get_line_readonly(layout, 0) else { return }
        var next = line.pointee.runs
        while let node = next {
            body(node.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self))
            next = node.pointee.next
        }
    }

    /// The text of each line, without the spaces it was broken at.
    var lines: [String] {
        let utf8 = text.utf8
        var lines: [String] = []
        var next = pango_layout_get_lines_readonly(layout)
        while let node = next {
            let line = node.pointee.data.assumingMemoryBound(to: PangoLayoutLine.self).pointee
            let start = utf8.index(utf8.startIndex, offsetBy: Int(line.start_index))
            let end = utf8.index(start, offsetBy: Int(line.length))
            var part = text[start..<end]
            while part.last?.isWhitespace == true { part.removeLast() }
            lines.append(String(part))
            next = node.pointee.next
        }
        return lines
    }

    /// Inks the glyphs as text in the laid out size, pen at the current point on the baseline.
    func show(on cairo: OpaquePointer) {
        guard let line = pango_layout_get_line_readonly(layout, 0) else { return }
        pango_cairo_show_layout_line(cairo, line)
    }
}
