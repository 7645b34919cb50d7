import CPangoCairo
import Drawing

/// Turns the glyphs of a line into a path, as the font's file has them: HarfBuzz reads the outlines in fractions of a font's
/// unit, so they are fine enough for any scale and for print.
final class OutlinePen {
    private let functions: OpaquePointer

    /// The path under construction, and where the glyph that is drawn stands.
    private final class Sheet {
        var path = Path()
        var origin = Point.zero
        var scale = 1.0

        /// From the glyph's own place, upward, to the line's.
        func place(_ x: Float, _ y: Float) -> Point {
            Point((origin.x + Double(x) * Sheet.unit) * scale, (origin.y - Double(y) * Sheet.unit) * scale)
        }

        private static let unit = 1 / Double(PANGO_SCALE)
    }

    init() {
        functions = hb_draw_funcs_create()
        hb_draw_funcs_set_move_to_func(
            functions, { _, sheet, _, x, y, _ in with(sheet) { $0.path.move(to: $0.place(x, y)) } }, nil, nil)
        hb_draw_funcs_set_line_to_func(
            functions, { _, sheet, _, x, y, _ in with(sheet) { $0.path.line(to: $0.place(x, y)) } }, nil, nil)
        hb_draw_funcs_set_quadratic_to_func(
            functions,
            { _, sheet, state, controlX, controlY, x, y, _ in
                guard let state else { return }
                with(sheet) { sheet in
                    let control = sheet.place(controlX, controlY)
                    let start = sheet.place(state.pointee.current_x, state.pointee.current_y)
                    let end = sheet.place(x, y)
                    sheet.path.curve(start + (control - start) * (2 / 3), end + (control - end) * (2 / 3), to: end)
                }
            }, nil, nil)
        hb_draw_funcs_set_cubic_to_func(
            functions,
            { _, sheet, _, x1, y1, x2, y2, x, y, _ in
                with(sheet) { $0.path.curve($0.place(x1, y1), $0.place(x2, y2), to: $0.place(x, y)) }
            }, nil, nil)
        hb_draw_funcs_set_close_path_func(functions, { _, sheet, _, _ in with(sheet) { $0.path.close() } }, nil, nil)
        hb_draw_funcs_make_immutable(functions)

        func with(_ sheet: UnsafeMutableRawPointer?, _ body: (Sheet) -> Void) {
            guard let sheet else { return }
            body(Unmanaged<Sheet>.fromOpaque(sheet).takeUnretainedValue())
        }
    }

    deinit { hb_draw_funcs_destroy(functions) }

    /// The outlines with the line's start at the origin.
    func outline(of line: GlyphLine) -> Path {
        let sheet = Sheet()
        sheet.scale = line.scale
        for run in line.runs {
            for glyph in run.glyphs {
                sheet.origin = Point(glyph.x, glyph.y)
                hb_font_get_glyph_shape(
                    run.face.font, hb_codepoint_t(glyph.index), functions, Unmanaged.passUnretained(sheet).toOpaque())
            }
        }
        return sheet.path
    }
}
