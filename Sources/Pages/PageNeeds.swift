import Grammar

/// What has to be read before a page can be laid out, each in the order in which the blocks name it.
package struct PageNeeds {
    package private(set) var icons: [IconName] = []
    package private(set) var codes: [QRBlock] = []
    package private(set) var pictures: [(file: String, origin: Origin?)] = []
    package private(set) var charts: [ChartBlock] = []

    package init(of page: Page) {
        if let backdrop = page.sheet.backdrop { pictures.append((backdrop.file, backdrop.origin)) }
        visit(page.header + page.blocks + page.footer)
    }

    private mutating func visit(_ blocks: [Block]) {
        for block in blocks {
            switch block.content {
            case .section(let section): visit(section.blocks)
            case .heading(let heading): add(heading.icon)
            case .list(let list): add(list.icon)
            case .cards(let cards): cards.entries.forEach { add($0.icon) }
            case .pictogram(let pictogram): ([pictogram.icon] + pictogram.rows.map(\.icon)).forEach { add($0) }
            case .flow(let flow): flow.steps.forEach { add($0.icon) }
            case .icon(let icon): add(icon.icon)
            case .qr(let code): codes.append(code)
            case .picture(let picture): pictures.append((picture.file, picture.origin))
            case .chart(let chart): charts.append(chart)
            case .banner, .text, .quote, .waffle, .progress, .timeline, .comparison, .table, .divider, .notes,
                .pageBreak:
                break
            }
        }
    }

    private mutating func add(_ icon: IconName?) {
        if let icon { icons.append(icon) }
    }
}
