@testable import Spec

extension Node {
    /// A node that was made, not read.
    init(_ content: Content) { self.init(content, 0..<0) }

    /// The node as JSON, numbers beyond it as strings.
    var json: String {
        switch content {
        case .null: "null"
        case .boolean(let truth): truth ? "true" : "false"
        case .number(let number): number.isFinite ? "\(number)" : "\"\(number)\""
        case .string(let text): Node.quoted(text)
        case .sequence(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
        case .mapping(let entries):
            "{" + entries.map { Node.quoted($0.key) + ":" + $0.value.json }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\u{0}"..<" ":
                "\\u" + String(repeating: "0", count: scalar.value < 16 ? 3 : 2) + String(scalar.value, radix: 16)
            default: String(scalar)
            }
        }
        return "\"" + escaped.joined() + "\""
    }

    /// How many nodes there are, this one and all below it.
    var size: Int {
        switch content {
        case .null, .boolean, .number, .string: 1
        case .sequence(let items): items.reduce(1) { $0 + $1.size }
        case .mapping(let entries): entries.reduce(1) { $0 + $1.value.size }
        }
    }

    /// This node and all below it, from the top.
    var all: [Node] {
        switch content {
        case .null, .boolean, .number, .string: [self]
        case .sequence(let items): [self] + items.flatMap(\.all)
        case .mapping(let entries): [self] + entries.flatMap(\.value.all)
        }
    }

    /// The same tree with the node at a place of `all` exchanged; nil drops it from its parent.
    func replacing(_ place: Int, with change: (Node) -> Node?) -> Node? {
        if place == 0 { return change(self) }
        var start = 1
        func changed(_ child: Node) -> Node? {
            defer { start += child.size }
            return place >= start && place < start + child.size
                ? child.replacing(place - start, with: change) : child
        }
        switch content {
        case .null, .boolean, .number, .string: return self
        case .sequence(let items): return Node(.sequence(items.compactMap(changed)))
        case .mapping(let entries):
            return Node(
                .mapping(
                    entries.compactMap { entry in
                        changed(entry.value).map { Entry(key: entry.key, keyRange: 0..<0, value: $0) }
                    }))
        }
    }
}
