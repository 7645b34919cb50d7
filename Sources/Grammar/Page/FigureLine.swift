import Drawing

/// A large figure with its unit, on one baseline or with the unit below.
struct FigureLine {
    let quantity: Quantity
    let figure: TextLook
    let unit: TextLook

    init(_ quantity: Quantity, in context: PageContext, figure role: TextRole = .figure) throws(Diagnostic) {
        self.quantity = quantity
        figure = try context.look(role)
        unit = try context.look(.unit)
    }

    private func gap(_ k: Double) -> Double { unit.font.size * k * (quantity.unitIsApart ? 0.3 : 0.12) }

    /// Whether the unit is a sign of the figure itself, in its size: a per cent sign.
    private var unitIsSign: Bool { quantity.unitText == "%" || quantity.unitText == "‰" }

    private var unitLook: TextLook {
        guard unitIsSign else { return unit }
        var look = unit
        look.font.size = max(unit.font.size, 0.62 * figure.font.size)
        return look
    }

    /// The width of the whole on one line.
    func width(_ typesetter: any Typesetter, _ language: Language, unitBelow: Bool = false) -> Double {
        let figureWidth = typesetter.width(of: quantity.figure, font: figure.font, language: language)
        let unitWidth = typesetter.width(of: quantity.unitText, font: unitLook.font, language: language)
        if quantity.unitText.isEmpty { return figureWidth }
        return unitBelow && !unitIsSign ? max(figureWidth, unitWidth) : figureWidth + gap(1) + unitWidth
    }

    /// - Parameters:
    ///   - scale: makes figure and unit smaller where they would not fit.
    ///   - unitBelow: puts units on a line of their own; all figures keep that line, so that they stand level.
    func laid(
        in width: Double, scale k: Double = 1, unitBelow: Bool = false, align: TextAlign = .left,
        _ context: PageContext
    ) -> LaidBlock {
        var figure = figure
        var unit = unitLook
        figure.font.size *= k
        unit.font.size *= k
        let isBelow = unitBelow && !unitIsSign
        let (typesetter, language) = (context.typesetter, context.language)
        let figureWidth = typesetter.width(of: quantity.figure, font: figure.font, language: language)
        let unitWidth = typesetter.width(of: quantity.unitText, font: unit.font, language: language)
        let whole = quantity.unitText.isEmpty || isBelow ? figureWidth : figureWidth + gap(k) + unitWidth
        func start(_ length: Double) -> Double {
            switch align {
            case .left: 0
            case .center: (width - length) / 2
            case .right: width - length
            }
        }
        // Figures have no descenders: their line ends a little below the baseline.
        let baseline = 0.8 * figure.font.size
        let bottom = baseline + 0.2 * figure.font.size
        func text(_ words: String, _ look: TextLook, _ x: Double, _ y: Double) -> Scene.Item {
            .text(
                Scene.Text(
                    [words], font: look.font, language: language, fill: .color(look.color), anchor: Point(x, y)))
        }
        var items = [text(quantity.figure, figure, start(whole), baseline)]
        if !quantity.unitText.isEmpty {
            items.append(
                isBelow
                    ? text(quantity.unitText, unit, start(unitWidth), bottom + unit.ascent * k)
                    : text(quantity.unitText, unit, start(whole) + figureWidth + gap(k), baseline))
        }
        return LaidBlock(size: Size(width, bottom + (unitBelow ? unit.lineHeight * k : 0)), items: items)
    }
}
