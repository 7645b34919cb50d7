import Drawing

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
        let count = max(1, columns)
        let gutter = context.design[.gutter]
        let columnWidth = (width - gutter * Double(count - 1)) / Double(count)
        var lines: [Paragraph] = []
        for paragraph in paragraphs {
            lines.append(
                try context.paragraph(
                    paragraph, look.role, width: columnWidth, fill: align == .justify ? .justified : nil))
        }
        let text = RunningText(
            paragraphs: lines, width: columnWidth, look: try context.look(look.role), align: align.ofLines,
            gap: context.design[.inset])
        return count == 1 ? LaidBlock(dividing: text) : text.laid(inColumns: count, width: width, gutter: gutter)
    }
}
