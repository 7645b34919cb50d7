import Drawing
import Grammar

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

    /// A spec in the page sees the page's parameters, and is in the page's language.
    private func figure(_ spec: Item, _ parameters: [String: Value], _ reading: inout Reading) -> Figure? {
        var inner = reading
        inner.diagnostics = Diagnostics()
        inner.namedSources = [:]
        let reader = FigureReader(styles: reading.page.styles, parameters: parameters, width: nil, height: nil)
        var figure = reader.figure(spec, &inner)
        inner.diagnostics.all.forEach { reading.add($0) }
        if spec["language"] == nil { figure?.language = reading.page.language }
        return figure
    }
}
