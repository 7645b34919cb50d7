import Grammar

extension Form where Wrapped == ScaleProperties.Scheme {
    /// A scheme's name, or `{"name": …, "count": …, "extent": [0, 1]}`. Whether there is such a scheme is known to the
    /// schemes themselves.
    static var scheme: Form { scheme(nameKey: "name") }

    /// A config's `{"scheme": …, "count": …, "extent": …}`.
    static var rangeScheme: Form { scheme(nameKey: "scheme") }

    private static func scheme(nameKey: String) -> Form {
        let shape = nameKey == "name" ? SchemeDraft.shape : SchemeDraft.rangeShape
        return Form(.either([.type("string"), shape.schema])) { item, reading in
            let draft =
                item.members == nil
                ? Form<String>.string.read(item, &reading).map { SchemeDraft(name: $0) }
                : shape.form(SchemeDraft()).read(item, &reading)
            guard let draft else { return nil }
            var scheme = ScaleProperties.Scheme(
                draft.name, count: draft.count, extent: draft.extent, origin: reading.origin(item[nameKey] ?? item))
            scheme.isReversed = draft.isReversed
            return scheme
        }
    }
}

private struct SchemeDraft: Sendable {
    var name = ""
    var count: Int?
    var ends: [Double]?

    var extent: ClosedRange<Double>? {
        guard let ends, ends.count == 2 else { return nil }
        return min(ends[0], ends[1])...max(ends[0], ends[1])
    }

    var isReversed: Bool { if let ends, ends.count == 2 { ends[0] > ends[1] } else { false } }

    static let shape = Shape<SchemeDraft>("Scheme") { s in
        s.require("name", \.name, .string)
        s.addExtent()
    }

    static let rangeShape = Shape<SchemeDraft>("RangeScheme") { s in
        s.require("scheme", \.name, .string)
        s.addExtent()
    }
}

extension Shape where Root == SchemeDraft {
    fileprivate mutating func addExtent() {
        add("count", \.count, Form<Int>.integer.within(1...ScaleProperties.Scheme.mostColors))
        add("extent", .list(.type("number"))) { item, draft, reading in
            // Read twice: the first reading tells what is wrong, the second keeps the order of the ends.
            if Form<ClosedRange<Double>>.interval.read(item, &reading) != nil {
                draft.ends = Form<Double>.number.list.read(item, &reading)
            }
        }
    }
}
