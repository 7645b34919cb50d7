/// A node and the way to it from the root: `encoding.y.field`, `layer[1].mark`, empty for the root itself.
struct Item: Sendable {
    var node: Node
    var path: String

    init(_ node: Node, path: String = "") {
        self.node = node
        self.path = node.home?.path ?? path
    }

    /// The node, which tells of its place wherever it is put.
    var rooted: Node {
        var node = node
        node.home = Node.Home(path)
        return node
    }

    var content: Node.Content { node.content }
    var isNull: Bool { node.isNull }

    /// The value of a key; nil where this is no mapping or lacks the key.
    subscript(key: String) -> Item? { node[key].map { Item($0, path: Item.path(path, key)) } }

    /// The elements of a sequence, nil where this is none.
    var elements: [Item]? {
        guard case .sequence(let nodes) = content else { return nil }
        return nodes.enumerated().map { Item($1, path: "\(path)[\($0)]") }
    }

    /// The entries of a mapping, nil where this is none.
    var members: [Member]? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.map {
            Member(key: $0.key, keyRange: $0.keyRange, item: Item($0.value, path: Item.path(path, $0.key)))
        }
    }

    /// An entry of a mapping.
    struct Member: Sendable {
        var key: String
        var keyRange: Range<Int>
        var item: Item
    }

    /// The same item without some of its entries.
    func without(_ isLeftOut: (Member) -> Bool) -> Item {
        guard case .mapping(let entries) = content, let members else { return self }
        let kept = zip(entries, members).filter { !isLeftOut($1) }.map(\.0)
        return Item(node.holding(.mapping(kept)), path: path)
    }

    /// The last key on the way here; nil at the root.
    var name: String? {
        var rest = path[...]
        while rest.last == "]", let open = rest.lastIndex(of: "[") { rest = rest[..<open] }
        return rest.split(separator: ".").last.map(String.init)
    }

    private static func path(_ path: String, _ key: String) -> String {
        let isPlain = key.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0 == "_" || $0 == "-" || $0 == "$" || ("0"..."9").contains($0)
        }
        if !isPlain || key.isEmpty { return "\(path)[\"\(key)\"]" }
        return path.isEmpty ? key : "\(path).\(key)"
    }
}
