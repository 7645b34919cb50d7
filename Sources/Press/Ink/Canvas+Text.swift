import CPangoCairo
import Drawing

extension Canvas {
    /// Inks one line as text, its start on its baseline at the origin.
    func show(_ layout: borrowing TextLayout, in color: Color) {
        cairo_set_source_rgba(cairo, color.red, color.green, color.blue, color.alpha)
        guard layout.scale > 0 else { return }
        nested {
            scale(by: layout.scale)
            cairo_move_to(cairo, 0, 0)
            layout.show(on: cairo)
        }
        cairo_new_path(cairo)
    }

    /// Inks a line's glyphs as text in subsets of its faces, its start on its baseline at the origin.
    func show(_ line: GlyphLine, in color: Color, fonts: (GlyphFace) -> SubsetFont?) {
        cairo_set_source_rgba(cairo, color.red, color.green, color.blue, color.alpha)
        guard line.scale > 0 else { return }
        nested {
            scale(by: line.scale)
            for run in line.runs {
                guard let font = fonts(run.face) else { continue }
                cairo_set_font_face(cairo, font.face)
                cairo_set_font_size(cairo, FontDescription.size)
                var glyphs = run.glyphs
                for i in glyphs.indices { glyphs[i].index = font.number(of: glyphs[i].index) }
                cairo_show_text_glyphs(
                    cairo, run.text, Int32(run.text.count), glyphs, Int32(glyphs.count), run.clusters,
                    Int32(run.clusters.count), run.isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : .init(0))
            }
        }
        cairo_new_path(cairo)
    }
}
