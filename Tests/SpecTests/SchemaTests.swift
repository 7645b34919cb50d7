import Grammar
import Testing

@testable import Spec

/// The JSON Schema that the readers' lists make.
@Suite struct SchemaTests {
    private func schema(_ text: String) throws -> Node { try Node.parse(Array(text.utf8), name: "schema.json") }

    @Test(
        "Every reference leads to a definition that is no mere reference",
        arguments: [Schema.figure(), Schema.style(), Schema.page()])
    func references(text: String) throws {
        let definitions = try #require(schema(text)["definitions"])
        guard case .mapping(let entries) = definitions.content else { throw Diagnostic(.error, "no definitions") }
        for entry in entries { #expect(entry.value["$ref"] == nil, "\(entry.key)") }
        var missing: Set<String> = []
        collect(try schema(text)) { name in if definitions[name] == nil { missing.insert(name) } }
        #expect(missing.isEmpty)
    }

    private func collect(_ node: Node, _ body: (String) -> Void) {
        switch node.content {
        case .mapping(let entries):
            for entry in entries {
                if entry.key == "$ref", let path = entry.value.string {
                    body(String(path.dropFirst("#/definitions/".count)))
                } else {
                    collect(entry.value, body)
                }
            }
        case .sequence(let items): items.forEach { collect($0, body) }
        case .null, .boolean, .number, .string: break
        }
    }

    @Test("A chart has the keys of views and its own; the required ones are told")
    func keys() throws {
        let schema = try schema(Schema.figure())
        guard case .sequence(let parts)? = schema["allOf"]?.content else { throw Diagnostic(.error, "no root") }
        let properties = try #require(parts.first?["properties"])
        for key in ["mark", "encoding", "layer", "config", "language", "source"] { #expect(properties[key] != nil) }
        #expect(schema["definitions"]?["View"]?["properties"]?["layer"] != nil)
        #expect(schema["definitions"]?["View"]?["properties"]?["config"] == nil)
        #expect(schema["definitions"]?["Calculate"]?["required"]?.value == .array(["calculate", "as"]))
    }

    @Test("Limits of numbers, lists that must hold something, and the one kind that a block has are told")
    func limits() throws {
        let definitions = try #require(schema(Schema.page())["definitions"])
        guard case .sequence(let block)? = definitions["Block"]?["allOf"]?.content else {
            throw Diagnostic(.error, "no block")
        }
        let span = try #require(block[0]["properties"]?["span"])
        #expect(span.value.objects.contains { $0["minimum"] == .number(1) && $0["maximum"] == .number(24) })
        #expect(block[1]["oneOf"]?.value.words.contains("waffle") == true)
        let size = try #require(definitions["Icon"]?["properties"]?["size"])
        #expect(
            size.value.objects.contains { $0["exclusiveMinimum"] == .number(0) && $0["maximum"] == .number(100_000) })
        let flow = try #require(block[0]["properties"]?["flow"])
        #expect(flow.value.objects.contains { $0["minItems"] == .number(1) })
    }

    @Test("Words that can be chosen are listed")
    func choices() throws {
        let mark = try schema(Schema.style())["definitions"]?["Mark"]?["properties"]?["interpolate"]
        #expect(try #require(mark).value.words.contains("step-after"))
    }
}

extension Value {
    /// The objects in a value, however deep.
    fileprivate var objects: [Record] {
        switch self {
        case .array(let items): items.flatMap(\.objects)
        case .object(let record): [record] + record.values.flatMap(\.objects)
        case .undefined, .null, .boolean, .number, .string, .date, .geometry, .pattern: []
        }
    }

    /// The words in a value, however deep.
    fileprivate var words: [String] {
        switch self {
        case .string(let text): [text]
        case .array(let items): items.flatMap(\.words)
        case .object(let record): record.values.flatMap(\.words)
        case .undefined, .null, .boolean, .number, .date, .geometry, .pattern: []
        }
    }
}
