import Drawing
import Grammar

/// The title of a section, with its number where it has one.
package struct Heading: Hashable, Sendable {
    package var text: RichText
    package var number: RichText?
    package var icon: IconName?
    /// Whether it heads a part of what another heading heads.
    package var isNested = false

    package init(_ text: RichText) { self.text = text }
}

extension Heading {
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        let laid =
            switch context.design.headingLook {
            case .seal: try sealed(width, context)
            case .bar: try barred(width, context)
            case .ribbon: try ribboned(width, context)
            case .plain: try plain(width, context)
            }
        return laid.tagged(isNested ? .subheading : .heading)
    }

    /// The number on a square, the words beside it, a rule under both.
    private func sealed(_ width: Double, _ context: PageContext) throws(Diagnostic) -> LaidBlock {
        let design = context.design
        let look = try context.look(.heading)
        let side = look.lineHeight
        let mark = try mark(side: side, context)
        let start = mark == nil ? 0 : side + 2 * design[.inset]
        // The square has room for the icon or the number.
        var laid = try icon == nil ? words(width - start, context) : numbered(width - start, context)
        laid.items = laid.placed(at: Point(start, 0))
        if let mark { laid.items = mark.items + laid.items }
        laid.size = Size(width, max(laid.size.height, side) + design[.inset])
        laid.items.append(try rule(at: laid.size.height, width: width, context))
        return laid
    }

    private func barred(_ width: Double, _ context: PageContext) throws(Diagnostic) -> LaidBlock {
        let design = context.design
        let bar = 2 * design[.strongRule]
        let start = bar + 1.5 * design[.inset]
        var laid = try plain(width - start, context)
        let height = laid.size.height
        let rect = Rect(x: 0, y: 0.12 * height, width: bar, height: 0.76 * height)
        laid.items = laid.placed(at: Point(start, 0))
        laid.items.insert(
            .shape(
                Scene.Shape(
                    .rect(rect, corners: CornerRadii(design[.radius])), fill: .color(try context.color("theme")))),
            at: 0
        )
        laid.size = Size(width, height)
        return laid
    }

    private func ribboned(_ width: Double, _ context: PageContext) throws(Diagnostic) -> LaidBlock {
        let design = context.design
        let padding = design[.padding]
        var inner = context
        inner.colorOverride = "on-accent"
        var laid = try plain(width - 2 * padding, inner)
        let rect = Rect(x: 0, y: 0, width: width, height: laid.size.height + padding)
        laid.items = laid.placed(at: Point(padding, padding / 2))
        laid.items.insert(
            .shape(
                Scene.Shape(
                    .rect(rect, corners: CornerRadii(design[.radius])), fill: .color(try context.color("theme")))),
            at: 0
        )
        laid.size = rect.size
        return laid
    }

    /// The number before the words.
    private func plain(_ width: Double, _ context: PageContext) throws(Diagnostic) -> LaidBlock {
        let side = try context.look(.heading).font.size
        guard let icon else { return try numbered(width, context) }
        let picture = try context.icon(icon)
        let start = side + 2 * context.design[.inset]
        var laid = try numbered(width - start, context)
        let top = (try context.look(.heading).lineHeight - side) / 2
        let tint = try context.color(context.colorOverride ?? "theme")
        laid.items =
            [.group(picture.group(in: Rect(x: 0, y: top, width: side, height: side), tint: .color(tint)))]
            + laid.placed(at: Point(start, 0))
        laid.size.width = width
        return laid
    }

    private func numbered(_ width: Double, _ context: PageContext) throws(Diagnostic) -> LaidBlock {
        guard let number else { return try words(width, context) }
        var look = try context.look(.heading)
        look.color = try context.color(context.colorOverride ?? "theme")
        let figure = try context.fitting(
            [Paragraph.Piece(text: try context.plainText(number), look: look)], width: nil, fill: .greedy,
            at: number.origin)
        // More than a word's space, so that "5 37 years" is not read as one number.
        let start = figure.width + 0.6 * look.font.size
        var laid = try words(width - start, context)
        laid.items = figure.laid(in: start, look: look).items + laid.placed(at: Point(start, 0))
        laid.size.width = width
        return laid
    }

    private func words(_ width: Double, _ context: PageContext) throws(Diagnostic) -> LaidBlock {
        try context.text(text, .heading, width: width, as: nil)
    }

    /// The square with the number or the icon.
    private func mark(side: Double, _ context: PageContext) throws(Diagnostic) -> LaidBlock? {
        if number == nil && icon == nil { return nil }
        let ground = Rect(x: 0, y: 0, width: side, height: side)
        var items: [Scene.Item] = [
            .shape(
                Scene.Shape(
                    .rect(ground, corners: CornerRadii(context.design[.radius])),
                    fill: .color(try context.color("theme"))))
        ]
        let look = try context.look(.number)
        if let icon {
            items.append(
                .group(
                    try context.icon(icon).group(
                        in: ground.expanded(by: -0.22 * side), tint: .color(look.color))))
        } else if let number {
            items.append(
                .text(
                    Scene.Text(
                        [try context.plainText(number)], font: look.font, language: context.language,
                        fill: .color(look.color), anchor: Point(side / 2, side / 2 + 0.37 * look.font.size),
                        align: .center)))
        }
        return LaidBlock(size: ground.size, items: items)
    }

    private func rule(at y: Double, width: Double, _ context: PageContext) throws(Diagnostic) -> Scene.Item {
        let weight = context.design[.rule] * 1.5
        return .shape(
            Scene.Shape(
                .segment(Point(0, y - weight / 2), Point(width, y - weight / 2)),
                stroke: Stroke(.color(try context.color("theme")), width: weight)))
    }
}
