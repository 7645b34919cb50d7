import Drawing
import Grammar

/// Words of somebody else, set off, with who said them.
package struct Quote: Hashable, Sendable {
    package var text: RichText
    package var by: RichText?

    package init(_ text: RichText) { self.text = text }
}

extension Quote {
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        let design = context.design
        let bar = design[.strongRule]
        let start = bar + 2 * design[.inset]
        var stack = BlockStack(width: width - start)
        stack.add(try context.text(text, .quote, width: width - start))
        if let by { stack.add(try context.text(by, .note, width: width - start), gap: design[.inset]) }
        let words = stack.laid
        let rect = Rect(x: 0, y: 0, width: bar, height: words.size.height)
        let line = Scene.Item.shape(Scene.Shape(.rect(rect), fill: .color(try context.color("theme"))))
        return LaidBlock(size: Size(width, words.size.height), items: [line] + words.placed(at: Point(start, 0)))
    }
}
