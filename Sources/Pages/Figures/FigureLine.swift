import Drawing
import Grammar

/// A large figure with its unit, on one baseline or with the unit below.
struct FigureLine {
    let quantity: Quantity
    private let figure: TextLook
    private let unit: TextLook
    /// Of a unit below the figure, which one beside it leaves room for.
    private let unitHeight: Double
    /// Of `≥` and the like: most display faces have only a thin one.
    private let sign: TextLook

    init(_ quantity: Quantity, in context: PageContext) throws(Diagnostic) {
        self.quantity = quantity
        figure = try context.look(.figure)
        sign = try context.markedLook("sign", in: .figure)
        var unit = try context.look(.unit)
        unitHeight = unit.lineHeight
        // A per cent sign is part of the figure.
        if quantity.hasSignAsUnit { unit = try context.markedLook("percent", in: .figure) }
        self.unit = unit
    }

    private struct Stretch {
        var text: String
        var look: TextLook
        var x: Double
        var hasSpaceBehind = false
    }

    /// What stands on the figure's baseline, from 0 on.
    private func line(_ k: Double, unitBelow: Bool, _ context: PageContext) -> (stretches: [Stretch], width: Double) {
        var stretches: [Stretch] = []
        var x = 0.0
        func add(_ text: String, _ look: TextLook, gap: Double) {
            if text.isEmpty { return }
            var look = look
            look.font.size *= k
            if x > 0 { x += gap * look.font.size }
            stretches.append(Stretch(text: text, look: look, x: x))
            x += context.typesetter.width(of: text, font: look.font, language: context.language)
        }
        add(quantity.sign, sign, gap: 0)
        add(quantity.number, figure, gap: 0.06)
        if quantity.unitIsApart, !quantity.unitText.isEmpty, let last = stretches.indices.last {
            stretches[last].hasSpaceBehind = true
        }
        if !isBelow(unitBelow) {
            add(quantity.unitText, unit, gap: quantity.unitIsApart ? 0.3 : quantity.hasSignAsUnit ? 0.04 : 0.12)
        }
        return (stretches, x)
    }

    private func isBelow(_ unitBelow: Bool) -> Bool { unitBelow && !quantity.hasSignAsUnit }

    /// The width of the whole at its full size.
    func width(unitBelow: Bool = false, _ context: PageContext) -> Double {
        let line = line(1, unitBelow: unitBelow, context).width
        guard isBelow(unitBelow) else { return line }
        return max(line, context.typesetter.width(of: quantity.unitText, font: unit.font, language: context.language))
    }

    /// - Parameters:
    ///   - k: makes figure and unit smaller where they would not fit.
    ///   - unitBelow: puts units on a line of their own; all figures keep that line, so that they stand level.
    func laid(
        in width: Double, scale k: Double = 1, unitBelow: Bool = false, align: TextAlign = .left,
        _ context: PageContext
    ) -> LaidBlock {
        let size = figure.font.size * k
        // Figures have no descenders: their line ends a little below the baseline.
        let (baseline, bottom) = (0.8 * size, size)
        let (stretches, length) = line(k, unitBelow: unitBelow, context)
        let start = align.start(of: length, in: width)
        var items = stretches.map { stretch in
            var text = text(stretch.text, stretch.look, at: Point(start + stretch.x, baseline), context)
            text.hasSpaceBehind = stretch.hasSpaceBehind
            return Scene.Item.text(text)
        }
        if isBelow(unitBelow), !quantity.unitText.isEmpty {
            var look = unit
            look.font.size *= k
            let own = context.typesetter.width(of: quantity.unitText, font: look.font, language: context.language)
            let place = Point(align.start(of: own, in: width), bottom + look.ascent)
            items.append(.text(text(quantity.unitText, look, at: place, context)))
        }
        return LaidBlock(size: Size(width, bottom + (unitBelow ? unitHeight : 0)), items: items).tagged(.paragraph)
    }

    private func text(_ words: String, _ look: TextLook, at place: Point, _ context: PageContext) -> Scene.Text {
        Scene.Text([words], font: look.font, language: context.language, fill: .color(look.color), anchor: place)
    }
}

extension Quantity {
    /// Whether the unit is a sign that stands at the figure itself.
    fileprivate var hasSignAsUnit: Bool { unitText == "%" || unitText == "‰" }
}
