@testable import Spec

/// Damage that asks for more than there is: depth, length, counts, and files that never end.
extension Mutation {
    /// Views in layers in layers, tests in tests, brackets in brackets.
    mutating func nested(_ node: Node) -> Node {
        let depth = element(of: [1, 3, 25, 60, 180])
        switch node.content {
        case .string(let text):
            let (open, close) = element(of: [
                ("(", ")"), ("[", "]"), ("abs(", ")"), ("!", ""), ("if(1,", ",0)"), ("-", ""),
            ])
            return Node(
                .string(String(repeating: open, count: depth) + text + String(repeating: close, count: depth)))
        case .null, .boolean, .number, .sequence, .mapping:
            let key = element(of: ["layer", "and", "or", "not", "spec", "vconcat", "condition", "blocks", "expr"])
            let isList = ["layer", "and", "or", "vconcat", "blocks"].contains(key)
            return (0..<depth).reduce(node) { inner, _ in
                Node(
                    .mapping([Node.Entry(key: key, keyRange: 0..<0, value: isList ? Node(.sequence([inner])) : inner)]))
            }
        }
    }

    /// A text with longer numbers, or an expression that costs more than it looks.
    mutating func overdone(_ spec: Node, _ nodes: [Node]) -> Node {
        let places = nodes.indices.filter { $0 > 0 && nodes[$0].string != nil }
        guard !places.isEmpty else { return spec }
        let place = element(of: places)
        let text = nodes[place].string ?? ""
        let wasteful = [
            "test(/^(a+)+$/, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')", "test(/(\\w*)*x/, datum.\(text))",
            "test(/(a|aa)+$/, pad('a', 90000, 'a') + 'b')", "replace(pad('a', 90000, 'a'), /a/g, pad('b', 90000, 'b'))",
            "sequence(0, 1e9)", "length(sequence(1000000))", "pad('\(text.prefix(20))', 1e9)",
            "replace(replace(replace(replace('aaaaaaaaaa', /a/g, '$&$&$&$&$&$&$&$&'), /a/g, '$&$&$&$&$&$&$&$&'), /a/g, "
                + "'$&$&$&$&$&$&$&$&$&$&$&$&$&$&$&$&'), /a/g, '$&$&$&$&$&$&$&$&$&$&$&$&$&$&$&$&')",
        ]
        let new = element(of: [
            text + "-99999999", text + "-1000", "99999999" + text, longer(text), longer(text), element(of: wasteful),
            element(of: wasteful),
        ])
        return spec.replacing(place) { _ in Node(.string(new)) } ?? spec
    }

    /// The text with each of its numbers a million times as large.
    private func longer(_ text: String) -> String {
        var result = ""
        var digits = ""
        for c in text + "\0" {
            if c.isASCII && c.isNumber {
                digits.append(c)
            } else {
                if !digits.isEmpty { result += digits + "000000" }
                digits = ""
                result.append(c)
            }
        }
        return String(result.dropLast())
    }

    /// The name of a file is that of another one.
    mutating func misnamed(_ spec: Node, _ nodes: [Node]) -> Node {
        guard !oddFiles.isEmpty else { return spec }
        let named = Set(spec.strings(under: ["url", "chart", "picture", "icon", "style", "styles"]))
        let places = nodes.indices.filter { $0 > 0 && nodes[$0].string.map(named.contains) == true }
        let place = places.isEmpty ? Int.random(in: 1..<nodes.count, using: &generator) : element(of: places)
        let file = element(of: oddFiles)
        return spec.replacing(place) { _ in Node(.string(file)) } ?? spec
    }
}

extension Node {
    /// The texts that stand under one of the keys.
    fileprivate func strings(under keys: Set<String>) -> [String] {
        switch content {
        case .null, .boolean, .number, .string: []
        case .sequence(let items): items.flatMap { $0.strings(under: keys) }
        case .mapping(let entries):
            entries.flatMap { entry in
                (keys.contains(entry.key) ? entry.value.all.compactMap(\.string) : [])
                    + entry.value.strings(under: keys)
            }
        }
    }
}
