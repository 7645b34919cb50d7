import Drawing
import Grammar

/// Counts as rows of icons (isotypes): an icon for each one, or for each so many.
package struct Pictogram: Hashable, Sendable {
    package var rows: [FigureEntry]
    /// For rows that have none of their own.
    package var icon: IconName?
    /// How many of the counted each icon stands for.
    package var per = 1.0
    /// Icons that are drawn pale up to this count: "7 of 10".
    package var whole: Double?
    /// An icon's side in multiples of the page's text size; nil: the style's.
    package var size: Double?
    /// What an icon stands for.
    package var caption: RichText?
    package var origin: Origin?

    package init(_ rows: [FigureEntry]) { self.rows = rows }

    /// More than these nobody counts.
    static let most = 600
}

extension Pictogram {
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        let design = context.design
        var units: [LaidBlock] = []
        for row in rows { units.append(try laid(row, width: width, context.themed(row.theme))) }
        // What is said of the icons stands with the last of them.
        if let below = try caption(width: width, context), let last = units.popLast() {
            var stack = BlockStack(width: width)
            stack.add(last)
            stack.add(below, gap: design[.inset])
            units.append(stack.laid)
        }
        return LaidBlock(dividing: DivisibleStack(width: width, units: units, gap: design[.gap], least: 1))
    }

    private func caption(width: Double, _ context: PageContext) throws(Diagnostic) -> LaidBlock? {
        if let caption { return try context.text(caption, .note, width: width) }
        guard per != 1, let row = rows.first else { return nil }
        return try key(row, width: width, context)
    }

    /// What one icon stands for, where the author does not say it: an icon, `= 100 persons`.
    private func key(_ row: FigureEntry, width: Double, _ context: PageContext) throws(Diagnostic) -> LaidBlock {
        guard let name = row.icon ?? icon else { return .empty(width: width) }
        var one = try context.quantity(row)
        (one.value, one.upper, one.bound) = (per, nil, .exact)
        let look = try context.look(.note)
        let side = look.font.size
        let frame = Rect(x: 0, y: (look.lineHeight - side) / 2, width: side, height: side)
        let start = 1.4 * side
        var laid = try context.text("= " + one.text, .note, width: width - start)
        let picture = try context.icon(name).group(in: frame, tint: .color(try context.color("theme")))
        laid.items = [.group(picture)] + laid.placed(at: Point(start, 0))
        laid.size.width = width
        return laid
    }

    /// The figure and what it counts over the icons.
    private func laid(_ row: FigureEntry, width: Double, _ context: PageContext) throws(Diagnostic) -> LaidBlock {
        let quantity = try context.quantity(row)
        let place = row.origin ?? origin
        let count = try count(quantity, at: place)
        guard let name = row.icon ?? icon else { throw Diagnostic(.error, "missing \"icon\"", at: place) }
        let icons = IconRow(
            picture: try context.icon(name), count: count, whole: whole.map { $0 / per } ?? count,
            side: try side(in: width, context), color: try context.color("theme"), rest: try context.color("rest"))
        var stack = BlockStack(width: width)
        stack.add(try headline(row, quantity, width: width, context))
        stack.add(
            icons.laid(width: width, description: "\(quantity.name) \(quantity.text)"), gap: context.design[.inset])
        return stack.laid
    }

    /// How many icons stand for a quantity.
    ///
    /// - Throws: a quantity that is no count or more than its whole, and a crowd of icons.
    private func count(_ quantity: Quantity, at place: Origin?) throws(Diagnostic) -> Double {
        try quantity.checkSingle(at: place)
        guard quantity.value >= 0 else {
            throw Diagnostic(.error, "expected a count of 0 or more, found \(quantity.text)", at: place)
        }
        if let whole, whole < quantity.value {
            throw Diagnostic(
                .error, "expected at most the \(Value.text(of: whole)) of the whole, found \(quantity.text)",
                at: place)
        }
        let icons = (max(quantity.value, whole ?? 0) / per).rounded(.up)
        guard icons <= Double(Pictogram.most) else {
            throw Diagnostic(
                .error, "cannot draw \(Value.text(of: icons)) icons because more than \(Pictogram.most) is a crowd",
                at: place, notes: ["let each icon stand for more: \"per\""])
        }
        return quantity.value / per
    }

    private func side(in width: Double, _ context: PageContext) throws(Diagnostic) -> Double {
        let side = size.map { $0 * context.design.textSize } ?? context.design[.icon]
        guard side > 0 else {
            throw Diagnostic(
                .error, "expected icons of a size above 0, found 0", at: origin,
                notes: ["the style's length \"icon\" is 0"])
        }
        try context.design.checkWidth(of: "an icon", side, in: width, at: origin)
        return side
    }

    /// The figure in front of the words, on their baseline.
    private func headline(
        _ row: FigureEntry, _ quantity: Quantity, width: Double, _ context: PageContext
    ) throws(Diagnostic) -> LaidBlock {
        // "7 clusters Chain-type industrial clusters" says it twice.
        let figure = quantity.isUnitIn(quantity.name) ? quantity.figure : quantity.text
        var pieces = [
            Paragraph.Piece(text: figure, look: try context.markedLook("figure", in: .label), isFigure: true)
        ]
        pieces.append(Paragraph.Piece(text: "\u{2002}", look: try context.look(.label)))
        pieces += try context.pieces(row.label, or: quantity.name, .label)
        return try context.fitting(pieces, width: width, fill: .balanced, at: row.origin)
            .laid(in: width, look: try context.look(.label), role: .paragraph)
    }
}

/// Icons side by side, in as many lines as they need, the last one in part.
private struct IconRow {
    let picture: Stencil
    let count: Double
    /// Up to which icons are drawn at all.
    let whole: Double
    let side: Double
    let color: Color
    let rest: Color

    private var step: Double { side * 1.22 }

    func laid(width: Double, description: String) -> LaidBlock {
        let perLine = max(1, Int((width + step - side) / step))
        let total = max(Int(count.rounded(.up)), Int(whole.rounded(.up)))
        var items: [Scene.Item] = []
        for i in 0..<total {
            let frame = Rect(
                x: Double(i % perLine) * step, y: Double(i / perLine) * step, width: side, height: side)
            let part = min(1, max(0, count - Double(i)))
            if part < 1 { items.append(.group(picture.group(in: frame, tint: .color(rest)))) }
            if part > 0 {
                var group = picture.group(in: frame, tint: .color(color))
                if part < 1 {
                    group.clip = .rect(
                        Rect(
                            x: frame.minX - group.origin.x, y: frame.minY - group.origin.y, width: side * part,
                            height: side)
                    )
                }
                items.append(.group(group))
            }
        }
        let lines = (total + perLine - 1) / perLine
        return LaidBlock(
            size: Size(width, lines == 0 ? 0 : Double(lines - 1) * step + side),
            items: [.group(Scene.Group(items: items, role: .figure, description: description))])
    }
}
