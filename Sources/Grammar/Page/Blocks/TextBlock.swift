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
        let design = context.design
        let count = Double(max(1, columns))
        let gutter = design[.gutter]
        let columnWidth = (width - gutter * (count - 1)) / count
        var parts: [LaidBlock] = []
        for paragraph in paragraphs {
            let lines = try context.paragraph(
                paragraph, look.role, width: columnWidth, fill: align == .justify ? .justified : nil)
            parts.append(
                lines.laid(
                    in: columnWidth, look: try context.look(look.role), align: align.ofLines, role: .paragraph))
        }
        let gap = design[.inset]
        let whole = parts.reduce(-gap) { $0 + $1.size.height + gap }
        // A paragraph stays whole: the columns get as many of them as come nearest to the same height.
        var (column, top, height) = (0.0, 0.0, 0.0)
        var items: [Scene.Item] = []
        for part in parts {
            if top > 0 && top + part.size.height / 2 > whole / count && column + 1 < count {
                column += 1
                top = 0
            }
            items += part.placed(at: Point(column * (columnWidth + gutter), top))
            height = max(height, top + part.size.height)
            top += part.size.height + gap
        }
        return LaidBlock(size: Size(width, height), items: items)
    }
}
