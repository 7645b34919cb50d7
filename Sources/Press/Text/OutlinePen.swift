import CPangoCairo
import Drawing

/// Turns laid-out text into a path, on a Cairo context that inks nothing.
final class OutlinePen {
    /// FreeType's outlines are whole multiples of 1/64 pixel: drawn this much larger, they are fine enough for any
    /// scale and for print.
    private static let magnification = 4.0

    private let surface: OpaquePointer
    private let cairo: OpaquePointer

    init() {
        // A surface without an edge: Cairo leaves out the outlines of glyphs that lie far outside of one.
        surface = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nil)
        cairo = cairo_create(surface)
        cairo_scale(cairo, OutlinePen.magnification, OutlinePen.magnification)
    }

    deinit {
        FontLock.held {
            cairo_destroy(cairo)
            cairo_surface_destroy(surface)
        }
    }

    /// The outlines with the pen's start at the origin.
    func outline(of layout: borrowing TextLayout) -> Path {
        cairo_new_path(cairo)
        cairo_move_to(cairo, 0, 0)
        layout.appendOutlines(to: cairo)
        guard let copy = cairo_copy_path(cairo) else { return Path() }
        defer { cairo_path_destroy(copy) }
        return Path(copy.pointee, scale: layout.scale)
    }
}

extension Path {
    /// Reads Cairo's form of a path: a header with the element's kind and length, then its points. Moves that nothing is
    /// drawn from (Cairo adds one after each closed outline) are left out.
    fileprivate init(_ path: cairo_path_t, scale: Double) {
        self.init()
        guard path.status == CAIRO_STATUS_SUCCESS, let data = path.data else { return }
        reserve(Int(path.num_data) / 2)
        var start: Point?
        var i = 0
        while i < Int(path.num_data) {
            let header = data[i].header
            func point(_ k: Int) -> Point { Point(data[i + k].point.x, data[i + k].point.y) * scale }
            if header.type == CAIRO_PATH_MOVE_TO {
                start = point(1)
            } else {
                if let pen = start { move(to: pen) }
                start = nil
                switch header.type {
                case CAIRO_PATH_LINE_TO: line(to: point(1))
                case CAIRO_PATH_CURVE_TO: curve(point(1), point(2), to: point(3))
                default: close()
                }
            }
            i += Int(header.length)
        }
    }
}
