import Grammar

/// How one kind of value is written: reads it or reports why not, and says for the schema what it accepts. Wherever a
/// form is read, `{"expr": "…"}` over the parameters can stand for the value.
struct Form<Wrapped>: Sendable {
    let schema: SchemaPart
    private let body: @Sendable (Item, inout Reading) -> Wrapped?

    init(_ schema: SchemaPart, read body: @escaping @Sendable (Item, inout Reading) -> Wrapped?) {
        self.schema = schema
        self.body = body
    }

    /// Nil where the item is not of this form; that is reported then.
    func read(_ item: Item, _ reading: inout Reading) -> Wrapped? {
        guard let item = reading.constant(item) else { return nil }
        return body(item, &reading)
    }

    /// The same written values, understood as something else.
    func map<Other>(_ transform: @escaping @Sendable (Wrapped) -> Other) -> Form<Other> {
        Form<Other>(schema) { item, reading in read(item, &reading).map(transform) }
    }
}

extension Form {
    /// An array of this form; a part that cannot be read spoils the whole.
    var list: Form<[Wrapped]> {
        Form<[Wrapped]>(.list(schema)) { item, reading in
            guard let elements = item.elements else {
                reading.expected("an array", at: item)
                return nil
            }
            let read = elements.map { self.read($0, &reading) }
            let whole = read.compactMap(\.self)
            return whole.count == read.count ? whole : nil
        }
    }

    /// An array, or one element without brackets.
    var oneOrMore: Form<[Wrapped]> {
        Form<[Wrapped]>(.either([schema, .list(schema)])) { item, reading in
            item.elements == nil ? self.read(item, &reading).map { [$0] } : list.read(item, &reading)
        }
    }

    /// Values by free keys, in no order.
    var dictionary: Form<[String: Wrapped]> {
        Form<[String: Wrapped]>(.dictionary(schema)) { item, reading in
            guard let members = item.members else {
                reading.expected("an object", at: item)
                return nil
            }
            var result: [String: Wrapped] = [:]
            for member in members { result[member.key] = self.read(member.item, &reading) }
            return result
        }
    }

    /// This form, or `null` for a value of its own.
    func orNull(_ value: Wrapped) -> Form where Wrapped: Sendable {
        Form(.either([schema, .type("null")])) { item, reading in
            item.isNull ? value : self.read(item, &reading)
        }
    }

    /// This form, or for some written values (`true`, `"binned"`, …) what they stand for.
    func or(_ kind: SchemaPart, _ shorthand: @escaping @Sendable (Node.Content) -> Wrapped?) -> Form {
        Form(.either([schema, kind])) { item, reading in
            shorthand(item.content) ?? self.read(item, &reading)
        }
    }
}

extension Form where Wrapped: Hashable & Sendable {
    /// This form, or `null` to switch off what it is about.
    var setting: Form<Setting<Wrapped>> { map { Setting.on($0) }.orNull(.off) }
}
