import Grammar

/// How deep views may stand in each other: far deeper than anybody puts them, and well within the smallest stack.
enum ViewDepth {
    static let limit = 60

    /// Reports a view that is too deep; false where there is one. The views wait in a list, not on the stack.
    static func check(_ root: Item, _ reading: inout Reading) -> Bool {
        var open = [(view: root, depth: 0)]
        while let (view, depth) = open.popLast() {
            guard depth <= limit else {
                reading.fail(
                    "cannot read this view because views are nested more than \(limit) deep", at: view,
                    notes: ["layers in a layer, and views in a row of views, can all stand in the outer one"])
                return false
            }
            for child in NameReader.children.compactMap({ view[$0] }) {
                open += (child.elements ?? [child]).map { ($0, depth + 1) }
            }
        }
        return true
    }
}
