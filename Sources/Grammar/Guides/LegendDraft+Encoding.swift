extension LegendDraft {
    /// The entries as the legend's `encoding` wants their symbols and labels.
    func looked(_ entries: [LegendGuide.Entry], _ scope: Scope) throws(Diagnostic) -> [LegendGuide.Entry] {
        if properties.encoding.parts.isEmpty { return entries }
        return try entries.enumerated().map { i, entry throws(Diagnostic) in
            var entry = entry
            let datum = LegendDraft.datum(entry.value, entry.label, i, entries.count)
            try properties.encoding.look(.symbols, of: datum, in: scope)?.apply(to: &entry)
            entry.labelLook = try properties.encoding.look(.labels, of: datum, in: scope)
            return entry
        }
    }

    func labelLook(
        _ value: Value, _ label: String, _ index: Int, _ count: Int, _ scope: Scope
    ) throws(Diagnostic) -> GuideLook? {
        try properties.encoding.look(.labels, of: LegendDraft.datum(value, label, index, count), in: scope)
    }

    /// What expressions see of an entry.
    private static func datum(_ value: Value, _ label: String, _ index: Int, _ count: Int) -> Record {
        Record([
            ("value", value), ("label", .string(label)), ("index", .number(Double(index) / Double(max(1, count - 1)))),
        ])
    }
}
