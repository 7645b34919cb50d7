import CPangoCairo
import Drawing

extension Canvas {
    /// Fills a path. Gradients and hatches are laid over `bounds`.
    func fill(
        _ path: Path, with paint: Paint, rule: FillRule = .nonzero, over bounds: @autoclosure () -> Rect,
        opacity: Double
    ) {
        cairo_set_fill_rule(cairo, rule.cairoRule)
        // Clips count by winding.
        defer { cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_WINDING) }
        switch paint {
        case .color(let color):
            setSource(color, opacity)
            trace(path)
            cairo_fill(cairo)
        case .gradient(let gradient):
            setSource(PlacedGradient(gradient, over: bounds()), opacity)
            trace(path)
            cairo_fill(cairo)
        case .hatch(let hatch):
            // Clipped lines rather than a pattern: they stay lines in a PDF.
            nested {
                clip(to: path)
                draw(hatch, across: bounds(), opacity)
            }
        }
    }

    /// Strokes a path. Gradients and hatches are laid over `bounds`.
    func stroke(_ path: Path, with stroke: Stroke, over bounds: @autoclosure () -> Rect, opacity: Double) {
        guard stroke.width > 0 else { return }
        switch stroke.paint {
        case .color(let color): setSource(color, opacity)
        case .gradient(let gradient): setSource(PlacedGradient(gradient, over: bounds()), opacity)
        case .hatch(let hatch):
            cairo_push_group(cairo)
            draw(hatch, across: bounds().expanded(by: stroke.width), opacity)
            cairo_pop_group_to_source(cairo)
        }
        apply(stroke)
        trace(path)
        cairo_stroke(cairo)
    }

    private func draw(_ hatch: Hatch, across bounds: Rect, _ opacity: Double) {
        if let ground = hatch.background {
            setSource(ground, opacity)
            trace(.rect(bounds))
            cairo_fill(cairo)
        }
        setSource(hatch.color, opacity)
        apply(Stroke(.color(hatch.color), width: hatch.width))
        trace(hatch.lines(across: bounds))
        cairo_stroke(cairo)
    }

    private func apply(_ stroke: Stroke) {
        cairo_set_line_width(cairo, stroke.width)
        cairo_set_line_cap(cairo, stroke.cap.cairoCap)
        cairo_set_line_join(cairo, stroke.join.cairoJoin)
        cairo_set_miter_limit(cairo, stroke.miterLimit)
        let dash = stroke.usableDash
        cairo_set_dash(cairo, dash, Int32(dash.count), stroke.dashOffset)
    }

    private func setSource(_ color: Color, _ opacity: Double) {
        cairo_set_source_rgba(cairo, color.red, color.green, color.blue, color.alpha * opacity)
    }

    private func setSource(_ gradient: PlacedGradient, _ opacity: Double) {
        let pattern =
            switch gradient.geometry {
            case .linear(let a, let b): cairo_pattern_create_linear(a.x, a.y, b.x, b.y)
            case .radial(let a, let r, let b, let s): cairo_pattern_create_radial(a.x, a.y, r, b.x, b.y, s)
            }
        for stop in gradient.stops {
            let c = stop.color
            cairo_pattern_add_color_stop_rgba(pattern, stop.offset, c.red, c.green, c.blue, c.alpha * opacity)
        }
        if let t = gradient.transform {
            // Cairo asks for the way back, from the item's coordinates to the gradient's.
            var matrix = cairo_matrix_t(xx: t.a, yx: t.b, xy: t.c, yy: t.d, x0: t.tx, y0: t.ty)
            if cairo_matrix_invert(&matrix) == CAIRO_STATUS_SUCCESS { cairo_pattern_set_matrix(pattern, &matrix) }
        }
        cairo_set_source(cairo, pattern)
        cairo_pattern_destroy(pattern)
    }
}

extension Stroke {
    /// The dashes, or none where they add up to nothing or have no meaning.
    var usableDash: [Double] {
        dash.allSatisfy { $0 >= 0 && $0.isFinite } && dash.contains { $0 > 0 } ? dash : []
    }
}

extension FillRule {
    fileprivate var cairoRule: cairo_fill_rule_t {
        switch self {
        case .nonzero: CAIRO_FILL_RULE_WINDING
        case .evenodd: CAIRO_FILL_RULE_EVEN_ODD
        }
    }
}

extension Stroke.Cap {
    fileprivate var cairoCap: cairo_line_cap_t {
        switch self {
        case .butt: CAIRO_LINE_CAP_BUTT
        case .round: CAIRO_LINE_CAP_ROUND
        case .square: CAIRO_LINE_CAP_SQUARE
        }
    }
}

extension Stroke.Join {
    fileprivate var cairoJoin: cairo_line_join_t {
        switch self {
        case .miter: CAIRO_LINE_JOIN_MITER
        case .round: CAIRO_LINE_JOIN_ROUND
        case .bevel: CAIRO_LINE_JOIN_BEVEL
        }
    }
}
