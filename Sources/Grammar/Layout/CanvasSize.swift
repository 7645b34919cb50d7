import Drawing

/// The whole picture: how large it is, and where the frame lies on it.
package struct CanvasSize: Hashable, Sendable {
    package var size: Size
    /// The frame's upper left corner.
    package var origin: Point
    /// The frame's size after fitting.
    package var frame: Size

    package init(size: Size, origin: Point, frame: Size) {
        self.size = size
        self.origin = origin
        self.frame = frame
    }

    /// Decides the canvas for a view that takes up `bounds` around a frame of the wished size (Vega's
    /// `viewSizeLayout`): the sides beyond the frame are whole points.
    package init(frame wished: Size, bounds: Rect, autosize: Autosize, padding: Insets) {
        let left = max(0, (-bounds.minX).rounded(.up))
        let top = max(0, (-bounds.minY).rounded(.up))
        let right = max(0, (bounds.maxX - wished.width).rounded(.up))
        let bottom = max(0, (bounds.maxY - wished.height).rounded(.up))
        var view = wished
        if autosize.contains == .padding {
            view.width -= padding.left + padding.right
            view.height -= padding.top + padding.bottom
        }
        var frame = wished
        var corner = Point(left, top)
        let kind = autosize.kind ?? .pad
        switch kind {
        case .none:
            frame = view
            corner = .zero
        case .pad, .fit, .fitX, .fitY:
            if kind == .fit || kind == .fitX {
                frame.width = max(0, view.width - left - right)
            } else {
                view.width = wished.width + left + right
            }
            if kind == .fit || kind == .fitY {
                frame.height = max(0, view.height - top - bottom)
            } else {
                view.height = wished.height + top + bottom
            }
        }
        self.init(
            size: Size(view.width + padding.left + padding.right, view.height + padding.top + padding.bottom),
            origin: corner + Point(padding.left, padding.top), frame: frame)
    }
}

extension Autosize {
    /// Whether the given size is the picture's and the frame takes what the guides leave.
    package var isFitting: Bool {
        switch kind ?? .pad {
        case .fit, .fitX, .fitY: true
        case .pad, .none: false
        }
    }
}

extension ViewLayout {
    /// Lays a view out for a wished size. Where the frame has to give way to its guides they are made anew for the
    /// smaller frame, once, and the canvas stays as it was first decided: so does Vega.
    ///
    /// - Parameter contents: marks and guides for a frame of the given size.
    package static func fitted(
        _ wished: Size, autosize: Autosize, padding: Insets, legendLayout: LegendLayout, in context: GuideContext,
        contents: (Size) throws(Diagnostic) -> ViewContents
    ) throws(Diagnostic) -> (layout: ViewLayout, canvas: CanvasSize) {
        func layout(_ frame: Size) throws(Diagnostic) -> ViewLayout {
            ViewLayout(
                frame: frame, try contents(frame), legendLayout: legendLayout, isFitted: autosize.isFitting,
                in: context)
        }
        let first = try layout(wished)
        let canvas = CanvasSize(frame: wished, bounds: first.bounds, autosize: autosize, padding: padding)
        return (canvas.frame == wished ? first : try layout(canvas.frame), canvas)
    }
}
