import CPangoCairo
import Drawing

extension Canvas {
    /// Draws a picture scaled into `frame`; `smooth` blends its pixels, otherwise they stay squares.
    ///
    /// - Parameter asPixels: whether the canvas is made of pixels. A file of vectors takes the picture in as it is, and
    ///   its viewer scales it.
    func draw(_ picture: Surface, in frame: Rect, opacity: Double, smooth: Bool, asPixels: Bool) {
        let size = picture.pixelSize
        guard size.width > 0, size.height > 0, frame.width > 0, frame.height > 0 else { return }
        nested {
            translate(by: frame.origin)
            cairo_scale(cairo, frame.width / size.width, frame.height / size.height)
            cairo_rectangle(cairo, 0, 0, size.width, size.height)
            cairo_clip(cairo)
            cairo_set_source_surface(cairo, picture.pointer, 0, 0)
            let pattern = cairo_get_source(cairo)
            cairo_pattern_set_filter(pattern, smooth ? CAIRO_FILTER_GOOD : CAIRO_FILTER_NEAREST)
            // Without it the edge is blended with nothing; but a PDF would take it for a picture without end.
            if asPixels { cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD) }
            cairo_paint_with_alpha(cairo, opacity)
        }
    }

    /// Fills `frame` with copies of a picture, each as large as `tile`, from its upper left corner on.
    func draw(_ picture: Surface, tiled tile: Size, in frame: Rect, opacity: Double, smooth: Bool) {
        let size = picture.pixelSize
        guard size.width > 0, size.height > 0, tile.width > 0, tile.height > 0 else { return }
        nested {
            clip(to: .rect(frame))
            translate(by: frame.origin)
            cairo_scale(cairo, tile.width / size.width, tile.height / size.height)
            cairo_set_source_surface(cairo, picture.pointer, 0, 0)
            let pattern = cairo_get_source(cairo)
            cairo_pattern_set_filter(pattern, smooth ? CAIRO_FILTER_GOOD : CAIRO_FILTER_NEAREST)
            cairo_pattern_set_extend(pattern, CAIRO_EXTEND_REPEAT)
            cairo_paint_with_alpha(cairo, opacity)
        }
    }
}

extension Scene.Image {
    /// Where the picture lands inside its frame.
    func placement(of size: Size) -> Rect {
        guard keepsAspect, size.width > 0, size.height > 0 else { return frame }
        let factor = min(frame.width / size.width, frame.height / size.height)
        let (w, h) = (size.width * factor, size.height * factor)
        return Rect(x: frame.center.x - w / 2, y: frame.center.y - h / 2, width: w, height: h)
    }
}
