/// A value of a JSON or YAML text and the stretch of bytes that it was read from.
struct Node: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        case null
        case boolean(Bool)
        case number(Double)
        case string(String)
        case sequence([Node])
        case mapping([Entry])
    }

    /// A key with its value; keys are unique within their mapping.
    struct Entry: Hashable, Sendable {
        var key: String
        var keyRange: Range<Int>
        var value: Node
    }

    var content: Content
    /// Offsets into the text's UTF-8 bytes; for strings with their quotes.
    var range: Range<Int>
    /// Where it was written, if that is not where it stands: nodes that a repetition puts in their places.
    var home: Home?

    /// A way from the root.
    final class Home: Hashable, Sendable {
        let path: String

        init(_ path: String) { self.path = path }

        static func == (a: Home, b: Home) -> Bool { a.path == b.path }
        func hash(into hasher: inout Hasher) { hasher.combine(path) }
    }

    init(_ content: Content, _ range: Range<Int>) {
        self.content = content
        self.range = range
    }
}

extension Node {
    /// The value of a key; nil where this is no mapping or lacks the key.
    subscript(key: String) -> Node? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// The node with something else in its place.
    func holding(_ content: Content) -> Node {
        var node = self
        node.content = content
        return node
    }

    var string: String? { if case .string(let text) = content { text } else { nil } }

    var isNull: Bool { content == .null }

    /// What a message calls the node: `string "abc"`, `number 3`, `an object`.
    var summary: String {
        switch content {
        case .null: "null"
        case .boolean(let truth): "boolean \(truth)"
        case .number(let number): "number \(number.plainText)"
        case .string(let text): "string \(text.shortQuoted)"
        case .sequence(let items): items.isEmpty ? "an empty array" : "an array"
        case .mapping: "an object"
        }
    }
}

extension String {
    /// In double quotes, on one line and cut where it is longer than a message should be.
    var shortQuoted: String {
        let flat = split(whereSeparator: \.isNewline).joined(separator: " ")
        return "\"" + (flat.count > 40 ? flat.prefix(37) + "…" : flat) + "\""
    }
}
