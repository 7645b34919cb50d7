import Drawing
import Grammar

/// Paragraphs, in one column or several.
package struct TextBlock: Hashable, Sendable {
    package enum Look: String, Hashable, Sendable, CaseIterable {
        case body, lead, caption, note, label

        var role: TextRole {
            switch self {
            case .body: .body
            case .lead: .lead
            case .caption: .caption
            case .note: .note
            case .label: .label
            }
        }
    }

    package enum Align: String, Hashable, Sendable, CaseIterable {
        case left, center, right
        /// Both edges straight, but for each paragraph's last line.
        case justify

        fileprivate var ofLines: TextAlign {
            switch self {
            case .left, .justify: .left
            case .center: .center
            case .right: .right
            }
        }
    }

    package var paragraphs: [RichText]
    package var look = Look.body
    package var align = Align.left
    package var columns = 1

    package init(_ paragraphs: [RichText]) { self.paragraphs = paragraphs }
}

extension TextBlock {
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        let grid = BlockGrid(columns: max(1, columns), width: width, gutter: context.design[.gutter])
        let fill: Paragraph.Fill? = align == .justify ? .justified : nil
        var broken: [Paragraph] = []
        for paragraph in paragraphs {
            broken.append(try context.paragraph(paragraph, look.role, width: grid.width(of: 1), fill: fill))
        }
        return LaidBlock(
            dividing: RunningText(
                paragraphs: broken, columns: grid, look: try context.look(look.role), align: align.ofLines,
                gap: context.design[.inset]))
    }
}
