import Drawing
import Grammar

/// An icon by its name, in the theme's colour.
package struct IconBlock: Hashable, Sendable {
    package var icon: IconName
    /// In multiples of the page's text size; nil: the style's.
    package var size: Double?
    package var align = TextAlign.left

    package init(_ icon: IconName) { self.icon = icon }
}

extension IconBlock {
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        let side = size.map { $0 * context.design.textSize } ?? context.design[.icon]
        try context.design.checkWidth(of: "the icon", side, in: width, at: icon.origin)
        let picture = try context.icon(icon)
        return LaidBlock(
            size: Size(width, side),
            items: [
                .group(
                    picture.group(
                        in: Rect(x: align.start(of: side, in: width), y: 0, width: side, height: side),
                        tint: .color(try context.color("theme"))))
            ])
    }
}

extension TextAlign {
    /// Where a thing begins that is held in a column.
    func start(of length: Double, in width: Double) -> Double {
        switch self {
        case .left: 0
        case .center: (width - length) / 2
        case .right: width - length
        }
    }
}
