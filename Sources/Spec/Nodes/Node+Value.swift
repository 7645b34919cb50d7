import Grammar

extension Node {
    /// The node as a datum: mappings become records in the order in which they were written.
    var value: Value {
        switch content {
        case .null: .null
        case .boolean(let truth): .boolean(truth)
        case .number(let number): .number(number)
        case .string(let text): .string(text)
        case .sequence(let items): .array(items.map(\.value))
        case .mapping(let entries): .object(Record(entries.map { ($0.key, $0.value.value) }))
        }
    }

    /// A datum as a node, as if it had been written at `range`.
    init(_ value: Value, at range: Range<Int>) {
        switch value {
        case .undefined, .null: self.init(.null, range)
        case .boolean(let truth): self.init(.boolean(truth), range)
        case .number(let number): self.init(.number(number), range)
        case .string(let text): self.init(.string(text), range)
        case .date(let milliseconds): self.init(.number(milliseconds), range)
        case .array(let items): self.init(.sequence(items.map { Node($0, at: range) }), range)
        case .object(let record):
            let entries = zip(record.keys, record.values).map {
                Entry(key: $0, keyRange: range, value: Node($1, at: range))
            }
            self.init(.mapping(entries), range)
        case .pattern, .geometry: self.init(.string(value.asText), range)
        }
    }
}

extension Double {
    /// As JavaScript prints it: `3`, not `3.0`.
    var plainText: String { Value.text(of: self) }
}
