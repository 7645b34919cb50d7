import Grammar

/// One part of a page, and how it stands in the grid.
package struct Block: Hashable, Sendable {
    package var content: Content
    /// By which texts refer to the block.
    package var name: BlockName?
    /// Columns of the grid; nil: all that the enclosing block has.
    package var span: Int?
    /// Which of the style's theme colours the block has; nil: the enclosing block's.
    package var theme: String?
    /// Whether the block stands on a panel of the style's.
    package var hasPanel = false
    /// Whether the block takes the height that its page has left.
    package var grows = false
    package var origin: Origin?

    package init(_ content: Content, at origin: Origin? = nil) {
        self.content = content
        self.origin = origin
    }

    /// What the block is. A case for each kind, each with a file of its own.
    package indirect enum Content: Hashable, Sendable {
        case banner(Banner)
        case heading(Heading)
        case text(TextBlock)
        case quote(Quote)
        case list(ListBlock)
        case cards(NumberCards)
        case chart(ChartBlock)
        case pictogram(Pictogram)
        case waffle(Waffle)
        case progress(Progress)
        case timeline(Timeline)
        case flow(Flow)
        case comparison(Comparison)
        case table(TableBlock)
        case icon(IconBlock)
        case picture(PictureBlock)
        case qr(QRBlock)
        case divider(Divider)
        case notes(Notes)
        case section(Section)
        case pageBreak
    }
}

extension Block {
    /// The names of the kinds, as a page writes them.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case banner, heading, text, quote, list, cards, chart, pictogram, waffle, progress, timeline, flow, comparison
        case table, icon, picture, qr, divider, notes, section
        case pageBreak = "break"
    }
}

extension Block.Content {
    package var kind: Block.Kind {
        switch self {
        case .banner: .banner
        case .heading: .heading
        case .text: .text
        case .quote: .quote
        case .list: .list
        case .cards: .cards
        case .chart: .chart
        case .pictogram: .pictogram
        case .waffle: .waffle
        case .progress: .progress
        case .timeline: .timeline
        case .flow: .flow
        case .comparison: .comparison
        case .table: .table
        case .icon: .icon
        case .picture: .picture
        case .qr: .qr
        case .divider: .divider
        case .notes: .notes
        case .section: .section
        case .pageBreak: .pageBreak
        }
    }
}
