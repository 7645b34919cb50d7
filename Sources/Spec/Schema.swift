import Grammar
import Pages

/// Writes a JSON Schema (draft 7) of the specs and styles that are accepted. It is made of the lists that the readers
/// themselves go by, so the two cannot drift apart.
package struct Schema {
    private var definitions: [(name: String, text: String)] = []
    private var known: Set<String> = []

    private init() {}

    /// For charts.
    package static func figure() -> String {
        var schema = Schema()
        let figure = FigureDraft.shape.properties.map { ($0.name, $0.schema) }
        let view = ViewReader.shape.properties.map { ($0.name, $0.schema) }
        let own = Set(figure.map(\.0))
        return schema.document(
            .object(figure + view.filter { !own.contains($0.0) }, required: []), title: "A Handscroll chart")
    }

    /// For style files.
    package static func style() -> String {
        var schema = Schema()
        return schema.document(Style.shape.schema, title: "A Handscroll style")
    }

    /// For whole pages.
    package static func page() -> String {
        var schema = Schema()
        return schema.document(PageDraft.shape.schema, title: "A Handscroll page")
    }

    private mutating func document(_ root: SchemaPart, title: String) -> String {
        let root = text(root)
        let sorted = definitions.sorted { $0.name < $1.name }
        return JSONText.object([
            ("$schema", JSONText.string("http://json-schema.org/draft-07/schema#")), ("title", JSONText.string(title)),
            ("allOf", JSONText.list([root])),
            (
                "definitions",
                "{\n" + sorted.map { "\(JSONText.string($0.name)): \($0.text)" }.joined(separator: ",\n") + "\n}"
            ),
        ]) + "\n"
    }

    private mutating func text(_ part: SchemaPart) -> String {
        switch part {
        case .anything: return "{}"
        case .type(let type): return JSONText.object([("type", JSONText.string(type))])
        case .choice(let words): return JSONText.object([("enum", JSONText.list(words.map(JSONText.string)))])
        case .list(let element):
            return JSONText.object([("type", "\"array\""), ("items", text(element))])
        case .filledList(let element):
            return JSONText.object([("type", "\"array\""), ("items", text(element)), ("minItems", "1")])
        case .range(let number, let least, let most, let isOpen):
            var limits = [(isOpen ? "exclusiveMinimum" : "minimum", least.plainText)]
            if let most { limits.append(("maximum", most.plainText)) }
            return JSONText.object([("allOf", JSONText.list([text(number), JSONText.object(limits)]))])
        case .oneKey(let keys, let object):
            let choices = keys.map { JSONText.object([("required", JSONText.list([JSONText.string($0)]))]) }
            let one = JSONText.object([("oneOf", JSONText.list(choices))])
            return JSONText.object([("allOf", JSONText.list([text(object), one]))])
        case .either(let parts):
            var texts: [String] = []
            for part in parts { texts.append(text(part)) }
            return JSONText.object([("anyOf", JSONText.list(texts))])
        case .named(let name, let content):
            define(name, content)
            return JSONText.object([("$ref", JSONText.string("#/definitions/\(name)"))])
        case .object(let members, let required): return object(members, required)
        case .dictionary(let value):
            return JSONText.object([("type", "\"object\""), ("additionalProperties", text(value))])
        }
    }

    private mutating func define(_ name: String, _ content: () -> SchemaPart) {
        guard known.insert(name).inserted else { return }
        var part = content()
        // A part that holds itself asks for its shape by name, and gets the name again.
        while case .named(name, let inner) = part { part = inner() }
        let text = text(part)
        definitions.append((name, text))
    }

    /// In an object each value can be an expression over the parameters instead.
    private mutating func object(_ members: [(name: String, part: SchemaPart)], _ required: [String]) -> String {
        define("Expression") { .object([("expr", .type("string"))], required: ["expr"]) }
        var properties: [(String, String)] = []
        for member in members {
            let value = text(member.part)
            let isPlain = member.name == "expr" || value == "{}"
            properties.append(
                (
                    member.name,
                    isPlain
                        ? value
                        : JSONText.object([
                            ("anyOf", JSONText.list([value, "{\"$ref\": \"#/definitions/Expression\"}"]))
                        ])
                ))
        }
        var parts = [("type", "\"object\""), ("properties", JSONText.object(properties))]
        if members.isEmpty { return "{\"type\": \"object\"}" }
        if !required.isEmpty { parts.append(("required", JSONText.list(required.map(JSONText.string)))) }
        parts.append(("additionalProperties", "false"))
        return JSONText.object(parts)
    }
}
