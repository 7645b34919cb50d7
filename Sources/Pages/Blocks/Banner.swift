import Drawing
import Grammar

/// The head of a page: who speaks, of what, in display type.
package struct Banner: Hashable, Sendable {
    package var title: RichText
    package var subtitle: RichText?
    /// A short line above the title: the organisation, the series.
    package var kicker: RichText?
    package var date: RichText?
    /// One to four characters on a seal beside the title.
    package var seal: RichText?
    package var align = TextAlign.left

    package init(title: RichText) { self.title = title }
}

extension Banner {
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        let design = context.design
        let seal = try seal.map { text throws(Diagnostic) in try Seal(text, in: context) }
        // Centred words stand under the middle of the page, so the seal has its room on both sides of them.
        let taken = seal.map { $0.side + design[.inset] * 2 } ?? 0
        let room = width - (align == .center ? 2 * taken : taken)
        let x = align == .center ? taken : 0
        var stack = BlockStack(width: width)
        func add(_ text: RichText?, _ role: TextRole, gap: Double, as sceneRole: Scene.Role = .paragraph)
            throws(Diagnostic)
        {
            guard let text else { return }
            stack.add(
                try context.text(text, role, width: room, align: align, as: sceneRole), gap: gap, x: x)
        }
        try add(kicker, .kicker, gap: 0)
        try add(title, .title, gap: design[.inset], as: .title)
        try add(subtitle, .subtitle, gap: design[.inset])
        try add(date, .kicker, gap: design[.inset])
        var laid = stack.laid
        if let seal {
            laid.items += seal.laid.placed(at: Point(width - seal.side, 0))
            laid.size.height = max(laid.size.height, seal.side)
        }
        return try context.withArt(behind: laid)
    }
}

/// Up to four characters in a square of the colour `seal`, read from the right column to the left as on a seal.
private struct Seal {
    let side: Double
    let laid: LaidBlock

    init(_ text: RichText, in context: PageContext) throws(Diagnostic) {
        let look = try context.look(.seal)
        let characters = Array(try context.plainText(text)).map(String.init)
        guard (1...4).contains(characters.count) else {
            throw Diagnostic(
                .error, "expected one to four characters for a seal, found \(characters.count)", at: text.origin)
        }
        let columns = characters.count > 2 ? 2 : 1
        let rows = (characters.count + columns - 1) / columns
        let cell = look.font.size * 1.08
        let margin = look.font.size * 0.28
        let size = Size(Double(columns) * cell + 2 * margin, Double(rows) * cell + 2 * margin)
        let ground = Rect(x: 0, y: 0, width: size.width, height: size.height)
        let language = context.language.isChinese ? context.language : .traditionalChinese
        var items: [Scene.Item] = [
            .shape(
                Scene.Shape(
                    .rect(ground, corners: CornerRadii(look.font.size * 0.14)), fill: .color(try context.color("seal")))
            )
        ]
        for (number, character) in characters.enumerated() {
            let column = columns - 1 - number / rows
            let center = Point(
                margin + (Double(column) + 0.5) * cell, margin + (Double(number % rows) + 0.5) * cell)
            items.append(
                .text(
                    Scene.Text(
                        [character], font: look.font, language: language, fill: .color(look.color),
                        anchor: Point(center.x, center.y + 0.38 * look.font.size), align: .center)))
        }
        side = size.width
        laid = LaidBlock(size: size, items: items).tagged(.paragraph)
    }
}
