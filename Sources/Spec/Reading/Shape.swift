import Grammar

/// The keys of an object and what each one sets: the one list from which objects are read, unknown keys are told, and
/// the schema is written.
struct Shape<Root>: Sendable {
    struct Property: Sendable {
        var name: String
        /// Made when the schema is written, which is seldom.
        var schemaMaker: @Sendable () -> SchemaPart
        var isRequired: Bool
        var set: @Sendable (Item, inout Root, inout Reading) -> Void

        var schema: SchemaPart { schemaMaker() }
    }

    /// What the object is called in the schema.
    let name: String
    private(set) var properties: [Property] = []
    private var indices: [String: Int] = [:]

    init(_ name: String, _ build: (inout Shape) -> Void) {
        self.name = name
        build(&self)
    }

    var names: [String] { properties.map(\.name) }

    subscript(name: String) -> Property? { indices[name].map { properties[$0] } }

    var schema: SchemaPart {
        .named(name) { [properties] in
            .object(
                properties.map { ($0.name, $0.schema) }, required: properties.filter(\.isRequired).map(\.name))
        }
    }
}

// MARK: - Declaring

// A figure uses a few of some thousand keys, and a key path or a form costs more to make than to use: both, and the
// schema, are made when a key is met.
extension Shape {
    mutating func add(_ property: Property) {
        if let known = indices[property.name] {
            properties[known] = property
        } else {
            indices[property.name] = properties.count
            properties.append(property)
        }
    }

    /// A key with whatever it does.
    mutating func add(
        _ name: String, _ schema: @autoclosure @escaping @Sendable () -> SchemaPart, required: Bool = false,
        set: @escaping @Sendable (Item, inout Root, inout Reading) -> Void
    ) {
        add(Property(name: name, schemaMaker: schema, isRequired: required, set: set))
    }

    /// A key that sets an optional property.
    mutating func add<Wrapped>(
        _ name: String, _ path: @autoclosure @escaping @Sendable () -> any WritableKeyPath<Root, Wrapped?> & Sendable,
        _ form: @autoclosure @escaping @Sendable () -> Form<Wrapped>
    ) {
        add(name, form().schema) { item, root, reading in
            if let value = form().read(item, &reading) { root[keyPath: path()] = value }
        }
    }

    /// A key that sets a property which has a default.
    mutating func add<Wrapped>(
        _ name: String, _ path: @autoclosure @escaping @Sendable () -> any WritableKeyPath<Root, Wrapped> & Sendable,
        _ form: @autoclosure @escaping @Sendable () -> Form<Wrapped>
    ) {
        add(name, form().schema) { item, root, reading in
            if let value = form().read(item, &reading) { root[keyPath: path()] = value }
        }
    }

    /// A key that must be there, for a property which is nil until it is read.
    mutating func require<Wrapped>(
        _ name: String, _ path: @autoclosure @escaping @Sendable () -> any WritableKeyPath<Root, Wrapped?> & Sendable,
        _ form: @autoclosure @escaping @Sendable () -> Form<Wrapped>
    ) {
        add(name, form().schema, required: true) { item, root, reading in
            if let value = form().read(item, &reading) { root[keyPath: path()] = value }
        }
    }

    /// A key that must be there.
    mutating func require<Wrapped>(
        _ name: String, _ path: @autoclosure @escaping @Sendable () -> any WritableKeyPath<Root, Wrapped> & Sendable,
        _ form: @autoclosure @escaping @Sendable () -> Form<Wrapped>
    ) {
        add(name, form().schema, required: true) { item, root, reading in
            if let value = form().read(item, &reading) { root[keyPath: path()] = value }
        }
    }

    /// A key that changes nothing in a still picture.
    mutating func accept<Wrapped>(
        _ name: String, _ form: @autoclosure @escaping @Sendable () -> Form<Wrapped>
    ) {
        add(name, form().schema) { item, _, reading in _ = form().read(item, &reading) }
    }

    /// A key of Vega-Lite's that is not drawn.
    mutating func refuse(_ name: String, because reason: String = "it is not supported yet") {
        add(name, .anything) { item, _, reading in reading.unsupported(name, because: reason, at: item) }
    }
}

// MARK: - Reading

extension Shape {
    /// Sets what the object says; reports keys that are unknown or missing.
    func fill(_ root: inout Root, from item: Item, _ reading: inout Reading) {
        guard let members = item.members else {
            reading.expected("an object", at: item)
            return
        }
        for member in members {
            if let property = self[member.key] {
                property.set(member.item, &root, &reading)
            } else {
                reading.unknownKey(member, among: names)
            }
        }
        for property in properties where property.isRequired && item.node[property.name] == nil {
            reading.fail("missing \"\(property.name)\"", at: item)
        }
    }

    /// A form that fills what `make` makes.
    func form(_ make: @autoclosure @escaping @Sendable () -> Root) -> Form<Root> {
        Form<Root>(schema) { item, reading in
            guard item.members != nil else {
                reading.expected("an object", at: item)
                return nil
            }
            var root = make()
            fill(&root, from: item, &reading)
            return root
        }
    }
}

extension Reading {
    mutating func unknownKey(_ member: Item.Member, among names: [String]) {
        add(
            Diagnostic(
                .error, "unknown property \(member.key.shortQuoted)", at: origin(member),
                label: Nearest.hint(for: member.key, among: names) ?? KnownKeys.hint(for: member.key)))
    }
}
