import Grammar

/// The numbers of named blocks, each kind counted by itself in reading order: the second chart with a name is 2.
///
/// Charts, pictograms, waffles, shares and pictures are counted together: all of them are figures to a reader.
struct BlockNumbers: Sendable {
    private var numbers: [String: Int] = [:]
    private var counts: [Series: Int] = [:]

    private enum Series: Hashable { case figure, table, other }

    /// - Throws: a name that two blocks have.
    init(of blocks: [Block]) throws(Diagnostic) { try visit(blocks) }

    /// - Throws: a name that no block has.
    func number(of name: BlockName) throws(Diagnostic) -> String {
        if let number = numbers[name.name] { return String(number) }
        let names = numbers.keys.sorted()
        throw Diagnostic(
            .error, "unknown block name \"\(name.name)\"", at: name.origin,
            label: Nearest.hint(for: name.name, among: names),
            notes: [
                names.isEmpty
                    ? "no block of the page has a \"name\""
                    : "the page names " + names.map { "\"\($0)\"" }.joined(separator: ", ")
            ])
    }

    private mutating func visit(_ blocks: [Block]) throws(Diagnostic) {
        for block in blocks {
            if let name = block.name {
                if numbers[name.name] != nil {
                    throw Diagnostic(.error, "cannot name two blocks \"\(name.name)\"", at: name.origin)
                }
                let series = BlockNumbers.series(of: block.content)
                counts[series, default: 0] += 1
                numbers[name.name] = counts[series]
            }
            if case .section(let section) = block.content { try visit(section.blocks) }
        }
    }

    private static func series(of content: Block.Content) -> Series {
        switch content {
        case .chart, .pictogram, .waffle, .progress, .picture: .figure
        case .table: .table
        case .banner, .heading, .text, .quote, .list, .cards, .timeline, .flow, .comparison, .icon, .qr, .divider,
            .notes, .section, .pageBreak:
            .other
        }
    }
}
