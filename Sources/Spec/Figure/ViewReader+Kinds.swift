import Grammar

extension ViewReader {
    /// What makes a view; the first of them that is there is drawn.
    private static let kinds = ["repeat", "facet", "hconcat", "vconcat", "concat", "layer", "mark"]

    /// A view is of one kind: what stands beside it would be left out without a word.
    static func warnOfSeveralKinds(_ item: Item, isLayer: Bool, _ reading: inout Reading) {
        let found = kinds.compactMap { kind in item[kind].map { (kind, $0) } }
        guard let (drawn, _) = found.first else { return }
        // Views side by side are no layer, whatever stands beside them.
        if isLayer, drawn != "layer", drawn != "mark" { return }
        // A facet beside a mark is told where its "spec" is missing.
        if drawn == "facet", item["spec"] == nil { return }
        for (kind, other) in found.dropFirst() {
            reading.warn(
                "cannot draw \"\(kind)\" beside \"\(drawn)\"", at: other,
                notes: ["a view is one of both; \"concat\" draws several views"])
        }
    }

    /// What is resolved in vain: a guide for scales that differ, and whatever it may be of a mark that is alone.
    static func warnOfResolve(_ draft: ViewDraft, _ item: Item, _ reading: inout Reading) {
        let resolve = draft.frame.resolve
        for (name, modes) in [("axis", resolve.axis), ("legend", resolve.legend)] {
            for member in item["resolve"]?[name]?.members ?? [] {
                guard let channel = Channel(rawValue: member.key), modes[channel] == .shared,
                    resolve.scale[channel] == .independent
                else { continue }
                reading.warn(
                    "cannot share the \(name) of \"\(channel.rawValue)\" because its scales are independent",
                    at: member.item)
            }
        }
        // What could not be read has been told.
        guard resolve != Resolve(), let said = item["resolve"], let mark = draft.mark, draft.layers == nil,
            !draft.isComposed
        else { return }
        let facets = ["row", "column", "facet"].filter { draft.encoding?[$0] != nil }
        if facets.isEmpty && ![.boxplot, .errorbar, .errorband].contains(mark.type) {
            reading.warn(
                "cannot use \"resolve\" for a single view", at: said,
                notes: ["it is for views that share scales and guides"]
            )
        }
    }

    /// A single view has nothing to be arranged.
    static func warnOfArrangement(_ draft: ViewDraft, _ item: Item, _ reading: inout Reading) {
        let facets = ["row", "column", "facet"].filter { draft.encoding?[$0] != nil }
        guard draft.arrangement != Arrangement(), !draft.isComposed, facets.isEmpty else { return }
        for name in ["align", "bounds", "center", "columns", "spacing"] {
            guard let said = item[name] else { continue }
            reading.warn("cannot use \"\(name)\" for a single view", at: said, notes: ["it arranges several views"])
        }
    }
}
