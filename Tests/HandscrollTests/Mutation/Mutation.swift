import Grammar

@testable import Spec

/// Small damage to specs, the same for the same seed.
struct Mutation {
    var generator: SeededGenerator
    /// What stands in any of the specs: exchanged values come from here, so that many mutants can still be read.
    private let strings: [String]
    private let parts: [Node]
    /// Names of files that are no data: pipes, devices, folders.
    let oddFiles: [String]

    private enum Kind: CaseIterable {
        case drop, swap, retype, enlarge, borrow, rename, nest, overdo, misname
    }

    init(seed: UInt64, specs: [Node], oddFiles: [String] = []) {
        self.oddFiles = oddFiles
        generator = SeededGenerator(seed: seed)
        parts = specs.flatMap(\.all)
        strings = Array(Set(parts.compactMap(\.string))).sorted()
    }

    /// The spec with one to three things changed.
    mutating func mutant(of spec: Node) -> Node {
        var mutant = spec
        for _ in 0...Int.random(in: 0...2, using: &generator) { mutant = changed(mutant) }
        return mutant
    }

    mutating func element<Element>(of array: [Element]) -> Element {
        array[Int.random(in: array.indices, using: &generator)]
    }

    private mutating func changed(_ spec: Node) -> Node {
        let nodes = spec.all
        guard nodes.count > 1 else { return spec }
        let place = Int.random(in: 1..<nodes.count, using: &generator)
        let new: Node?
        switch element(of: Kind.allCases) {
        case .drop: new = nil
        case .swap:
            let other = Int.random(in: 1..<nodes.count, using: &generator)
            let swapped = spec.replacing(place) { _ in nodes[other] } ?? spec
            // One inside the other is only copied.
            let isApart = other + nodes[other].size <= place || place + nodes[place].size <= other
            return isApart && other < place ? swapped.replacing(other) { _ in nodes[place] } ?? spec : swapped
        case .retype: new = retyped(nodes[place])
        case .enlarge: new = enlarged(nodes[place])
        case .borrow: new = element(of: parts)
        case .rename: new = renamed(nodes[place])
        case .nest: new = nested(nodes[place])
        case .overdo: return overdone(spec, nodes)
        case .misname: return misnamed(spec, nodes)
        }
        return spec.replacing(place) { _ in new } ?? spec
    }

    private mutating func retyped(_ node: Node) -> Node {
        if case .string(let text) = node.content, let number = Double(text), Bool.random(using: &generator) {
            return Node(.number(number))
        }
        if case .number(let number) = node.content, Bool.random(using: &generator) { return Node(.string("\(number)")) }
        return Node(
            element(of: [
                .null, .boolean(true), .boolean(false), .number(0), .number(-1), .string(""), .string("2020-02-30"),
                .sequence([]), .sequence([node]), .sequence([node, node]), .mapping([]),
                .mapping([Node.Entry(key: "value", keyRange: 0..<0, value: node)]),
                .mapping([Node.Entry(key: "expr", keyRange: 0..<0, value: node)]),
            ]))
    }

    private mutating func enlarged(_ node: Node) -> Node {
        switch node.content {
        case .null, .boolean:
            return Node(.number(element(of: [1e300, -1e300, 1e-300, 4e9, -9.3e18, 1e15])))
        case .number(let number):
            return Node(
                .number(element(of: [-number, number * 10, number * 1e6, number / 1e6, 1e308, -1e308, 5e-324, 1e17])))
        case .string(let text):
            let longer = String(repeating: text, count: element(of: [2, 40, 3000]))
            return Node(.string(String(longer.prefix(50_000))))
        case .sequence(let items):
            let times = element(of: [2, 10, 40])
            return Node(.sequence((0..<times).flatMap { _ in items }.prefix(2000).map { $0 }))
        case .mapping:
            var deep = node
            for _ in 0..<element(of: [1, 20, 150]) { deep = Node(.sequence([deep])) }
            return deep
        }
    }

    /// Another word that some spec knows, or another key.
    private mutating func renamed(_ node: Node) -> Node {
        guard case .mapping(var entries) = node.content, !entries.isEmpty else {
            return Node(.string(element(of: strings)))
        }
        guard case .mapping(let others) = element(of: parts).content,
            let other = others.randomElement(using: &generator)
        else { return node }
        let place = Int.random(in: entries.indices, using: &generator)
        if entries.contains(where: { $0.key == other.key }) { return node }
        if Bool.random(using: &generator) { entries.append(other) } else { entries[place].key = other.key }
        return Node(.mapping(entries))
    }
}
