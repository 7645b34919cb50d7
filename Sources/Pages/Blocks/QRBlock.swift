import Drawing
import Grammar

/// A QR code with what it leads to below it.
package struct QRBlock: Hashable, Sendable {
    package var text: String
    /// A side with its quiet zone in multiples of the page's text size.
    package var size: Double?
    package var align = TextAlign.left
    package var caption: RichText?
    package var origin: Origin?

    package init(_ text: String) { self.text = text }
}

extension QRBlock {
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        guard let code = context.resources.codes[text] else {
            throw Diagnostic(.error, "missing the QR code", at: origin)
        }
        let side = min(width, (size ?? 6) * context.design.textSize)
        // A third of a millimetre on paper, a pixel on a screen: cameras need no less.
        let least = code.viewBox.width / context.design.textSize
        guard side >= code.viewBox.width else {
            throw Diagnostic(
                .error, "cannot fit the QR code because cameras could not read it so small", at: origin,
                notes: ["its text needs a \"size\" of \(Value.text(of: (least * 10).rounded(.up) / 10)) or more"])
        }
        let frame = Rect(x: align.start(of: side, in: width), y: 0, width: side, height: side)
        // A reader needs dark modules on a light ground, whatever the page's colours are.
        let picture = code.group(in: frame, tint: .color(try context.color("qr-dark")))
        let ground = Scene.Item.shape(Scene.Shape(.rect(frame), fill: .color(try context.color("qr-light"))))
        var stack = BlockStack(width: width)
        stack.add(
            LaidBlock(
                size: Size(width, side),
                items: [
                    .group(
                        Scene.Group(items: [ground, .group(picture)], role: .figure, description: "QR code: \(text)"))
                ]))
        if let caption {
            stack.add(try context.text(caption, .note, width: width, align: align), gap: context.design[.inset])
        }
        return stack.laid
    }
}
