import Drawing
import Grammar

/// A picture or a logo from a file, in its own proportions.
package struct PictureBlock: Hashable, Sendable {
    package var file: String
    /// In multiples of the page's text size; nil: as high as the column's width makes it.
    package var height: Double?
    package var align = TextAlign.left
    /// What the picture shows, for those who do not see it; nil or without words for decoration.
    package var description: RichText?
    package var caption: RichText?
    package var origin: Origin?

    package init(_ file: String) { self.file = file }
}

extension PictureBlock {
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        let picture = try context.resources.picture(file, at: origin)
        let own = picture.size
        let wished = context.height ?? height.map { $0 * context.design.textSize } ?? width * own.height / own.width
        let k = min(width / own.width, wished / own.height)
        let size = Size(own.width * k, own.height * k)
        let frame = Rect(x: align.start(of: size.width, in: width), y: 0, width: size.width, height: size.height)
        let words = try description.map { text throws(Diagnostic) in try context.plainText(text) } ?? ""
        let image = Scene.Image(picture, frame: frame, description: words.isEmpty ? nil : words)
        var stack = BlockStack(width: width)
        stack.add(LaidBlock(size: Size(width, size.height), items: [.image(image)]))
        if let caption { stack.add(try context.text(caption, .note, width: width), gap: context.design[.inset]) }
        return stack.laid
    }
}
