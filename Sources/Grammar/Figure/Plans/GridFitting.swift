import Drawing

/// Views side by side made as large as a page wants them: their frames are stretched, guides and gaps keep their size.
struct GridFitting {
    private let grid: GridPlan
    private let autosize: Autosize
    private let padding: Insets
    /// What a page of a given size leaves for content of some size; nil for sides that are not given.
    private let room: (Size) -> (width: Double?, height: Double?)

    /// Less than this is not seen, and whole points allow no better.
    private static let tolerance = 0.5
    /// Views stand on whole points, so that a row of them can be so much too long.
    private static let slack = 2.0

    init(
        _ grid: GridPlan, autosize: Autosize, padding: Insets,
        room: @escaping (Size) -> (width: Double?, height: Double?)
    ) {
        self.grid = grid
        self.autosize = autosize
        self.padding = padding
        self.room = room
    }

    /// - Throws: where texts and gaps alone are larger than the size that is given.
    func laid(at origin: Origin?) throws(Diagnostic) -> LaidView {
        let first = try grid.laid(FrameWish())
        let room = room(content(first))
        guard room.width != nil || room.height != nil else {
            guard let wish = autosized(first) else { return first }
            if (wish.width ?? 1) < 1 { throw noRoom("width", at: origin) }
            if (wish.height ?? 1) < 1 { throw noRoom("height", at: origin) }
            return try grid.laid(wish)
        }
        var wish = FrameWish()
        var laid = first
        // Taller frames have more labels, and longer ones, which take some of the width again.
        for _ in 0..<3 {
            if let width = room.width { try stretch(&wish, \.width, to: width, "width", at: origin) }
            if let height = room.height { try stretch(&wish, \.height, to: height, "height", at: origin) }
            laid = try grid.laid(wish)
            guard room.height != nil, let width = room.width else { break }
            if abs(content(laid).width - width) <= GridFitting.slack { break }
        }
        try check(content(laid), room, at: origin)
        return laid
    }

    private func content(_ laid: LaidView) -> Size {
        CanvasSize(frame: laid.size, bounds: laid.bounds, autosize: Autosize(), padding: Insets(0)).size
    }

    /// Looks for the factor at which the views have the length. How much of it are frames shows from two trials.
    private func stretch(
        _ wish: inout FrameWish, _ side: WritableKeyPath<Size, Double>, to wanted: Double, _ name: String,
        at origin: Origin?
    ) throws(Diagnostic) {
        func length(_ factor: Double) throws(Diagnostic) -> Double {
            var trial = wish
            trial.stretch[keyPath: side] = factor
            return content(try grid.laid(trial))[keyPath: side]
        }
        var (best, bestLength) = (1.0, try length(1))
        var next = 0.8
        for _ in 0..<6 where abs(bestLength - wanted) >= GridFitting.tolerance {
            // Frames of next to nothing show nothing.
            if next < 0.02 { throw noRoom(name, at: origin) }
            let nextLength = try length(next)
            let slope = (nextLength - bestLength) / (next - best)
            // Texts alone make the length.
            guard slope > 0 else { break }
            (best, bestLength) = (next, nextLength)
            next = best + (wanted - bestLength) / slope
        }
        wish.stretch[keyPath: side] = best
    }

    private func check(
        _ size: Size, _ room: (width: Double?, height: Double?), at origin: Origin?
    ) throws(Diagnostic) {
        for (name, taken, wanted) in [("width", size.width, room.width), ("height", size.height, room.height)] {
            guard let wanted, taken > wanted + GridFitting.slack else { continue }
            throw Diagnostic(
                .error,
                "cannot fit the views into a \(name) of \(Value.text(of: wanted.rounded())) because they take "
                    + "\(Value.text(of: taken.rounded(.up)))",
                at: origin,
                notes: ["give the picture a larger \(name), fewer views beside each other, or smaller text"])
        }
    }

    private func noRoom(_ name: String, at origin: Origin?) -> Diagnostic {
        Diagnostic(
            .error, "cannot draw the plot because axes, titles and legends leave no \(name) for it", at: origin,
            notes: ["give the picture a larger \(name)"])
    }

    /// `fit-x` and `fit-y` of views whose common length is that of the whole: their frames take what guides and padding
    /// leave of it, as Vega has it. Nil where the frames keep their size.
    private func autosized(_ first: LaidView) -> FrameWish? {
        let (own, whole) = (first.size, content(first))
        let inner = autosize.contains == .padding ? padding : Insets(0)
        var wish = FrameWish()
        switch autosize.kind {
        case .fitX? where own.width > 0:
            wish.width = own.width - (whole.width - own.width) - inner.left - inner.right
        case .fitY? where own.height > 0:
            wish.height = own.height - (whole.height - own.height) - inner.top - inner.bottom
        case .fit?, .fitX?, .fitY?, .pad?, .none?, nil: return nil
        }
        return wish
    }
}
