import Drawing
import Grammar

/// A share as so many of a hundred squares, with the figure beside them.
package struct Waffle: Hashable, Sendable {
    package var entry: FigureEntry

    package init(_ entry: FigureEntry) { self.entry = entry }
}

extension Waffle {
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        let context = context.themed(entry.theme)
        let quantity = try context.quantity(entry)
        try quantity.checkShare(at: entry.origin)
        let gap = context.design[.gutter]
        let side = min(width * 0.6, context.design[.waffle])
        let squares = try squares(quantity, side: side, context)
        let room = width - side - gap
        let line = try FigureLine(quantity, in: context)
        let k = min(1, room / line.width(context))
        var words = BlockStack(width: room)
        words.add(line.laid(in: room, scale: k, context))
        words.add(try context.label(entry, quantity, width: room), gap: context.design[.inset])
        let height = max(side, words.height)
        return LaidBlock(
            size: Size(width, height),
            items: squares + words.laid.placed(at: Point(side + gap, (height - words.height) / 2)))
    }

    /// From the bottom up, a row at a time.
    private func squares(_ quantity: Quantity, side: Double, _ context: PageContext) throws(Diagnostic) -> [Scene.Item]
    {
        let color = try context.color("theme")
        let rest = Paint.color(try context.color("rest"))
        let open = OpenEnd(quantity)
        // Ten squares, and between them gaps of about a fifth of one.
        let square = side / (10 + 9 * 0.19)
        let step = square * 1.19
        let corners = CornerRadii(min(context.design[.radius], square / 4))
        var items: [Scene.Item] = []
        for i in 0..<100 {
            let frame = Rect(
                x: Double(i % 10) * step, y: side - Double(i / 10) * step - square, width: square, height: square)
            let part = min(1, max(0, quantity.certainPart - Double(i)))
            if part < 1 { items.append(.shape(Scene.Shape(.rect(frame, corners: corners), fill: rest))) }
            if part < 1, let open, open.start < Double(i + 1), open.end > Double(i) {
                // A square has one shade, that of the middle of what of it is open.
                let middle = (max(open.start, Double(i)) + min(open.end, Double(i + 1))) / 2
                let shade = Paint.color(color.opacity(open.opacity(at: middle)))
                items.append(.shape(Scene.Shape(.rect(frame, corners: corners), fill: shade)))
            }
            if part > 0 {
                let filled = Rect(x: frame.minX, y: frame.minY, width: square * part, height: square)
                items.append(.shape(Scene.Shape(.rect(filled, corners: corners), fill: .color(color))))
            }
        }
        return [
            .group(Scene.Group(items: items, role: .figure, description: "\(quantity.name) \(quantity.text)"))
        ]
    }
}

extension Quantity {
    /// - Throws: a range, or a value that is no part of a whole of 100.
    func checkShare(at origin: Origin?) throws(Diagnostic) {
        try checkSingle(at: origin)
        guard unit.isEmpty || unit == "%" else {
            throw Diagnostic(
                .error, "expected a share of a whole, found \(text)", at: origin,
                notes: ["progress and waffles show figures in %; a pictogram or a number card shows a count"])
        }
        guard (0...100).contains(value) else {
            throw Diagnostic(
                .error, "expected a share from 0 to 100, found \(Value.text(of: value))", at: origin)
        }
    }
}
