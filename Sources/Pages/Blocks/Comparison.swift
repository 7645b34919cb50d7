import Drawing
import Grammar

/// Two things side by side, point by point.
package struct Comparison: Hashable, Sendable {
    package struct Side: Hashable, Sendable {
        package var title: RichText
        package var points: [RichText]
        package var theme: String?

        package init(title: RichText, points: [RichText], theme: String? = nil) {
            self.title = title
            self.points = points
            self.theme = theme
        }
    }

    package var left: Side
    package var right: Side

    package init(left: Side, right: Side) {
        self.left = left
        self.right = right
    }
}

extension Comparison {
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        let gutter = context.design[.gutter]
        let half = (width - gutter) / 2
        let start = half + gutter
        let rows = max(left.points.count, right.points.count)
        var laid: [LaidBlock] = []
        for row in -1..<rows {
            let parts = (
                try part(left, row, half, context.themed(left.theme)),
                try part(right, row, half, context.themed(right.theme))
            )
            let height = max(parts.0.size.height, parts.1.size.height)
            laid.append(
                LaidBlock(
                    size: Size(width, height),
                    items: parts.0.placed(at: .zero) + parts.1.placed(at: Point(start, 0))))
        }
        // The titles stand above the points of each sheet.
        return LaidBlock(
            dividing: DivisibleStack(
                width: width, units: Array(laid.dropFirst()), gap: context.design[.inset], head: laid[0]))
    }

    /// A side's title (row −1) or one of its points, each over a rule.
    private func part(_ side: Side, _ row: Int, _ width: Double, _ context: PageContext) throws(Diagnostic) -> LaidBlock
    {
        guard row < side.points.count else { return .empty(width: width) }
        let isTitle = row < 0
        let text = try context.text(
            isTitle ? side.title : side.points[row], isTitle ? .caption : .body, width: width,
            as: isTitle ? .subheading : .paragraph)
        let weight = context.design[isTitle ? .strongRule : .rule]
        let y = text.size.height + context.design[.inset] / 2
        let line = Scene.Item.shape(
            Scene.Shape(
                .rect(Rect(x: 0, y: y, width: width, height: weight)),
                fill: .color(try context.color(isTitle ? "theme" : "rule"))))
        return LaidBlock(size: Size(width, y + weight), items: text.items + [line])
    }
}
