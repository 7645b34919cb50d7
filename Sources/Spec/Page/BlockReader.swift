import Grammar
import Pages

extension Form where Wrapped == [Block] {
    static var blocks: Form {
        Form(.named("Blocks") { .list(BlockReader.schema) }) { item, reading in
            guard let elements = item.elements else {
                reading.expected("an array of blocks", at: item)
                return nil
            }
            return elements.compactMap { BlockReader.read($0, &reading) }
        }
    }
}

/// Reads one block: an object with a key that says what it is, and keys for how it stands on the page.
enum BlockReader {
    static var schema: SchemaPart {
        .either([
            .choice([Block.Kind.divider, .pageBreak].map(\.rawValue)),
            .named("Block") {
                .oneKey(
                    kinds,
                    of: .object(
                        Block.Kind.allCases.map { ($0.rawValue, schema(of: $0)) }
                            + frame.properties.map { ($0.name, $0.schema) }, required: []))
            },
        ])
    }

    private static let kinds = Block.Kind.allCases.map(\.rawValue)

    /// Keys of all kinds of blocks.
    private static let frame = Shape<Block>("BlockFrame") { s in
        s.add("name", .type("string")) { item, block, reading in
            block.name = Form<String>.line.read(item, &reading).map { BlockName($0, at: reading.origin(item)) }
        }
        s.add("span", \.span, Form<Int>.integer.within(1...24))
        s.add("theme", \.theme, .string)
        s.add("panel", \.hasPanel, .boolean)
        s.add("grow", \.grows, .boolean)
    }

    static func read(_ item: Item, _ reading: inout Reading) -> Block? {
        // A block that has nothing to say can be its name alone.
        if let word = item.node.string {
            switch Block.Kind(rawValue: word) {
            case .divider?: return Block(.divider(Divider()), at: reading.origin(item))
            case .pageBreak?: return Block(.pageBreak, at: reading.origin(item))
            case nil: reading.unknown("block", word, at: item, among: kinds)
            case .banner?, .heading?, .text?, .quote?, .list?, .cards?, .chart?, .pictogram?, .waffle?, .progress?,
                .timeline?, .flow?, .comparison?, .table?, .icon?, .picture?, .qr?, .notes?, .section?:
                reading.expected("an object with \"\(word)\"", at: item)
            }
            return nil
        }
        guard let members = item.members else {
            reading.expected("a block as an object", at: item)
            return nil
        }
        let named = members.filter { kinds.contains($0.key) }
        guard named.count == 1, let kind = named.first.flatMap({ Block.Kind(rawValue: $0.key) }) else {
            report(members, named, item, &reading)
            return nil
        }
        return read(kind, named[0].item, in: item, &reading)
    }

    private static func read(_ kind: Block.Kind, _ inner: Item, in item: Item, _ reading: inout Reading) -> Block? {
        let content = content(of: kind, inner, &reading)
        var block = Block(content ?? .pageBreak, at: reading.origin(item))
        for member in item.members ?? [] where member.key != kind.rawValue {
            if let property = frame[member.key] {
                property.set(member.item, &block, &reading)
            } else {
                reading.unknownKey(member, among: frame.names + kinds)
            }
        }
        return content == nil ? nil : block
    }

    /// No kind, or two of them.
    private static func report(
        _ members: [Item.Member], _ named: [Item.Member], _ item: Item, _ reading: inout Reading
    ) {
        if let second = named.dropFirst().first {
            reading.fail("expected one block, found \"\(named[0].key)\" and \"\(second.key)\"", at: item)
            return
        }
        let unknown = members.first { frame[$0.key] == nil }
        guard let unknown else { return reading.fail("missing what the block is", at: item, notes: [list]) }
        reading.add(
            Diagnostic(
                .error, "unknown block \(unknown.key.shortQuoted)", at: reading.origin(unknown),
                label: Nearest.hint(for: unknown.key, among: kinds), notes: [list]))
    }

    private static let list = "one of " + kinds.map { "\"\($0)\"" }.joined(separator: ", ")
}
