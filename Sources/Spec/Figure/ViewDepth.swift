import Grammar

/// How deep views may stand in each other: far deeper than anybody puts them, and well within the smallest stack.
enum ViewDepth {
    static let limit = 60

    /// Reports the first view that is too deep; false where there is one.
    static func check(_ view: Item, _ reading: inout Reading, depth: Int = 0) -> Bool {
        guard depth <= limit else {
            reading.fail(
                "cannot read this view because views are nested more than \(limit) deep", at: view,
                notes: ["layers in a layer can all stand in the outer one"])
            return false
        }
        return NameReader.children.compactMap { view[$0] }.allSatisfy { child in
            (child.elements ?? [child]).allSatisfy { check($0, &reading, depth: depth + 1) }
        }
    }
}
