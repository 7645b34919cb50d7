import CPangoCairo
import Drawing

/// A pen over a surface. What `nested` changes (place, turn, clip, blend) is as before when it returns.
final class Canvas {
    let cairo: OpaquePointer
    private let surface: Surface

    init(_ surface: Surface) throws(PressError) {
        self.surface = surface
        cairo = cairo_create(surface.pointer)
        try check()
    }

    deinit { cairo_destroy(cairo) }

    /// The one way to change the pen's state for a while.
    func nested(_ body: () -> Void) {
        cairo_save(cairo)
        body()
        cairo_restore(cairo)
    }

    func translate(by d: Point) { cairo_translate(cairo, d.x, d.y) }
    func scale(by factor: Double) { cairo_scale(cairo, factor, factor) }

    func turn(by angle: Angle) {
        let (sin, cos) = angle.sinCos
        var matrix = cairo_matrix_t(xx: cos, yx: sin, xy: -sin, yy: cos, x0: 0, y0: 0)
        cairo_transform(cairo, &matrix)
    }

    func clip(to path: Path) {
        trace(path)
        cairo_clip(cairo)
        cairo_new_path(cairo)
    }

    /// How what follows mixes with what is there.
    func blend(_ blend: Scene.Blend) { cairo_set_operator(cairo, blend.cairoOperator) }

    /// Inks what `body` draws as one sheet, faded as a whole.
    func sheet(opacity: Double, _ body: () -> Void) {
        cairo_push_group(cairo)
        body()
        cairo_pop_group_to_source(cairo)
        cairo_paint_with_alpha(cairo, max(0, min(1, opacity)))
    }

    /// How large a point is drawn, along x.
    var pixelsPerPoint: Double {
        var (x, y) = (1.0, 0.0)
        cairo_user_to_device_distance(cairo, &x, &y)
        return max((x * x + y * y).squareRoot(), 1e-6)
    }

    /// Makes `path` the current path.
    func trace(_ path: Path) {
        cairo_new_path(cairo)
        for element in path.elements {
            switch element {
            case .move(let p): cairo_move_to(cairo, held(p.x), held(p.y))
            case .line(let p): cairo_line_to(cairo, held(p.x), held(p.y))
            case .curve(let a, let b, let p):
                cairo_curve_to(cairo, held(a.x), held(a.y), held(b.x), held(b.y), held(p.x), held(p.y))
            case .close: cairo_close_path(cairo)
            }
        }
    }

    /// Ends with Cairo's complaint, if it had one.
    func check() throws(PressError) {
        let status = cairo_status(cairo)
        if status != CAIRO_STATUS_SUCCESS { throw .cairo(String(cString: cairo_status_to_string(status))) }
    }

    /// Cairo counts in 24.8 fixed point: what lies further out than a million points would come back on the other side.
    private func held(_ v: Double) -> Double { v.isNaN ? 0 : max(-1e6, min(1e6, v)) }
}

extension Scene.Blend {
    fileprivate var cairoOperator: cairo_operator_t {
        switch self {
        case .normal: CAIRO_OPERATOR_OVER
        case .multiply: CAIRO_OPERATOR_MULTIPLY
        case .screen: CAIRO_OPERATOR_SCREEN
        case .overlay: CAIRO_OPERATOR_OVERLAY
        case .darken: CAIRO_OPERATOR_DARKEN
        case .lighten: CAIRO_OPERATOR_LIGHTEN
        case .colorDodge: CAIRO_OPERATOR_COLOR_DODGE
        case .colorBurn: CAIRO_OPERATOR_COLOR_BURN
        case .hardLight: CAIRO_OPERATOR_HARD_LIGHT
        case .softLight: CAIRO_OPERATOR_SOFT_LIGHT
        case .difference: CAIRO_OPERATOR_DIFFERENCE
        case .exclusion: CAIRO_OPERATOR_EXCLUSION
        case .hue: CAIRO_OPERATOR_HSL_HUE
        case .saturation: CAIRO_OPERATOR_HSL_SATURATION
        case .color: CAIRO_OPERATOR_HSL_COLOR
        case .luminosity: CAIRO_OPERATOR_HSL_LUMINOSITY
        }
    }
}
