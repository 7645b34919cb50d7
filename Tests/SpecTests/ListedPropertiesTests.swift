import Grammar
import Testing

@testable import Spec

/// What can be said of marks, guides and frames: no stored property may be missing in the list that all readers go by.
@Suite struct ListedPropertiesTests {
    /// A kind of properties with where a config has it and what the schema calls it.
    struct Kind: Sendable, CustomTestStringConvertible {
        let key: String
        let definition: String
        /// Of an instance that says nothing, and of what a config holds.
        let empty: @Sendable () -> any ListedProperties
        let configured: @Sendable (Config) -> any ListedProperties

        var testDescription: String { key }
    }

    static let kinds = [
        Kind(key: "mark", definition: "Mark", empty: { MarkProperties() }, configured: \.mark),
        Kind(key: "axis", definition: "Axis", empty: { AxisProperties() }, configured: \.axis),
        Kind(key: "legend", definition: "Legend", empty: { LegendProperties() }, configured: \.legend),
        Kind(key: "title", definition: "Title", empty: { TitleProperties() }, configured: \.title),
        Kind(key: "header", definition: "Header", empty: { HeaderProperties() }, configured: \.header),
        Kind(key: "view", definition: "ViewBackground", empty: { ViewProperties() }, configured: \.view),
        Kind(key: "scale", definition: "ScaleConfig", empty: { ScaleConfig() }, configured: \.scale),
    ]

    // MARK: Stored properties

    private struct Stored {
        var name: String
        var isSaid: Bool
    }

    /// By reflection, which sees what the compiler stores; the texts of headers are parts with properties of their own.
    private func stored(_ root: Any) -> [Stored] {
        Mirror(reflecting: root).children.flatMap { child -> [Stored] in
            let label = child.label ?? ""
            if child.value is HeaderText {
                return stored(child.value).map { part in
                    let name = part.name.prefix(1).uppercased() + part.name.dropFirst()
                    return Stored(name: label.replacing("Text", with: "") + name, isSaid: part.isSaid)
                }
            }
            // It has a reader and tests of its own.
            if label == "_encoding" { return [] }
            let mirror = Mirror(reflecting: child.value)
            #expect(mirror.displayStyle == .optional, "\(label) is listed but cannot be left unsaid")
            return [Stored(name: label, isSaid: !mirror.children.isEmpty)]
        }
    }

    /// The keys that a stored property is written by.
    private func keys(_ property: String) -> [String] {
        switch property {
        case "format": ["format", "formatType"]
        // Written by the key of the text that they make.
        case "origin", "titleExpression", "textExpression", "subtitleExpression": []
        default: [property]
        }
    }

    // MARK: Going through

    private struct Naming: UniformVisitor {
        var names: [String] = []

        mutating func visit<Value>(_ name: String, _ value: inout Value?, _ other: Value?) { names.append(name) }
    }

    private func names<Root: ListedProperties>(_ root: Root) -> [String] {
        var root = root
        var naming = Naming()
        root.list(&naming, root)
        return naming.names
    }

    private func merged<Root: ListedProperties>(_ own: Root, over base: any ListedProperties) -> [String] {
        guard let base = base as? Root else { return [] }
        return said(own.over(base))
    }

    private func said(_ root: Any) -> [String] { stored(root).filter(\.isSaid).map(\.name) }

    // MARK: Reading

    /// One of these is understood by every property; what most of them understand comes first.
    private static let candidates = [
        "1", "red", "true", "[1, 2]", "left", "middle", "normal", "center", "top", "butt", "{color: {value: red}}",
        "parity", "horizontal", "group", "miter", "multiply", "linear", "symbol", "filter", "{anchor: start}", "number",
    ]

    /// The config that says nothing but this property, with a value that it understands.
    private func config(_ kind: Kind, _ key: String) -> Config? {
        for candidate in Self.candidates {
            let text = "\(kind.key): {\(key): \(candidate)}"
            let (style, diagnostics) = SpecReader().style(text: Array(text.utf8), name: "a.yaml")
            if let style, diagnostics.isEmpty { return style.config }
        }
        return nil
    }

    // MARK: Tests

    @Test("Every property that is stored is listed, once and in the same order", arguments: kinds)
    func listed(kind: Kind) {
        #expect(names(kind.empty()) == stored(kind.empty()).map(\.name))
    }

    @Test(
        "Every property is read from the key of its name in a config, that key sets no other, and it goes over wider configs",
        arguments: kinds)
    func readAndMerged(kind: Kind) throws {
        let empty = kind.empty()
        var all = empty
        var written: [String] = []
        for property in stored(empty).map(\.name) where !keys(property).isEmpty {
            written.append(property)
            for key in keys(property) {
                let saying = try #require(config(kind, key), "nothing is understood as \(key)")
                let own = kind.configured(saying)
                #expect(said(own) == [property], "\(key)")
                #expect(merged(own, over: empty) == [property], "\(key)")
                #expect(merged(empty, over: own) == [property], "\(key)")
                all = over(all, own)
            }
        }
        #expect(said(all) == written)
    }

    private func over<Root: ListedProperties>(_ own: Root, _ base: any ListedProperties) -> any ListedProperties {
        (base as? Root).map { own.over($0) } ?? own
    }

    @Test("Every property stands in the schema of styles", arguments: kinds)
    func schema(kind: Kind) throws {
        let schema = try Node.parse(Array(Schema.style().utf8), name: "schema.json")
        let properties = try #require(schema["definitions"]?[kind.definition]?["properties"])
        for property in stored(kind.empty()).map(\.name) {
            for key in keys(property) { #expect(properties[key] != nil, "\(key)") }
        }
    }
}
