import Drawing
import Grammar

extension Block {
    /// The block in its column; on a panel, inside of the panel's padding.
    func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        guard hasPanel else { return try content.laid(width: width, in: context) }
        let padding = context.design[.padding]
        var inner = context
        inner.grid = BlockGrid(
            columns: context.grid.columns, width: width - 2 * padding, gutter: context.grid.gutter)
        inner.height = context.height.map { $0 - 2 * padding }
        let laid = try content.laid(width: width - 2 * padding, in: inner)
        return LaidBlock(
            size: Size(width, laid.size.height + 2 * padding), items: laid.placed(at: Point(padding, padding)))
    }
}

extension Block.Content {
    fileprivate func laid(width: Double, in context: PageContext) throws(Diagnostic) -> LaidBlock {
        switch self {
        case .banner(let banner): try banner.laid(width: width, in: context)
        case .heading(let heading): try heading.laid(width: width, in: context)
        case .text(let text): try text.laid(width: width, in: context)
        case .quote(let quote): try quote.laid(width: width, in: context)
        case .list(let list): try list.laid(width: width, in: context)
        case .cards(let cards): try cards.laid(width: width, in: context)
        case .chart(let chart): try chart.laid(width: width, in: context)
        case .pictogram(let pictogram): try pictogram.laid(width: width, in: context)
        case .waffle(let waffle): try waffle.laid(width: width, in: context)
        case .progress(let progress): try progress.laid(width: width, in: context)
        case .timeline(let timeline): try timeline.laid(width: width, in: context)
        case .flow(let flow): try flow.laid(width: width, in: context)
        case .comparison(let comparison): try comparison.laid(width: width, in: context)
        case .table(let table): try table.laid(width: width, in: context)
        case .icon(let icon): try icon.laid(width: width, in: context)
        case .picture(let picture): try picture.laid(width: width, in: context)
        case .qr(let code): try code.laid(width: width, in: context)
        case .divider(let divider): try divider.laid(width: width, in: context)
        case .notes(let notes): try notes.laid(width: width, in: context)
        case .section(let section): try context.grid.stacked(section.blocks, in: context)
        case .pageBreak: .empty(width: width)
        }
    }
}
