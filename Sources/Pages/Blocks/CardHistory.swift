import Drawing
import Grammar

/// Which way a figure has gone.
package enum Trend: String, Hashable, Sendable, CaseIterable {
    case up, down, flat

    /// What can be read out in any language.
    fileprivate var sign: String {
        switch self {
        case .up: "↑"
        case .down: "↓"
        case .flat: "→"
        }
    }
}

/// What a number card says of the way to its figure: an arrow with words, and a line through the values before it.
struct CardHistory {
    let entry: FigureEntry
    let context: PageContext

    /// Below each other; nil where the entry says nothing.
    func laid(width: Double, align: TextAlign) throws(Diagnostic) -> LaidBlock? {
        if entry.change == nil && entry.trend == nil && entry.series.isEmpty { return nil }
        var stack = BlockStack(width: width)
        if let change = try change(width: width, align: align) { stack.add(change) }
        if let line = try sparkline(width: width) { stack.add(line, gap: context.design[.inset]) }
        return stack.laid
    }

    private func change(width: Double, align: TextAlign) throws(Diagnostic) -> LaidBlock? {
        if entry.change == nil && entry.trend == nil { return nil }
        let look = try context.look(.note)
        let side = 0.62 * look.font.size
        let start = entry.trend == nil ? 0 : entry.change == nil ? side : 1.5 * side
        var laid = LaidBlock(size: Size(0, look.lineHeight))
        if let change = entry.change {
            let words = try context.paragraph(change, .note, width: width - start)
            laid = words.laid(in: words.width, look: look, role: .paragraph)
        }
        let x = align.start(of: laid.size.width + start, in: width)
        laid.items = laid.placed(at: Point(x + start, 0))
        if let trend = entry.trend {
            let frame = Rect(x: x, y: (look.lineHeight - side) / 2, width: side, height: side)
            var shape = Scene.Shape(.path(arrow(trend, in: frame)), fill: .color(try context.color("theme")))
            // Words beside it say it better.
            if entry.change == nil { (shape.role, shape.description) = (.figure, trend.sign) }
            laid.items.append(.shape(shape))
        }
        laid.size.width = width
        return laid
    }

    /// A triangle that points up or down, or a bar.
    private func arrow(_ trend: Trend, in frame: Rect) -> Path {
        var path = Path()
        switch trend {
        case .flat:
            return .rect(
                Rect(x: frame.minX, y: frame.center.y - frame.height / 8, width: frame.width, height: frame.height / 4))
        case .up:
            path.move(to: Point(frame.minX, frame.maxY))
            path.line(to: Point(frame.center.x, frame.minY))
            path.line(to: Point(frame.maxX, frame.maxY))
        case .down:
            path.move(to: Point(frame.minX, frame.minY))
            path.line(to: Point(frame.center.x, frame.maxY))
            path.line(to: Point(frame.maxX, frame.minY))
        }
        path.close()
        return path
    }

    /// The values from left to right, the last one with a dot; as high as two lines of a label.
    private func sparkline(width: Double) throws(Diagnostic) -> LaidBlock? {
        let values = entry.series
        guard values.count > 1, let low = values.min(), let high = values.max() else { return nil }
        let color = Paint.color(try context.color("theme"))
        let weight = 2 * context.design[.rule]
        let radius = 2 * weight
        let height = 2 * (try context.look(.label).font.size)
        let points = values.enumerated().map { index, value in
            Point(
                radius + (width - 2 * radius) * Double(index) / Double(values.count - 1),
                high > low ? height - radius - (height - 2 * radius) * (value - low) / (high - low) : height / 2)
        }
        var path = Path()
        path.move(to: points[0])
        for point in points.dropFirst() { path.line(to: point) }
        let line = Scene.Item.shape(
            Scene.Shape(
                .line(points: points, path: path),
                stroke: Stroke(color, width: weight, cap: .round, join: .round)))
        let dot = Scene.Item.shape(Scene.Shape(.circle(center: points[points.count - 1], radius: radius), fill: color))
        let group = Scene.Group(
            items: [line, dot], role: .figure, description: values.map(Value.text(of:)).joined(separator: ", "))
        return LaidBlock(size: Size(width, height), items: [.group(group)])
    }
}
