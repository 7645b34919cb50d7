import Grammar

extension Form where Wrapped == Setting<DataSource> {
    /// `data`: rows, a file, a name, a sequence; `null` for none.
    static var data: Form {
        Form(.either([DataDraft.shape.schema, .type("null")])) { item, reading in
            if item.isNull { return .off }
            guard let draft = DataDraft.shape.form(DataDraft()).read(item, &reading) else { return nil }
            guard let source = draft.source(item, &reading) else { return nil }
            if let name = draft.name { reading.namedSources[name] = source }
            return .on(source)
        }
    }
}

private struct DataDraft: Sendable {
    var name: String?
    var url: String?
    var values: InlineData.Content?
    var format = DataFormat()
    var sequence: SequenceData?
    var sphere = false
    var graticule: Graticule?

    static let shape = Shape<DataDraft>("Data") { s in
        s.add("name", \.name, .string)
        s.add("url", \.url, .string)
        s.add("values", \.values, .inlineContent)
        s.add("format", \.format, .dataFormat)
        s.add("sequence", \.sequence, .sequence)
        s.add("sphere", \.sphere, .globe)
        s.add("graticule", \.graticule, .graticule)
    }

    func source(_ item: Item, _ reading: inout Reading) -> DataSource? {
        let origin = reading.origin(item)
        if let values {
            return .inline(InlineData(content: values, format: format, name: name, origin: origin))
        }
        if let url {
            return .file(FileData(url: url, format: format, origin: reading.origin(item["url"] ?? item)))
        }
        if let sequence { return .sequence(sequence) }
        if sphere { return .sphere }
        if let graticule { return .graticule(graticule) }
        if let name { return reading.namedSources[name] ?? .named(name, origin: reading.origin(item["name"] ?? item)) }
        if item["values"] == nil && item["sphere"] == nil && item["graticule"] == nil && item["url"] == nil
            && item["sequence"] == nil
        {
            reading.fail("missing \"values\", \"url\", \"name\" or \"sequence\"", at: item)
        }
        return nil
    }
}

extension Form where Wrapped == InlineData.Content {
    /// Rows, one row, or text in the form that `format` says.
    static var inlineContent: Form {
        Form(.anything) { item, _ in
            switch item.content {
            case .string(let text): .text(text)
            case .sequence(let rows): .rows(rows.map(\.value))
            case .null, .boolean, .number, .mapping: .rows([item.node.value])
            }
        }
    }
}

extension SequenceData {
    static let shape = Shape<SequenceData>("Sequence") { s in
        s.require("start", \.start, .number)
        s.require("stop", \.stop, .number)
        s.add("step", \.step, .number)
        s.add("as", \.name, .string)
    }
}

extension Form where Wrapped == SequenceData {
    static var sequence: Form { SequenceData.shape.form(SequenceData(start: 0, stop: 0)) }
}
