import Grammar
import Pages

extension BlockReader {
    static func schema(of kind: Block.Kind) -> SchemaPart {
        switch kind {
        case .banner: Banner.form.schema
        case .heading: Heading.form.schema
        case .text: TextBlock.form.schema
        case .quote: Quote.form.schema
        case .list: ListBlock.form.schema
        case .cards: NumberCards.form.schema
        case .chart: ChartBlock.form.schema
        case .pictogram: Pictogram.form.schema
        case .waffle: Form<FigureEntry>.entry.schema
        case .progress: Progress.form.schema
        case .timeline: Timeline.form.schema
        case .flow: Flow.form.schema
        case .comparison: Comparison.form.schema
        case .table: TableBlock.form.schema
        case .icon: IconBlock.form.schema
        case .picture: PictureBlock.form.schema
        case .qr: QRBlock.form.schema
        case .divider, .pageBreak: .anything
        case .notes: Form<[RichText]>.paragraphs.schema
        case .section: Form<[Block]>.blocks.schema
        }
    }

    static func content(of kind: Block.Kind, _ item: Item, _ reading: inout Reading) -> Block.Content? {
        switch kind {
        case .banner: Banner.form.read(item, &reading).map { .banner($0) }
        case .heading: Heading.form.read(item, &reading).map { .heading(placed($0, at: item)) }
        case .text: TextBlock.form.read(item, &reading).map { .text($0) }
        case .quote: Quote.form.read(item, &reading).map { .quote($0) }
        case .list: ListBlock.form.read(item, &reading).map { .list($0) }
        case .cards: NumberCards.form.read(item, &reading).map { .cards($0) }
        case .chart: ChartBlock.form.read(item, &reading).map { .chart($0) }
        case .pictogram: Pictogram.form.read(item, &reading).map { .pictogram($0) }
        case .waffle: Form<FigureEntry>.entry.read(item, &reading).map { .waffle(Waffle($0)) }
        case .progress: Progress.form.read(item, &reading).map { .progress($0) }
        case .timeline: Timeline.form.read(item, &reading).map { .timeline($0) }
        case .flow: Flow.form.read(item, &reading).map { .flow($0) }
        case .comparison: Comparison.form.read(item, &reading).map { .comparison($0) }
        case .table: TableBlock.form.read(item, &reading).map { .table($0) }
        case .icon: IconBlock.form.read(item, &reading).map { .icon($0) }
        case .picture: PictureBlock.form.read(item, &reading).map { .picture($0) }
        case .qr: QRBlock.form.read(item, &reading).map { .qr($0) }
        case .divider: bare(item, &reading).map { .divider(Divider()) }
        case .pageBreak: bare(item, &reading).map { .pageBreak }
        case .notes: Form<[RichText]>.paragraphs.filled("notes").read(item, &reading).map { .notes(Notes($0)) }
        case .section: Form<[Block]>.blocks.filled("blocks").read(item, &reading).map { .section(Section($0)) }
        }
    }

    /// The headings of a page and of its sections are of one level, those of sections in sections below it.
    private static func placed(_ heading: Heading, at item: Item) -> Heading {
        var heading = heading
        heading.isNested = item.path.split(separator: ".").count { $0.hasPrefix("section[") } > 1
        return heading
    }

    /// A block that is nothing but its name: `- divider`, `- divider:`, `- break: true`.
    private static func bare(_ item: Item, _ reading: inout Reading) -> Void? {
        if case .null = item.content { return () }
        if case .boolean(true) = item.content { return () }
        reading.expected("nothing behind this block's name", at: item)
        return nil
    }
}
