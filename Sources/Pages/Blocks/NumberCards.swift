import Drawing
import Grammar

/// Key figures side by side: of one size, on one baseline, each with what it counts below it.
package struct NumberCards: Hashable, Sendable {
    package var entries: [FigureEntry]
    /// How many stand side by side; nil: as many as have room, in rows of nearly the same length.
    package var columns: Int?
    package var align = TextAlign.left
    package var origin: Origin?

    package init(_ entries: [FigureEntry]) { self.entries = entries }
}

extension NumberCards {
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        var cards: [Card] = []
        for entry in entries { cards.append(try Card(entry, context.themed(entry.theme))) }
        let grid = try grid(cards, width: width, context)
        var laid: [LaidBlock] = []
        for row in grid.rows {
            laid.append(try self.row(Array(cards[row]), width: width, cardWidth: grid.width(row.count), grid, context))
        }
        return LaidBlock(dividing: DivisibleStack(width: width, units: laid, gap: context.design[.gap], least: 1))
    }

    /// Which cards stand side by side, and how their figures are set.
    private struct Grid {
        let rows: [Range<Int>]
        let fit: Fit
        let gutter: Double
        /// Of a card, by how many its row has.
        let width: (Int) -> Double
    }

    /// As many cards in a row as have the width that figures want, or as few as their figures need; or what the page
    /// says.
    private func grid(_ cards: [Card], width: Double, _ context: PageContext) throws(Diagnostic) -> Grid {
        let gutter = context.design[.gutter]
        func cardWidth(_ count: Int) -> Double { (width - gutter * Double(count - 1)) / Double(count) }
        if let columns {
            // These go through all rows; a last row that is not full leaves its end empty.
            let rows = stride(from: 0, to: cards.count, by: columns).map { $0..<min($0 + columns, cards.count) }
            let own = cardWidth(columns)
            let fit = try fit(cards, width: own - 2 * context.cardInset, context)
            return Grid(rows: rows, fit: fit, gutter: gutter, width: { _ in own })
        }
        var most = BalancedRows(cards.count, least: context.design[.card], gap: gutter, in: width).longest
        while true {
            let rows = BalancedRows(cards.count, most: most)
            do throws(Diagnostic) {
                let fit = try fit(cards, width: cardWidth(rows.longest) - 2 * context.cardInset, context)
                return Grid(rows: rows.rows, fit: fit, gutter: gutter, width: cardWidth)
            } catch {
                if most == 1 { throw error }
                most = rows.longest - 1
            }
        }
    }

    /// How all figures of the block are set.
    private struct Fit {
        var scale: Double
        var unitBelow: Bool
    }

    private func fit(_ cards: [Card], width: Double, _ context: PageContext) throws(Diagnostic) -> Fit {
        func scale(_ unitBelow: Bool) -> (scale: Double, card: Card?) {
            var least = (scale: 1.0, card: Card?.none)
            for card in cards {
                let needed = card.figure.width(unitBelow: unitBelow, context)
                if width / needed < least.scale { least = (width / needed, card) }
            }
            return least
        }
        let beside = scale(false)
        if beside.scale >= 0.8 { return Fit(scale: beside.scale, unitBelow: false) }
        let below = scale(true)
        if below.scale >= 0.55 { return Fit(scale: below.scale, unitBelow: true) }
        let needed = below.card?.figure.width(unitBelow: true, context) ?? 0
        throw context.design.misfit(
            "the figure \"\(below.card?.quantity.text ?? "")\"", by: needed * 0.55 - width, "wide",
            at: below.card?.entry.origin ?? origin, notes: ["give the cards fewer \"columns\" or a larger \"span\""])
    }

    private func row(
        _ cards: [Card], width: Double, cardWidth: Double, _ grid: Grid, _ context: PageContext
    ) throws(Diagnostic) -> LaidBlock {
        let inset = context.cardInset
        var laid: [LaidBlock] = []
        for card in cards {
            laid.append(
                try card.laid(
                    width: cardWidth - 2 * inset, scale: grid.fit.scale, unitBelow: grid.fit.unitBelow, align: align,
                    hasIcons: cards.contains { $0.entry.icon != nil }))
        }
        let height = (laid.map(\.size.height).max() ?? 0) + context.cardTop + inset
        var items: [Scene.Item] = []
        for (number, card) in laid.enumerated() {
            let x = Double(number) * (cardWidth + grid.gutter)
            items += try cards[number].context.cardGround(
                Rect(x: x, y: 0, width: cardWidth, height: height))
            items += card.placed(at: Point(x + inset, context.cardTop))
        }
        return LaidBlock(size: Size(width, height), items: items)
    }
}

/// One figure with its label.
private struct Card {
    let entry: FigureEntry
    let context: PageContext
    let quantity: Quantity
    let figure: FigureLine

    init(_ entry: FigureEntry, _ context: PageContext) throws(Diagnostic) {
        self.entry = entry
        self.context = context
        quantity = try context.quantity(entry)
        figure = try FigureLine(quantity, in: context)
    }

    func laid(
        width: Double, scale: Double, unitBelow: Bool, align: TextAlign, hasIcons: Bool
    ) throws(Diagnostic) -> LaidBlock {
        let design = context.design
        var stack = BlockStack(width: width)
        if hasIcons {
            let side = design[.icon]
            var space = LaidBlock(size: Size(width, side))
            if let icon = entry.icon {
                let x = align == .center ? (width - side) / 2 : align == .right ? width - side : 0
                space.items = [
                    .group(
                        try context.icon(icon).group(
                            in: Rect(x: x, y: 0, width: side, height: side), tint: .color(try context.color("theme"))))
                ]
            }
            stack.add(space)
        }
        stack.add(
            figure.laid(in: width, scale: scale, unitBelow: unitBelow, align: align, context), gap: design[.inset])
        stack.add(try context.label(entry, quantity, width: width, align: align), gap: design[.inset] / 2)
        if let history = try CardHistory(entry: entry, context: context).laid(width: width, align: align) {
            stack.add(history, gap: design[.inset])
        }
        return stack.laid
    }
}

extension PageContext {
    /// Between a card's edge and what is in it, at its sides.
    fileprivate var cardInset: Double {
        switch design.cardLook {
        case .panel: design[.padding]
        case .ruled, .plain: 0
        }
    }

    fileprivate var cardTop: Double {
        switch design.cardLook {
        case .panel: design[.padding]
        case .ruled: design[.strongRule] + design[.inset]
        case .plain: 0
        }
    }

    fileprivate func cardGround(_ rect: Rect) throws(Diagnostic) -> [Scene.Item] {
        switch design.cardLook {
        case .plain: return []
        case .panel:
            return [
                .shape(
                    Scene.Shape(
                        .rect(rect, corners: CornerRadii(design[.radius])), fill: .color(try color("panel"))))
            ]
        case .ruled:
            let y = rect.minY + design[.rule]
            return [
                .shape(
                    Scene.Shape(
                        .segment(Point(rect.minX, y), Point(rect.maxX, y)),
                        stroke: Stroke(.color(try color("theme")), width: 2 * design[.rule])))
            ]
        }
    }
}
