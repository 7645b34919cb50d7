import Drawing
import Grammar
import Pages

extension ChartBlock {
    static let form = Shape<Draft>("ChartBlock") { s in
        s.add("spec", .either([.type("string"), ViewReader.shape.schema])) { item, draft, _ in draft.spec = item }
        s.add("params", \.parameters, Form<Value>.any.dictionary)
        s.add("height", \.block.height, .size)
        s.add("title", \.block.title, .words)
        s.add("caption", \.block.caption, .words)
        s.add("description", \.block.description, .words)
    }.chart

    struct Draft: Sendable {
        var spec: Item?
        var parameters: [String: Value] = [:]
        var block = ChartBlock(.file("", parameters: [:]))
    }
}

extension Shape where Root == ChartBlock.Draft {
    /// A file's name alone, or an object with a file's name or a whole spec.
    fileprivate var chart: Form<ChartBlock> {
        Form<ChartBlock>(.either([.type("string"), schema])) { item, reading in
            var draft = ChartBlock.Draft()
            if item.node.string != nil {
                draft.spec = item
            } else if item.node["spec"] == nil, item.node["mark"] != nil || item.node["layer"] != nil {
                reading.fail(
                    "missing \"spec\"", at: item, notes: ["a whole spec stands under it: chart: {spec: {mark: …}}"])
                return nil
            } else {
                fill(&draft, from: item, &reading)
            }
            guard let spec = draft.spec else {
                if item.members != nil { reading.fail("missing \"spec\"", at: item) }
                return nil
            }
            draft.block.origin = reading.origin(item)
            if let url = spec.node.string {
                draft.block.source = .file(url, parameters: draft.parameters)
            } else {
                guard let figure = figure(spec, draft.parameters, &reading) else { return nil }
                draft.block.source = .inline(figure)
            }
            return draft.block
        }
    }

    /// A spec in the page sees the page's parameters, and is in the page's language. Its texts, too, can be told for
    /// each language.
    private func figure(_ spec: Item, _ parameters: [String: Value], _ reading: inout Reading) -> Figure? {
        var inner = reading
        inner.diagnostics = Diagnostics()
        inner.namedSources = [:]
        let reader = FigureReader(
            styles: reading.page.styles.map(\.config), parameters: parameters, width: nil, height: nil)
        let edited = Item(inner.specInPageLanguage(spec), path: spec.path)
        var figure = reader.figure(edited, &inner)
        inner.diagnostics.all.forEach { reading.add($0) }
        if spec["language"] == nil { figure?.language = reading.page.language }
        return figure
    }
}

extension Reading {
    /// A spec with its texts in the page's language: each object whose keys are languages of the page stands for the
    /// text of one of them. Data stay as they are; their columns may have the same names.
    fileprivate mutating func specInPageLanguage(_ item: Item) -> Node {
        var node = item.node
        if let members = item.members {
            if let first = members.first, page.editions.contains(first.key) {
                return edited(item)?.node ?? node
            }
            node.content = .mapping(
                members.map {
                    let isData = $0.key == "data" || $0.key == "datasets"
                    return Node.Entry(
                        key: $0.key, keyRange: $0.keyRange, value: isData ? $0.item.node : specInPageLanguage($0.item))
                })
        } else if let elements = item.elements {
            node.content = .sequence(elements.map { specInPageLanguage($0) })
        }
        return node
    }
}
