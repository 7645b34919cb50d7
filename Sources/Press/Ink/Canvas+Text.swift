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
}
