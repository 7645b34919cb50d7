import Grammar
import Pages

/// What the root of a page holds.
struct PageDraft: Sendable {
    var page = Page()

    static let shape = Shape<PageDraft>("PageDocument") { s in
        s.accept("$schema", .string)
        s.add("page", Sheet.schema) { item, draft, reading in
            if let sheet = Sheet.read(item, &reading) { draft.page.sheet = sheet }
        }
        // Read before all others: texts and expressions depend on them.
        s.add("style", Form<String>.string.oneOrMore.schema) { _, _, _ in }
        s.add("languages", .dictionary(.type("string"))) { _, _, _ in }
        s.add("params", .list(ParameterReader.shape.schema)) { _, _, _ in }
        s.add("config", Form<Config>.config.schema) { _, _, _ in }
        s.add("data", Form<Setting<DataSource>>.data.schema) { item, draft, reading in
            if case .on(let source)? = Form<Setting<DataSource>>.data.read(item, &reading) { draft.page.data = source }
        }
        s.add("title", Form<RichText>.words.schema) { item, draft, reading in
            draft.page.metadata.title = reading.edited(item)?.node.string
        }
        s.add("description", Form<RichText>.words.schema) { item, draft, reading in
            draft.page.metadata.description = reading.edited(item)?.node.string
        }
        s.add("terms", \.page.terms, .terms)
        s.add("header", \.page.header, .blocks)
        s.add("footer", \.page.footer, .blocks)
        s.require("blocks", \.page.blocks, .blocks)
    }
}
