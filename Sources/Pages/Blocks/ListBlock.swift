import Drawing
import Grammar

/// Points one below the other, numbered, with an icon each, or behind a small square.
package struct ListBlock: Hashable, Sendable {
    package var items: [RichText]
    package var isNumbered = false
    package var icon: IconName?

    package init(_ items: [RichText]) { self.items = items }
}

extension ListBlock {
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        let look = try context.look(.body)
        let start = 1.5 * look.font.size
        var points: [LaidBlock] = []
        for (number, item) in items.enumerated() {
            var laid = try context.text(item, .body, width: width - start)
            laid.items = [try bullet(number, look, context)] + laid.placed(at: Point(start, 0))
            laid.size.width = width
            points.append(laid.tagged(.listItem))
        }
        return LaidBlock(
            dividing: DivisibleStack(width: width, units: points, gap: context.design[.inset] / 2, role: .list))
    }

    /// Beside the first line.
    private func bullet(_ number: Int, _ look: TextLook, _ context: PageContext) throws(Diagnostic) -> Scene.Item {
        let paint = Paint.color(try context.color("theme"))
        if isNumbered {
            return .text(
                Scene.Text(
                    ["\(number + 1)"], font: look.font, language: context.language, fill: paint,
                    anchor: Point(0, look.ascent)))
        }
        let side = icon == nil ? 0.34 * look.font.size : look.font.size
        let rect = Rect(x: 0, y: (look.lineHeight - side) / 2, width: side, height: side)
        if let icon { return .group(try context.icon(icon).group(in: rect, tint: paint)) }
        return .shape(Scene.Shape(.rect(rect), fill: paint))
    }
}
