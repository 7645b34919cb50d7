import CPangoCairo
import Drawing

extension Canvas {
    /// Draws many equal symbols on pixels, several times faster than one by one. False where it would not pay or could
    /// not be done; then nothing is drawn.
    func stampMany(_ stamps: Scene.Stamps) -> Bool {
        guard stamps.points.count >= 500, stamps.blend == .normal, let scale = uniformScale else { return false }
        let reach = (stamps.stroke?.width ?? 0) * max(1, stamps.stroke?.miterLimit ?? 1) / 2
        let box = stamps.symbol.bounds.expanded(by: reach)
        let pixelBox = Rect(
            minX: box.minX * scale, minY: box.minY * scale, maxX: box.maxX * scale, maxY: box.maxY * scale)
        let sheet = StampSheet(box: pixelBox, scale: scale) { $0.drawSymbol(of: stamps) }
        guard let sheet else { return false }
        nestedPixels { image, width, height, stride, toPixels in
            sheet.stamp(
                at: stamps.points.lazy.map(toPixels.apply), on: image, width: width, height: height, stride: stride)
        }
        return true
    }

    /// One symbol with its zero at the canvas's.
    private func drawSymbol(of stamps: Scene.Stamps) {
        let bounds = stamps.symbol.bounds
        let path = stamps.symbol.path
        if let fill = stamps.fill {
            self.fill(path, with: fill, over: bounds, opacity: stamps.opacity * stamps.fillOpacity)
        }
        if let stroke = stamps.stroke {
            self.stroke(path, with: stroke, over: bounds, opacity: stamps.opacity * stamps.strokeOpacity)
        }
    }

    /// How many pixels a point has; nil where the canvas is turned or has no pixels.
    private var uniformScale: Double? {
        var m = cairo_matrix_t()
        cairo_get_matrix(cairo, &m)
        return m.xy == 0 && m.yx == 0 && m.xx == m.yy && m.xx > 0 ? m.xx : nil
    }

    /// Lends the pixels of a clear sheet over the clip, and lays the sheet down afterwards.
    private func nestedPixels(
        _ body: (UnsafeMutablePointer<UInt32>, _ width: Int, _ height: Int, _ stride: Int, _ toPixels: Affine) -> Void
    ) {
        cairo_push_group(cairo)
        let target = cairo_get_group_target(cairo)
        if cairo_surface_get_type(target) == CAIRO_SURFACE_TYPE_IMAGE,
            cairo_image_surface_get_format(target) == CAIRO_FORMAT_ARGB32,
            let data = cairo_image_surface_get_data(target)
        {
            cairo_surface_flush(target)
            var (m, dx, dy) = (cairo_matrix_t(), 0.0, 0.0)
            cairo_get_matrix(cairo, &m)
            cairo_surface_get_device_offset(target, &dx, &dy)
            let toPixels = Affine(a: m.xx, b: m.yx, c: m.xy, d: m.yy, tx: m.x0 + dx, ty: m.y0 + dy)
            let stride = Int(cairo_image_surface_get_stride(target)) / 4
            let size = (Int(cairo_image_surface_get_width(target)), Int(cairo_image_surface_get_height(target)))
            data.withMemoryRebound(to: UInt32.self, capacity: stride * size.1) {
                body($0, size.0, size.1, stride, toPixels)
            }
            cairo_surface_mark_dirty(target)
        }
        cairo_pop_group_to_source(cairo)
        cairo_paint(cairo)
    }
}
